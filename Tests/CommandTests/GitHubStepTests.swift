import Foundation
import TestSupport
import Testing

struct GitHubStepTests {
    @Test func `a step on GitHub marks lines, adds to the summary, and lets no name be a command`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(
                folder, requirements: ["accuracy >= 0.99", "{require: recall >= 0.99, severity: warn}"])
            try project.write("summary.md", "before\n")
            let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path]
            let run = try project.assay("run", "--no-history", environment: environment)
            #expect(run.status == 1)
            #expect(run.errors.contains("::error file=assay.yaml,line=8,title=FAIL performance/accuracy >= 0.99::"))
            #expect(run.errors.contains("::warning file=assay.yaml,line=9,title=WARN"))
            let lines = run.output.split(separator: "\n")
            let word = try #require(lines.first).replacing("::stop-commands::", with: "")
            #expect(lines.last == "::\(word)::")
            let summary = try String(contentsOf: folder.appending(path: "summary.md"), encoding: .utf8)
            #expect(summary.hasPrefix("before\n<!-- assay small -->\n## ❌ FAIL"))
        }
    }

    @Test func `a summary that cannot be written is said and leaves the verdict`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            let run = try project.assay(
                "run", "--no-history", environment: ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/nowhere/summary.md"])
            #expect(run.status == 5)
            #expect(run.errors.contains("RP210"))
        }
    }

    @Test func `every format of a report is written from a record, and from the run itself`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            let run = try project.assay(
                "run", "--no-history", "--json", "run.json", "--markdown", "comment.md", "--sarif", "run.sarif")
            #expect(run.status == 0)
            for format in ["markdown", "sarif", "tap", "openmetrics", "codequality"] {
                let report = try project.assay("report", "run.json", "--format", format)
                #expect(report.status == 0)
                #expect(!report.output.isEmpty)
                let file = ["markdown": "comment.md", "sarif": "run.sarif"][format]
                if let file { #expect(try String(contentsOf: folder.appending(path: file), encoding: .utf8) == report.output) }
            }
        }
    }
}

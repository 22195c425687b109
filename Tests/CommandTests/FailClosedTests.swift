import Foundation
import TestSupport
import Testing

/// Ways in which a gate could look green without a reason, through the real binary.
struct FailClosedTests {
    private static func manifest(_ folder: URL, _ text: String, rows: String) throws {
        try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
        try rows.write(to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
    }

    @Test(arguments: ["assay.yaml", "rows.csv", "./rows.csv"])
    func `a report never overwrites what the run reads`(_ output: String) throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            let run = try project.assay("run", "--junit", output)
            #expect(run.status == 2 && run.errors.contains("CL102"), "\(run.errors)")
            #expect(try String(contentsOf: folder.appending(path: "rows.csv"), encoding: .utf8) == Project.rows)
            #expect(try project.assay("run", "--junit", "same", "--json", "same").status == 2)
        }
    }

    @Test func `a predicted class that the labels do not have is no negative decision`() throws {
        try withTemporaryFolder { folder in
            try Self.manifest(
                folder,
                """
                assay: 1
                model: {name: case, task: binary, positive: 'yes'}
                data: {evaluation: {source: rows.csv, label: label, prediction: decided}}
                checks: {performance: {require: [specificity >= 0.9]}}
                """, rows: "label,decided\nyes,Yes\nyes,Yes\nno,No\n")
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 3 && run.errors.contains("DT108"), "\(run.output)\(run.errors)")
        }
    }

    @Test func `scores that are no probabilities are not cut at a threshold`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score,sex\n1,7.2,f\n0,-3.1,m\n1,inf,f\n0,-inf,m\n"
            let run = try Project(folder, requirements: ["accuracy >= 0.5"], rows: rows).assay("run")
            #expect(run.status == 1 && run.output.contains("MD105"))
            #expect(try Project(folder, requirements: ["roc_auc >= 0.5"], rows: rows).assay("run").status == 0)
        }
    }

    @Test func `no rows satisfy no bound`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy"], rows: "label,score,sex\n")
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", manifest + "\n  schema: {require: [row_count <= 5]}\n")
            let run = try project.assay("run")
            #expect(run.status == 4 && run.output.contains("INCONCLUSIVE schema/row_count"))
        }
    }

    @Test func `a warning that could not be measured leaves nothing judged`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score,sex\n1,,f\n0,0.2,m\n"
            let run = try Project(folder, requirements: ["{require: accuracy >= 0.1, severity: warn}"], rows: rows).assay("run")
            #expect(run.status == 4, "\(run.output)")
        }
    }

    @Test func `too little evidence is a failure, nothing in scope is nothing judged`() throws {
        try withTemporaryFolder { folder in
            let proven = try Project(folder, requirements: ["{require: accuracy >= 0.7, decide_on: proven}"]).assay("run")
            #expect(proven.status == 1 && proven.output.contains("INCONCLUSIVE"))
        }
    }

    @Test func `a profile that demands an attestation is not green without one`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.5"], extra: "profiles: {release: {attest: true}}")
                .assay("run", "--profile", "release")
            #expect(run.status == 2 && run.errors.contains("CL149") && run.output.isEmpty, "\(run.errors)")
        }
    }

    @Test(arguments: ["accuracy >= 0", "recall <= 100%", "log_loss >= 0"])
    func `a bound that always holds is refused`(_ requirement: String) throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: [requirement]).assay("run")
            #expect(run.status == 2 && run.errors.contains("RQ104"))
        }
    }

    @Test func `what a passing ratio leaves out stands beside it and in JUnit`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score,sex\n" + String(repeating: "1,0.9,a\n1,0.9,c\n", count: 40) + "1,0.1,b\n1,0.1,\n"
            let project = try Project(folder, requirements: ["accuracy"], rows: rows, extra: "groups: {sex: sex}")
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", manifest + "\n  fairness: {require: [demographic_parity_ratio(sex) >= 0.8]}\n")
            let run = try project.assay("run", "--junit", "out.xml")
            #expect(run.status == 0 && run.output.contains("not judged: sex=b (n 1) · 1 row without a group"), "\(run.output)")
            #expect(try String(contentsOf: folder.appending(path: "out.xml"), encoding: .utf8).contains("not_judged"))
        }
    }

    @Test func `a waiver for a check leaves its slices alone`() throws {
        try withTemporaryFolder { folder in
            let extra = "groups: {sex: sex}\nwaivers: [{check: performance/accuracy, until: 2999-01-31, by: risk, reason: ticket}]"
            let run = try Project(folder, requirements: ["accuracy >= 0.9", "accuracy >= 0.9 on sex=f"], extra: extra).assay("run")
            #expect(run.status == 1 && run.output.contains("SKIP performance/accuracy >= 0.9"))
            #expect(run.output.contains("FAIL performance/accuracy >= 0.9 on sex=f"))
        }
    }

    @Test func `a verdict that cannot be printed is no pass`() throws {
        try withTemporaryFolder { folder in
            _ = try Project(folder, requirements: ["accuracy >= 0.5"])
            let binary = try AssayProcess.binary.path(percentEncoded: false)
            let shell = URL(filePath: "/bin/sh")
            #expect(try AssayProcess.run(shell, ["-c", "'\(binary)' run > /dev/full"], in: folder).status == 5)
        }
    }

    @Test func `a million jobs are sixty-four`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.5"]).assay("run", "--jobs", "999999999999")
            #expect(run.status == 0)
        }
    }
}

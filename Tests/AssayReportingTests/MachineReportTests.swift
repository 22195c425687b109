import AssayCore
import AssayReporting
import Foundation
import Testing

/// The reports that other programs read, each read back by a public reader of its format.
struct MachineReportTests {
    static let hostile = Sample.record(checks: [Sample.hostile(Sample.ratio), Sample.rocAUC], notes: [])

    @Test(arguments: [Sample.everyOutcome, hostile, Sample.empty])
    func `SARIF is valid and points to the requirements`(record: RunRecord) throws {
        let script = """
            import json, sys
            document = json.load(sys.stdin)
            assert document["version"] == "2.1.0"
            [run] = document["runs"]
            rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
            for result in run["results"]:
                assert result["ruleId"] in rules and result["message"]["text"] and result["level"] in ("error", "warning")
                place = result["locations"][0]["physicalLocation"]
                assert place["region"]["startLine"] >= 1 and " " not in place["artifactLocation"]["uri"]
            prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
            assert len(set(prints)) == len(prints)
            print(sum("suppressions" not in result for result in run["results"]))
            """
        let found = try runTool(["/usr/bin/python3", "-c", script], input: SarifReport().render(record))
        #expect(found.status == 0, "\(found.output)")
        #expect(Int(found.output.trimmingCharacters(in: .whitespacesAndNewlines)) == record.checks.count { $0.outcome.blocks })
    }

    @Test func `a report of each kind`() throws {
        try expectGolden(String(decoding: SarifReport().render(Sample.everyOutcome), as: UTF8.self), "report.sarif")
        try expectGolden(TapReport().render(Sample.everyOutcome), "report.tap")
        try expectGolden(OpenMetricsReport().render(Sample.everyOutcome), "metrics.txt")
        try expectGolden(String(decoding: CodeQualityReport().render(Sample.everyOutcome), as: UTF8.self), "codequality.json")
        try expectGolden(MarkdownReport().render(Sample.everyOutcome), "comment.md")
        try expectGolden(GitHubAnnotations().render(Sample.everyOutcome), "annotations.txt")
    }

    @Test(arguments: [Sample.everyOutcome, hostile])
    func `OpenMetrics holds what its strict reader wants`(record: RunRecord) throws {
        let script = """
            import sys
            from prometheus_client.openmetrics.parser import text_string_to_metric_families
            families = list(text_string_to_metric_families(sys.stdin.read()))
            print(sum(len(family.samples) for family in families))
            """
        let found = try runTool(["/usr/bin/python3", "-c", script], input: Array(OpenMetricsReport().render(record).utf8))
        #expect(found.status == 0, "\(found.output)")
        // Outcomes, the risk's score, and waivers by what became of them.
        let others = 6 + (record.risk == nil ? 0 : 1) + Set((record.waivers ?? []).map(\.state)).count
        let samples = record.checks.reduce(others) { $0 + ($1.observed == nil ? 0 : $1.interval == nil ? 1 : 3) }
        #expect(Int(found.output.trimmingCharacters(in: .whitespacesAndNewlines)) == samples)
    }

    @Test func `TAP counts what failed, and an empty run is not ok`() {
        let text = TapReport().render(Sample.everyOutcome)
        let open = text.split(separator: "\n").filter { $0.hasPrefix("not ok") && !$0.contains("# TODO") }
        #expect(open.count == Sample.everyOutcome.checks.count(where: \.blocks))
        #expect(TapReport().render(Sample.empty) == "TAP version 14\n1..1\nnot ok 1 - nothing was judged\n")
    }

    @Test func `a name from the data is no directive, no command and no markup`() {
        let tap = TapReport().render(Self.hostile)
        #expect(tap.split(separator: "\n").count { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") } == 2)
        let annotations = GitHubAnnotations().render(Self.hostile)
        #expect(annotations.split(separator: "\n").count == 1)
        var check = Sample.ratio
        check.name = "fairness/x(@octocat #77 <script>|`**::error::)"
        check.requirement = check.name
        let markdown = MarkdownReport().render(Sample.record(checks: [check]))
        for forbidden in ["<script", "@octocat", "#77", "::error"] { #expect(!markdown.contains(forbidden)) }
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| FAIL") }
        #expect(rows.map { row in row.count { $0 == "|" } } == [7])
    }

    @Test func `Markdown keeps to its limit and says what it left out`() {
        let checks = (0..<2000).map { index in
            var check = Sample.rocAUC
            check.name = "performance/roc_auc on slice=\(index)"
            return check
        }
        let text = MarkdownReport().render(Sample.record(checks: checks))
        #expect(text.utf8.count <= MarkdownReport.commentLimit)
        #expect(text.contains("lines left out"))
        #expect(text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
    }

    @Test func `the marker is the same for every run of a model`() {
        var other = Sample.everyOutcome
        (other.id, other.checks) = ("another", [])
        #expect(MarkdownReport.marker(other) == MarkdownReport.marker(Sample.everyOutcome))
        other.model.name = "a --> b"
        #expect(MarkdownReport.marker(other) == "<!-- assay a-----b -->")
    }
}

import Foundation
import TestSupport
import Testing

/// The error budget and the correction of simultaneous verdicts, through the real binary.
struct ErrorBudgetTests {
    private struct Record: Decodable {
        struct Check: Decodable {
            struct Interval: Decodable { var confidence: Double }
            var name: String
            var outcome: String
            var message: String
            var interval: Interval?
            var falseAlarm: Double?
            private enum CodingKeys: String, CodingKey {
                case name, outcome, message, interval
                case falseAlarm = "false_alarm"
            }
        }
        struct Note: Decodable { var code: String }
        struct Summary: Decodable {
            var falseAlarm: Double?
            private enum CodingKeys: String, CodingKey { case falseAlarm = "false_alarm" }
        }
        var checks: [Check]
        var notes: [Note]
        var summary: Summary
    }

    private static func record(_ project: Project) throws -> Record {
        let run = try project.assay("run", "--format", "json", "--no-history")
        return try JSONDecoder().decode(Record.self, from: Data(run.output.utf8))
    }

    /// 200 rows, 160 decided rightly.
    private static let rows =
        "label,score,sex\n" + String(repeating: "1,0.9,f\n0,0.1,m\n1,0.9,f\n0,0.1,m\n0,0.9,f\n", count: 40)

    @Test func `verdicts on refuted share the budget`() throws {
        try withTemporaryFolder { folder in
            let requirements = [
                "accuracy >= 0.7", "recall >= 0.7", "{require: precision >= 0.6, severity: warn}",
                "{require: f1 >= 0.7, decide_on: estimate}",
            ]
            let found = try Self.record(
                Project(folder, requirements: requirements, rows: Self.rows, extra: "decide_on: refuted\nerror_budget: 4%"))
            #expect(found.checks[0].interval?.confidence == 1 - 2 * 0.04 / 2)
            #expect(found.checks[2].interval?.confidence == 0.95, "a warning cannot shut the gate and takes no share")
            #expect(found.checks[3].interval?.confidence == 0.95)
            #expect(try #require(found.summary.falseAlarm) <= 0.04 && found.notes.isEmpty)
        }
    }

    @Test func `a gate that cannot hold its budget says so`() throws {
        try withTemporaryFolder { folder in
            let found = try Self.record(
                Project(folder, requirements: ["accuracy >= 0.79"], rows: Self.rows, extra: "error_budget: 1%"))
            #expect(found.checks[0].outcome == "pass")
            // Wilson's width for 160 of 200 gives a standard error of 0.0281; SciPy: norm.cdf(-0.01 / se).
            #expect(abs(try #require(found.checks[0].falseAlarm) - 0.361) < 0.002)
            #expect(found.notes.map(\.code) == ["MF106"])
        }
    }

    /// What `null_rate <= 5%` comes to for columns `a`, `b` and `c` that are empty in the first rows, as `cells` says.
    private static func nullRates(_ options: String, empty: Int, of rows: Int, cells: String) throws -> [Record.Check] {
        try withTemporaryFolder { folder in
            let text =
                "label,score,a,b,c\n" + String(repeating: "1,0.9,\(cells)\n", count: empty)
                + String(repeating: "1,0.9,1,1,1\n", count: rows - empty)
            let project = try Project(folder, requirements: ["accuracy"], rows: text)
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", manifest + "\n  schema: {require: [{require: null_rate <= 5%, \(options)}]}\n")
            return try record(project).checks.filter { $0.name.hasPrefix("schema/null_rate") }
        }
    }

    /// One column with 10 nulls in 100 rows: refuted alone (Wilson from 0.055), not among three.
    @Test(arguments: [("none", "fail"), ("holm", "pass"), ("benjamini_hochberg", "pass")])
    func `a correction forgives what many verdicts would bring by chance`(_ correction: String, _ outcome: String) throws {
        let found = try Self.nullRates("decide_on: refuted, correction: \(correction)", empty: 10, of: 100, cells: ",1,1")
        #expect(found.map(\.name) == ["schema/null_rate(a)", "schema/null_rate(b)", "schema/null_rate(c)"])
        #expect(found.map(\.outcome) == [outcome, "pass", "pass"], "\(found.map(\.message))")
    }

    /// Three columns with 11 nulls in 400 rows: each proven alone (Wilson up to 0.0486), not all three together.
    @Test(arguments: [("none", "pass"), ("holm", "inconclusive"), ("benjamini_hochberg", "pass")])
    func `a correction lets several proofs hold together`(_ correction: String, _ outcome: String) throws {
        let found = try Self.nullRates("decide_on: proven, correction: \(correction)", empty: 11, of: 400, cells: ",,")
        #expect(found.map(\.outcome) == [outcome, outcome, outcome], "\(found.map(\.message))")
    }

    @Test func `an estimate has nothing to correct, which is refused`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["{require: accuracy >= 0.5, correction: holm}"]).assay("run")
            #expect(run.status == 2 && run.errors.contains("RQ210") && run.errors.contains("decide_on: proven"), "\(run.errors)")
        }
    }
}

import Foundation
import TestSupport
import Testing

/// `interval:` of a requirement, and amounts by row, through the real binary.
struct IntervalCommandTests {
    private struct Record: Decodable {
        struct Check: Decodable {
            struct Interval: Decodable { var method: String }
            var id: String
            var interval: Interval?
        }
        var checks: [Check]
    }

    @Test func `the record bears the method that the requirement names, and no warning`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score\n" + String(repeating: "1,0.9\n0,0.2\n1,0.3\n0,0.8\n0,0.1\n", count: 20)
            let requirements = [
                "{require: f1 >= 0.1, interval: bootstrap}", "{require: recall >= 0.1, interval: clopper_pearson}",
                "{require: accuracy >= 0.1, interval: delta}", "precision >= 0.1",
            ]
            let run = try Project(folder, requirements: requirements, rows: rows).assay("run", "--json", "record.json")
            #expect(run.status == 0 && !run.errors.contains("interval"), "\(run.errors)")
            let record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: folder.appending(path: "record.json")))
            #expect(record.checks.map { $0.interval?.method } == ["bootstrap", "clopper_pearson", "delta", "wilson"])
        }
    }

    @Test(arguments: [
        ("{require: f1 >= 0.1, interval: wilson}", "it has `delta`, `bootstrap`"),
        ("{require: log_loss <= 0.9, interval: wilson}", "it has `t`"),
        ("{require: best_threshold >= 0.1, interval: delta}", "it has no interval"),
        ("{require: precision >= baseline, interval: wilson}", "it has `delta`, `bootstrap`"),
    ])
    func `a method that the measure does not have is refused before data is read`(_ requirement: String, _ words: String) throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [requirement], extra: "baseline: {artifact: old.onnx}")
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", text.replacing("    require:\n", with: "    costs: {tp: 1}\n    require:\n"))
            try project.write("old.onnx", "never opened")
            try project.write("rows.csv", "never read")
            let run = try project.assay("run")
            #expect(run.status == 2 && run.errors.contains("RQ140") && run.errors.contains(words), "\(run.errors)")
        }
    }

    @Test func `a column of amounts that is not in the table is refused with the nearest`() throws {
        try withTemporaryFolder { folder in
            let rows = "label,score,loan\n1,0.9,100\n0,0.2,50\n"
            let project = try Project(folder, requirements: ["expected_value >= 1"], rows: rows)
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            let costs = "    costs: {tp: {column: loam, times: 0.1}, currency: EUR}\n    require:\n"
            try project.write("assay.yaml", text.replacing("    require:\n", with: costs))
            let refused = try project.assay("run")
            #expect(
                refused.status == 3 && refused.errors.contains("DT101") && refused.errors.contains("`loan`"), "\(refused.errors)")
            try project.write("assay.yaml", text.replacing("    require:\n", with: costs.replacing("loam", with: "loan")))
            let run = try project.assay("run")
            #expect(run.status == 0 && run.output.contains("expected_value"), "\(run.output)\(run.errors)")
        }
    }
}

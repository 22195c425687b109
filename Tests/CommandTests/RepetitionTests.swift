import Foundation
import TestSupport
import Testing

/// Repeated and frozen predictions by the real binary.
struct RepetitionTests {
    typealias Record = CostTests.Record

    private static func project(
        _ folder: URL, model: String = "scenarios/breast_cancer/model.onnx", extra: String = "", _ requirements: [String]
    ) throws {
        for (from, to) in [("scenarios/breast_cancer/data/test.csv", "test.csv"), (model, "model.onnx")] {
            let target = folder.appending(path: to)
            guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else { continue }
            try FileManager.default.copyItem(at: Repository.fixture(from), to: target)
        }
        let text = """
            assay: 1
            model: {name: cancer, artifact: model.onnx, task: binary, positive: 1}
            data: {evaluation: {source: test.csv, label: malignant, id: patient_id}}
            checks:
              reproducibility:
                \(extra)
                require:
            \(requirements.map { "      - \($0)\n" }.joined())
            """
        try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
    }

    /// This model's sums change with the number of threads on most machines; where they do not, both counts are 0.
    @Test func `each axis counts rows, and tolerances count fewer`() throws {
        try withTemporaryFolder { folder in
            let axes = ["runs", "batch_size", "threads", "row_order", "optimization", "processes"]
            let names = axes.map { "prediction_mismatches(\($0))" }
            try Self.project(
                folder,
                names + ["prediction_mismatches(threads, absolute=1e-4)", "prediction_mismatches(threads, decisions)"]
                    + axes.map { "max_ulp_difference(\($0))" })
            let record = try CostTests.run(folder, "--no-history")
            let found = try record.checks.map { check in try #require(check.observed, "\(check.name): \(check.message)") }
            #expect(found[0] == 0 && found[5] == 0, "the same session and fresh processes answer alike")
            #expect(found[6] == 0 && found[7] == 0)
            for index in axes.indices {
                #expect((found[index] > 0) == (found[8 + index] > 0), "\(axes[index])")
                #expect(record.checks[index].details?.numbers?.count == [4, 4, 3, 2, 3, 3][index])
            }
            let threads = try #require(record.checks[2].details?.numbers)
            #expect(Set(threads.keys) == ["threads=2", "threads=4", "threads=8"])
            #expect(try #require(threads.values.max()) <= found[2] && found[2] <= threads.values.reduce(0, +))
        }
    }

    @Test func `a second copy of the runtime answers as the first, and one that is none is an error`() throws {
        try withTemporaryFolder { folder in
            let library = Repository.root.appending(path: ".deps/lib/libonnxruntime.so").resolvingSymlinksInPath()
            try FileManager.default.createDirectory(at: folder.appending(path: "next"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: library, to: folder.appending(path: "next/libonnxruntime.so"))
            try Self.project(
                folder, extra: "runtimes: [next/libonnxruntime.so]",
                ["prediction_mismatches(runtimes) == 0", "max_ulp_difference(runtimes) <= 1"])
            let record = try CostTests.run(folder, "--no-history")
            #expect(record.checks.map(\.outcome) == ["pass", "pass"], "\(record.checks)")
            #expect(record.checks[0].details?.numbers == ["next/libonnxruntime.so": 0])
            try Data("no library".utf8).write(to: folder.appending(path: "next/libonnxruntime.so"))
            let broken = try CostTests.run(folder, "--no-history")
            #expect(broken.checks.map(\.outcome) == ["error", "error"], "\(broken.checks)")
        }
    }

    @Test func `large tables are represented by rows that the seed draws, in every format`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, extra: "rows: 50", ["prediction_mismatches(runs) == 0"])
            let record = try CostTests.run(folder, "--no-history")
            #expect(record.checks[0].outcome == "pass")
            let report = try AssayProcess.run(["run", "--no-history", "-v"], in: folder)
            #expect(report.output.contains("50 of 285 rows were drawn, by the manifest's seed"), "\(report.output)")
        }
    }

    @Test func `predictions are frozen, compared, and frozen again only when asked`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, extra: "golden: {file: golden.json, rows: 40}", ["golden == 0", "golden(decisions) == 0"])
            let early = try AssayProcess.run(["golden"], in: folder)
            #expect(early.status == 2 && early.errors.contains("MF185"), "\(early.errors)")
            let update = try AssayProcess.run(["golden", "--update"], in: folder)
            #expect(update.status == 0 && update.output.contains("40 rows"), "\(update.errors)")
            let file = folder.appending(path: "golden.json")
            let frozen = try String(contentsOf: file, encoding: .utf8)
            let keys = frozen.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces).dropFirst() }
                .filter { $0.dropFirst(12).hasPrefix(": ") && $0.prefix(12).allSatisfy(\.isHexDigit) }
            #expect(keys.count == 40, "rows are known by digests of their ids")
            let again = try AssayProcess.run(["golden"], in: folder)
            #expect(again.status == 0 && again.output.contains("as frozen: 40 rows"), "\(again.output) \(again.errors)")
            #expect(try CostTests.run(folder, "--no-history").checks.map(\.outcome) == ["pass", "pass"])

            try FileManager.default.removeItem(at: folder.appending(path: "model.onnx"))
            try Self.project(
                folder, model: "models/breast_logistic.onnx", extra: "golden: {file: golden.json, rows: 40}", ["golden == 0"])
            let changed = try AssayProcess.run(["golden"], in: folder)
            #expect(changed.status == 1 && changed.output.contains("the model file is another one"), "\(changed.output)")
            #expect(try CostTests.run(folder, "--no-history").checks[0].outcome == "fail")
            #expect(try String(contentsOf: file, encoding: .utf8) == frozen)
        }
    }

    @Test func `kept inputs need no data, and rows in another order are found by id`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, extra: "golden: {file: golden.json, rows: 20, inputs: true}", ["golden == 0"])
            #expect(try AssayProcess.run(["golden", "--update"], in: folder).status == 0)
            let table = folder.appending(path: "test.csv")
            let text = try String(contentsOf: table, encoding: .utf8)
            try FileManager.default.removeItem(at: table)
            let without = try AssayProcess.run(["golden"], in: folder)
            #expect(without.status == 0, "\(without.output) \(without.errors)")

            try Self.project(folder, extra: "golden: {file: sorted.json, rows: 20}", ["golden == 0"])
            try text.write(to: table, atomically: true, encoding: .utf8)
            #expect(try AssayProcess.run(["golden", "--update"], in: folder).status == 0)
            let lines = text.split(separator: "\n").map(String.init)
            try (lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n").write(
                to: table, atomically: true, encoding: .utf8)
            let sorted = try AssayProcess.run(["golden"], in: folder)
            #expect(sorted.status == 0, "\(sorted.output) \(sorted.errors)")
            try lines.prefix(5).joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
            let fewer = try AssayProcess.run(["golden"], in: folder)
            #expect(fewer.status == 1 && fewer.output.contains("not in the table any more"), "\(fewer.output) \(fewer.errors)")
        }
    }
}

import Foundation
import TestSupport
import Testing

/// Costs measured by the real binary in processes of its own. No test here asserts a time.
struct CostTests {
    struct Record: Decodable {
        struct Check: Decodable {
            struct Details: Decodable { var numbers: [String: Double]? }
            struct Interval: Decodable { var lower, upper: Double, method: String }
            var name: String
            var outcome: String
            var observed: Double?
            var baseline: Double?
            var interval: Interval?
            var message: String
            var details: Details?
        }
        var result_digest: String
        var checks: [Check]
    }

    static func project(_ folder: URL, _ requirements: [String], baseline: String = "", name: String = "credit") throws {
        let scenario = Repository.fixture("scenarios/credit")
        for (from, to) in [("data/test.parquet", "test.parquet"), ("model.onnx", "model.onnx"), ("fair.onnx", "fair.onnx")] {
            let target = folder.appending(path: to)
            guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else { continue }
            try FileManager.default.copyItem(at: scenario.appending(path: from), to: target)
        }
        let text = """
            assay: 1
            model: {name: \(name), artifact: model.onnx, task: binary, positive: 1}
            data: {evaluation: {source: test.parquet, label: repaid, id: loan_id, time: issued_at}}
            \(baseline)
            checks:
              performance:
                require:
            \(requirements.map { "      - \($0)\n" }.joined())
            """
        try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
    }

    static func run(_ folder: URL, _ options: String...) throws -> Record {
        let process = try AssayProcess.run(["run", "--format", "json"] + options, in: folder)
        return try JSONDecoder().decode(Record.self, from: Data(process.output.utf8))
    }

    @Test func `every cost has a value, times and memory with an interval`() throws {
        try withTemporaryFolder { folder in
            let names = ["latency_p50", "latency_p99(batch=64)", "throughput(batch=256)", "cold_start", "peak_memory"]
            try Self.project(folder, names + ["latency_max", "parameter_count == 94"])
            let record = try Self.run(folder, "--no-history")
            for check in record.checks {
                #expect(["recorded", "pass"].contains(check.outcome), "\(check.name): \(check.message)")
                #expect(try #require(check.observed) > 0)
            }
            for check in record.checks.prefix(5) {
                let (interval, observed) = (try #require(check.interval), try #require(check.observed))
                #expect(interval.lower <= observed && observed <= interval.upper, "\(check.name)")
                #expect(interval.method == "order_statistics")
            }
            #expect(record.checks[5].interval == nil)
            #expect(record.checks[1].details?.numbers?["batch"] == 64)
            #expect(record.checks[0].details?.numbers?["calls"] == 1000)
        }
    }

    @Test func `beside a baseline costs are judged as ratios`() throws {
        try withTemporaryFolder { folder in
            let requirements = [
                "{require: latency_p50 <= baseline * 1000, decide_on: proven}",
                "{require: latency_p95 <= baseline + 99999%, decide_on: proven}",
                "{require: throughput >= baseline * 0.001, decide_on: proven}",
                "{require: cold_start <= baseline * 1000, decide_on: proven}",
                "{require: peak_memory <= baseline + 1 GB, decide_on: proven}",
                "{require: latency_p99 <= baseline * 0.00001, decide_on: refuted}",
                "parameter_count <= baseline * 2",
            ]
            try Self.project(folder, requirements, baseline: "baseline: {artifact: fair.onnx}")
            let record = try Self.run(folder, "--no-history")
            #expect(record.checks.map(\.outcome) == ["pass", "pass", "pass", "pass", "pass", "fail", "pass"], "\(record.checks)")
            for check in record.checks.prefix(6) {
                let numbers = try #require(check.details?.numbers)
                let (lower, upper) = (try #require(numbers["ratio_lower"]), try #require(numbers["ratio_upper"]))
                #expect(lower <= upper && lower > 0, "\(check.name)")
                let ratio = try #require(check.observed) / (try #require(check.baseline))
                #expect(numbers["ratio"] == ratio)
            }
            #expect(record.checks[6].baseline == 90)
        }
    }

    @Test func `the artifact of a commit is measured too, and times stay out of the result digest`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, ["latency_p50 <= baseline * 1000", "accuracy"], baseline: "baseline: git:HEAD")
            let git = URL(filePath: "/usr/bin/git")
            for arguments in [
                ["init", "-q"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "a"],
            ] {
                try #require(AssayProcess.run(git, arguments, in: folder).status == 0)
            }
            let (one, other) = (try Self.run(folder, "--no-history"), try Self.run(folder, "--no-history"))
            #expect(one.checks[0].outcome == "pass", "\(one.checks[0].message)")
            #expect(one.result_digest == other.result_digest)
        }
    }

    @Test func `the hidden command wants a request`() throws {
        try withTemporaryFolder { folder in
            let process = try AssayProcess.run(["_measure"], in: folder)
            #expect(process.status == 2)
            #expect(process.errors.contains("assay run"))
            let help = try AssayProcess.run(["--help"], in: folder)
            #expect(!help.output.contains("_measure"))
        }
    }

    @Test(arguments: [
        "latency_p50(batch=0)", "latency_p50(batch=2.5)", "throughput(70000)", "peak_memory(rows=3)", "cold_start(2)",
    ])
    func `a batch that is none is refused before anything is measured`(_ requirement: String) throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, [requirement])
            let process = try AssayProcess.run(["run"], in: folder)
            #expect(process.status == 2)
            #expect(process.errors.contains("RQ101"), "\(process.errors)")
        }
    }

    @Test func `inspect counts the same parameters`() throws {
        try withTemporaryFolder { folder in
            let model = Repository.fixture("models/breast_boosting.onnx").path(percentEncoded: false)
            let process = try AssayProcess.run(["inspect", "--json", model], in: folder)
            #expect(process.output.contains("\"parameterCount\" : 85"), "\(process.output)")
        }
    }
}

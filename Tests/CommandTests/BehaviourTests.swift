import Foundation
import TestSupport
import Testing

/// Behaviour, stability and demanded rows through the real binary, with the credit scenario.
struct BehaviourTests {
    private struct Record: Decodable {
        struct Check: Decodable {
            struct Details: Decodable {
                var findings: [String]?
                var numbers: [String: Double]?
            }
            struct Problem: Decodable { var code: String }
            var name: String
            var outcome: String
            var observed: Double?
            var rows: Int?
            var message: String
            var details: Details?
            var diagnostic: Problem?
        }
        var checks: [Check]
    }

    private static func write(_ text: String, _ folder: URL, _ name: String = "assay.yaml") throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    private static func manifest(
        _ rest: String, source: String = "scenarios/credit/data/test.parquet", artifact: String = "scenarios/credit/model.onnx"
    ) -> String {
        let model = Repository.fixture(artifact).path(percentEncoded: false)
        return """
            assay: 1
            model: {name: credit, artifact: '\(model)', task: binary, positive: 1}
            data:
              evaluation:
                source: '\(source.hasPrefix("/") ? source : Repository.fixture(source).path(percentEncoded: false))'
                label: repaid
                weight: exposure
                id: loan_id
                time: issued_at
            \(rest)
            """
    }

    private static func run(_ folder: URL, _ options: String...) throws -> (status: Int32, record: Record) {
        let run = try AssayProcess.run(["run", "--format", "json", "--no-history"] + options, in: folder)
        #expect(run.status < 2, "\(run.errors)")
        return (run.status, try JSONDecoder().decode(Record.self, from: Data(run.output.utf8)))
    }

    @Test func `a behaviour section that holds passes, with names of its own`() throws {
        try withTemporaryFolder { folder in
            try Self.write(
                Self.manifest(
                    """
                    behavior:
                      invariance: [{columns: [sex]}, {columns: [region, employment], at_most: 31%}]
                      direction: [{column: income, raise: raises}, {column: prior_defaults, raise: lowers, at_most: 1%}]
                    checks: {performance: {require: [roc_auc >= 0.7]}}
                    """), folder)
            let (status, record) = try Self.run(folder)
            #expect(status == 0, "\(record.checks.map(\.message))")
            #expect(
                record.checks.map(\.name) == [
                    "performance/roc_auc", "performance/flip_rate(sex)", "performance/flip_rate(region, employment)",
                    "performance/direction_violation_rate(income, raises)",
                    "performance/direction_violation_rate(prior_defaults, lowers)",
                ])
            #expect(record.checks[1].details?.findings == ["the model does not read what was changed"])
        }
    }

    /// Numbers of onnxruntime over the same rows, changed with pandas.
    @Test func `a behaviour section that is broken fails and names rows, not values`() throws {
        try withTemporaryFolder { folder in
            try Self.write(
                Self.manifest(
                    "behavior: {invariance: [{columns: [part_time_share]}], direction: [{column: income, raise: lowers}]}"),
                folder)
            let (status, record) = try Self.run(folder)
            #expect(status == 1 && record.checks.map(\.outcome) == ["fail", "fail"])
            #expect(abs(try #require(record.checks[0].observed) - 0.4257968297373923) < 1e-12)
            #expect(abs(try #require(record.checks[1].observed) - 1) < 1e-12)
            #expect(record.checks[0].details?.findings?.first?.contains("for example row ") == true)
        }
    }

    @Test func `results are the same for any number of jobs and over several chunks`() throws {
        try withTemporaryFolder { folder in
            let data = folder.appending(path: "data")
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            for copy in 0..<4 {
                try FileManager.default.copyItem(
                    at: Repository.fixture("scenarios/credit/data/test.parquet"), to: data.appending(path: "\(copy).parquet"))
            }
            let rest = """
                checks:
                  performance:
                    require: ['flip_rate(region)', noise_flip_rate(5%), 'direction_violation_rate(age, keeps)', ulp_sensitivity <= 1]
                """
            try Self.write(Self.manifest(rest, source: data.path(percentEncoded: false)), folder)
            let one = try Self.run(folder, "--jobs", "1").record.checks
            let three = try Self.run(folder, "--jobs", "3").record.checks
            #expect(one.map(\.observed) == three.map(\.observed))
            #expect(one.map { $0.details?.findings } == three.map { $0.details?.findings })
            #expect(one.allSatisfy { $0.rows == 80_000 })
            try Self.write(Self.manifest(rest), folder)
            let whole = try Self.run(folder).record.checks
            for (repeated, single) in zip(one, whole) {
                #expect(abs(try #require(repeated.observed) - (try #require(single.observed))) < 1e-12)
            }
        }
    }

    @Test(arguments: [("must.csv", 0, "pass"), ("must_not.csv", 1, "fail"), ("empty.csv", 4, "inconclusive")])
    func `demanded rows are asked of the same model`(_ name: String, status: Int32, outcome: String) throws {
        try withTemporaryFolder { folder in
            let data = try String(contentsOf: Repository.fixture("scenarios/credit/data/test.csv"), encoding: .utf8)
            let lines = data.split(separator: "\n").prefix(40).map(String.init)
            try Self.write(lines.joined(separator: "\n"), folder, "must_not.csv")
            try Self.write(lines[0], folder, "empty.csv")
            try Self.write(Self.manifest("behavior: {rows: must_not.csv}"), folder)
            let failures = try #require(try Self.run(folder).record.checks.first)
            #expect(try #require(failures.observed) > 0 && failures.rows == 39)
            let wrong = try Self.wrongRows(lines, folder)
            try Self.write(
                ([lines[0]] + lines.dropFirst().enumerated().filter { !wrong.contains($0.offset) }.map(\.element))
                    .joined(separator: "\n"), folder, "must.csv")
            try Self.write(Self.manifest("behavior: {rows: \(name)}", source: "scenarios/credit/data/test.csv"), folder)
            let run = try AssayProcess.run(["run", "--format", "json", "--no-history"], in: folder)
            let record = try JSONDecoder().decode(Record.self, from: Data(run.output.utf8))
            #expect(run.status == status && record.checks.map(\.outcome) == [outcome], "\(run.output)\(run.errors)")
            #expect(record.checks.map(\.name) == ["performance/functionality_failures"])
        }
    }

    /// Rows that the model decides otherwise, asked one by one.
    private static func wrongRows(_ lines: [String], _ folder: URL) throws -> Set<Int> {
        var wrong: Set<Int> = []
        for (index, line) in lines.dropFirst().enumerated() {
            try write(lines[0] + "\n" + line, folder, "one.csv")
            try write(manifest("behavior: {rows: one.csv}", source: "scenarios/credit/data/test.csv"), folder, "one.yaml")
            if try run(folder, "one.yaml").record.checks[0].outcome == "fail" { wrong.insert(index) }
        }
        return wrong
    }

    @Test func `missing values that the model refuses are said, column by column`() throws {
        try withTemporaryFolder { folder in
            try Self.write(
                Self.manifest("checks: {performance: {require: ['null_flip_rate(age) <= 5%', stress_failure_rate(nulls) == 0]}}"),
                folder)
            let (status, record) = try Self.run(folder)
            #expect(status == 1)
            #expect(record.checks[0].outcome == "error" && record.checks[0].diagnostic?.code == "MD121")
            #expect(record.checks[1].details?.findings?.contains { $0.hasPrefix("`age`: the model refuses the change") } == true)
        }
    }

    @Test(arguments: [
        ("behavior: {invariance: [{columns: [sx]}]}", 3, "did you mean `sex`"),
        ("behavior: {rows: none.csv}", 2, "none.csv"),
        ("checks: {performance: {require: [functionality_failures == 0]}}", 2, "MF120"),
        ("behavior: {invariance: [{columns: [sex], at_most: 100%}]}", 2, "MF016"),
        ("checks: {performance: {require: ['direction_violation_rate(income) == 0']}}", 2, "RQ101"),
        ("checks: {performance: {require: ['flip_rate(sex, sex) == 0']}}", 2, "RQ101"),
    ])
    func `a senseless demand is refused before data is read`(_ rest: String, status: Int32, words: String) throws {
        try withTemporaryFolder { folder in
            try Self.write(Self.manifest(rest), folder)
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(run.status == status && run.errors.contains(words), "\(run.status) \(run.errors)")
        }
    }

    @Test func `a regression has no decision to flip`() throws {
        try withTemporaryFolder { folder in
            let text = Self.manifest("behavior: {invariance: [{columns: [sex]}]}").replacingOccurrences(
                of: "binary, positive: 1", with: "regression")
            try Self.write(text, folder)
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(run.status == 2 && run.errors.contains("RQ102"), "\(run.errors)")
        }
    }

    @Test func `a self-test resamples rows of changed predictions`() throws {
        try withTemporaryFolder { folder in
            try Self.write(
                Self.manifest("checks: {performance: {require: ['flip_rate(region) <= 90%', invalid_score_rate <= 1%]}}"), folder)
            let run = try AssayProcess.run(["self-test", "--runs", "20"], in: folder)
            #expect(run.status == 0 && run.output.contains("flip_rate(region)"), "\(run.output)\(run.errors)")
        }
    }
}

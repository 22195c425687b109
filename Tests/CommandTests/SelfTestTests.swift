import Foundation
import TestSupport
import Testing

/// What `assay self-test --format json` prints, as far as tests look at it.
struct FoundSelfTest: Decodable {
    struct Rate: Decodable {
        var failed: Int
        var rate: Double
        var lower: Double
        var upper: Double
    }
    struct Tested: Decodable {
        var check: String
        var outcome: String
        var measured: Rate
        var computed: Double?
    }
    struct Untested: Decodable {
        var requirement: String
        var reason: String
    }
    struct Gate: Decodable {
        var measured: Rate
        var computed: Double?
        var errorBudget: Double?
        var budgetVerdict: String?
    }
    var schema: String
    var runs: Int
    var rows: Int
    var requirements: [Tested]
    var notTested: [Untested]
    var gate: Gate
    var notes: [String]

    init(_ output: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(FoundSelfTest.self, from: Data(output.utf8))
    }
}

/// `assay self-test`, through the real binary.
struct SelfTestTests {
    /// 400 rows, 320 decided rightly; recall 1, precision and specificity 2/3.
    private static let rows =
        "label,score,sex\n"
        + String(repeating: "1,0.9,f\n0,0.1,m\n1,0.9,f\n0,0.1,m\n0,0.9,f\n0,0.1,f\n1,0.9,m\n0,0.9,m\n1,0.9,u\n0,0.1,f\n", count: 40)

    private func run(
        _ requirements: [String], _ options: String..., rows: String = SelfTestTests.rows, extra: String = ""
    ) throws -> AssayProcess {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: requirements, rows: rows, extra: extra)
            return try AssayProcess.run(["self-test"] + options, in: project.folder)
        }
    }

    private func found(_ requirements: [String], _ options: String..., extra: String = "", status: Int32 = 0) throws
        -> FoundSelfTest
    {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: requirements, rows: Self.rows, extra: extra)
            let run = try AssayProcess.run(["self-test", "--format", "json"] + options, in: project.folder)
            try #require(run.status == status, "\(run.errors)")
            return try FoundSelfTest(run.output)
        }
    }

    @Test func `a requirement far from its bound never fails, and one beyond it always`() throws {
        let test = try found(["accuracy >= 0.5", "{require: recall <= 0.1, severity: warn}"])
        #expect(test.schema == "assay.self-test/1" && test.runs == 200 && test.rows == 400)
        #expect(test.requirements.map(\.measured.failed) == [0, 200])
        #expect(test.gate.measured.failed == 0, "a warning shuts no gate")
        #expect(test.notes.count == 1, "what does not pass today is no false alarm")
    }

    /// The bound is today's value: the estimate falls on either side, and the interval misses the bound with half of 1 − confidence.
    @Test func `at its bound an estimate fails half of the time and a refuted one as its interval says`() throws {
        let test = try found(
            [
                "{require: accuracy > 0.8, decide_on: estimate}", "{require: precision >= 0.6666666666666666, decide_on: refuted}",
                "{require: specificity >= 0.6666666666666666, decide_on: refuted, confidence: 80%}",
            ], "--runs", "1000")
        let rates = test.requirements.map(\.measured)
        #expect(rates[0].lower < 0.55 && rates[0].upper > 0.5, "half, and the runs that hit 0.8 itself: \(rates[0])")
        #expect(rates[1].lower < 0.03 && rates[1].upper > 0.02, "\(rates[1])")
        #expect(rates[2].lower < 0.11 && rates[2].upper > 0.09, "\(rates[2])")
    }

    /// Of 320 right decisions in 400; SciPy: the binomial probability of every count that the rule with Wilson's interval does not pass.
    @Test(arguments: [("estimate", "0.775", 0.09607), ("proven", "0.75", 0.32725), ("refuted", "0.825", 0.28401)])
    func `the exact rate lies within the interval of the measured one, and the computed one nearby`(
        _ rule: String, _ bound: String, _ exact: Double
    ) throws {
        let test = try found(["{require: accuracy >= \(bound), decide_on: \(rule)}"], "--runs", "400")
        let row = try #require(test.requirements.first)
        #expect(row.measured.lower <= exact && exact <= row.measured.upper, "\(row)")
        // The normal approximation: it agrees where nothing but the estimate decides, and errs by a few points elsewhere.
        let computed = try #require(row.computed)
        #expect(abs(computed - exact) < (rule == "estimate" ? 0.01 : 0.05))
        #expect(rule != "estimate" || (row.measured.lower <= computed && computed <= row.measured.upper))
    }

    @Test func `a seed gives the same bytes for any number of jobs, and another seed others`() throws {
        let requirements = ["accuracy >= 0.8", "roc_auc >= 0.8", "recall >= 0.9 on sex=f"]
        let groups = "groups: {sex: {column: sex}}"
        let one = try run(requirements, "--format", "json", "--jobs", "1", extra: groups)
        let many = try run(requirements, "--format", "json", "--jobs", "3", extra: groups)
        let other = try run(requirements, "--format", "json", extra: groups + "\nseed: 7")
        #expect(one.status == 0 && one.output == many.output, "\(one.errors)")
        #expect(
            try FoundSelfTest(one.output).requirements.map(\.measured.failed)
                != FoundSelfTest(other.output).requirements.map(\.measured.failed))
    }

    @Test func `slices and groups are drawn with the rows`() throws {
        try withTemporaryFolder { folder in
            // Of the men three in four are decided rightly.
            let project = try Project(
                folder, requirements: ["accuracy >= 0.75 on sex=m", "recall >= 1.0 on sex=u"], rows: Self.rows,
                extra: "groups: {sex: {column: sex}}")
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write(
                "assay.yaml", manifest + "\n  fairness: {minimum_group_size: 1, require: [demographic_parity_ratio(sex) >= 0.9]}\n")
            let run = try project.assay("self-test", "--format", "json")
            let rates = try FoundSelfTest(run.output).requirements.map(\.measured)
            #expect(rates.count == 3 && rates[0].lower < 0.5 && rates[0].upper > 0.4, "\(rates)")
            #expect(rates[1].failed == 0 && rates[2].failed == 200, "every one of group u is selected, few of the others")
        }
    }

    @Test func `a gate that breaks its error budget is refused`() throws {
        let broken = try found(["accuracy >= 0.79"], extra: "error_budget: 5%", status: 1)
        #expect(broken.gate.budgetVerdict == "broken" && broken.gate.measured.lower > 0.05)
        let held = try found(["accuracy >= 0.6"], extra: "error_budget: 5%")
        #expect(held.gate.budgetVerdict == "held" && held.gate.errorBudget == 0.05)
        let shared = try found(
            ["accuracy >= 0.79", "recall >= 0.9"], "--runs", "1000", extra: "decide_on: refuted\nerror_budget: 10%")
        #expect(shared.gate.budgetVerdict == "held", "\(shared.gate)")
    }

    /// On the same drawn rows a model never differs from itself; drawn apart, the two would differ by more than the margin.
    @Test func `a comparison with a baseline model is paired, and facts and times are not drawn`() throws {
        try withTemporaryFolder { folder in
            let scenario = Repository.fixture("scenarios/credit")
            for file in ["model.onnx", "data/test.parquet"] {
                let source = scenario.appending(path: file)
                try FileManager.default.copyItem(at: source, to: folder.appending(path: source.lastPathComponent))
            }
            let manifest = """
                assay: 1
                model: {name: credit, artifact: model.onnx, task: binary, positive: 1}
                data: {evaluation: {source: test.parquet, label: repaid, id: loan_id, time: issued_at}}
                baseline: {artifact: model.onnx}
                checks:
                  performance:
                    require: [{require: accuracy >= baseline - 0.001, decide_on: proven}, artifact_size <= 10 MB, latency_p99 <= 9 s]
                """
            try manifest.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["self-test", "--runs", "20", "--format", "json"], in: folder)
            let test = try FoundSelfTest(run.output)
            #expect(test.requirements.map(\.measured.failed) == [0])
            #expect(test.notTested.map(\.requirement) == ["artifact_size <= 10 MB", "latency_p99 <= 9 s"])
        }
    }

    @Test func `what is no sample, or has no rows to draw, is listed with its reason`() throws {
        let test = try found(["accuracy >= 0.5", "accuracy >= baseline - 0.01", "f1"], extra: "baseline: run:last")
        #expect(test.requirements.count == 1 && test.notTested.map(\.requirement) == ["accuracy >= baseline - 0.01", "f1"])
        #expect(test.notTested.allSatisfy { $0.reason.contains("recorded") })
    }

    @Test func `nothing to test ends with 4, a wrong count of runs with 2, unusable rows with 3`() throws {
        #expect(try run(["f1"]).status == 4)
        let wrong = try run(["f1 >= 0.1"], "--runs", "1")
        #expect(wrong.status == 2 && wrong.errors.contains("CL016"))
        #expect(try run(["f1 >= 0.1"], rows: "label,score\n1,0.9\n0,\n").status == 3)
    }

    @Test func `people read the measured beside the computed rate, and the verdict on the budget`() throws {
        let output = try run(["accuracy >= 0.79"], extra: "error_budget: 5%").output
        #expect(output.contains("assay.yaml against itself: 200 runs of 400 rows drawn with replacement"))
        #expect(output.contains("it cannot hold its error budget of 5.0 %: refused"))
    }
}

import Foundation
import TestSupport
import Testing

/// The plan that `assay plan --format json` prints, as far as tests look at it.
struct FoundPlan: Decodable {
    struct Today: Decodable {
        var rows: Int
        var effectiveRows: Int
        var enough: Bool
        var smallestRegression: Double?
    }
    struct Interval: Decodable {
        var rate: Double
        var wilson: Int
        var clopperPearson: Int
    }
    struct Bennett: Decodable {
        var rows: Int
        var labelsPerCommit: Int
    }
    struct Paired: Decodable {
        var rows: Int
        var margin: Double
    }
    struct Sized: Decodable {
        var requirement: String
        var form: String
        var scope: String
        var hoeffding: Int
        var exact: Int?
        var interval: Interval?
        var bennett: Bennett?
        var nonInferiority: Paired?
        var today: Today?
        var isGuide: Bool
    }
    struct Unsized: Decodable {
        var requirement: String
        var reason: String
    }
    var schema: String
    var rows: Int?
    var labelledRows: Int?
    var requirements: [Sized]
    var withoutBound: [Unsized]
    var notes: [String]

    init(_ output: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(FoundPlan.self, from: Data(output.utf8))
    }
}

/// `assay plan`, through the real binary.
struct PlanTests {
    private func plan(
        _ requirements: [String], _ options: String..., rows: String = Project.rows, extra: String = ""
    ) throws -> FoundPlan {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: requirements, rows: rows, extra: extra)
            let run = try AssayProcess.run(["plan", "--format", "json"] + options, in: project.folder)
            try #require(run.status == 0, "\(run.errors)")
            return try FoundPlan(run.output)
        }
    }

    @Test(arguments: [
        (["--steps", "1"], 46_052), ([], 63_381), (["--adaptivity", "first-change"], 63_381), (["--adaptivity", "full"], 156_956),
        (["--adaptivity", "full", "--tolerance", "0.05"], 6_279),
    ])
    func `one requirement needs the rows that the paper prints`(_ options: [String], _ rows: Int) throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.8"])
            let run = try AssayProcess.run(["plan", "--format", "json"] + options, in: project.folder)
            let plan = try FoundPlan(run.output)
            #expect(plan.requirements.map(\.hoeffding) == [rows])
            #expect(plan.requirements.allSatisfy { $0.form == "single" && $0.exact.map { $0 < rows } == true })
        }
    }

    @Test func `a baseline makes a difference, and disagreement brings Bennett and the paired test`() throws {
        let plan = try plan(["accuracy >= baseline - 0.01"], "--disagreement", "0.1", extra: "baseline: run:last")
        let row = try #require(plan.requirements.first)
        #expect(row.form == "difference" && row.hoeffding == 267_385 && row.exact == nil && row.interval == nil)
        #expect(row.bennett?.rows == 29_048 && row.bennett?.labelsPerCommit == 2_905)
        #expect(row.nonInferiority?.rows == 7_849 && row.nonInferiority?.margin == 0.01)
    }

    @Test func `a lower rate is better with a margin above the baseline`() throws {
        let plan = try plan(
            ["fpr <= baseline + 0.02", "fpr <= baseline - 0.02"], "--disagreement", "0.1", extra: "baseline: run:last")
        #expect(plan.requirements.map { $0.nonInferiority?.rows } == [1_963, nil])
    }

    @Test func `a baseline without a disagreement says what would help`() throws {
        let plan = try plan(["accuracy >= baseline - 0.01"], extra: "baseline: run:last")
        #expect(plan.requirements.first?.bennett == nil)
        #expect(plan.notes.contains { $0.hasSuffix("give --disagreement SHARE") })
    }

    @Test func `one step needs the labels per commit that the paper prints`() throws {
        let plan = try plan(
            ["accuracy >= baseline - 0.01"], "--disagreement", "0.1", "--steps", "1", extra: "baseline: run:last")
        #expect(plan.requirements.first?.bennett?.labelsPerCommit == 2_189)
    }

    @Test func `requirements share the failure probability, and those without a bound take none`() throws {
        let plan = try plan(["accuracy >= 0.8", "recall >= 0.5", "precision", "accuracy == 0.9"], "--steps", "1")
        // ln(2 / 1e-4) / (2 · 0.01²)
        #expect(plan.requirements.map(\.hoeffding) == [49_518, 49_518])
        #expect(plan.withoutBound.map(\.requirement) == ["precision", "accuracy == 0.9"])
        #expect(plan.withoutBound[0].reason == "recorded, never judged")
    }

    @Test func `rows are those that the measure is a mean over`() throws {
        let rows = "label,score,sex\n1,0.9,f\n0,0.2,m\n0,0.4,f\n0,0.1,m\n,0.3,f\n1,0.8,f\n"
        let plan = try plan(
            [
                "accuracy >= 0.8", "recall >= 0.5", "specificity >= 0.5", "roc_auc >= 0.5", "precision >= 0.5",
                "recall >= 0.4 on sex=f", "accuracy >= 0.4 on sex=nobody",
            ], rows: rows, extra: "groups: {sex: sex}")
        #expect(plan.rows == 6 && plan.labelledRows == 5)
        #expect(plan.requirements.map { $0.today?.rows } == [5, 2, 3, 2, nil, 2, 0])
        #expect(plan.requirements[5].scope == "rows of class 1 on sex=f")
        #expect(plan.requirements.allSatisfy { $0.today?.enough != true })
        #expect(plan.requirements.last?.today?.smallestRegression == nil, "no rows show nothing")
        #expect(plan.notes.contains { $0.contains("only a run predicts") })
    }

    @Test func `enough rows are enough, and one fewer is not`() throws {
        let options = ["--tolerance", "0.2", "--reliability", "0.9", "--steps", "1"]
        let needed = try #require(
            try withTemporaryFolder { folder in
                let project = try Project(folder, requirements: ["accuracy >= 0.8"])
                return try FoundPlan(try AssayProcess.run(["plan", "--format", "json"] + options, in: project.folder).output)
            }.requirements.first?.exact)
        for (count, enough) in [(needed, true), (needed - 1, false)] {
            let rows = "label,score\n" + String(repeating: "1,0.9\n", count: count)
            try withTemporaryFolder { folder in
                let project = try Project(folder, requirements: ["accuracy >= 0.8"], rows: rows)
                let plan = try FoundPlan(try AssayProcess.run(["plan", "--format", "json"] + options, in: project.folder).output)
                let today = try #require(plan.requirements.first?.today)
                #expect(today.rows == count && today.enough == enough)
                #expect(today.smallestRegression.map { ($0 <= 0.2) == enough } == true)
            }
        }
    }

    @Test func `the interval is that of the bound`() throws {
        let interval = try #require(try plan(["accuracy >= 0.8"]).requirements.first?.interval)
        #expect(interval.rate == 0.8 && interval.wilson == 6_145 && interval.clopperPearson == 6_245)
    }

    @Test func `what has no bound is listed with its reason`() throws {
        let extra = "  schema: {require: [row_count >= 2, null_rate(sex) <= 10%]}\n"
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.8", "matthews_corrcoef >= 0.2"])
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", manifest + "\n" + extra)
            let plan = try FoundPlan(try project.assay("plan", "--format", "json").output)
            #expect(plan.withoutBound.map(\.requirement) == ["row_count >= 2"])
            #expect(plan.withoutBound.first?.reason.hasPrefix("a fact") == true)
            #expect(plan.requirements.count == 3)
            #expect(plan.requirements.filter(\.isGuide).map(\.requirement) == ["matthews_corrcoef >= 0.2"])
            #expect(plan.notes.contains { $0.hasPrefix("~") })
        }
    }

    /// A manifest of another task over three columns, in place of the project's own.
    private func plan(task: String, _ requirements: [String], rows: String, extra: String = "") throws -> FoundPlan {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [], rows: rows)
            let list = requirements.map { "      - \($0)\n" }.joined()
            try project.write(
                "assay.yaml",
                """
                assay: 1
                model: {name: small, task: \(task)}
                data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
                checks:
                  performance:
                    require:
                \(list)
                \(extra)
                """)
            let run = try project.assay("plan", "--format", "json", "--steps", "1")
            try #require(run.status == 0, "\(run.errors)")
            return try FoundPlan(run.output)
        }
    }

    @Test func `averages over classes count their own rows`() throws {
        let plan = try plan(
            task: "multiclass",
            [
                "recall(micro) >= 0.5", "recall(macro) >= 0.5", "recall(class=b) >= 0.5", "f1(macro) >= 0.5",
                "balanced_accuracy >= 0.5",
            ],
            rows: "label,prediction\na,a\na,b\na,a\nb,b\nb,b\nc,a\n")
        #expect(plan.requirements.map { $0.today?.rows } == [6, 1, 2, 6, 1])
        #expect(plan.requirements.map(\.isGuide) == [false, false, false, true, false])
        #expect(plan.requirements.map { $0.exact == nil } == [false, true, false, true, true])
        // One mean: ln(5 / 1e-4) / (2 · 0.01²). The mean of three recalls: ln(15 / 1e-4) / (2 · 0.01²).
        #expect(plan.requirements.map(\.hoeffding) == [54_099, 59_592, 54_099, 54_099, 59_592])
    }

    @Test func `a range without an end has no bound`() throws {
        let plan = try plan(task: "regression", ["rmse <= 2", "r2 >= 0.5"], rows: "label,prediction\n1,1\n2,2.5\n3,3\n")
        #expect(plan.requirements.isEmpty && plan.withoutBound.count == 2)
        #expect(plan.withoutBound.allSatisfy { $0.reason.hasPrefix("its range has no end") })
    }

    @Test func `extremes of groups have no bound, and an unlabelled table is counted all the same`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [])
            try project.write(
                "assay.yaml",
                """
                assay: 1
                model: {name: small, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, score: score}}
                groups: {sex: sex}
                checks:
                  fairness: {require: [demographic_parity_ratio(sex) >= 0.8, selection_rate <= 90% on sex=f]}
                """)
            let run = try project.assay("plan", "--format", "json")
            let plan = try FoundPlan(run.output)
            #expect(plan.rows == 4 && plan.labelledRows == nil)
            #expect(plan.requirements.map { $0.today?.rows } == [2])
            #expect(plan.withoutBound.first?.reason.hasPrefix("compares the extremes of groups") == true)
        }
    }

    @Test func `weighted rows count with their effective number`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [], rows: "label,score,w\n1,0.9,3\n0,0.2,1\n1,0.4,1\n0,0.1,1\n")
            try project.write(
                "assay.yaml",
                """
                assay: 1
                model: {name: small, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
                checks: {performance: {require: [accuracy >= 0.8]}}
                """)
            let plan = try FoundPlan(try project.assay("plan", "--format", "json").output)
            // 6² / (9 + 1 + 1 + 1)
            #expect(plan.requirements.map { $0.today?.rows } == [4] && plan.requirements.map { $0.today?.effectiveRows } == [3])
            #expect(plan.notes.contains { $0.hasPrefix("weights") })
        }
    }

    @Test func `people get a table, and nothing is written`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.8", "precision"])
            let before = project.files
            let run = try project.assay("plan", "--steps", "1")
            #expect(run.status == 0 && run.errors.isEmpty)
            #expect(
                run.output.hasPrefix(
                    "assay.yaml: 4 rows, 4 labelled\ntolerance 0.01, reliability 0.9999, 1 step, adaptivity none\n"))
            #expect(run.output.contains("46,052") && run.output.contains("34,677"))
            // Four rows that all agree: (1 - 0.9)^4 = 1e-4.
            #expect(run.output.contains("  4      0.90  labelled rows"))
            #expect(run.output.contains("no bound of this kind:\n  precision  recorded, never judged\n"))
            #expect(run.output.hasSuffix("today's rows are enough for 0 of 1 requirement\n"))
            #expect(project.files == before)
        }
    }

    @Test func `nothing judged is nothing to plan`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy"]).assay("plan")
            #expect(run.status == 0 && run.output.contains("nothing to plan"))
        }
    }

    @Test func `options that make no sense are all reported at once, before the manifest is read`() throws {
        try withTemporaryFolder { folder in
            let run = try AssayProcess.run(
                [
                    "plan", "missing.yaml", "--tolerance", "0", "--reliability", "1", "--steps", "0", "--adaptivity", "ful",
                    "--disagreement", "1.5",
                ], in: folder)
            #expect(run.status == 2 && run.output.isEmpty)
            for code in ["CL010", "CL011", "CL012", "CL013", "CL014"] { #expect(run.errors.contains("error[\(code)]"), "\(code)") }
            #expect(run.errors.contains("did you mean `full`?"))
        }
    }

    @Test(arguments: ["nan", "inf", "-0.01", "1"]) func `a tolerance is a number between 0 and 1`(_ tolerance: String) throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.8"]).assay("plan", "--tolerance=\(tolerance)")
            #expect(run.status == 2 && run.errors.contains("CL010"))
        }
    }

    @Test func `a disagreement that changes nothing is a warning`() throws {
        try withTemporaryFolder { folder in
            let run = try Project(folder, requirements: ["accuracy >= 0.8"]).assay("plan", "--disagreement", "0.1")
            #expect(run.status == 0 && run.errors.contains("warning[CL015]"))
            #expect(!run.output.contains("BENNETT"))
        }
    }
}

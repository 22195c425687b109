import Foundation
import TestSupport
import Testing

/// Predictions in a file of their own.
struct StoredPredictionTests {
    /// A score for each id, in the order given.
    private static func scores(_ ids: some Sequence<Int>, header: String = "id,score", named: Bool = true) -> String {
        header + "\n" + ids.map { "\(named ? "\($0)," : "")\($0.isMultiple(of: 2) ? 0.9 : 0.1)" }.joined(separator: "\n") + "\n"
    }

    private static func project(_ folder: URL, _ scores: String, _ requirements: [String] = ["accuracy == 0.9"]) throws
        -> WorkerProject
    {
        let project = try WorkerProject(folder, artifact: "{predictions: scores.csv}", requirements: requirements)
        try project.write("scores.csv", scores)
        return project
    }

    @Test(arguments: [
        scores(0..<50), scores((0..<50).reversed()), scores(-10..<80), scores(0..<50, header: "score", named: false),
        scores(0..<50, header: "id,probability_1"),
        scores(0..<50, header: "id,prediction").replacing("0.9", with: "1").replacing("0.1", with: "0"),
    ])
    func `rows find their predictions by id, else by position`(scores: String) throws {
        try withTemporaryFolder { folder in
            let record = try Self.project(folder, scores).record(environment: [:])
            #expect(record.checks.map(\.outcome) == ["pass"] && record.model.worker == nil)
        }
    }

    @Test(arguments: [
        (scores(0..<49), "MD192", "row 50 of the table has no prediction"),
        (scores(Array(0..<50) + [7]), "MD191", "rows 8 and 51 of the predictions have one `id`"),
        (scores(0..<49, header: "score", named: false), "MD190", "the table has 50 rows, and the predictions 49"),
        (scores(0..<51, header: "score", named: false), "MD190", "the table has 50 rows, and the predictions 51"),
        (scores(0..<50, header: "id,p"), "MD175", "no column holds predictions"),
        (scores(0..<50).replacing("\n7,", with: "\nx7,"), "MD193", "`id` is integer in the table and text in the predictions"),
        (scores(0..<50).replacing("\n7,", with: "\n,"), "MD191", "row 8 of the predictions has no `id`"),
    ])
    func `predictions that do not fit the table are refused`(scores: String, code: String, words: String) throws {
        try withTemporaryFolder { folder in
            let process = try Self.project(folder, scores).run(environment: [:])
            #expect(process.status == 3 && process.errors.hasPrefix("error[\(code)]"), "\(process.errors)")
            #expect(process.errors.contains(words), "\(process.errors)")
        }
    }

    @Test func `measures that would ask the model are errors`() throws {
        try withTemporaryFolder { folder in
            let record = try Self.project(folder, Self.scores(0..<50), ["accuracy", "latency_p50", "ulp_sensitivity"])
                .record(environment: [:])
            #expect(record.checks.map(\.outcome) == ["recorded", "error", "error"])
            #expect(record.checks.dropFirst().allSatisfy { $0.diagnostic?.code == "MD120" })
        }
    }
}

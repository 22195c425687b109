import Foundation
import TestSupport
import Testing

/// Verdicts on drift through the real judge: they go by the size of a change and its interval, so that few rows prove nothing and many rows
/// do not alarm at a change that does not matter.
struct DriftVerdictTests {
    private static let require = [
        "psi(x) <= 0.02", "ks_statistic(x) <= 0.1", "mean_shift(x) <= 0.1", "\"wasserstein_distance(x, normed) <= 0.1\"",
    ]

    @Test func `at 500 rows a bound of a tenth of a deviation is undecided, for the same population and for a shift of a tenth`()
        throws
    {
        for shift in [0, 0.1] {
            let found = try Self.outcomes(rows: 500, shift: shift)
            #expect(found.map(\.outcome) == Array(repeating: "inconclusive", count: 4), "\(found)")
        }
    }

    @Test func `at 500 rows a shift of half a deviation fails`() throws {
        #expect(try Self.outcomes(rows: 500, shift: 0.5).map(\.outcome) == Array(repeating: "fail", count: 4))
    }

    /// A test by p value alarms here: the Kolmogorov–Smirnov statistic is more than twice its critical value.
    @Test func `at a million rows a shift of a hundredth of a deviation is certain, and passes`() throws {
        let found = try Self.outcomes(blocks: 500, rows: 2_000, shift: 0.01)
        #expect(found.map(\.outcome) == Array(repeating: "pass", count: 4), "\(found)")
        for check in found where !check.id.contains("psi") { #expect(check.lower > 0, "\(check)") }
    }

    private struct Check {
        var id: String
        var outcome: String
        var lower: Double
    }

    /// Numbers of a logistic law: random ones, or where there are blocks even quantiles, as often as there are.
    private static func outcomes(blocks: Int? = nil, rows: Int, shift: Double) throws -> [Check] {
        var state: UInt64 = 88_172_645_463_325_252
        func table(_ shift: Double) -> String {
            let lines = (0..<rows).map { row in
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                let share = blocks == nil ? (Double(state >> 12) + 0.5) * 0x1p-52 : (Double(row) + 0.5) / Double(rows)
                return "\(Foundation.log(share / (1 - share)) + shift * 1.8137993642342178)\n"
            }
            return "x\n" + String(repeating: lines.joined(), count: blocks ?? 1)
        }
        return try withTemporaryFolder { folder in
            let text = """
                assay: 1
                model: {name: case, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv}, reference: {source: reference.csv}}
                checks: {schema: {require: [\(require.joined(separator: ", "))]}}
                """
            for (name, content) in [("assay.yaml", text), ("rows.csv", table(shift)), ("reference.csv", table(0))] {
                try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            let run = try AssayProcess.run(["run", "--format", "json", "--no-history"], in: folder)
            let record = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
            return try #require(record["checks"] as? [[String: Any]]).map { check in
                let interval = try #require(check["interval"] as? [String: Any])
                return Check(
                    id: check["id"] as? String ?? "", outcome: check["outcome"] as? String ?? "",
                    lower: try #require(interval["lower"] as? Double))
            }
        }
    }
}

import AssayCore
import AssayHistory
import TestSupport
import Testing

struct DifferenceTests {
    private struct Row: Decodable {
        var before, after, z, p, holm: Double
        var lower, upper, confidence: [Double]
    }

    private func check(_ name: String, _ value: Double?, _ lower: Double? = nil, _ upper: Double? = nil, _ level: Double = 0.95)
        -> CheckResult
    {
        let interval = lower.flatMap { low in upper.map { Interval(lower: low, upper: $0, confidence: level, method: "wald") } }
        return makeCheck(name, .recorded, value, interval: interval)
    }

    private func difference(_ before: [CheckResult], _ after: [CheckResult]) -> RunDifference {
        RunDifference(makeRecord("a", checks: before), makeRecord("b", checks: after))
    }

    @Test func `differences of proportions are tested as statsmodels tests them`() throws {
        let rows: [Row] = try Repository.oracle("AssayHistoryTests/oracles/differences.json")
        #expect(rows.count == 5)
        let before = rows.enumerated().map { check("m\($0)", $1.before, $1.lower[0], $1.upper[0], $1.confidence[0]) }
        let after = rows.enumerated().map { check("m\($0)", $1.after, $1.lower[1], $1.upper[1], $1.confidence[1]) }
        for (row, found) in zip(rows, difference(before, after).measures) {
            let (z, p, adjusted) = try (#require(found.z), #require(found.p), #require(found.adjusted))
            #expect(abs(z - row.z) < 1e-9 * abs(row.z) && abs(p - row.p) < 1e-9 && abs(adjusted - row.holm) < 1e-9)
            #expect((found.verdict == .significant) == (row.holm <= 0.05))
        }
    }

    @Test func `of an uneven interval the half that faces the other value counts`() throws {
        let rise = difference([check("m", 1, 0.5, 3)], [check("m", 2, 1, 2.25)]).measures[0]
        let fall = difference([check("m", 2, 1, 2.25)], [check("m", 1, 0.5, 3)]).measures[0]
        let expected = 1 / (2.0 * 2 + 1 * 1).squareRoot() * 1.959963984540054
        let (up, down) = try (#require(rise.z), #require(fall.z))
        #expect(abs(up - expected) < 1e-12 && abs(down + expected) < 1e-12)
    }

    @Test func `what cannot be tested says why`() {
        let none = check("m", nil)
        let cases: [([CheckResult], [CheckResult], MeasureChange.Verdict, String?)] = [
            ([check("m", 1)], [check("m", 1)], .equal, nil),
            ([check("m", 1)], [check("m", 2)], .notComparable, "no interval in the first run"),
            ([check("m", 1, 0, 2)], [check("m", 2)], .notComparable, "no interval in the second run"),
            ([none], [check("m", 2, 1, 3)], .notComparable, "no value in the first run"),
            ([check("m", 2, 1, 3)], [], .notComparable, "no value in the second run"),
            ([check("m", 1, 1, 1)], [check("m", 2, 2, 2)], .notComparable, "an interval without width"),
            ([check("m", 1, 0, .infinity)], [check("m", 2, 1, 3)], .notComparable, "an interval without width"),
        ]
        for (before, after, verdict, reason) in cases {
            let found = difference(before, after).measures
            #expect(found.map(\.verdict) == [verdict] && found.map(\.reason) == [reason])
        }
        #expect(difference([none], [none]).measures.isEmpty)
    }

    @Test func `requirements that are dropped, loosened or waived are told from those that are stricter`() {
        func check(
            _ name: String, _ comparison: String?, _ bound: Double?, _ outcome: Outcome = .pass, _ severity: CheckSeverity = .fail,
            _ rule: String = "estimate"
        ) -> CheckResult {
            var check = makeCheck(name, outcome, 1)
            check.requirement = bound.map { "\(name) \(comparison ?? "") \($0)" } ?? name
            (check.comparison, check.bound, check.severity, check.decideOn) = (comparison, bound, severity, rule)
            return check
        }
        func kind(_ before: CheckResult?, _ after: CheckResult?) -> RequirementChange.Kind? {
            difference([before].compactMap(\.self), [after].compactMap(\.self)).requirements.first?.kind
        }
        let auc = check("auc", ">=", 0.8)
        #expect(kind(auc, auc) == nil)
        #expect(kind(auc, nil) == .dropped && kind(nil, auc) == .added)
        #expect(kind(auc, check("auc", ">=", 0.7)) == .loosened && kind(auc, check("auc", ">=", 0.9)) == .tightened)
        #expect(kind(check("psi", "<=", 0.2), check("psi", "<=", 0.3)) == .loosened)
        #expect(kind(check("psi", "<", 0.2), check("psi", "<", 0.1)) == .tightened)
        #expect(kind(auc, check("auc", nil, nil)) == .loosened && kind(check("auc", nil, nil), auc) == .tightened)
        #expect(kind(auc, check("auc", "==", 0.8)) == .changed)
        #expect(kind(auc, check("auc", ">=", 0.8, .pass, .warn)) == .loosened)
        #expect(kind(auc, check("auc", ">=", 0.8, .skipped)) == .loosened)
        #expect(kind(auc, check("auc", ">=", 0.8, .pass, .fail, "refuted")) == .loosened)
        #expect(kind(auc, check("auc", ">=", 0.8, .pass, .fail, "proven")) == .tightened)
        #expect(kind(auc, check("auc", ">=", 0.9, .pass, .warn)) == .changed)
    }

    @Test func `facts that differ are named by area, and equal runs have none`() {
        let first = makeRecord("a")
        var second = makeRecord("b")
        #expect(RunDifference(first, second).facts.isEmpty)
        second.model.artifact?.sha256 = "fff"
        second.seed = 2
        second.environment.runtimes = ["onnxruntime": "1.32.0"]
        second.data["evaluation"] = .init(sources: [.init(path: "t.csv", sha256: "1", bytes: 1)], rows: 5, scans: 1)
        let found = RunDifference(first, second).facts
        #expect(found.map(\.name) == ["artifact", "evaluation rows", "evaluation: t.csv", "seed", "runtime onnxruntime"])
        #expect(found.first?.before == "abc" && found.first?.after == "fff" && found[1].before == nil)
        #expect(!RunDifference(first, second).sameEvaluationData && RunDifference(second, second).sameEvaluationData)
    }
}

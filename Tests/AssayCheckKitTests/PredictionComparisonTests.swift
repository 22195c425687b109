import AssayCheckKit
import AssayCore
import TestSupport
import Testing

/// Distances and tolerances against NumPy; the numbers are made by make_ulp.py.
struct PredictionComparisonTests {
    struct Oracle: Decodable {
        struct Pair: Decodable {
            var a, b, float16, float32, float64: String
            var close: Bool
        }
        var pairs: [Pair]
    }

    @Test func `distances and closeness are those of NumPy`() throws {
        let pairs = try Repository.oracle("AssayCheckKitTests/ulp.json", as: Oracle.self).pairs
        #expect(pairs.count > 500)
        let tolerance = PredictionTolerance(absolute: 1e-9, relative: 1e-3)
        for pair in pairs {
            let (a, b) = (try #require(Double(pair.a)), try #require(Double(pair.b)))
            #expect(String(ScorePrecision.half.distance(a, b)) == pair.float16, "\(a) and \(b) as float16")
            #expect(String(ScorePrecision.single.distance(a, b)) == pair.float32, "\(a) and \(b) as float32")
            #expect(String(ScorePrecision.double.distance(a, b)) == pair.float64, "\(a) and \(b) as float64")
            #expect(tolerance.accepts(a, b, .double) == pair.close, "\(a) and \(b)")
        }
    }

    @Test(arguments: [ScorePrecision.half, .single, .double])
    func `a NaN is farther from a number than any two numbers`(_ precision: ScorePrecision) {
        #expect(precision.distance(.nan, .nan) == 0)
        #expect(precision.distance(.nan, 1) == precision.undefinedDistance)
        #expect(precision.distance(-.infinity, .infinity) < precision.undefinedDistance)
    }

    private let frame = TaskFrame(task: .binary)

    private func compare(
        _ found: [Double], _ reference: [Double], _ tolerance: PredictionTolerance = .bitwise, labels: [String?]? = nil,
        referenceLabels: [String?]? = nil
    ) throws(Diagnostic) -> PredictionComparison {
        try PredictionComparison(
            Prediction(rows: found.count, columns: 1, scores: found, labels: labels),
            reference: Prediction(rows: reference.count, columns: 1, scores: reference, labels: referenceLabels), frame: frame,
            precision: .single, tolerance: tolerance)
    }

    @Test func `one unit in the last place differs in bits, and not within four`() throws {
        let reference = [0.25, 0.5, 0.75], moved = [0.25, Double(Float(0.5).nextUp), 0.75]
        let bits = try compare(moved, reference)
        #expect(bits.differing == [1] && bits.largestDistance == 1 && bits.flips == 0)
        #expect(try compare(moved, reference, PredictionTolerance(ulp: 4)).differing.isEmpty)
        #expect(try compare(moved, reference, PredictionTolerance(absolute: 1e-9)).differing == [1])
        #expect(try compare(moved, reference, PredictionTolerance(ulp: 0, absolute: 1e-6)).differing.isEmpty)
    }

    @Test func `a score that crosses the threshold flips its decision`() throws {
        let below = Double(Float(0.5).nextDown)
        let found = try compare([below, 0.9], [0.5, 0.1], PredictionTolerance(decisionsOnly: true))
        #expect(found.differing == [0, 1] && found.flips == 2)
        #expect(try compare([0.6, 0.9], [0.5, 0.99], PredictionTolerance(decisionsOnly: true)).differing.isEmpty)
    }

    @Test func `NaN equals NaN, and both zeros differ in bits alone`() throws {
        #expect(try compare([.nan, -0.0], [.nan, 0.0]).differing == [1])
        #expect(try compare([.nan, -0.0], [.nan, 0.0], PredictionTolerance(ulp: 0)).differing.isEmpty)
        let lost = try compare([.nan, 0.5], [0.5, 0.5], PredictionTolerance(absolute: 9))
        #expect(lost.differing == [0] && lost.flips == nil && lost.largestDistance == 1 << 32)
    }

    @Test func `another label differs at every tolerance`() throws {
        let found = try compare(
            [0.5, 0.5], [0.5, 0.5], PredictionTolerance(absolute: 1), labels: ["a", nil], referenceLabels: ["a", "b"])
        #expect(found.differing == [1])
    }

    @Test func `other shapes and other classes are no comparison`() {
        let one = #expect(throws: Diagnostic.self) { try compare([0.5], [0.5, 0.5]) }
        #expect(one?.code == .incomparablePredictions)
        let other = #expect(throws: Diagnostic.self) {
            try PredictionComparison(
                Prediction(rows: 1, classes: ["b", "a"], columns: 2, scores: [0, 1]),
                reference: Prediction(rows: 1, classes: ["a", "b"], columns: 2, scores: [0, 1]), frame: frame, precision: .single,
                tolerance: .bitwise)
        }
        #expect(other?.code == .incomparablePredictions)
    }

    @Test func `the words name rows and no values`() throws {
        let found = try compare([0.1, 0.2, 0.9], [0.1, 0.3, 0.4])
        #expect(
            found.words([4, 7, 9], .single).hasPrefix(
                "2 of 3 rows differ, first rows 7, 9; 1 decision flipped; largest difference 5.00e-01"))
    }
}

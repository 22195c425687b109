import AssayStatistics
import Testing

/// `ranking.json`: scikit-learn's areas and variances by comparing all pairs.
struct RankingCase: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let scores, weights: [Hex]
    let positives: [Bool]
    let rocAUC, averagePrecision, weightedROCAUC, weightedAveragePrecision: Hex
    let variance: Hex?
    var testDescription: String { name }
}

struct RankingOracle: Decodable, Sendable {
    struct Subarachnoid: Decodable, Sendable {
        let positives: [Bool]
        let wfns, s100b, ndka: [Hex]
    }
    struct Sas: Decodable, Sendable {
        let positives: [Bool]
        let alb, tp, totscore: [Hex]
    }
    let cases: [RankingCase]
    let aSAH: Subarachnoid
    let sas: Sas

    static let shared = try? Oracle.read("ranking.json", as: RankingOracle.self)
}

@Suite struct RankingTests {
    @Test func `the cases were read`() { #expect(RankingOracle.shared?.cases.count == 11) }

    @Test(arguments: RankingOracle.shared?.cases ?? []) func `areas equal scikit-learn's`(_ example: RankingCase) {
        let curve = RankingCurve(scores: example.scores.values, positives: example.positives)
        #expect(agree(curve.rocAUC, example.rocAUC.value))
        #expect(agree(curve.averagePrecision, example.averagePrecision.value))
        #expect(agree(curve.rocAUCVariance, example.variance?.value, relative: 1e-11, absolute: 1e-18))
    }

    @Test(arguments: RankingOracle.shared?.cases ?? []) func `weighted areas equal scikit-learn's`(_ example: RankingCase) {
        let curve = RankingCurve(scores: example.scores.values, positives: example.positives, weights: example.weights.values)
        #expect(agree(curve.rocAUC, example.weightedROCAUC.value))
        #expect(agree(curve.averagePrecision, example.weightedAveragePrecision.value))
        #expect(curve.rocAUCVariance == nil)
        #expect(curve.rocAUCInterval(confidence: 0.95) == nil)
    }

    @Test(arguments: RankingOracle.shared?.cases ?? []) func `weights of one change nothing`(_ example: RankingCase) {
        let scores = example.scores.values
        let plain = RankingCurve(scores: scores, positives: example.positives)
        let weighted = RankingCurve(
            scores: scores, positives: example.positives, weights: [Double](repeating: 1, count: scores.count))
        #expect(plain.thresholds == weighted.thresholds)
        #expect(plain.truePositives == weighted.truePositives)
        #expect(plain.falsePositives == weighted.falsePositives)
        #expect(agree(weighted.rocAUC, plain.rocAUC))
    }

    @Test(arguments: RankingOracle.shared?.cases ?? []) func `the order of rows changes no bit`(_ example: RankingCase) {
        let backwards = RankingCurve(scores: example.scores.values.reversed(), positives: example.positives.reversed())
        #expect(backwards == RankingCurve(scores: example.scores.values, positives: example.positives))
    }

    @Test(arguments: RankingOracle.shared?.cases ?? [])
    func `the curve counts rows at or above each score`(_ example: RankingCase) {
        let scores = example.scores.values
        let curve = RankingCurve(scores: scores, positives: example.positives)
        #expect(curve.thresholds == Set(scores).sorted(by: >))
        for (index, threshold) in curve.thresholds.enumerated() {
            let chosen = scores.indices.filter { scores[$0] >= threshold }
            let trues = chosen.count { example.positives[$0] }
            #expect(curve.truePositives[index] == Double(trues))
            #expect(curve.falsePositives[index] == Double(chosen.count - trues))
        }
    }

    @Test(arguments: [0.0, 1, 1e-3, 1e9, 1e300], [false, true])
    func `many rows rank as a comparison sort ranks them`(_ scale: Double, _ hasBothSigns: Bool) {
        let random = CounterRandom(seed: 3, stream: 0)
        let words = (0..<70_000).map { random.words(row: $0) }
        let scores = words.map { (CounterRandom.uniform($0.0) - (hasBothSigns ? 0.5 : 0)) * scale }
        let positives = words.map { $0.1 % 3 == 0 }
        let curve = RankingCurve(scores: scores, positives: positives)
        let weighted = RankingCurve(scores: scores, positives: positives, weights: words.map { Double($0.2 % 4) })
        #expect(curve.thresholds == Set(scores).sorted(by: >))
        #expect(weighted.thresholds == curve.thresholds)
        #expect(curve.truePositives.last == Double(positives.count { $0 }))
        #expect(curve.falsePositives.last == Double(positives.count { !$0 }))
        #expect(weighted.positiveWeight == zip(words, positives).reduce(0) { $0 + ($1.1 ? Double($1.0.2 % 4) : 0) })
    }

    @Test func `infinities are the highest and lowest scores`() {
        let curve = RankingCurve(
            scores: [-.infinity, 0, .infinity, -0.0, 3, -1e308, .infinity],
            positives: [true, false, true, true, false, true, false])
        #expect(curve.thresholds == [.infinity, 3, 0, -1e308, -.infinity])
        #expect(curve.truePositives == [1, 1, 2, 3, 4])
        #expect(curve.falsePositives == [1, 2, 3, 3, 3])
    }

    @Test(arguments: [([Double](), [Bool]()), ([0.5], [true]), ([0.5, 0.7], [true, true]), ([0.5, 0.5], [false, false])])
    func `one class has no area`(_ scores: [Double], _ positives: [Bool]) {
        let curve = RankingCurve(scores: scores, positives: positives)
        #expect(curve.rocAUC == nil)
        #expect(curve.rocAUCVariance == nil)
        #expect(curve.averagePrecision == (positives.contains(true) ? 1 : nil))
        #expect(RankingCurve(scores: scores, positives: positives, weights: scores.map { _ in 2 }).rocAUC == nil)
        #expect(DeLong.compare(first: scores, second: scores, positives: positives) == nil)
    }

    @Test func `a class without weight has no area`() {
        #expect(RankingCurve(scores: [1, 2, 3], positives: [true, false, false], weights: [1, 0, 0]).rocAUC == nil)
    }

    @Test func `perfect separation has no interval`() {
        let curve = RankingCurve(scores: [1, 2, 3, 4], positives: [false, false, true, true])
        #expect(curve.rocAUC == 1)
        #expect(curve.rocAUCVariance == 0)
        #expect(curve.rocAUCInterval(confidence: 0.95) == nil)
    }
}

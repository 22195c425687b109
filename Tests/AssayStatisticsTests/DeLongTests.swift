import AssayCore
import AssayStatistics
import Testing

/// Printed results of pROC and SAS, in `published.json`.
struct PublishedDeLong: Decodable, Sendable {
    struct Sas: Decodable, Sendable {
        let areas, standardErrors: [Double]
        let z, p: Double
    }
    struct Subarachnoid: Decodable, Sendable {
        let areas, variances, interval: [Double]
        let covariance, z, p: Double
    }
    let delongSAS: Sas
    let delongASAH: Subarachnoid
}

@Suite struct DeLongTests {
    private let printed: PublishedDeLong
    private let data: RankingOracle

    init() throws {
        printed = try Oracle.read("published.json")
        data = try #require(RankingOracle.shared)
    }

    @Test func `comparing two markers equals pROC`() throws {
        let (rows, expected) = (data.aSAH, printed.delongASAH)
        let test = try #require(DeLong.compare(first: rows.wfns.values, second: rows.s100b.values, positives: rows.positives))
        let interval = try #require(test.interval(confidence: 0.95))
        #expect(agree(test.first, expected.areas[0], relative: 1e-11))
        #expect(agree(test.second, expected.areas[1], relative: 1e-11))
        #expect(agree(test.firstVariance, expected.variances[0], relative: 1e-11))
        #expect(agree(test.secondVariance, expected.variances[1], relative: 1e-11))
        #expect(agree(test.covariance, expected.covariance, relative: 1e-11))
        #expect(agree(test.z, expected.z, relative: 1e-11))
        #expect(agree(test.pValue, expected.p, relative: 1e-11))
        #expect(agree(interval.lower, expected.interval[0], absolute: 1e-11))
        #expect(agree(interval.upper, expected.interval[1], absolute: 1e-11))
    }

    @Test func `comparing two markers equals SAS`() throws {
        let (rows, expected) = (data.sas, printed.delongSAS)
        let test = try #require(DeLong.compare(first: rows.alb.values, second: rows.tp.values, positives: rows.positives))
        #expect(agree(test.first, expected.areas[0], relative: 1e-8))
        #expect(agree(test.second, expected.areas[1], relative: 1e-8))
        #expect(agree(test.firstVariance.squareRoot(), expected.standardErrors[0], relative: 1e-9))
        #expect(agree(test.secondVariance.squareRoot(), expected.standardErrors[1], relative: 1e-9))
        #expect(agree(test.z, expected.z, relative: 1e-7))
        #expect(agree(test.pValue, expected.p, relative: 1e-7))
    }

    @Test(arguments: RankingOracle.shared?.cases ?? []) func `one score alone agrees with its curve`(_ example: RankingCase) {
        let scores = example.scores.values
        let curve = RankingCurve(scores: scores, positives: example.positives)
        let test = DeLong.compare(first: scores, second: scores.map { -$0 }, positives: example.positives)
        #expect(agree(test?.firstVariance, curve.rocAUCVariance, relative: 1e-11, absolute: 1e-18))
        guard let test else { return }
        #expect(agree(test.first, curve.rocAUC))
        #expect(agree(test.second, 1 - test.first, absolute: 1e-14))
        #expect(agree(test.covariance, -test.firstVariance, relative: 1e-9, absolute: 1e-18))
    }

    @Test func `equal scores leave nothing to test`() throws {
        let rows = data.sas
        let test = try #require(DeLong.compare(first: rows.alb.values, second: rows.alb.values, positives: rows.positives))
        #expect(test.difference == 0)
        #expect(test.variance == 0)
        #expect(test.z == nil)
        #expect(test.pValue == nil)
        #expect(test.interval(confidence: 0.95) == nil)
    }
}

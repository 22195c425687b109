import AssayCore
import Testing

@testable import AssayStatistics

/// `sample_sizes.json`, made by make_sample_sizes.py.
struct SampleSizes: Decodable, Sendable {
    struct Grid: Decodable, Sendable {
        let reliability, tolerance: Double
        /// One mean without and with adaptivity, then a difference without and with.
        let rows: [Int]
    }
    struct Worst: Decodable, Sendable {
        let rows: Int
        let tolerance, value: Double
    }
    struct Exact: Decodable, Sendable {
        let tolerance, delta: Double
        let rows: Int
    }
    struct Width: Decodable, Sendable {
        let rate, half, confidence: Double
        let wilson, clopperPearson: Int
    }
    let grid: [Grid]
    let worst: [Worst]
    let binomial: [Exact]
    let interval: [Width]

    static let shared = try? Oracle.read("sample_sizes.json", as: SampleSizes.self)
}

/// Renggli et al. 2019, "Continuous integration of machine learning models with ease.ml/ci: towards a rigorous yet practical
/// treatment": every number that the paper and its repository print.
@Suite struct SampleSizeTests {
    private static let headline = FailureProbability(reliability: 0.9999)

    @Test func `the cases were read`() { #expect(SampleSizes.shared?.grid.count == 16) }

    @Test(arguments: SampleSizes.shared?.grid ?? []) func `the paper's grid for 32 steps`(_ row: SampleSizes.Grid) {
        let found = [Hoeffding.single(), .difference()].flatMap { form in
            [Adaptivity.none, .full].map { adaptivity in
                let failure = FailureProbability(reliability: row.reliability).shared(steps: 32, adaptivity: adaptivity)
                return RowCount.whole(form.rows(tolerance: row.tolerance, failure: failure))
            }
        }
        #expect(found == row.rows)
    }

    @Test(
        arguments: zip(
            [(1, Adaptivity.none), (32, .none), (32, .full)], [(46_051.7, 46_052), (63_380.4, 63_381), (156_955.3, 156_956)]))
    func `the headline: 46K, 63K and 156K, rounded up to whole rows`(_ steps: (Int, Adaptivity), _ expected: (Double, Int)) {
        let failure = Self.headline.shared(steps: steps.0, adaptivity: steps.1)
        let rows = Hoeffding.single().rows(tolerance: 0.01, failure: failure)
        #expect((rows * 10).rounded() / 10 == expected.0)
        #expect(RowCount.whole(rows) == expected.1)
    }

    @Test func `n above 0.8 with 0.05 and 5,496 of the repository's notebook`() {
        let adaptive = Self.headline.shared(steps: 32, adaptivity: .full)
        #expect(RowCount.whole(Hoeffding.single().rows(tolerance: 0.05, failure: adaptive)) == 6_279)
        let notebook = FailureProbability(reliability: 0.99).shared(steps: 32, adaptivity: .full)
        #expect(RowCount.whole(Hoeffding.difference().rows(tolerance: 0.1, failure: notebook)) == 5_496)
    }

    @Test(arguments: zip([Adaptivity.none, .full], [(29_047.3, 29_048), (67_705.0, 67_706)]))
    func `Bennett with a tenth of disagreements`(_ adaptivity: Adaptivity, _ expected: (Double, Int)) {
        let rows = Bennett(disagreement: 0.1, events: 4)
            .rows(tolerance: 0.01, failure: Self.headline.shared(steps: 32, adaptivity: adaptivity))
        #expect((rows * 10).rounded() / 10 == expected.0)
        #expect(RowCount.whole(rows) == expected.1)
    }

    @Test func `active labelling, one commit`() {
        let labels = Bennett(disagreement: 0.1, events: 4).labels(tolerance: 0.01, failure: Self.headline)
        #expect((labels * 10).rounded() / 10 == 2_188.8)
    }

    @Test(arguments: zip([Adaptivity.none, .full], [(44_268.3, 4_712.9, 0.02), (58_798.9, 5_203.9, 0.022)]))
    func `SemEval-2019 task 3`(_ adaptivity: Adaptivity, _ expected: (Double, Double, Double)) {
        let failure = FailureProbability(reliability: 0.998).shared(steps: 7, adaptivity: adaptivity)
        let hoeffding = Hoeffding.difference().rows(tolerance: 0.02, failure: failure)
        let bennett = Bennett(disagreement: 0.1, events: 2).rows(tolerance: expected.2, failure: failure)
        #expect((hoeffding * 10).rounded() / 10 == expected.0)
        #expect((bennett * 10).rounded() / 10 == expected.1)
    }

    @Test func `first change costs what no adaptivity costs`() {
        #expect(Self.headline.shared(steps: 32, adaptivity: .firstChange) == Self.headline.shared(steps: 32, adaptivity: .none))
    }

    @Test func `paired rows of a non-inferiority test, and an independent arm`() {
        let test = NonInferiority(alpha: 0.025, power: 0.8)
        #expect(RowCount.whole(test.pairedRows(discordance: 0.1, margin: 0.01)) == 7_849)
        #expect(RowCount.whole(test.pairedRows(discordance: 0.02, margin: 0.01)) == 1_570)
        #expect(RowCount.whole(NonInferiority(alpha: 0.025, power: 0.9).independentRows(rate: 0.85, margin: 0.1)) == 268)
        #expect(agree(test.pairedMargin(discordance: 0.1, rows: 7_849), 0.01, relative: 1e-4))
    }

    @Test(arguments: SampleSizes.shared?.worst ?? []) func `the worst binomial tail is SciPy's over every share`(
        _ row: SampleSizes.Worst
    ) {
        #expect(agree(BinomialBound.worst(rows: row.rows, tolerance: row.tolerance), row.value, relative: 1e-9))
    }

    @Test(arguments: SampleSizes.shared?.binomial ?? []) func `exact rows are SciPy's, and fewer than Hoeffding's`(
        _ row: SampleSizes.Exact
    ) {
        let failure = FailureProbability(reliability: 1 - row.delta)
        #expect(BinomialBound(failure: failure).rows(tolerance: row.tolerance) == row.rows)
        #expect(Double(row.rows) < Hoeffding.single().rows(tolerance: row.tolerance, failure: failure))
    }

    @Test(arguments: SampleSizes.shared?.interval ?? []) func `rows of a narrow interval are statsmodels'`(_ row: SampleSizes.Width)
    {
        #expect(IntervalRows.wilson(rate: row.rate, halfWidth: row.half, confidence: row.confidence) == row.wilson)
        #expect(IntervalRows.clopperPearson(rate: row.rate, halfWidth: row.half, confidence: row.confidence) == row.clopperPearson)
    }
}

/// What holds for every bound.
@Suite struct SampleSizeLawTests {
    private static let failure = FailureProbability(reliability: 0.999).shared(steps: 8, adaptivity: .full)

    @Test(arguments: [1, 7, 1_000, 48_210, 10_000_000]) func `the tolerance of the rows needs those rows`(_ rows: Int) throws {
        let forms = [Hoeffding.single(), .difference(width: 2), .difference(factor: 0.9), Hoeffding(widths: [0.5, 0.5])]
        for form in forms {
            let tolerance = form.tolerance(rows: rows, failure: Self.failure)
            #expect(agree(form.rows(tolerance: tolerance, failure: Self.failure), Double(rows), relative: 1e-9))
        }
        let bennett = Bennett(disagreement: 0.03, events: 2)
        let tolerance = bennett.tolerance(rows: rows, failure: Self.failure)
        #expect(agree(bennett.rows(tolerance: tolerance, failure: Self.failure), Double(rows), relative: 1e-9))
    }

    @Test(arguments: [50, 1_000, 48_210]) func `the exact tolerance is the smallest that holds`(_ rows: Int) throws {
        let tolerance = try #require(BinomialBound(failure: Self.failure).tolerance(rows: rows))
        #expect(BinomialBound.worst(rows: rows, tolerance: tolerance) <= Self.failure.value)
        #expect(BinomialBound.worst(rows: rows, tolerance: tolerance * 0.999) > Self.failure.value)
    }

    @Test func `no rows promise nothing`() {
        #expect(Hoeffding.single().tolerance(rows: 0, failure: Self.failure) == .infinity)
        #expect(Bennett(disagreement: 0.1, events: 2).tolerance(rows: 0, failure: Self.failure) == .infinity)
        #expect(BinomialBound(failure: Self.failure).tolerance(rows: 0) == nil)
    }

    @Test func `a thousand adaptive steps stay a number`() {
        let failure = FailureProbability(reliability: 0.9999).shared(steps: 10_000, adaptivity: .full)
        #expect(RowCount.whole(Hoeffding.single().rows(tolerance: 0.1, failure: failure)) == 347_035)
        #expect(BinomialBound(failure: failure).rows(tolerance: 0.1) == nil, "too small a probability for a double")
        #expect(RowCount.whole(1e300) == .max)
    }

    @Test func `beyond a billion rows only the closed forms count`() {
        #expect(BinomialBound(failure: Self.failure).rows(tolerance: 1e-5) == nil)
        #expect(IntervalRows.wilson(rate: 0.5, halfWidth: 1e-5, confidence: 0.95) == nil)
        #expect(IntervalRows.clopperPearson(rate: 0.5, halfWidth: 1e-5, confidence: 0.95) == nil)
        #expect(RowCount.whole(Hoeffding.single().rows(tolerance: 1e-5, failure: Self.failure)) > RowCount.largestExact)
    }

    @Test func `h keeps its digits where its terms cancel`() {
        #expect(agree(Bennett.h(1e-8), 4.9999999833333343e-17, relative: 1e-12))
        #expect(agree(Bennett.h(0.000_999_999), Bennett.h(0.001_000_001), relative: 5e-6))
    }
}

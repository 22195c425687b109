import AssayStatistics
import Testing

/// `drift.json`, made by make_drift.py with SciPy.
struct DriftOracle: Decodable, Sendable {
    struct Pair: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let x, y: [Hex]
        let wx, wy: [Hex]?
        let ks, wasserstein, energy: Hex
        var testDescription: String { name }

        var samples: (SortedSample, SortedSample) { (Self.sample(x, wx), Self.sample(y, wy)) }

        private static func sample(_ values: [Hex], _ weights: [Hex]?) -> SortedSample {
            guard let weights else { return SortedSample(values.values) }
            return SortedSample(values.values, weights: weights.values)
        }
    }

    struct Bins: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let first, second: [Hex]
        let psi, js, hellinger, tv, chi, v: Hex
        var testDescription: String { name }
    }

    let pairs: [Pair]
    let bins: [Bins]
    let cdf, limits: [[Hex]]

    static let shared = try? Oracle.read("drift.json", as: DriftOracle.self)
}

struct DriftTests {
    @Test func `the cases were read`() { #expect(DriftOracle.shared != nil) }

    @Test(arguments: DriftOracle.shared?.pairs ?? [])
    func `distances of samples are SciPy's`(_ pair: DriftOracle.Pair) throws {
        let (first, second) = pair.samples
        let found = try #require(SampleDistances(first, second))
        if !pair.ks.value.isNaN { #expect(agree(found.kolmogorovSmirnov, pair.ks.value)) }
        #expect(agree(found.wasserstein, pair.wasserstein.value, absolute: 1e-15))
        #expect(agree(found.energy, pair.energy.value, relative: 1e-10, absolute: 1e-8))
        let swapped = try #require(SampleDistances(second, first))
        #expect(agree(found.wasserstein, swapped.wasserstein, absolute: 1e-15))
        #expect(agree(found.kolmogorovSmirnov, swapped.kolmogorovSmirnov, absolute: 1e-15))
    }

    @Test(arguments: DriftOracle.shared?.bins ?? [])
    func `divergences of counts are SciPy's`(_ bins: DriftOracle.Bins) {
        let shares = BinnedShares(bins.first.values, bins.second.values)
        #expect(agree(shares.stabilityIndex, bins.psi.value, relative: 1e-11, absolute: 1e-15))
        #expect(agree(shares.jensenShannon, bins.js.value, relative: 1e-9, absolute: 1e-9))
        #expect(agree(shares.hellinger, bins.hellinger.value, absolute: 1e-15))
        #expect(agree(shares.totalVariation, bins.tv.value, absolute: 1e-15))
        #expect(agree(shares.chiSquare, bins.chi.value, relative: 1e-11, absolute: 1e-12))
        #expect(agree(shares.cramersV, bins.v.value, relative: 1e-11, absolute: 1e-12))
    }

    @Test func `published numbers`() {
        #expect(agree(BinnedShares([20, 30, 50], [10, 30, 60]).stabilityIndex, 0.08754687373538998))
        #expect(agree(BinnedShares([10, 40, 50], [80, 15, 5]).jensenShannon, 0.5396858722, relative: 1e-9))
        #expect(agree(BinnedShares([762, 327, 468], [484, 239, 477]).chiSquare, 30.0701, relative: 1e-5))
    }

    @Test(arguments: DriftOracle.shared?.cdf.map(\.values) ?? [])
    func `the noncentral law is SciPy's`(_ row: [Double]) {
        let law = NoncentralChiSquare(degreesOfFreedom: row[1], noncentrality: row[2])
        #expect(agree(law.cdf(row[0]), row[3], relative: 1e-9, absolute: 1e-13))
    }

    @Test(arguments: DriftOracle.shared?.limits.map(\.values) ?? [])
    func `noncentralities that a value does not contradict`(_ row: [Double]) {
        let found = NoncentralChiSquare.limits(observed: row[0], degreesOfFreedom: row[1], confidence: row[2])
        #expect(agree(found.lower, row[3], relative: 1e-8, absolute: 1e-8))
        #expect(agree(found.upper, row[4], relative: 1e-8, absolute: 1e-8))
    }

    @Test(arguments: [20_000.0, 500_000, 1e8])
    func `beyond the exact range the limits are those of a normal square root`(_ observed: Double) {
        let found = NoncentralChiSquare.limits(observed: observed, degreesOfFreedom: 9, confidence: 0.95)
        let root = (observed - 9).squareRoot()
        #expect(agree(found.lower.squareRoot(), root - Normal.critical(confidence: 0.95), absolute: 0.05))
        #expect(agree(found.upper.squareRoot(), root + Normal.critical(confidence: 0.95), absolute: 0.05))
    }

    @Test func `nothing is said of no rows`() {
        let none = SortedSample([Double]()), some = SortedSample([1, 2])
        #expect(SampleDistances(none, some) == nil && SampleDistances(some, none) == nil)
        #expect(DistanceNoise(none, some, confidence: 0.95, seed: 1) == nil)
        #expect(BinnedShares([0, 0], [1, 2]).stabilityIndex == nil && BinnedShares([], []).jensenShannon == nil)
    }

    /// 60 pairs from one law: a distance stays within its noise at the nominal rate, with room for chance.
    @Test(arguments: [(40, 40), (500, 200)])
    func `distances of samples of one law stay within their noise`(_ m: Int, n: Int) throws {
        var outside = (ks: 0, wasserstein: 0, energy: 0)
        for trial in 0..<60 {
            let random = CounterRandom(seed: 7, stream: UInt64(trial))
            func draw(_ count: Int, _ replicate: UInt64) -> SortedSample {
                SortedSample((0..<count).map { CounterRandom.normal(random.words(row: UInt64($0), replicate: replicate).0) })
            }
            let (one, two) = (draw(m, 1), draw(n, 2))
            let found = try #require(SampleDistances(one, two))
            let noise = try #require(DistanceNoise(one, two, confidence: 0.95, seed: 1))
            if found.kolmogorovSmirnov > noise.kolmogorovSmirnov { outside.ks += 1 }
            if found.wasserstein > noise.wasserstein { outside.wasserstein += 1 }
            if found.energy > noise.energy { outside.energy += 1 }
        }
        #expect(outside.ks <= 9 && outside.wasserstein <= 9 && outside.energy <= 9, "\(outside)")
        #expect(outside.ks + outside.wasserstein + outside.energy > 0, "an interval that is never left is too wide")
    }

    @Test func `the noise is the same for the same seed and order of rows does not matter`() throws {
        let values = (0..<1_000).map { Double($0 * 7_919 % 1_000) }
        let one = SortedSample(values), two = SortedSample(values.reversed().map { $0 + 3 })
        let noise = try #require(DistanceNoise(one, two, confidence: 0.95, seed: 3))
        #expect(noise == DistanceNoise(SortedSample(values.reversed()), two, confidence: 0.95, seed: 3))
        #expect(noise != DistanceNoise(one, two, confidence: 0.95, seed: 4))
    }
}

import AssayCore
import AssayStatistics
import Testing

/// How often a chi-square test alarms where nothing has drifted: the two-sample one of assay, and as a negative control the one-sample
/// one of Evidently, Giskard and Deequ, which takes the reference's counts for the population.
struct FalseAlarmTests {
    @Test(arguments: [
        (categories: 5, rows: 500, trials: 400, ours: 0.02...0.08, theirs: 0.25...0.38),
        (categories: 50, rows: 1_000, trials: 100, ours: 0.0...0.12, theirs: 0.9...1.0),
    ])
    func `two samples of one population alarm at the nominal rate, and not at that of a one-sample test`(
        _ design: (categories: Int, rows: Int, trials: Int, ours: ClosedRange<Double>, theirs: ClosedRange<Double>)
    ) {
        var alarms = (ours: 0, theirs: 0)
        for trial in 0..<design.trials {
            let now = Self.counts(design.categories, design.rows, trial: trial, table: 1)
            let before = Self.counts(design.categories, design.rows, trial: trial, table: 0)
            let bins = BinnedShares(now, before)
            let law = ChiSquare(degreesOfFreedom: bins.degreesOfFreedom)
            if law.survival(bins.chiSquare ?? 0) < 0.05 { alarms.ours += 1 }
            let oneSample = zip(now, before).reduce(0) { $1.1 > 0 ? $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 : $0 }
            if law.survival(oneSample) < 0.05 { alarms.theirs += 1 }
        }
        let trials = Double(design.trials)
        #expect(design.ours.contains(Double(alarms.ours) / trials), "\(alarms)")
        #expect(design.theirs.contains(Double(alarms.theirs) / trials), "\(alarms)")
    }

    /// Equally frequent categories.
    private static func counts(_ categories: Int, _ rows: Int, trial: Int, table: UInt64) -> [Double] {
        let random = CounterRandom(seed: UInt64(trial), stream: 0x616C_61726D)
        var counts = [Double](repeating: 0, count: categories)
        for row in 0..<rows / 4 {
            let words = random.words(row: UInt64(row), replicate: table)
            for word in [words.0, words.1, words.2, words.3] {
                counts[Int(CounterRandom.uniform(word) * Double(categories))] += 1
            }
        }
        return counts
    }

    @Test(arguments: [(40, 40), (150, 60)])
    func `kernel discrepancies of samples of one law stay within their noise`(_ m: Int, n: Int) throws {
        var outside = 0
        for trial in 0..<60 {
            let random = CounterRandom(seed: 11, stream: UInt64(trial))
            let values = (0..<(m + n)).map { CounterRandom.normal(random.words(row: UInt64($0)).0) }
            let found = try #require(
                KernelDiscrepancy(first: m, second: n) { (values[$0] - values[$1]) * (values[$0] - values[$1]) })
            if found.limits(confidence: 0.95).lower > 0 { outside += 1 }
        }
        #expect(outside <= 9 && outside > 0, "\(outside)")
    }
}

struct MultivariateDriftTests {
    /// Checked by hand: of 0, 1 and 0, 3 the squares are 1, 9, 0, 1, 9, 4, so the median above zero is 4.
    @Test func `a discrepancy that can be worked out by hand`() throws {
        let values = [0.0, 1, 0, 3]
        let found = try #require(KernelDiscrepancy(first: 2, second: 2) { (values[$0] - values[$1]) * (values[$0] - values[$1]) })
        #expect(found.medianSquare == 4)
        // k = exp(−1/4) within the first, exp(−9/4) within the second, and 1, exp(−9/4), exp(−1/4), exp(−1) between them.
        let (near, far, middle) = (0.7788007830714049, 0.10539922456186433, 0.36787944117144233)
        #expect(agree(found.squared, near + far - (1 + far + near + middle) / 2, absolute: 1e-15))
    }

    @Test func `rows that are all alike have no discrepancy, and too few have none`() throws {
        let alike = try #require(KernelDiscrepancy(first: 3, second: 2) { _, _ in 0 })
        #expect(alike.squared == 0 && alike.biased == 0 && alike.medianSquare == nil)
        #expect(alike.limits(confidence: 0.95).lower == 0 && alike.limits(confidence: 0.95).upper == 0)
        #expect(KernelDiscrepancy(first: 1, second: 5) { Double($0 - $1) } == nil)
    }

    @Test func `weights of two are rows that stand twice, but for their own pairs`() throws {
        let values = [0.0, 1, 2, 5, 7]
        func square(_ i: Int, _ j: Int) -> Double { (values[i] - values[j]) * (values[i] - values[j]) }
        let plain = try #require(KernelDiscrepancy(first: 3, second: 2, squaredDistance: square))
        let weighted = try #require(KernelDiscrepancy(first: 3, second: 2, weights: [4, 4, 4, 0.5, 0.5], squaredDistance: square))
        #expect(agree(plain.squared, weighted.squared, absolute: 1e-14))
        #expect(KernelDiscrepancy(first: 3, second: 2, weights: [1, 0, 0, 1, 1], squaredDistance: square) == nil)
    }

    /// Without a difference the variance is that of Mann and Whitney's statistic times the correction; SciPy's root of the page's equation.
    @Test func `the interval of a cross-validated area`() throws {
        let found = try #require(CrossValidatedArea.interval(0.5, positives: 60, negatives: 70, folds: 5, confidence: 0.95))
        #expect(agree(found.lower, 1 - found.upper, absolute: 1e-12))
        let reach = 1.959963984540054 * (2.25 * 131 / (12 * 60 * 70)).squareRoot()
        #expect(found.lower < 0.5 - 0.9 * reach && found.lower > 0.5 - 1.1 * reach)
        let sure = try #require(CrossValidatedArea.interval(1, positives: 30, negatives: 30, folds: 5, confidence: 0.95))
        #expect(sure.upper == 1 && sure.lower > 0.6 && sure.lower < 1)
        let mirrored = try #require(CrossValidatedArea.interval(0, positives: 30, negatives: 30, folds: 5, confidence: 0.95))
        #expect(mirrored.lower == 0 && agree(mirrored.upper, 1 - sure.lower, absolute: 1e-12))
        #expect(CrossValidatedArea.interval(0.7, positives: 0, negatives: 30, folds: 5, confidence: 0.95) == nil)
    }

    @Test func `divergences from SciPy`() {
        let bins = BinnedShares([10, 30, 60], [20, 30, 50])
        #expect(agree(bins.kullbackLeibler, 0.04007821602037823, relative: 1e-12))
        #expect(agree(bins.lInfinity, 0.1, absolute: 1e-15))
        #expect(BinnedShares([0, 0], [1, 2]).kullbackLeibler == nil && BinnedShares([], []).lInfinity == nil)
        #expect(BinnedShares([5, 0, 5], [5, 5, 5]).kullbackLeibler?.isFinite == true)
    }
}

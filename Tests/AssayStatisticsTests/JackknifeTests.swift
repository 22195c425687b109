import AssayCore
import AssayStatistics
import Testing

struct JackknifeTests {
    private static let values = [3.1, 4.7, 2.2, 9.5, 6.4, 5.8, 1.3, 7.7, 4.4, 5.1, 8.2, 3.9]

    private static func leftOut(_ values: [Double]) -> [(value: Double, rows: Int)] {
        let sum = values.reduce(0, +)
        return values.map { ((sum - $0) / Double(values.count - 1), 1) }
    }

    /// Leaving one value out of a mean gives its standard error and Student's interval exactly.
    @Test func `of a mean it is Student's interval`() throws {
        var moments = Moments()
        for value in Self.values { moments.add(value) }
        let jackknife = try #require(Jackknife(Self.leftOut(Self.values)))
        #expect(abs(jackknife.standardError - (moments.standardError ?? 0)) < 1e-12)
        #expect(jackknife.degreesOfFreedom == 11)
        let found = try #require(jackknife.difference(moments.mean, within: -1e9...1e9, confidence: 0.95, method: "x"))
        let wanted = try #require(MeanInterval.t(moments, confidence: 0.95))
        #expect(abs(found.lower - wanted.lower) < 1e-9 && abs(found.upper - wanted.upper) < 1e-9)
    }

    @Test func `fewer than ten groups tell no error, nor does an undefined value`() {
        #expect(Jackknife(Self.leftOut(Array(Self.values.prefix(9)))) == nil)
        #expect(Jackknife([]) == nil)
        for odd in [Double.nan, .infinity] { #expect(Jackknife(Self.leftOut(Self.values) + [(odd, 1)]) == nil) }
        #expect(Jackknife([(0.1, 1_000_000)] + Self.values.map { ($0, 0) }) == nil, "all rows in one group")
    }

    @Test func `one large group takes degrees of freedom away`() throws {
        var sizes = Self.leftOut(Self.values)
        sizes[0].rows = 11
        // (11 + 11)² / (121 + 11) − 1
        #expect(abs(try #require(Jackknife(sizes)).degreesOfFreedom - (484.0 / 132 - 1)) < 1e-12)
    }

    @Test(arguments: [0.0...1.0, -1.0...1.0, 0.0...(.infinity), -.infinity...1.0, -.infinity...(.infinity)])
    func `an interval never leaves the range, and holds the value`(_ range: ClosedRange<Double>) throws {
        for value in [0.999_999, 0.5, 1e-9] {
            for spread in [1e-9, 0.01, 1, 1e6] {
                let leftOut = (0..<12).map { (value: value + spread * Double($0 % 5), rows: 3) }
                let interval = try #require(Jackknife(leftOut)).interval(
                    around: value, within: range, confidence: 0.95, method: "x")
                guard let interval else { continue }
                #expect(range.contains(interval.lower) && range.contains(interval.upper))
                #expect(interval.lower <= value && value <= interval.upper)
            }
        }
    }

    /// numpy: 1 / (1 + exp(−(logit(0.8) ∓ t.ppf(0.975, 11) · 0.05 / 0.16)))
    @Test func `a share is on the scale of its log odds, an amount on that of its logarithm`() throws {
        // Twelve values around 0 whose jackknife error is 0.05.
        let step = 0.05 / (11.0 / 12 * 12).squareRoot()
        let leftOut = (0..<12).map { (value: $0 % 2 == 0 ? step : -step, rows: 1) }
        let jackknife = try #require(Jackknife(leftOut))
        #expect(abs(jackknife.standardError - 0.05) < 1e-15)
        let share = try #require(jackknife.interval(around: 0.8, within: 0...1, confidence: 0.95, method: "x"))
        #expect(abs(share.lower - 0.667_852_124_0) < 1e-9 && abs(share.upper - 0.888_360_452_8) < 1e-9, "\(share)")
        let amount = try #require(jackknife.interval(around: 0.8, within: 0...(.infinity), confidence: 0.95, method: "x"))
        #expect(abs(amount.lower - 0.697_184_551_3) < 1e-9 && abs(amount.upper - 0.917_977_885_2) < 1e-9, "\(amount)")
    }

    @Test func `a value that no group moves has no interval, but at the end of a range that of as many trials`() throws {
        let still = (0..<20).map { _ in (value: 1.0, rows: 5) }
        let jackknife = try #require(Jackknife(still))
        let perfect = try #require(jackknife.interval(around: 1, within: 0...1, confidence: 0.95, method: "x"))
        #expect(perfect.upper == 1 && abs(perfect.lower - 0.838_9) < 1e-4, "Wilson's interval of 20 in 20")
        #expect(jackknife.interval(around: 0.7, within: 0...1, confidence: 0.95, method: "x") == nil)
        #expect(jackknife.interval(around: 0, within: 0...(.infinity), confidence: 0.95, method: "x") == nil)
        #expect(jackknife.difference(0, within: -1...1, confidence: 0.95, method: "x")?.upper == 0)
        #expect(jackknife.difference(0.1, within: -1...1, confidence: 0.95, method: "x") == nil)
    }
}

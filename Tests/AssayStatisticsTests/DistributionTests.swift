import AssayStatistics
import Testing

/// `distributions.json`; the last columns of each row are the expected values.
struct DistributionOracle: Decodable, Sendable {
    let normalCDF, normalQuantile, beta, betaLarge, betaQuantile, chiSquare, chiSquareQuantile: [[Hex]]
    let studentQuantile, studentCDF, binomial, logGamma: [[Hex]]

    static let shared = try? Oracle.read("distributions.json", as: DistributionOracle.self)

    static func rows(_ path: KeyPath<DistributionOracle, [[Hex]]>) -> [[Double]] { shared?[keyPath: path].map(\.values) ?? [] }
}

@Suite struct DistributionTests {
    @Test func `the cases were read`() { #expect(DistributionOracle.shared != nil) }

    @Test(arguments: DistributionOracle.rows(\.normalCDF)) func `normal probabilities`(_ row: [Double]) {
        #expect(agree(Normal.cdf(row[0]), row[1], relative: 4e-15, absolute: .leastNonzeroMagnitude))
        #expect(agree(Normal.survival(-row[0]), row[1], relative: 4e-15, absolute: .leastNonzeroMagnitude))
    }

    @Test(arguments: DistributionOracle.rows(\.normalQuantile)) func `normal quantiles`(_ row: [Double]) {
        #expect(agree(Normal.quantile(row[0]), row[1], relative: 1e-15))
    }

    @Test func `normal quantiles at the ends and outside`() {
        #expect(Normal.quantile(0) == -.infinity)
        #expect(Normal.quantile(1) == .infinity)
        #expect(Normal.quantile(-0.1).isNaN)
        #expect(Normal.quantile(.nan).isNaN)
        #expect(Normal.cdf(.infinity) == 1)
        #expect(Normal.cdf(-.infinity) == 0)
        #expect(Normal.cdf(.nan).isNaN)
        #expect(agree(Normal.critical(confidence: 0.95), 1.959963984540054, relative: 1e-15))
    }

    @Test(arguments: DistributionOracle.rows(\.beta)) func `beta probabilities`(_ row: [Double]) {
        let beta = Beta(row[0], row[1])
        #expect(agree(beta.cdf(row[2]), row[3]))
        #expect(agree(beta.survival(row[2]), row[4]))
    }

    @Test(arguments: DistributionOracle.rows(\.betaLarge)) func `beta probabilities of millions of rows`(_ row: [Double]) {
        #expect(agree(Beta(row[0], row[1]).cdf(row[2]), row[3], relative: 1e-11))
        #expect(agree(Beta(row[0], row[1]).survival(row[2]), row[4], relative: 1e-11))
    }

    @Test(arguments: DistributionOracle.rows(\.betaQuantile)) func `beta quantiles`(_ row: [Double]) {
        let beta = Beta(row[0], row[1])
        #expect(agree(beta.quantile(row[2]), row[3]))
        #expect(agree(beta.upperQuantile(row[2]), row[4]))
    }

    @Test(arguments: [(2.0, 5.0), (0.5, 0.5), (40, 0.5), (1e6, 3e6)], [1e-150, 1e-30, 0.2, 0.9])
    func `a beta quantile has the probability asked for`(_ parameters: (Double, Double), _ probability: Double) {
        let beta = Beta(parameters.0, parameters.1)
        let (value, upper) = (beta.quantile(probability), beta.upperQuantile(probability))
        #expect(agree(beta.cdf(value), probability, relative: 2e-10))
        // A value near 1 is rounded itself; its tail can be no better than that.
        #expect(upper > 0.99 || agree(beta.survival(upper), probability, relative: 2e-10))
    }

    @Test func `a quantile too small for a double is zero`() {
        #expect(Beta(0.5, 0.5).quantile(1e-250) == 0)
        #expect(Beta(1e-3, 2).quantile(0.1) == 0)
    }

    @Test(arguments: DistributionOracle.rows(\.chiSquare)) func `chi-square probabilities`(_ row: [Double]) {
        let law = ChiSquare(degreesOfFreedom: row[0])
        #expect(agree(law.cdf(row[1]), row[2]))
        #expect(agree(law.survival(row[1]), row[3]))
    }

    @Test(arguments: DistributionOracle.rows(\.chiSquareQuantile)) func `chi-square quantiles`(_ row: [Double]) {
        let law = ChiSquare(degreesOfFreedom: row[0])
        #expect(agree(law.quantile(row[1]), row[2]))
        #expect(agree(law.upperQuantile(row[1]), row[3]))
    }

    @Test(arguments: DistributionOracle.rows(\.studentQuantile)) func `t quantiles`(_ row: [Double]) {
        #expect(agree(Student(degreesOfFreedom: row[0]).quantile(row[1]), row[2]))
    }

    @Test(arguments: DistributionOracle.rows(\.studentCDF)) func `t probabilities`(_ row: [Double]) {
        #expect(agree(Student(degreesOfFreedom: row[0]).cdf(row[1]), row[2]))
    }

    @Test(arguments: DistributionOracle.rows(\.binomial)) func `binomial probabilities`(_ row: [Double]) {
        let (law, k) = (Binomial(trials: Int(row[0]), probability: row[1]), Int(row[2]))
        #expect(agree(law.mass(k), row[3], absolute: 1e-300))
        #expect(agree(law.cdf(k), row[4]))
        #expect(agree(law.survival(k), row[5], absolute: 1e-300))
    }

    @Test(arguments: DistributionOracle.rows(\.logGamma)) func `log gamma`(_ row: [Double]) {
        #expect(agree(LogGamma.value(row[0]), row[1], relative: 1e-14, absolute: 1e-15))
    }

    @Test func `the ends of the ranges`() {
        #expect(Beta(2, 3).cdf(0) == 0)
        #expect(Beta(2, 3).cdf(1) == 1)
        #expect(Beta(2, 3).cdf(1.1).isNaN)
        #expect(Beta(2, 3).quantile(0) == 0)
        #expect(Beta(2, 3).quantile(1) == 1)
        #expect(Beta(2, 3).quantile(.nan).isNaN)
        #expect(ChiSquare(degreesOfFreedom: 2).survival(-1) == 1)
        #expect(ChiSquare(degreesOfFreedom: 2).cdf(.infinity) == 1)
        #expect(ChiSquare(degreesOfFreedom: 2).quantile(1) == .infinity)
        #expect(Student(degreesOfFreedom: .infinity).quantile(0.975) == Normal.quantile(0.975))
        #expect(Student(degreesOfFreedom: 3).quantile(0) == -.infinity)
        #expect(Binomial(trials: 0, probability: 0.5).mass(0) == 1)
        #expect(Binomial(trials: 3, probability: 0).cdf(0) == 1)
        #expect(Binomial(trials: 3, probability: 1).mass(3) == 1)
    }
}

import AssayCore
import AssayStatistics
import Foundation
import Testing

/// `delta.json`: standard deviations over multinomial resamples, cells tp, fp, fn, tn.
struct DeltaOracle: Decodable, Sendable {
    struct Plain: Decodable, Sendable {
        let cells: [Hex]
        let f1, mcc, f1Bootstrap, mccBootstrap, f1Closed: Hex
    }
    struct Weighted: Decodable, Sendable {
        let cells, squaredWeights: [Hex]
        let f1Bootstrap, mccBootstrap: Hex
    }
    let unweighted: [Plain]
    let weighted: Weighted

    static let shared = try? Oracle.read("delta.json", as: DeltaOracle.self)
}

private func f1(_ cells: [Double]) -> Double { 2 * cells[0] / (2 * cells[0] + cells[1] + cells[2]) }

private func matthews(_ cells: [Double]) -> Double {
    let (tp, fp, fn, tn) = (cells[0], cells[1], cells[2], cells[3])
    return (tp * tn - fp * fn) / ((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)).squareRoot()
}

@Suite struct DeltaMethodTests {
    @Test func `the cases were read`() { #expect(DeltaOracle.shared?.unweighted.count == 4) }

    @Test(arguments: DeltaOracle.shared?.unweighted ?? [])
    func `agrees with the bootstrap and with paper`(_ example: DeltaOracle.Plain) throws {
        let cells = example.cells.values
        let (one, two) = (
            try #require(DeltaMethod.multinomial(cells: cells, function: f1)),
            try #require(DeltaMethod.multinomial(cells: cells, function: matthews))
        )
        #expect(agree(one.value, example.f1.value))
        #expect(agree(two.value, example.mcc.value))
        #expect(agree(one.standardError, example.f1Closed.value, relative: 1e-10))
        #expect(agree(one.standardError, example.f1Bootstrap.value, relative: 0.02))
        #expect(agree(two.standardError, example.mccBootstrap.value, relative: 0.02))
    }

    @Test func `weighted rows agree with the bootstrap of rows`() throws {
        let example = try #require(DeltaOracle.shared?.weighted)
        let (cells, squares) = (example.cells.values, example.squaredWeights.values)
        let one = try #require(DeltaMethod.multinomial(cells: cells, squaredWeights: squares, function: f1))
        let two = try #require(DeltaMethod.multinomial(cells: cells, squaredWeights: squares, function: matthews))
        #expect(agree(one.standardError, example.f1Bootstrap.value, relative: 0.02))
        #expect(agree(two.standardError, example.mccBootstrap.value, relative: 0.02))
    }

    @Test func `a plain rate has the binomial standard error`() throws {
        let estimate = try #require(DeltaMethod.multinomial(cells: [30, 70]) { $0[0] / ($0[0] + $0[1]) })
        #expect(agree(estimate.standardError, (0.3 * 0.7 / 100).squareRoot(), relative: 1e-11))
        let interval = try #require(estimate.interval(confidence: 0.95))
        #expect(agree(interval.upper - 0.3, 1.959963984540054 * estimate.standardError, relative: 1e-10))
    }

    @Test func `the interval stays in the range of the measure`() throws {
        let estimate = try #require(DeltaMethod.multinomial(cells: [9, 1]) { $0[0] / ($0[0] + $0[1]) })
        #expect(estimate.interval(confidence: 0.95, within: 0...1)?.upper == 1)
        #expect(try #require(estimate.interval(confidence: 0.95)).upper > 1)
    }

    @Test(arguments: [[0, 0, 0, 0], [0, 0, 0, 5.0], [.nan, 1, 1, 1]]) func `undefined cells give nothing`(_ cells: [Double]) {
        #expect(DeltaMethod.multinomial(cells: cells, function: matthews) == nil)
    }

    @Test func `a perfect table proves nothing`() throws {
        let estimate = try #require(DeltaMethod.multinomial(cells: [50, 0, 0, 50], function: f1))
        #expect(estimate.value == 1)
        #expect(estimate.interval(confidence: 0.95) == nil)
    }
}

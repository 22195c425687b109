import AssayStatistics
import Foundation
import Testing

/// A case of `exact_sum.json`.
struct SumCase: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let terms: [Hex]
    let sum: Hex
    var testDescription: String { name }

    static let all = (try? Oracle.read("exact_sum.json", as: [SumCase].self)) ?? []
}

@Suite struct ExactSumTests {
    @Test func `the cases were read`() { #expect(SumCase.all.count == 19) }

    @Test(arguments: SumCase.all) func `equals fsum, forwards, backwards and in blocks`(_ example: SumCase) {
        let terms = example.terms.values
        var blocks = ExactSum()
        terms.withUnsafeBufferPointer { blocks.add($0) }
        #expect(ExactSum(terms).value == example.sum.value)
        #expect(ExactSum(terms.reversed()).value == example.sum.value)
        #expect(blocks.value == example.sum.value)
    }

    @Test(arguments: SumCase.all) func `merging in any grouping gives the same state`(_ example: SumCase) {
        let terms = example.terms.values
        let whole = ExactSum(terms)
        let parts = stride(from: 0, to: terms.count, by: 7).map { ExactSum(terms[$0..<min($0 + 7, terms.count)]) }
        var (forwards, backwards) = (ExactSum(), ExactSum())
        for part in parts { forwards.merge(part) }
        for part in parts.reversed() { backwards.merge(part) }
        #expect(forwards == whole)
        #expect(backwards == whole)
        #expect(forwards.hashValue == whole.hashValue)
        #expect(ExactSum(terms + [1]) != whole)
    }

    @Test func `carries survive millions of equal terms`() {
        let terms = [Double](repeating: 0x1.fffffffffffffp52, count: 3_000_000)
        var sum = ExactSum()
        terms.withUnsafeBufferPointer { sum.add($0) }
        #expect(sum.value == 3e6 * 0x1.fffffffffffffp52)
        sum.merge(ExactSum(terms.map { -$0 }))
        #expect(sum == ExactSum())
    }

    @Test func `the empty sum is the identity`() {
        var sum = ExactSum([0.1, 1e300])
        sum.merge(ExactSum())
        #expect(sum == ExactSum([0.1, 1e300]))
        #expect(ExactSum().value == 0)
        #expect(ExactSum([-0.0]).value.sign == .plus)
    }

    private static let outside: [([Double], Double)] = [
        ([.infinity, 1], .infinity), ([-.infinity, 1e308], -.infinity), ([.infinity, -.infinity], .nan), ([.nan, 1], .nan),
        ([.infinity, .nan], .nan), ([1.7e308, 1.7e308], .infinity), ([-1.7e308, -1.7e308], -.infinity),
    ]

    @Test(arguments: outside) func `terms that are not finite`(_ terms: [Double], _ expected: Double) {
        #expect(agree(ExactSum(terms).value, expected))
        var merged = ExactSum(terms.prefix(1))
        merged.merge(ExactSum(terms.suffix(1)))
        #expect(agree(merged.value, expected))
        #expect(merged == ExactSum(terms.reversed()))
        #expect(merged.hashValue == ExactSum(terms.reversed()).hashValue)
    }

    @Test func `a block of many terms with NaN among them`() {
        var terms = [Double](repeating: 0.5, count: 2_500)
        terms[1_700] = .nan
        #expect(ExactSum(terms).value.isNaN)
    }
}

import Testing

@testable import AssayStatistics

@Suite struct SortingTests {
    private static func words(_ count: Int, stream: UInt64) -> [UInt64] {
        let random = CounterRandom(seed: 7, stream: stream)
        return (0..<UInt64(count)).map { random.words(row: $0).0 }
    }

    /// Spread evenly, crowded, few, and all alike.
    static let keys: [[UInt64]] = [
        words(10_000, stream: 1), words(5_000, stream: 2).map { $0 >> 40 }, words(40, stream: 3), Array(repeating: 5, count: 3_000),
        [],
        words(4_000, stream: 4) + words(4_000, stream: 4),
    ]

    @Test(arguments: keys) func `order is stable and ascending`(_ keys: [UInt64]) {
        let order = NumberSort.order(of: keys)
        #expect(order == keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) })
        #expect(NumberSort.ascending(keys) == keys.sorted())
        let ranks = NumberSort.ranks(of: keys)
        #expect(order.enumerated().allSatisfy { ranks[$0.element] == Int32($0.offset) })
    }

    @Test func `parts are sorted as a whole, without NaN and with one zero`() {
        let parts = [[2, .nan, -0.0], [], [-.infinity, 0, 1e300, .nan]]
        let sorted = NumberSort.ascending(parts: parts)
        #expect(sorted == [-.infinity, 0, 0, 2, 1e300])
        #expect(sorted[1].sign == .plus && sorted[2].sign == .plus)
    }

    @Test func `dense ranks give equal numbers one rank and NaN none`() {
        let ranks = NumberSort.denseRanks([3, .nan, -1, 3, -0.0, 0, .infinity])
        #expect(ranks.map { $0.isNaN ? -1 : $0 } == [2, -1, 0, 2, 1, 1, 3])
    }
}

@Suite struct GroupedSumTests {
    private let numbers: [Double] = [3, .nan, 1e9 + 1, 1e9 + 2, -4, 3, 1e9 + 4, 3]
    private let codes: [Int32] = [0, 0, 1, 1, -1, 0, 1, 0]

    @Test func `moments by code are those of each group alone`() {
        let groups = Moments.byCode(numbers, codes, codes: 3)
        for code in 0..<2 {
            var alone = Moments()
            for (number, own) in zip(numbers, codes) where own == code && !number.isNaN { alone.add(number) }
            #expect(groups[code].count == alone.count)
            #expect(abs(groups[code].mean - alone.mean) <= 1e-6)
            #expect(abs(groups[code].m2 - alone.m2) <= 1e-12 * max(1, alone.m2))
        }
        #expect(groups[0].m2 == 0 && groups[2].count == 0)
    }

    @Test func `one term many times is the term so often`() {
        var (once, often) = (ExactSum(), ExactSum())
        once.add(0.1, times: 12_345)
        for _ in 0..<12_345 { often.add(0.1) }
        #expect(once == often)
    }

    @Test func `many numbers at once have the moments of one after the other`() {
        let numbers = (0..<3_000).map { Double($0) * 1.1 - 7 }
        var (batch, single) = (ExactMoments(), ExactMoments())
        batch.add(numbers)
        for number in numbers { single.add(number) }
        #expect(batch == single && batch.weight == 3_000 && batch.mean == single.mean && batch.m2 == single.m2)
        batch.add(5, weight: 0.5)
        #expect(batch.weight == 3_000.5)
    }

    /// Pairs with a missing number are left out, whichever side it is on.
    @Test func `correlation over the rows that both columns have`() throws {
        var (x, y) = ([Double](), [Double]())
        for row in 0..<200 {
            let square = Double(row * row % 31)
            x.append(row % 7 == 0 ? .nan : square + 1e6)
            y.append(row % 5 == 0 ? .nan : Double(row * 3 % 17) - square)
        }
        var exact = ExactCoMoments()
        for (x, y) in zip(x, y) where !x.isNaN && !y.isNaN { exact.add(x, y) }
        let found = CoMoments(x: CenteredNumbers(x), y: CenteredNumbers(y))
        #expect(found.count == exact.count)
        #expect(abs(try #require(found.correlation) - #require(exact.correlation)) < 1e-12)
    }

    /// Far from the mean of all its rows, a column is constant where the other has values.
    @Test func `no spread among the shared rows is no correlation`() {
        var (x, y) = ([Double](), [Double]())
        for row in 0..<100 {
            x.append(row < 50 ? 1e8 + 0.1 : Double(row))
            y.append(row < 50 ? Double(row) : .nan)
        }
        #expect(CoMoments(x: CenteredNumbers(x), y: CenteredNumbers(y)).correlation == nil)
    }
}

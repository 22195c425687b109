import Testing

@testable import AssayTabular

@Suite struct KeyTests {
    @Test func `codes count values in the order of first appearance`() {
        let column = Column(name: "city", strings: ["b", nil, "a", "b", "", "a"])
        let codes = column.codes(of: column.keys())
        #expect(codes.codes == [0, -1, 1, 0, 2, 1])
        #expect(codes.firstRows == [0, 2, 4] && codes.count == 3)
        #expect(codes.keys == ["b", "a", ""].map { Column.key(of: $0) })
    }

    /// U+00E9, and e with a combining acute: one category, two keys.
    @Test func `letters that are composed differently are one category`() {
        let column = Column(name: "word", strings: ["\u{E9}", "e\u{301}", "e"])
        #expect(column.categories.codes == [0, 0, 1])
        #expect(column.codes(of: column.keys()).codes == [0, 1, 2])
    }

    @Test func `many keys have one number each`() {
        var numbers = KeyNumbers()
        for round in 0..<2 { for key in 0..<5_000 { #expect(numbers.number(of: UInt64(key) << 32) == key, "round \(round)") } }
        #expect(numbers.keys.count == 5_000)
    }

    @Test func `a set of fingerprints knows what it was given`() {
        func print(_ word: UInt64) -> Fingerprint {
            var print = Fingerprint()
            print.add(word)
            return print
        }
        let set = FingerprintSet([1, 2, 2, 3].map(print) + [Fingerprint()])
        #expect(set.count == 4 && set.contains(print(2)) && set.contains(Fingerprint()) && !set.contains(print(4)))
        #expect(!FingerprintSet([]).contains(Fingerprint()))
    }

    @Test func `long integers and decimals are not told apart by 64-bit floats`() {
        #expect(Column(name: "id", int64s: [(1 << 53), nil]).isExactAsDoubles)
        #expect(!Column(name: "id", int64s: [(1 << 53) + 1]).isExactAsDoubles)
        #expect(Column(name: "x", doubles: [1e300]).isExactAsDoubles)
    }
}

import AssayTabular
import Testing

/// Columns with other rows or other numbers, of every type that memory can hold.
struct ChangedColumnTests {
    static let columns: [Column] = [
        Column(name: "x", doubles: [1.5, nil, .nan, -0.0, 1e300]), Column(name: "x", int64s: [1, nil, .max, .min, 0]),
        Column(name: "x", strings: ["a", nil, "", "Zürich", "東京"]), Column(name: "x", bools: [true, nil, false, true, false]),
        Column(name: "x", strings: [nil, nil, nil, nil, nil]),
    ]

    @Test(arguments: columns)
    func `gathered rows keep type, text and nulls`(_ column: Column) {
        let rows: [Int32] = [4, 0, 0, -1, 1, 2]
        let found = column.gathered(rows)
        #expect(found.type == column.type && found.count == rows.count)
        let expected = rows.map { $0 < 0 ? nil : column.text(at: Int($0)) }
        #expect((0..<rows.count).map { found.text(at: $0) } == expected)
        #expect(found.nullCount == expected.count { $0 == nil })
    }

    @Test(arguments: columns)
    func `rows of a slice are counted from its beginning`(_ column: Column) {
        let chunk = Chunk(index: 0, firstRow: 0, rowCount: 5, columns: [column]).slice(2..<5)
        let found = chunk.columns[0].gathered([2, 1, 0])
        #expect((0..<3).map { found.text(at: $0) } == [4, 3, 2].map { column.text(at: $0) })
    }

    @Test(arguments: columns)
    func `an emptied column has its type and no value`(_ column: Column) {
        let found = column.emptied
        #expect(found.type == column.type && found.count == 5 && found.nullCount == 5)
        #expect(found.categories.codes.allSatisfy { $0 == -1 })
    }

    @Test func `no rows make an empty column`() {
        for column in Self.columns { #expect(column.gathered([]).count == 0) }
    }

    @Test func `numbers change in their own type`() throws {
        let doubles = try #require(Column(name: "x", doubles: [1, nil, .nan]).mapped { $0 + 0.5 })
        #expect(doubles.type == .float64 && doubles.text(at: 0) == "1.5" && doubles.isNull(1) && doubles.doubles[2].isNaN)
        let whole = try #require(Column(name: "x", int64s: [1, nil, 5]).mapped { $0 * 1.5 })
        #expect(whole.type == .int64 && whole.int64s == [2, 0, 8] && whole.isNull(1))
        let ends = try #require(Column(name: "x", int64s: [1, 2]).mapped { $0 == 1 ? 1e38 : -1e38 })
        #expect(ends.int64s == [.max, .min])
        let truth = try #require(Column(name: "x", bools: [true, nil, false]).mapped { 1 - $0 })
        #expect(truth.type == .bool && truth.text(at: 0) == "false" && truth.isNull(1) && truth.text(at: 2) == "true")
    }

    @Test func `nulls are filled only on request`() throws {
        let column = Column(name: "x", int64s: [nil, 3])
        #expect(try #require(column.mapped { _ in 7 }).isNull(0))
        let filled = try #require(column.mapped(fillingNulls: true) { _ in 7 })
        #expect(filled.nullCount == 0 && filled.int64s == [7, 7])
    }

    @Test func `an unchanged integer beyond the precision of doubles keeps its bits`() throws {
        let column = Column(name: "x", int64s: [9_007_199_254_740_993])
        #expect(column.gathered([0]).int64s == [9_007_199_254_740_993])
        #expect(Column(name: "x", strings: ["a"]).mapped { $0 } == nil)
    }

    @Test func `columns differ where a value does, and NaN equals itself`() {
        let one = Column(name: "x", doubles: [1, .nan, nil, 0])
        #expect(one.differs(from: Column(name: "x", doubles: [2, .nan, nil, -0.0])) == [true, false, false, true])
        let text = Column(name: "x", strings: ["a", nil, "b"])
        #expect(text.differs(from: Column(name: "x", strings: ["a", "c", nil])) == [false, true, true])
    }

    @Test func `a chunk takes other columns by name`() {
        let chunk = Chunk(
            index: 3, firstRow: 9, rowCount: 1, columns: [Column(name: "a", doubles: [1]), Column(name: "b", doubles: [2])])
        let found = chunk.replacing([Column(name: "b", doubles: [5]), Column(name: "c", doubles: [6])])
        #expect(found.columns.map(\.name) == ["a", "b", "c"] && found.column("b")?.doubles == [5] && found.firstRow == 9)
    }
}

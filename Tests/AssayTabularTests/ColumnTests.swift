import AssayTabular
import Testing

@Suite struct ColumnTests {
    @Test func `columns in memory read like columns of files`() {
        let numbers = Column(name: "x", doubles: [1, nil, .nan, -0.5])
        #expect((0..<4).map(numbers.isNull) == [false, true, false, false])
        #expect(Expectation.same(numbers.doubles, [1, .nan, .nan, -0.5]))
        #expect((0..<4).map { numbers.text(at: $0) } == ["1.0", nil, "nan", "-0.5"])
        #expect(numbers.categories == Categories(codes: [0, -1, -1, 1], values: ["1.0", "-0.5"]))
        let words = Column(name: "w", strings: ["b", nil, "a", "", "b"])
        #expect(words.categories == Categories(codes: [0, -1, 1, 2, 0], values: ["b", "a", ""]))
        #expect(words.nullCount == 1 && words.doubles.allSatisfy(\.isNaN))
        let truths = Column(name: "t", bools: [true, nil, false])
        #expect(truths.int64s == [1, 0, 0] && truths.text(at: 2) == "false" && truths.isNull(1))
        #expect(truths.categories == Categories(codes: [0, -1, 1], values: ["true", "false"]))
    }

    @Test func `integers keep every bit`() {
        let column = Column(name: "i", int64s: [.max, .min, nil, 1 << 53 + 1])
        #expect(column.int64s == [.max, .min, 0, 1 << 53 + 1])
        #expect(column.text(at: 1) == "-9223372036854775808")
    }

    @Test func `numbers become integers without a trap`() {
        let column = Column(name: "x", doubles: [1.9, -1.9, 1e300, -1e300, .nan, .infinity, nil])
        #expect(column.int64s == [1, -1, .max, .min, 0, .max, 0])
    }

    @Test func `empty columns are columns`() {
        let columns = [
            Column(name: "a", doubles: []), Column(name: "b", strings: []), Column(name: "c", bools: []),
            Column(name: "d", int64s: []),
        ]
        for column in columns {
            #expect(column.count == 0 && column.doubles.isEmpty && column.categories == Categories(codes: [], values: []))
        }
    }

    @Test func `a chunk finds its columns by name`() {
        let chunk = Chunk(
            index: 2, firstRow: 131_072, rowCount: 1, columns: [Column(name: "a", doubles: [1]), Column(name: "b", bools: [true])])
        #expect(chunk.column("b")?.type == .bool)
        #expect(chunk.column("c") == nil)
    }

    @Test func `type names are words`() {
        let types: [LogicalType] = [
            .bool, .int64, .float64, .string, .date, .timestamp(zone: "UTC"), .fixedList(.float64, 4), .unsupported("map"),
        ]
        #expect(
            types.map(\.name) == ["boolean", "integer", "number", "text", "date", "timestamp in UTC", "list of 4 numbers", "map"])
        #expect(LogicalType.overrideNames.allSatisfy { LogicalType(overrideName: $0) != nil })
        #expect(LogicalType(overrideName: "decimal") == nil)
    }

    @Test func `a schema finds fields by name and place`() {
        let schema = TableSchema(fields: [Field(name: "a", type: .int64), Field(name: "b", type: .string, nullable: false)])
        #expect(schema["b"]?.nullable == false && schema["c"] == nil && schema.position(of: "b") == 1)
    }
}

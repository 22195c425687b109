import AssayCore
import AssayTabular
import Testing

@Suite struct CsvTests {
    /// Cells of one column and the type they make, as pandas and Arrow infer it where they agree.
    static let inference: [([String], LogicalType)] = [
        (["", "NA", "N/A", "null", "NaN"], .null),
        (["1", "-2", "", "9223372036854775807"], .int64),
        (["01234", "007"], .int64),
        (["1", "9223372036854775808"], .string),
        (["1.5", "92233720368547758080"], .float64),
        (["1", "2.5", "1e-3", "-inf", "nan", ".5", "5."], .float64),
        ([" 1", "2 "], .int64),
        (["1", "x"], .string),
        (["0x1F"], .string),
        (["+5"], .float64),
        (["1,5"], .string),
        (["true", "False", "NA"], .bool),
        (["true", "1"], .string),
        (["0", "1"], .int64),
        (["2026-01-31", "1899-12-31"], .date),
        (["2026-02-30"], .string),
        (["2026-01-31", "2026-01-31 08:30"], .timestamp(zone: nil)),
        (["2026-01-31T08:30:00.123456789"], .timestamp(zone: nil)),
        (["2026-01-31T08:30:00Z", "2026-01-31 10:30:00+02:00"], .timestamp(zone: "UTC")),
        (["2026-01-31T08:30:00Z", "2026-01-31T08:30:00"], .string),
        (["-", "1"], .string),
        (["1e400"], .float64),
        (["NAN"], .float64),
        (["12:30"], .string),
    ]

    @Test(arguments: inference) func `types are inferred over all rows`(_ cells: [String], _ type: LogicalType) throws {
        for order in [cells, cells.reversed()] {
            let text = "x,y\n" + order.map { "\"\($0)\",0\n" }.joined()
            let content = try Open.text(text)
            #expect(content.type("x") == type)
            #expect(try content.column("x").count == cells.count)
        }
    }

    @Test func `one late cell decides the type of the whole column`() throws {
        let rows = 70_000
        let content = try Open.text("x\n" + String(repeating: "1\n", count: rows) + "2.5\n")
        #expect(content.type("x") == .float64)
        #expect(try content.column("x").doubles.first == 1)
    }

    static let shapes: [(String, [String?])] = [
        ("x\n1\n2", ["1", "2"]),
        ("x\r\n1\r\n2\r\n", ["1", "2"]),
        ("x\r1\r2\r", ["1", "2"]),
        ("\u{FEFF}x\na\n", ["a"]),
        ("\n\nx\n\na\n\n\nb\n\n", ["a", "b"]),
        ("x\n\"a\nb\"\n\"c\"\"d\"\n", ["a\nb", "c\"d"]),
        ("x\n\"\"\n\"NA\"\nz\n", [nil, nil, "z"]),
        ("x\na\"b\n", ["a\"b"]),
        ("\"x\"\n\"é,ü\"\n", ["é,ü"]),
        ("x\n  a \n", ["  a "]),
    ]

    @Test(arguments: shapes) func `quotes and line ends are read as RFC 4180 has them`(_ text: String, _ values: [String?]) throws {
        #expect(try Open.text(text).texts("x") == values)
    }

    @Test(arguments: [1_048_559, 1_048_560, 1_048_561, 1_048_575, 1_048_576, 3_000_000])
    func `a row may cross or exceed the window at any byte`(_ length: Int) throws {
        let long = String(repeating: "é", count: length / 2) + String(repeating: "x", count: length % 2)
        let content = try Open.text("x,y\r\n\"\(long)\",1\r\nb,2\r\n\"c\"\"\n\",3\r\n")
        #expect(try content.texts("x") == [long, "b", "c\"\n"])
        #expect(try content.column("y").int64s == [1, 2, 3])
    }

    @Test(arguments: 0..<24) func `numbers survive a window's end inside them`(_ shift: Int) throws {
        let filler = String(repeating: "x", count: 1_048_540 + shift)
        let content = try Open.text("a,b,c\n\(filler),12345,-6.75\r\nz,23456,8.5\r\n")
        #expect(try content.column("b").int64s == [12345, 23456])
        #expect(try content.column("c").doubles == [-6.75, 8.5])
    }

    @Test func `tabs separate in a tsv file`() throws {
        let content = try Open.text("x\ty\n1,5\t2\n", as: "table.tsv")
        #expect(content.table.schema.names == ["x", "y"])
        #expect(try content.texts("x") == ["1,5"])
    }

    @Test func `the manifest's types win`() throws {
        let types = ["zip": "string", "flag": "boolean", "n": "number", "i": "integer", "d": "date", "t": "timestamp"]
        let content = try Open.text(
            "zip,flag,n,i,d,t\n01234,0,1,7,2026-01-31,2026-01-31\n99,1,NA,8,,2026-01-31T01:02:03\n", columnTypes: types)
        #expect(content.table.schema.fields.map(\.type) == [.string, .bool, .float64, .int64, .date, .timestamp(zone: nil)])
        #expect(try content.texts("zip") == ["01234", "99"])
        #expect(try content.texts("flag") == ["false", "true"])
        #expect(try content.texts("n") == ["1.0", nil])
        #expect(try content.texts("t") == ["2026-01-31T00:00:00", "2026-01-31T01:02:03"])
    }

    @Test func `an override makes an all-null column of its type`() throws {
        #expect(try Open.text("x\nNA\nNA\n", columnTypes: ["x": "number"]).type("x") == .float64)
    }

    @Test func `a table without rows has columns and no chunk`() throws {
        let table = try Open.broken("header-only.csv")
        #expect(table.schema.names == ["id", "age", "income"])
        #expect(table.rowCount == 0)
        #expect(try table.chunks().isEmpty)
    }

    @Test func `types and columns of several files are taken together`() throws {
        let table = try Open.fixture("parts-csv")
        #expect(table.files.map { $0.split(separator: "/").last } == ["part-0.csv", "part-1.csv", "part-2.csv"])
        #expect(table.schema == (try Open.fixture("mixed.csv").schema))
    }
}

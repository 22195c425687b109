import AssayCore
import AssayTabular
import Testing

@Suite struct FormatTests {
    static let mixed = [
        "mixed.csv", "mixed.csv.gz", "mixed.csv.zst", "mixed.parquet", "mixed-plain.parquet", "mixed.arrow", "mixed-zstd.arrow",
        "mixed.arrows", "mixed.feather", "parts-csv", "parts-parquet", "parts-*/part-[0-9].csv", "**/part-?.parquet",
    ]

    @Test(arguments: mixed) func `every format gives what pyarrow reads`(_ file: String) throws {
        let table = try Open.fixture(file)
        let expected = try Expectation.of("mixed")
        let chunk = try #require(try table.chunks().first)
        #expect(table.schema.names == chunk.columns.map(\.name))
        #expect(Set(table.schema.names) == Set(expected.keys))
        for column in chunk.columns { try #require(expected[column.name]).verify(column) }
    }

    @Test(arguments: ["mixed.jsonl", "mixed.jsonl.gz"]) func `JSON Lines give the same but for times, which stay text`(
        _ file: String
    ) throws {
        let chunk = try #require(try Open.fixture(file).chunks().first)
        let expected = try Expectation.of("mixed")
        for column in chunk.columns {
            if ["day", "at", "zoned"].contains(column.name) {
                #expect(column.type == .string)
            } else {
                try #require(expected[column.name]).verify(column)
            }
        }
    }

    @Test func `times in JSON Lines are read as such when the manifest says so`() throws {
        let table = try Open.fixture("mixed.jsonl", columnTypes: ["day": "date", "at": "timestamp"])
        let expected = try Expectation.of("mixed")
        try #require(expected["day"]).verify(try table.only("day"))
        try #require(expected["at"]).verify(try table.only("at"))
    }

    @Test(arguments: ["widths.parquet", "widths.arrow"]) func `every width and encoding comes out canonical`(_ file: String) throws
    {
        let expected = try Expectation.of("widths")
        let chunk = try #require(try Open.fixture(file).chunks().first)
        for column in chunk.columns { try #require(expected[column.name]).verify(column) }
        #expect(chunk.columns.count == expected.count)
    }

    @Test func `string views are text`() throws {
        let expected = try Expectation.of("views")
        try #require(expected["view"]).verify(try Open.fixture("views.arrow").only("view"))
    }

    @Test func `what stands behind a null is never read`() throws {
        #expect(try Open.broken("wild-view.arrow").texts("city") == ["Oslo", nil, "Bern"])
    }

    @Test func `integers beyond 2^53 stay exact`() throws {
        for file in ["mixed.csv", "mixed.parquet", "mixed.jsonl"] {
            let ids = try Open.fixture(file).only("id").int64s
            #expect(ids == (0..<211).map { Int64(1) << 53 + 1 + 7 * Int64($0) })
        }
    }

    @Test func `32-bit floats are handed out without a detour`() throws {
        let chunk = try #require(try Open.fixture("widths.parquet").chunks(["single", "tensor", "int64", "double"]).first)
        let single = try #require(chunk.column("single"))
        #expect(single.isFloat32 && single.floats[0] == 0.1 && single.floats[1].isNaN && single.floats[3] == .infinity)
        let tensor = try #require(chunk.column("tensor")).listFloats()
        #expect(tensor.width == 3 && tensor.elements.count == 12 && tensor.elements[6] == 1e-3)
        #expect(try #require(chunk.column("int64")).floats[3] == Float(Int64.max))
        #expect(try #require(chunk.column("double")).withFloat64Buffer { $0.count } == nil)
    }

    @Test func `a projection gives the asked columns in the asked order`() throws {
        for file in Self.mixed {
            let chunk = try #require(try Open.fixture(file).chunks(["score", "city", "score", "id"]).first)
            #expect(chunk.columns.map(\.name) == ["score", "city", "id"])
            #expect(chunk.column("city")?.type == .string)
        }
    }

    @Test(arguments: ["mixed.csv", "mixed.parquet", "mixed.arrow", "mixed.jsonl", "mixed.csv.gz"])
    func `a scan of no column still gives the rows`(_ file: String) throws {
        let chunks = try Open.fixture(file).chunks([])
        #expect(chunks.map(\.rowCount) == [211])
        #expect(chunks[0].columns.isEmpty)
    }

    @Test func `rows are known before a scan but for streams`() throws {
        #expect(try Open.fixture("mixed.parquet").rowCount == 211)
        #expect(try Open.fixture("parts-csv").rowCount == 211)
        #expect(try Open.fixture("mixed.arrow").rowCount == 211)
        #expect(try Open.fixture("mixed.arrows").rowCount == nil)
    }
}

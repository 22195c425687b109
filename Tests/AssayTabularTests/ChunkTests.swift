import AssayCore
import AssayTabular
import Foundation
import TestSupport
import Testing

@Suite struct ChunkTests {
    /// Sizes of the chunks of a table of so many rows.
    static func sizes(_ rows: Int) -> [Int] {
        stride(from: 0, to: rows, by: 65_536).map { min(65_536, rows - $0) }
    }

    static func verify(_ chunks: [Chunk], rows: Int) {
        #expect(chunks.map(\.rowCount) == sizes(rows))
        #expect(chunks.map(\.index) == Array(chunks.indices))
        #expect(chunks.map(\.firstRow) == chunks.indices.map { $0 * 65_536 })
        #expect(chunks.flatMap { $0.column("row")?.int64s ?? [] } == (0..<rows).map(Int64.init))
    }

    @Test(arguments: [65_535, 65_536, 65_537, 140_000]) func `Parquet is cut whatever its row groups`(_ rows: Int) throws {
        Self.verify(try Open.fixture("rows-\(rows).parquet").chunks(), rows: rows)
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) func `CSV is cut at the same rows`(_ rows: Int) throws {
        let text = "row,label\n" + (0..<rows).map { "\($0),\"two\nlines\"\n" }.joined()
        Self.verify(try Open.text(text).chunks, rows: rows)
    }

    @Test(arguments: [1, 65_536, 70_000]) func `JSON Lines are cut at the same rows`(_ rows: Int) throws {
        let text = (0..<rows).map { "{\"row\": \($0)}\n\n" }.joined()
        Self.verify(try Open.text(text, as: "table.jsonl").chunks, rows: rows)
    }

    @Test(arguments: ["csv", "jsonl"]) func `chunks run across files`(_ format: String) throws {
        try withTemporaryFolder { folder in
            let borders = [0, 3, 65_530, 65_540, 65_540, 131_071, 150_000]
            for (part, range) in zip(borders, borders.dropFirst()).enumerated() {
                let rows = (range.0..<range.1).map { format == "csv" ? "\($0)" : "{\"row\":\($0)}" }
                let text = (format == "csv" ? ["row"] : []) + rows
                guard !text.isEmpty else { continue }
                try Data(text.joined(separator: "\n").utf8).write(to: folder.appending(path: "part-\(part).\(format)"))
            }
            Self.verify(try Table.open(TableRequest(source: folder.path)).chunks(), rows: 150_000)
        }
    }

    @Test func `two workers get every chunk once`() async throws {
        let table = try Open.fixture("rows-140000.parquet")
        let source = try table.scan(columns: ["row"])
        let work = { @Sendable () throws -> [Int: Int64] in
            var sums: [Int: Int64] = [:]
            while let ticket = try source.next() {
                sums[ticket.index] = try ticket.load().column("row")?.int64s.reduce(0, +)
            }
            return sums
        }
        async let one = work()
        async let other = work()
        let sums = try await one.merging(other) { _, _ in -1 }
        #expect(sums.count == 3)
        let total: Int64 = 139_999 * 140_000 / 2
        #expect(sums.values.reduce(0, +) == total)
    }

    @Test(arguments: ["mixed.csv", "mixed.csv.gz", "mixed.parquet", "mixed.arrow", "mixed.jsonl"])
    func `a scan may be dropped at any point, a ticket and a chunk outlive it`(_ file: String) throws {
        var source: ChunkSource? = try Open.fixture(file).scan(columns: ["id"])
        let ticket = try #require(try source?.next())
        source = nil
        let first = try ticket.load().column("id")
        #expect(first?.int64s == (try ticket.load().column("id")?.int64s))
        _ = try Open.fixture(file).scan(columns: nil)
        #expect(first?.count == 211)
    }

    @Test func `scans are counted`() throws {
        let table = try Open.fixture("mixed.csv")
        #expect(table.scanCount == 0)
        _ = try table.chunks()
        _ = try table.scan(columns: ["id"])
        #expect(table.scanCount == 2)
        #expect(throws: Diagnostic.self) { try table.scan(columns: ["no"]) }
        #expect(table.scanCount == 2)
    }

    @Test func `a file that changes between opening and reading is noticed`() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "a.csv")
            try Data("x\n1\n2\n3\n".utf8).write(to: file)
            let table = try Table.open(TableRequest(source: file.path))
            try Data("x\n1\n".utf8).write(to: file)
            let fault = #expect(throws: Diagnostic.self) { try table.chunks() }
            #expect(fault?.code == .fileChanged)
        }
    }
}

import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayTabular

struct ArrowStreamTests {
    private static let columns = [
        Column(name: "whole", int64s: [1, nil, -3, 9_007_199_254_740_993]),
        Column(name: "number", doubles: [0.1, .nan, nil, -.infinity]),
        Column(name: "text", strings: ["", "größer", nil, "👩🏽‍🚀"]),
        Column(name: "flag", bools: [true, false, nil, true]),
    ]

    /// Reads a stream that comes in pieces.
    private static func read(_ bytes: [ArrowBytes], pieces: Int) throws -> (
        reader: ArrowStreamReader, batches: [ArrowStreamReader.Batch]
    ) {
        let all = bytes.flatMap { $0.withUnsafeBytes { Array($0) } }
        let reader = ArrowStreamReader()
        var batches: [ArrowStreamReader.Batch] = []
        for start in stride(from: 0, to: all.count, by: pieces) {
            try Array(all[start..<min(all.count, start + pieces)]).withUnsafeBytes { try reader.feed($0) }
            while let batch = try reader.next() { batches.append(batch) }
        }
        return (reader, batches)
    }

    @Test(arguments: [1, 7, 64, 1_000_000])
    func `what is written comes back, however it is cut`(pieces: Int) throws {
        let writer = try ArrowStreamWriter(Self.columns, metadata: [("assay.task", "binary"), ("empty", "")])
        let chunk = Chunk(index: 0, firstRow: 0, rowCount: 4, columns: Self.columns)
        let parts = [
            try writer.write(chunk.columns, rows: 4), try writer.write(chunk.slice(1..<3).columns, rows: 2), try writer.close(),
        ]
        let (reader, batches) = try Self.read(parts, pieces: pieces)
        #expect(reader.hasEnded && reader.names == ["whole", "number", "text", "flag"])
        #expect(reader.metadata("assay.task") == "binary" && reader.metadata("empty") == "" && reader.metadata("none") == nil)
        #expect(batches.map(\.rows) == [4, 2])
        for (batch, rows) in zip(batches, [0..<4, 1..<3]) {
            for (found, column) in zip(batch.columns, Self.columns) {
                #expect(found.type == column.type && found.name == column.name)
                #expect((0..<rows.count).map { found.text(at: $0) } == rows.map { column.text(at: $0) })
            }
        }
    }

    @Test func `a file's own types become the few of a stream`() throws {
        let path = Repository.root.appending(path: "Tests/AssayTabularTests/Tables")
        for name in ["mixed.parquet", "mixed.arrow", "widths.parquet", "views.arrow"] {
            let table = try Table.open(TableRequest(source: path.appending(path: name).path, displayName: name))
            let chunk = try #require(try table.scan().next()).load()
            let writer = try ArrowStreamWriter(chunk.columns, metadata: [])
            let batch = try #require(
                try Self.read([try writer.write(chunk.columns, rows: chunk.rowCount)], pieces: 4096).batches.first)
            for (found, column) in zip(batch.columns, chunk.columns) {
                #expect(!found.isFloat32 && found.type == column.type)
                if column.type != .float64, !column.isFloat32 {
                    #expect((0..<column.count).map { found.text(at: $0) } == (0..<column.count).map { column.text(at: $0) })
                }
            }
        }
    }

    @Test func `bytes that are no stream, and streams that are cut, are failures or wait for more`() throws {
        let writer = try ArrowStreamWriter(Self.columns, metadata: [])
        var bytes = try writer.write(Self.columns, rows: 4).withUnsafeBytes { Array($0) }
        let cut = ArrowStreamReader()
        try bytes.prefix(bytes.count - 8).withUnsafeBytes { try cut.feed($0) }
        #expect(try cut.next() == nil && cut.names != nil)
        for index in 8..<40 { bytes[index] = 0xA5 }
        let damaged = ArrowStreamReader()
        let failure = #expect(throws: ArrowStreamFailure.self) { try bytes.withUnsafeBytes { try damaged.feed($0) } }
        #expect(failure?.kind == .damaged)
    }
}

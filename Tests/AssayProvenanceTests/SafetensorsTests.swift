import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Files of oracles/safetensors/make_safetensors.py, which asked the format's own library.
struct SafetensorsTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: Data
        let reads: Bool
        var testDescription: String { name }
    }

    static let cases: [Case] = (try? Repository.oracle("AssayProvenanceTests/oracles/safetensors/cases.json")) ?? []

    @Test func `the cases are there`() { #expect(Self.cases.count >= 60) }

    @Test(arguments: cases) func `a file is read where the library reads it`(_ one: Case) {
        let reads = (try? SafetensorsFile(ByteSource([UInt8](one.bytes)))) != nil
        #expect(reads == (one.reads && one.name != "a header that starts with a space"))
    }

    @Test func `tensors come in the order of their bytes, with the metadata`() throws {
        let two = try #require(Self.cases.first { $0.name.hasPrefix("two tensors") })
        let file = try SafetensorsFile(ByteSource([UInt8](two.bytes)))
        #expect(file.tensors.map(\.name) == ["a", "b"] && file.tensors.map(\.range) == [0..<8, 8..<16])
        let labelled = try #require(Self.cases.first { $0.name == "metadata" })
        #expect(try SafetensorsFile(ByteSource([UInt8](labelled.bytes))).metadata == ["format": "pt", "note": "x"])
    }

    @Test func `a damaged file is a diagnostic with what is wrong`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "model.safetensors")
            let overlap = try #require(Self.cases.first { $0.name == "an overlap" })
            try overlap.bytes.write(to: place)
            let path = place.path(percentEncoded: false)
            let problem = #expect(throws: Diagnostic.self) { try SafetensorsFile(path: path) }
            #expect(problem?.code == .damagedTensors)
            #expect(problem?.message == "the safetensors file is damaged: `b` overlaps the tensor before it")
            let found = try ArtifactScan.scan(path: path)
            #expect(found.risks.map(\.kind) == [.damagedTensors])
        }
    }

    /// A header with many tensors costs no more than it is long.
    @Test func `a hundred thousand tensors are read`() throws {
        let names = (0..<100_000).map { "\"t\($0)\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[\($0),\($0 + 1)]}" }
        let header = Array("{\(names.joined(separator: ","))}".utf8)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
        let file = try SafetensorsFile(ByteSource(length + header + [UInt8](repeating: 0, count: 100_000)))
        #expect(file.tensors.count == 100_000)
    }
}

import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Archives, folders, layers and operators that can harm; the archives are made by oracles/archives/make_archives.py.
struct ArtifactScanTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let bytes: Data
        /// Kinds of risks, each once.
        let risks: [String]
        var testDescription: String { name }
    }

    static let cases: [Case] = (try? Repository.oracle("AssayProvenanceTests/oracles/archives/cases.json")) ?? []

    private func scan(_ one: Case) throws -> ArtifactFindings {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: one.file)
            try one.bytes.write(to: place)
            return try ArtifactScan.scan(path: place.path(percentEncoded: false))
        }
    }

    @Test func `the cases are there`() { #expect(Self.cases.count >= 25) }

    @Test(arguments: cases) func `a scan finds what the archive was made to hold`(_ one: Case) throws {
        let found = try scan(one)
        #expect(Set(found.risks.map(\.kind.rawValue)) == Set(one.risks))
        #expect(found.pickle.breaks.isEmpty)
    }

    @Test func `what is refused is named`() throws {
        let one = try #require(Self.cases.first { $0.name == "zip: a name that goes up" })
        let problem = #expect(throws: Diagnostic.self) { try scan(one).requireSafe("model.zip") }
        #expect(problem?.code == .unsafeArchive)
        #expect(problem?.details == ["a member's name leads out of the folder: ../evil.txt"])
        let layer = try #require(Self.cases.first { $0.name == "keras: a Lambda layer" })
        #expect(#expect(throws: Diagnostic.self) { try scan(layer).requireSafe("model.keras") }?.code == .codeInModel)
    }

    @Test func `a link that leaves the folder is found, one that stays is followed`() throws {
        try withTemporaryFolder { folder in
            let model = folder.appending(path: "model")
            try FileManager.default.createDirectory(at: model.appending(path: "inner"), withIntermediateDirectories: true)
            try Data("cos\nsystem\n(S'true'\ntR.".utf8).write(to: folder.appending(path: "outside.pkl"))
            try Data("ccollections\nOrderedDict\n(tR.".utf8).write(to: model.appending(path: "model.pkl"))
            let manager = FileManager.default
            try manager.createSymbolicLink(atPath: model.path + "/inner/again", withDestinationPath: "../model.pkl")
            try manager.createSymbolicLink(atPath: model.path + "/loop", withDestinationPath: ".")
            let quiet = try ArtifactScan.scan(path: model.path)
            #expect(quiet.isEmpty && quiet.pickle.imports.map(\.member) == ["inner/again", "model.pkl"])
            try manager.createSymbolicLink(atPath: model.path + "/weights.pkl", withDestinationPath: "../outside.pkl")
            let found = try ArtifactScan.scan(path: model.path)
            #expect(found.risks.map(\.kind) == [.leavesFolder] && found.risks.first?.member == "weights.pkl")
            #expect(found.pickle.dangerous.map(\.qualifiedName) == ["os.system"])
        }
    }

    @Test func `layers of code are found in HDF5, across the border of two windows`() throws {
        var bytes = [UInt8]([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]) + [UInt8](repeating: 0x20, count: 4 << 20)
        let text = Array("{\"class_name\": \"Lambda\", \"config\": {}}".utf8)
        bytes.replaceSubrange(((4 << 20) - 10)..<((4 << 20) - 10), with: text)
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "model.h5")
            try Data(bytes).write(to: place)
            #expect(try ArtifactScan.scan(path: place.path).risks.map(\.kind) == [.codeInLayer])
        }
    }

    @Test func `operators that reach files are found in a SavedModel`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "saved_model.pb")
            try (Data([0x0A, 0x02, 0x08, 0x01, 0x12, 0x08]) + Data("ReadFile".utf8)).write(to: place)
            #expect(
                try ArtifactScan.scan(path: folder.path).risks.map(\.words) == [
                    "the graph has the operator ReadFile, which reaches files"
                ])
        }
    }

    @Test func `damage ends in findings, never in a crash`() throws {
        for (number, one) in Self.cases.enumerated() {
            for step in 0..<4 {
                var bytes = [UInt8](one.bytes)
                let place = (step * 7919 + number * 104_729) % bytes.count
                bytes[place] ^= UInt8(1 << step)
                let damaged = Case(
                    name: one.name, file: one.file, bytes: Data(step % 2 == 0 ? bytes : Array(bytes.prefix(place))), risks: [])
                _ = try scan(damaged)
            }
        }
    }
}

import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// What a scan finds in the artifacts of oracles/pickles/make_pickles.py, whose bytes say what they import.
struct PickleScanTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let suffix: String
        let bytes: Data
        let imports: [[String]]?
        let verdict: String
        let picklescan: String
        let modelscan: String
        let fickling: String

        var testDescription: String { name }

        func scanned(_ bytes: Data? = nil) throws -> PickleFindings {
            try withTemporaryFolder { folder in
                let place = folder.appending(path: "artifact\(suffix)")
                try (bytes ?? self.bytes).write(to: place)
                return try PickleScan.scan(path: place.path(percentEncoded: false))
            }
        }
    }

    static let cases: [Case] = (try? Repository.oracle("AssayProvenanceTests/oracles/pickles/cases.json")) ?? []

    private static func word(_ found: PickleFindings) -> String {
        if !found.dangerous.isEmpty { return "dangerous" }
        if !found.breaks.isEmpty { return "broken" }
        return found.unknown.isEmpty ? "safe" : "unknown"
    }

    @Test func `the cases are there`() { #expect(Self.cases.count > 150) }

    @Test(arguments: cases) func `a scan finds the imports that the opcodes hold`(_ one: Case) throws {
        let found = try one.scanned()
        #expect(Self.word(found) == one.verdict)
        if let imports = one.imports {
            #expect(Set(found.imports.map { [$0.module, $0.name] }) == Set(imports))
        }
    }

    /// Nothing that another scanner holds for dangerous passes here; the exceptions are those that it says of data.
    @Test func `what another scanner finds dangerous is found here`() {
        for one in Self.cases where ["safe", "unknown"].contains(one.verdict) {
            #expect(
                one.picklescan != "dangerous" || one.name.hasSuffix("functools partial")
                    || one.name.hasSuffix("operator itemgetter"))
            #expect(one.modelscan != "dangerous")
        }
    }

    @Test func `damage ends in findings, never in a crash`() throws {
        for (number, one) in Self.cases.enumerated() where number % 3 == 0 {
            for step in 0..<6 {
                var bytes = one.bytes
                guard !bytes.isEmpty else { continue }
                let place = (step * 7919 + number * 104_729) % bytes.count
                bytes[place] ^= UInt8(1 << (step % 8))
                _ = try one.scanned(step % 2 == 0 ? bytes : bytes.prefix(place))
            }
        }
    }

    @Test func `a scan of a dangerous file refuses it and says where`() throws {
        let one = try #require(Self.cases.first { $0.name == "STACK_GLOBAL" })
        let found = try one.scanned()
        let problem = #expect(throws: Diagnostic.self) { try found.requireSafe("model.pkl") }
        #expect(problem?.code == .unsafePickle)
        #expect(problem?.details == ["os.system, called (offset 16)"])
    }

    @Test func `a safe file is let through, with the versions and the class that it names`() throws {
        let path = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/artifacts/lzma.joblib")
        let found = try PickleScan.scan(path: path.path(percentEncoded: false))
        try found.requireSafe("model.joblib")
        #expect(found.versions.map(\.version) == ["1.7.2"])
        #expect(found.pickles.map(\.root) == ["sklearn.pipeline.Pipeline"])
        #expect(found.unknown.isEmpty)
    }

    @Test func `a file that is not there is a diagnostic`() {
        let problem = #expect(throws: Diagnostic.self) { try PickleScan.scan(path: "/nowhere/model.pkl") }
        #expect(problem?.code == .unscannableArtifact)
    }
}

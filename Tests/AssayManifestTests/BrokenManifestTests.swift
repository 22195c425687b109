import AssayCore
import AssayManifest
import Foundation
import TestSupport
import Testing

@Suite struct BrokenManifestTests {
    static let folder: URL = Repository.fixture("broken/manifests")
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test(arguments: names) func `every broken manifest gives its documented codes at their places`(name: String) throws {
        let path = Self.folder.appending(path: name).path(percentEncoded: false)
        let first = try #require(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").first)
        let expected = first.dropFirst(2).components(separatedBy: ", ")
        var found: [Diagnostic] = []
        do throws(Diagnostics) {
            _ = try ManifestLoader.load(path: path, catalog: TestMeasures.names, suites: TestMeasures.suites)
        } catch {
            found = error.all
        }
        #expect(found.map(\.brief) == expected, "\(found.map(\.message))")
        for problem in found { checkWords(of: problem) }
    }

    /// Line one stands alone, lower case, no full stop; there is one thing to do; the marked part lies on its line.
    private func checkWords(of problem: Diagnostic) {
        #expect(!problem.message.hasSuffix(".") && !problem.message.contains("\n"))
        #expect(problem.message.first?.isUppercase == false)
        #expect(problem.help?.isEmpty == false)
        if let place = problem.place, let text = place.text, let column = place.column {
            #expect(column - 1 + (place.length ?? 0) <= text.unicodeScalars.count, "\(problem)")
        }
    }

    @Test func `every code of the manifest has a fixture or a test of its own`() throws {
        let named = try Self.names.flatMap { name in
            try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8).split(separator: "\n")[0].matches(
                of: /(MF|RQ)\d\d\d/
            )
            .map { String($0.output.0) }
        }
        // These three are not faults of a YAML file: no file, no text, no such profile.
        let elsewhere: Set<String> = ["MF001", "MF002", "MF029"]
        let declared = try Self.declaredCodes()
        #expect(declared.count >= 40)
        #expect(declared.subtracting(named) == elsewhere)
    }

    private static func declaredCodes() throws -> Set<String> {
        let sources = ["Codes.swift", "Requirements/Codes+Requirement.swift"].map { "Sources/AssayManifest/" + $0 }
        return try Set(
            sources.flatMap { path in
                try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8).matches(of: /= "((MF|RQ)\d\d\d)"/)
                    .map { String($0.output.1) }
            })
    }
}

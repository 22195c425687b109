import AssayCore
import AssayManifest
import Foundation
import TestSupport
import Testing

/// What is wrong with the file rather than with what it says, and values that YAML readers see differently.
@Suite struct YAMLTests {
    @Test(arguments: [
        "no", "off", "On", "YES", "null", "~", "25_39", "1:30", "0x1F", "010", "1e3", "1_000.5", "2027-01-31", "true", "12", ".5",
        "-.inf", ".nan", "0o17", "0b101",
    ])
    func `a word that some reader turns into something else must be quoted`(word: String) throws {
        let plain = faults(head + "groups:\n  g: {column: c, labels: [\(word), other]}\n")
        #expect(plain == [["~", "null"].contains(word) ? "MF018 6:27" : "MF015 6:27"])
        #expect(faults(head + "groups:\n  g: {column: c, labels: [\"\(word)\", other]}\n") == [])
        #expect(faults(head + "groups:\n  g: {column: c, labels: [!!str \(word), other]}\n") == [])
    }

    @Test(arguments: [
        "y", "n", "25_to_39", "under_25", "1.2.3", "north east", "a:b", "10%", "+", "é", "0x", "on_time", "1e", "--1", "v2",
    ])
    func `a word that every reader takes for text needs no quotes`(word: String) throws {
        #expect(faults(head + "groups:\n  g: {column: c, labels: [\(word), other]}\n") == [])
    }

    @Test(arguments: [
        ("1_000", "some read the number 1000"), ("010", "some read the number 8"), ("1:30", "some read the number 90"),
        ("1e3", "some read the number 1000"),
        ("0x1F", "some read the number 31"),
    ])
    func `a number says what some readers make of it`(digits: String, label: String) throws {
        let error = try #require(throws: Diagnostics.self) { try parsed(head + "seed: \(digits)\n") }
        #expect(error.all.map(\.brief) == ["MF015 5:7"])
        #expect(error.all.first?.label == label)
    }

    @Test(arguments: [
        ("", "MF005 1:1"), ("\n\n# nothing\n", "MF005 1:1"), ("---\n", "MF005 2:1"), ("42\n", "MF005 1:1"),
        ("a: \u{7}b\n", "MF002 1:4"), ("{a: 1", "MF003 1:1"),
    ])
    func `a text that is no manifest says so`(text: String, place: String) throws {
        #expect(faults(text) == [place])
    }

    @Test func `columns count Unicode scalars`() throws {
        #expect(faults(head + "groups: {größe: größe, größé: größe, 🙂: {colum: x}}\n") == ["MF011 5:41", "MF012 5:42"])
    }

    @Test(arguments: ["\r\n", "\r"]) func `line ends of other systems count as line ends`(end: String) throws {
        let text = (head + "seed: x\n").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(faults(text) == ["MF013 5:7"])
    }

    @Test func `every duplicate is found, and what stands beside it is still checked`() throws {
        let text =
            head
            + "seed: 1\nseed: 2\nseed: 3\ncolour: red\nprivacy:\n  minimum_count: 1\n  \"minimum_count\": 2\n  hide_group: true\n"
        #expect(faults(text) == ["MF006 6:1", "MF006 7:1", "MF012 8:1", "MF006 11:3", "MF012 12:3"])
    }

    @Test func `an alias bomb is refused`() throws {
        let levels = (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]" }
        let found = faults("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + levels.joined(separator: "\n") + "\n")
        #expect(found == ["MF007 1:1"])
    }

    @Test func `deep nesting is refused and not run into`() throws {
        let found = faults("a: " + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000) + "\n")
        #expect(found.count == 1 && found.first?.hasPrefix("MF003") == true, "\(found)")
    }

    @Test func `a file is told from a folder, from data, from nothing, and from other encodings`() throws {
        try withTemporaryFolder { folder in
            func code(_ name: String) -> String? {
                do throws(Diagnostics) {
                    _ = try ManifestLoader.load(
                        path: folder.appending(path: name).path(percentEncoded: false), catalog: TestMeasures.names)
                    return nil
                } catch {
                    return error.all.first.map { "\($0.code.rawValue) \($0.place?.line ?? 0)" }
                }
            }
            try Data([0xEF, 0xBB, 0xBF] + head.utf8).write(to: folder.appending(path: "mark.yaml"))
            try Data([0xFF, 0xFE] + [UInt8](head.utf8).flatMap { [$0, 0] }).write(to: folder.appending(path: "utf16.yaml"))
            try Data("a: b\nc: ".utf8 + [0xC3, 0x28]).write(to: folder.appending(path: "latin.yaml"))
            try Data(count: 5_000_000).write(to: folder.appending(path: "big.yaml"))
            #expect(code("mark.yaml") == nil)
            #expect(code("utf16.yaml") == "MF002 1")
            #expect(code("latin.yaml") == "MF002 2")
            #expect(code("big.yaml") == "MF001 0")
            #expect(code("") == "MF001 0")
            #expect(code("absent.yaml") == "MF001 0")
        }
    }

    @Test func `a manifest is found upward`() throws {
        try withTemporaryFolder { folder in
            let deep = folder.appending(path: "a/b")
            try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
            try FileManager.default.createDirectory(at: folder.appending(path: "a/assay.yaml"), withIntermediateDirectories: true)
            #expect(ManifestLoader.find(upwardFrom: deep.path(percentEncoded: false)) == nil)
            try Data(head.utf8).write(to: folder.appending(path: "assay.yml"))
            let found = ManifestLoader.find(upwardFrom: deep.path(percentEncoded: false))
            #expect(found == folder.appending(path: "assay.yml").path(percentEncoded: false))
        }
    }

    @Test func `a missing file is reported with the nearest one, folder by folder`() throws {
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder.appending(path: "models"), withIntermediateDirectories: true)
            try Data().write(to: folder.appending(path: "models/credit.onnx"))
            let path = folder.appending(path: "assay.yaml")
            func help(_ artifact: String, ignoring: Set<ReferencedFile> = []) throws -> String? {
                try Data((head + "  artifact: \(artifact)\n").utf8).write(to: path)
                do throws(Diagnostics) {
                    _ = try ManifestLoader.load(
                        path: path.path(percentEncoded: false), catalog: TestMeasures.names, ignoringMissing: ignoring)
                    return nil
                } catch {
                    return error.all.first?.help
                }
            }
            #expect(try help("models/credit.onnx") == nil)
            #expect(try help("./models/../models/credit.onnx") == nil)
            #expect(try help("model/credit.onnx") == "did you mean `models/credit.onnx`?")
            #expect(try help("models/credt.onnx") == "did you mean `models/credit.onnx`?")
            #expect(try help("other.bin") == "paths are relative to the manifest's folder")
            #expect(try help("other.bin", ignoring: [.artifact]) == nil)
        }
    }
}

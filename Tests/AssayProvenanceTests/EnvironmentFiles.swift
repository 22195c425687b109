import AssayCore
import Foundation

@testable import AssayProvenance

/// Files in a folder of a test.
struct EnvironmentFiles {
    let root: URL

    /// The path of a file or folder below the root.
    func path(_ name: String = "") -> String {
        name.isEmpty ? root.path(percentEncoded: false).trimmingSlash : root.path(percentEncoded: false).trimmingSlash + "/" + name
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Array(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let place = root.appending(path: name)
        try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
        return path(name)
    }

    /// A package as a wheel installs it.
    func install(_ name: String, _ version: String, in site: String, requires: [String] = [], source: String? = nil) throws {
        let folder = "\(site)/\(name.replacing("-", with: "_"))-\(version).dist-info"
        let needs = requires.map { "Requires-Dist: \($0)\n" }.joined()
        try write(folder + "/METADATA", "Metadata-Version: 2.1\nName: \(name)\nVersion: \(version)\n\(needs)\nWords: 1.0\n")
        if let source { try write(folder + "/direct_url.json", source) }
    }

    func declared(_ name: String, _ text: String) throws -> DeclaredEnvironment { try .read(try write(name, text)) }
}

extension String {
    fileprivate var trimmingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}

extension DeclaredEnvironment {
    /// `numpy ==1.26.4 :3`, one a package.
    var lines: [String] { packages.map { "\($0.name) \($0.wanted) :\($0.place.line)" } }
}

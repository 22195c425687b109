import Foundation

/// Where the repository's own files are, for tests.
public enum Repository {
    /// The folder that holds Package.swift.
    public static let root: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file below `fixtures/`.
    public static func fixture(_ path: String) -> URL { root.appending(path: "fixtures").appending(path: path) }

    /// A decoded JSON file below `Tests/`: oracle numbers made by the script that stands beside it.
    public static func oracle<Value: Decodable>(_ path: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: root.appending(path: "Tests").appending(path: path)))
    }
}

/// A folder of its own for one test, removed at the end.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.resolvingSymlinksInPath())
}

/// A folder of its own for one asynchronous test, removed at the end.
public func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.resolvingSymlinksInPath())
}

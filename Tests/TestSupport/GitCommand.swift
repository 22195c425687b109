import Foundation

/// The `git` program in a folder of a test, as a person with a name.
public struct GitCommand: Sendable {
    public struct Failure: Error, CustomStringConvertible {
        public var description: String
    }

    private let folder: URL

    public init(in folder: URL) { self.folder = folder }

    /// What git prints, without its last line end.
    ///
    /// - Throws: `Failure` where git does.
    @discardableResult
    public func callAsFunction(_ arguments: String...) throws -> String {
        let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        let answer = try AssayProcess.run(URL(filePath: "/usr/bin/env"), ["git"] + identity + arguments, in: folder)
        guard answer.status == 0 else { throw Failure(description: "git \(arguments): \(answer.errors)") }
        return answer.output.trimmingCharacters(in: .newlines)
    }

    /// A repository of what is in the folder, with one commit.
    public func begin() throws {
        try self("init", "-q", "-b", "main")
        try self("add", "-A")
        try self("commit", "-q", "-m", "first")
    }
}

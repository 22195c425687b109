import Foundation
import Testing

@testable import AssayProvenance

/// A git repository in a temporary folder, made and asked by the `git` program.
struct GitSandbox {
    let root: URL
    /// The environment for git and for assay: no settings of the person who runs the tests.
    let environment: [String: String]

    var path: String { root.path(percentEncoded: false) }

    init(_ parent: URL, _ name: String = "repository", initialize: [String]? = ["init", "-q", "-b", "main"]) throws {
        root = URL(filePath: parent.path(percentEncoded: false).appending("/\(name)"))
        let home = parent.appending(path: "home")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        environment = [
            "HOME": home.path(percentEncoded: false), "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
            "GIT_COMMITTER_NAME": "Ada",
            "GIT_COMMITTER_EMAIL": "ada@example.org", "LC_ALL": "C",
        ]
        if let initialize { try git(initialize) }
    }

    @discardableResult
    func git(_ arguments: String..., status expected: Int32 = 0) throws -> String { try git(arguments, status: expected) }

    @discardableResult
    func git(_ arguments: [String], status expected: Int32 = 0) throws -> String {
        let answer = try shell("git", ["-C", path, "-c", "protocol.file.allow=always"] + arguments, environment)
        try #require(answer.status == expected, "git \(arguments): \(answer.output)")
        return String(decoding: answer.output.last == 0x0A ? answer.output.dropLast() : answer.output[...], as: UTF8.self)
    }

    func write(_ name: String, _ text: String = "text\n") throws {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(atPath: FilePaths.folder(of: file), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    func commit(_ message: String = "change") throws {
        try git("add", "-A")
        try git("commit", "-q", "--allow-empty", "-m", message)
    }

    /// The paths that `git status` names, without rename detection; sorted by bytes.
    func changedPaths() throws -> [RawPath] {
        let answer = try shell("git", ["-C", path, "status", "--porcelain", "-z", "--no-renames", "-uall"], environment)
        return Set(answer.output.split(separator: 0).map { RawPath($0.dropFirst(3)) }).sorted()
    }

    func place() throws -> GitPlace { try #require(GitPlace(around: path, environment: environment)) }

    func byLibrary() throws -> GitSnapshot { try LibGit2Repository(place()).snapshot() }

    func byProgram() throws -> GitSnapshot {
        try GitProgramReader(program: #require(GitProgram(environment: environment)), folder: path).snapshot()
    }
}

/// Runs a program found on PATH and gives its output; what it says on standard error is dropped.
@discardableResult
func shell(
    _ program: String, _ arguments: [String], _ environment: [String: String] = ProcessInfo.processInfo.environment
) throws -> (status: Int32, output: [UInt8]) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = environment
    let pipe = Pipe()
    (process.standardInput, process.standardOutput, process.standardError) = (FileHandle.nullDevice, pipe, FileHandle.nullDevice)
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, Array(output))
}

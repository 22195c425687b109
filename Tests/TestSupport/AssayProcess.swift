import Foundation

/// The real binary, run as a user runs it.
public struct AssayProcess: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String

    /// The `assay` beside the running test bundle.
    public static var binary: URL {
        get throws {
            let candidates = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
                .map { $0.appending(path: "assay") }
            guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
                throw MissingBinary(searched: candidates.map(\.path))
            }
            return found
        }
    }

    public struct MissingBinary: Error { public var searched: [String] }

    /// Runs `assay` with arguments in a folder.
    ///
    /// - Parameter environment: added to a small, fixed environment, so that the CI system around the tests changes nothing.
    public static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> AssayProcess {
        try run(binary, arguments, in: folder, environment: environment)
    }

    /// Runs any program the same way.
    public static func run(
        _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> AssayProcess {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let inherited = ProcessInfo.processInfo.environment
        let base = [
            "PATH": inherited["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
        ]
        process.environment = base.merging(environment) { $1 }
        let files = try Streams(in: FileManager.default.temporaryDirectory)
        defer { files.remove() }
        (process.standardOutput, process.standardError) = (files.output, files.errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try AssayProcess(
            status: process.terminationStatus, output: files.text(files.outputURL), errors: files.text(files.errorsURL))
    }

    /// Files for the two streams: a pipe that nobody empties would stop a program that says much.
    private struct Streams {
        let outputURL: URL
        let errorsURL: URL
        let output: FileHandle
        let errors: FileHandle

        init(in folder: URL) throws {
            let name = UUID().uuidString
            (outputURL, errorsURL) = (folder.appending(path: "\(name).out"), folder.appending(path: "\(name).err"))
            for url in [outputURL, errorsURL] { try Data().write(to: url) }
            (output, errors) = (try FileHandle(forWritingTo: outputURL), try FileHandle(forWritingTo: errorsURL))
        }

        func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

        func remove() {
            for url in [outputURL, errorsURL] { try? FileManager.default.removeItem(at: url) }
        }
    }
}

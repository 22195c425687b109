import Foundation

/// The `git` program of this machine.
struct GitProgram {
    let executable: String
    let environment: [String: String]

    /// Nil if no `git` is on PATH.
    init?(environment: [String: String]) {
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        guard let found = folders.map({ "\($0)/git" }).first(where: FileManager.default.isExecutableFile) else { return nil }
        executable = found
        self.environment = GitEnvironment.forProgram(environment)
    }

    struct Answer {
        let status: Int32
        let output: [UInt8]
        let complaint: String

        /// The output without the one line end that git adds.
        var line: String { String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self) }
        /// The output of a command with `-z`.
        var fields: [ArraySlice<UInt8>] { output.split(separator: 0) }
    }

    /// Runs git in a folder and waits.
    func run(_ arguments: [String], in folder: String) throws(GitRefusal) -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        // A monitor is a program that the repository's configuration names; the status is the same without it.
        process.arguments = ["-C", folder, "-c", "core.fsmonitor=false"] + arguments
        process.environment = environment
        let (output, complaints) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (FileHandle.nullDevice, output, complaints)
        do {
            try process.run()
            let collected = PipeReader(complaints)
            let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return Answer(status: process.terminationStatus, output: Array(bytes), complaint: collected.firstLine)
        } catch {
            throw GitRefusal(words: "\(executable) cannot be run: \(error.localizedDescription)")
        }
    }

    /// The answer of a command that must succeed.
    func require(_ arguments: [String], in folder: String) throws(GitRefusal) -> Answer {
        let answer = try run(arguments, in: folder)
        guard answer.status == 0 else { throw GitRefusal(words: answer.complaint) }
        return answer
    }
}

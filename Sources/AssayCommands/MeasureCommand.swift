import ArgumentParser
import AssayCore
import AssayRunner
import Foundation

/// `assay _measure`: the process that a run measures costs in. It reads a request from standard input and answers on standard output.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "_measure", abstract: "Measures the costs of a model for `assay run`.", shouldDisplay: false)

    func run() throws {
        guard let line = readLine(), let request = try? JSONDecoder().decode(MeasuringRequest.self, from: Data(line.utf8)) else {
            Console.standard.message("error: `assay run` starts this command; it reads a request from standard input")
            throw CommandEnd(status: .invalid)
        }
        Self.endWithParent()
        let answer = Composition.runner.measure(request)
        Console.standard.result(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
    }

    /// The run holds the other end of standard input; when it is gone, nobody waits for the answer.
    private static func endWithParent() {
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while read(STDIN_FILENO, &byte, 1) > 0 {}
            _exit(0)
        }
    }
}

import AssayCore
import AssayProcesses
import Foundation

/// The program that a measuring process runs, and how long it may take.
public struct MeasuringProgram: Sendable, Hashable {
    public var executable: String
    public var arguments: [String]
    public var timeLimit: Duration

    public init(executable: String, arguments: [String] = ["_measure"], timeLimit: Duration = .seconds(600)) {
        (self.executable, self.arguments, self.timeLimit) = (executable, arguments, timeLimit)
    }

    /// Starts a process, asks, and waits for its answer and its end.
    ///
    /// - Parameter environment: variables that the process gets beside this one's.
    /// - Throws: MD131 where it ended without an answer, MD132 after the time limit, and the problem that it answered with.
    func ask(
        _ request: MeasuringRequest, environment: [String: String] = [:]
    ) throws(Diagnostic) -> (answer: MeasuringAnswer, spawned: Double) {
        let spawned = MachineClock.now
        let question: [UInt8] = (try? JSONEncoder().encode(request)).map { Array($0) + [0x0A] } ?? []
        let (end, output, complaint) = try converse(question, environment)
        guard end != .outOfTime else { throw outOfTime }
        guard end == .exited(0), let answer = try? JSONDecoder().decode(MeasuringAnswer.self, from: Data(output)) else {
            throw ended(end, complaint)
        }
        if let failure = answer.failure { throw failure }
        return (answer, spawned)
    }

    /// Writes the question, collects what comes, and waits for the end.
    ///
    /// The process's standard input stays open until it ends: when this process dies it closes, and a measuring process ends at that.
    private func converse(
        _ question: [UInt8], _ environment: [String: String]
    ) throws(Diagnostic) -> (end: ProcessEnd, output: [UInt8], complaint: String) {
        let deadline = MachineClock.now + timeLimit / .seconds(1)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let child: ChildProcess
        do throws(SpawnFailure) {
            child = try ChildProcess(ProcessOrder(executable, arguments, environment: variables, isGuarded: false))
        } catch {
            throw Diagnostic(.measuringEnded, "the measuring process cannot be started: \(error.words)", in: executable)
        }
        var output: [UInt8] = []
        let exchange = question.withUnsafeBytes { question in
            child.exchange(question, deadline: deadline) { piece in
                output.append(contentsOf: piece)
                return false
            }
        }
        let end = exchange == .closed ? child.wait(until: deadline) : .outOfTime
        return (end, output, child.said.firstLine)
    }

    private var outOfTime: Diagnostic {
        Diagnostic(
            .measuringTooLong, "the measuring process did not end within \(Int(timeLimit / .seconds(1))) s and was stopped",
            details: ["it repeats predictions of the model on the first rows of the evaluation table"],
            help: "take a smaller `batch`, or mend a model that does not return")
    }

    private func ended(_ end: ProcessEnd, _ complaint: String) -> Diagnostic {
        Diagnostic(
            .measuringEnded, "the measuring process ended without an answer: \(end.words)",
            details: complaint.isEmpty ? [] : ["it said: \(complaint)"],
            help: "load and run the model by itself; a model or runtime that ends the process does so in production too")
    }
}

extension DiagnosticCode {
    /// A cost is to be measured, but this run has no program to start a measuring process with.
    public static let noMeasuringProgram: DiagnosticCode = "MD130"
    /// The process that measures the model crashed, was killed or could not be started.
    public static let measuringEnded: DiagnosticCode = "MD131"
    /// The process that measures the model took longer than its time limit and was stopped.
    public static let measuringTooLong: DiagnosticCode = "MD132"
}

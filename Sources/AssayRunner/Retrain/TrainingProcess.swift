import AssayCore
import AssayProcesses

/// A command in a process group of its own, with nothing but the variables that it is given.
///
/// Everything that it starts and that stays in the group ends with it: at its own end, at the time limit, and when this process dies.
struct TrainingProcess {
    let command: [String]
    let folder: String
    let environment: [String: String]
    /// Bytes of address space; nil for no limit.
    let memory: Int?
    let timeLimit: Double
    /// Both output streams go here.
    let log: String

    /// - Throws: MD145 where it cannot be started.
    func run() throws(Diagnostic) -> ProcessEnd {
        guard case .found(let program) = ExecutableSearch(command[0], in: folder, path: environment["PATH"]) else {
            throw notStarted("no such program, or it may not be run")
        }
        let order = ProcessOrder(
            program, Array(command.dropFirst()), environment: environment, folder: folder, streams: .log(log),
            limits: ProcessLimits(memory: memory))
        do throws(SpawnFailure) {
            return try ChildProcess(order).wait(until: MachineClock.now + timeLimit)
        } catch {
            throw notStarted(error.words)
        }
    }

    private func notStarted(_ reason: String) -> Diagnostic {
        Diagnostic(
            .trainingFailed, "the training command cannot be started: \(reason)", in: command.first,
            help: "mend `retrain.command`")
    }
}

extension DiagnosticCode {
    /// A training could not be started, failed, ran out of time, or did not write its outputs.
    public static let trainingFailed: DiagnosticCode = "MD145"
}

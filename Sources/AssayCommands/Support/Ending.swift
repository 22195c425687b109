import ArgumentParser
import AssayCore

extension ExitStatus {
    /// The graver of two endings, for commands that do several things.
    ///
    /// A bug outweighs everything; a wrong manifest or unusable data outweigh a failed requirement; a verdict that could
    /// not be written outweighs only a pass.
    func graver(_ other: ExitStatus) -> ExitStatus { other.gravity > gravity ? other : self }

    private var gravity: Int {
        switch self {
        case .passed: 0
        case .nothingJudged: 1
        case .unwritten: 2
        case .failed: 3
        case .unusable: 4
        case .invalid: 5
        case .internalError: 6
        }
    }
}

extension Diagnostics {
    /// Runs work that stops at its first problem among work that collects them.
    static func lifting<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostics) -> Value {
        do throws(Diagnostic) { return try body() } catch { throw Diagnostics(error) }
    }

    /// The status that these problems end a command with.
    var exitStatus: ExitStatus { all.map(\.exitStatus).reduce(.passed) { $0.graver($1) } }
}

extension Console {
    /// Runs a command's work and turns its problems into messages and an exit status.
    func ending<Value>(_ body: () throws(Diagnostics) -> Value) throws -> Value {
        do throws(Diagnostics) {
            return try body()
        } catch {
            report(error.all)
            throw CommandEnd(status: error.exitStatus)
        }
    }

    /// The same for work that stops at its first problem.
    func endingOne<Value>(_ body: () throws(Diagnostic) -> Value) throws -> Value {
        try ending { () throws(Diagnostics) in try Diagnostics.lifting(body) }
    }
}

import AssayCore
import AssayManifest
import AssayModelKit
import AssayProcesses
import AssayTabular
import Foundation

/// What can go wrong with a worker, each in its own words.
struct WorkerFaults {
    let launch: WorkerLaunch

    /// Statuses with which the shipped worker gives up.
    private enum GivenUp { static let missing: Int32 = 90, unloadable: Int32 = 91, untrusted: Int32 = 92 }

    private var subject: String { launch.isShipped ? launch.artifact.name : launch.artifact.command.joined(separator: " ") }

    func ended(_ end: ProcessEnd, after answered: Int, _ rows: Range<Int>, _ said: Said) -> Diagnostic {
        if let limit = limit(end, said) { return limit }
        if launch.isShipped, case .exited(let status) = end, let known = givenUp(status, said) { return known }
        if end == .exited(0) || end == .outOfTime { return closed(end, after: answered, said) }
        return Diagnostic(
            .workerEnded, "the worker ended with \(end.words) \(Self.moment(answered, rows))", in: subject,
            details: tail(said), help: "run the worker by itself with a few rows to see why")
    }

    private static func moment(_ answered: Int, _ rows: Range<Int>) -> String {
        if rows.isEmpty { return "while it loaded the model" }
        return answered == 0 ? "before its first answer" : "at rows \(rows.lowerBound + 1) to \(rows.upperBound)"
    }

    private func limit(_ end: ProcessEnd, _ said: Said) -> Diagnostic? {
        let worker = launch.artifact.worker
        if case .killed(SIGXCPU) = end, let seconds = worker.processorTime {
            return Diagnostic(
                .workerLimit, "the worker used more than the \(Self.number(seconds)) s of processor time that the manifest allows",
                in: subject, details: tail(said), help: "raise `model.artifact.cpu`, or mend a model that computes too long")
        }
        let words = [
            "MemoryError", "Cannot allocate memory", "bad_alloc", "Unable to allocate", "failed to map segment",
            "Memory allocation",
        ]
        guard let memory = worker.memory, words.contains(where: said.mentions) else { return nil }
        return Diagnostic(
            .workerLimit, "the worker needs more than the \(memory.formatted()) bytes of memory that the manifest allows",
            in: subject, details: tail(said), help: "raise `model.artifact.memory`")
    }

    private func givenUp(_ status: Int32, _ said: Said) -> Diagnostic? {
        let words = said.lastLines(1).first.flatMap { $0.wholeMatch(of: /assay worker: (.*)/)?.output.1 }.map(String.init) ?? ""
        switch status {
        case GivenUp.missing:
            let module = words.replacingOccurrences(of: "missing ", with: "")
            guard let package = Self.distributions[module.split(separator: ".").first.map(String.init) ?? module] else {
                return Diagnostic(
                    .packageMissing, "the model's Python environment has no module `\(module)`", in: launch.executable,
                    details: [chosen],
                    help: "put the module beside the manifest, or install the package that it comes from in that environment")
            }
            return Diagnostic(
                .packageMissing, "the model's Python environment has no `\(package)`", in: launch.executable,
                details: [chosen],
                help: "run `\(launch.executable) -m pip install \(package)`, or name another environment in `model.python`"
            )
        case GivenUp.unloadable:
            return Diagnostic(
                .modelNotLoaded, "the model cannot be loaded: \(words)", in: subject, details: [chosen] + tail(said),
                help: "load it in that Python by hand; it may need the versions that it was trained with")
        case GivenUp.untrusted:
            return Diagnostic(
                .untrustedModel, "\(words)", in: subject,
                help: "look at these types; where you vouch for them set `model.trust: true`")
        default: return nil
        }
    }

    /// The packages that models usually need, by module. A module of another name could be anybody's package of that name.
    private static let distributions = [
        "pyarrow": "pyarrow", "sklearn": "scikit-learn", "joblib": "joblib", "numpy": "numpy", "scipy": "scipy", "pandas": "pandas",
        "skops": "skops", "mlflow": "mlflow", "torch": "torch", "keras": "keras", "tensorflow": "tensorflow", "xgboost": "xgboost",
        "lightgbm": "lightgbm", "catboost": "catboost", "cloudpickle": "cloudpickle", "dill": "dill",
    ]

    private var chosen: String {
        if case .shipped(let python) = launch.program { return "Python: \(python.path), chosen by \(python.chosenBy)" }
        return "command: \(launch.artifact.command.joined(separator: " "))"
    }

    func closed(_ end: ProcessEnd, after answered: Int, _ said: Said) -> Diagnostic {
        Diagnostic(
            .workerClosed, "the worker ended its answers after \(answered) of the batches, and more were to come", in: subject,
            details: [end == .outOfTime ? "it closed its standard output and went on running" : "it ended with \(end.words)"]
                + tail(said),
            help: "answer every batch that comes in, until the stream that comes in ends")
    }

    func tooLong(_ rows: Range<Int>, _ said: Said) -> Diagnostic {
        let limit = Self.number(launch.artifact.worker.timeout)
        let what = rows.isEmpty ? "to load the model" : "to answer rows \(rows.lowerBound + 1) to \(rows.upperBound)"
        return Diagnostic(
            .workerTooLong, "the worker took longer than \(limit) s \(what) and was stopped", in: subject,
            details: tail(said) + (launch.isShipped ? [] : ["an answer has to be flushed: it counts when it arrives"]),
            help: "raise `model.artifact.timeout`, or mend a worker that hangs")
    }

    func notArrow(_ failure: AnswerFailure, after answered: Int, _ said: Said) -> Diagnostic {
        let found: String
        switch failure {
        case .other(let bytes): found = "it wrote \(Self.shown(bytes))"
        case .trailing: found = "what stands behind the answer is no Arrow message"
        case .damaged(let problem): found = problem.detail.map { "Arrow: \($0)" } ?? "a message is cut short or damaged"
        }
        let place = answered == 0 ? "" : " after \(answered) \(answered == 1 ? "answer" : "answers")"
        return Diagnostic(
            .workerNotArrow, "the worker's standard output is no Arrow IPC stream\(place)", in: subject,
            details: [found, "expected an Arrow IPC stream of predictions and nothing else"] + tail(said),
            help: "send prints and logs to standard error; `assay explain MD173` and docs/worker.md show how")
    }

    func wrongRows(_ found: Int, _ rows: Range<Int>) -> Diagnostic {
        Diagnostic(
            .workerRows, "the worker answered \(found.formatted()) rows for \(rows.count.formatted())", in: subject,
            details: ["it was sent rows \(rows.lowerBound + 1) to \(rows.upperBound)"],
            help: "answer each batch with one batch of the same number of rows, in the same order")
    }

    func unsendable(_ failure: ArrowStreamFailure, _ rows: Range<Int>) -> Diagnostic {
        Diagnostic(
            .workerEnded, "rows \(rows.lowerBound + 1) to \(rows.upperBound) cannot be written for the worker", in: subject,
            details: [failure.detail].compactMap(\.self), help: "this is a bug in assay: please report it with the table's schema")
    }

    /// The last words, without those that the message has already.
    private func tail(_ said: Said) -> [String] {
        said.lastLines(8).filter { !launch.isShipped || !$0.hasPrefix("assay worker: ") }.map { "it said: \($0)" }
    }

    private static func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

    /// Text as it is, anything else in hexadecimal digits.
    private static func shown(_ bytes: [UInt8]) -> String {
        let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
        if isText, let text = String(validating: bytes, as: UTF8.self) { return String(reflecting: text) }
        return "the bytes " + bytes.prefix(16).map { String(format: "%02x", $0) }.joined(separator: " ")
    }
}

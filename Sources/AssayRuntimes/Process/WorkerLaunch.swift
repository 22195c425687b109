import AssayCore
import AssayManifest
import AssayModelKit
import AssayProcesses
import Foundation

/// Everything that it takes to start one worker after the other.
struct WorkerLaunch: Sendable {
    /// The worker that assay ships, or a command of the manifest's own.
    enum Program: Sendable {
        case shipped(PythonChoice)
        case own(executable: String)
    }

    let artifact: ModelArtifact
    let program: Program
    /// Threads that numerical libraries may use.
    let threads: Int

    /// - Throws: MD170 for a command that cannot be run, MD177 without a Python.
    init(_ artifact: ModelArtifact, threads: Int) throws(Diagnostic) {
        (self.artifact, self.threads) = (artifact, threads)
        guard let word = artifact.command.first else {
            program = .shipped(try PythonChoice.find(artifact.worker.python))
            return
        }
        let path = ProcessInfo.processInfo.environment["PATH"]
        switch ExecutableSearch(word, in: artifact.folder, path: path) {
        case .found(let executable): program = .own(executable: executable)
        case .notExecutable(let path):
            throw Diagnostic(
                .workerNotStarted, "`\(word)` may not be run", in: path,
                help: "make it executable with `chmod +x`, or name its interpreter first: `command: [python, \(word)]`")
        case .missing:
            throw Diagnostic(
                .workerNotStarted, "there is no program `\(word)`", in: artifact.command.joined(separator: " "),
                details: [word.contains("/") ? "looked for it in \(artifact.folder)" : "looked for it in the folders of PATH"],
                help: "mend the first word of `model.artifact.command`")
        }
    }

    var isShipped: Bool { if case .shipped = program { true } else { false } }

    /// The program's file.
    var executable: String {
        switch program {
        case .shipped(let python): python.path
        case .own(let executable): executable
        }
    }

    /// As the record writes it, without paths that differ from run to run.
    var words: [String] { isShipped ? [executable, "assay worker", artifact.name] : artifact.command }

    /// - Throws: MD170.
    func start(introducing: Bool = false) throws(Diagnostic) -> ChildProcess {
        let scratch = try makeScratch()
        let worker = artifact.worker
        let order = ProcessOrder(
            executable, try arguments(scratch, introducing: introducing), environment: environment(scratch),
            folder: artifact.folder,
            limits: ProcessLimits(
                memory: worker.memory, processorTime: worker.processorTime, hasNetwork: worker.hasNetwork, mayGainPrivileges: false),
            scratch: scratch)
        do throws(SpawnFailure) {
            return try ChildProcess(order)
        } catch {
            throw Diagnostic(
                .workerNotStarted, "the worker cannot be started: \(error.words)", in: words.joined(separator: " "),
                details: error.step == .limits ? ["its limits of memory or processor time were refused"] : [],
                help: error.step == .program
                    ? "check that it is a program of this machine, or a script with an interpreter in its first line"
                    : "start it by hand to see why")
        }
    }

    private func arguments(_ scratch: String, introducing: Bool) throws(Diagnostic) -> [String] {
        guard isShipped else { return Array(artifact.command.dropFirst()) }
        let script = scratch + "/assay_worker.py"
        var model = artifact.lasting
        var isWritten = FileManager.default.createFile(atPath: script, contents: Data(ShippedWorker.text.utf8))
        // A file without a name of its own can be opened by this process only.
        if model.hasPrefix("/proc/") {
            let copy = "\(scratch)/\(artifact.name)"
            isWritten = isWritten && Self.copy(model, copy)
            model = copy
        }
        guard isWritten else { throw noScratch(scratch) }
        return [script] + (introducing ? ["--introduce"] : []) + [model]
    }

    private static func copy(_ source: String, _ target: String) -> Bool {
        guard let bytes = FileManager.default.contents(atPath: source) else { return false }
        return FileManager.default.createFile(atPath: target, contents: bytes)
    }

    /// This process's variables, with a temporary folder of the worker's own and what makes predictions repeat.
    private func environment(_ scratch: String) -> [String: String] {
        var variables = ["PYTHONHASHSEED": "0"].merging(ProcessInfo.processInfo.environment) { $1 }
        for name in ["TMPDIR", "TMP", "TEMP"] { variables[name] = scratch }
        for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"] {
            variables[name] = String(threads)
        }
        variables["PYTHONDONTWRITEBYTECODE"] = "1"
        variables["ASSAY_TRUST"] = artifact.worker.isTrusted ? "1" : "0"
        return variables
    }

    private func makeScratch() throws(Diagnostic) -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assay-worker-\(UUID().uuidString)").path(
            percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw noScratch(folder)
        }
        return folder
    }

    private func noScratch(_ folder: String) -> Diagnostic {
        Diagnostic(
            .workerNotStarted, "the worker's temporary folder cannot be written", in: folder,
            help: "make room on the disk, or set TMPDIR to a folder that can be written to")
    }
}

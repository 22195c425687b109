import AssayCore
import AssayProcesses
import Foundation

/// The interpreter that a model's worker runs in, and who chose it.
///
/// In order: `model.python`, the active virtual environment, the active conda environment, `python3` of the search path.
struct PythonChoice: Sendable, Hashable {
    var path: String
    var chosenBy: String

    /// - Throws: MD177 where there is none.
    static func find(
        _ named: String?, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(Diagnostic) -> PythonChoice {
        if let named { return try candidate(named, "model.python") }
        for variable in ["VIRTUAL_ENV", "CONDA_PREFIX"] {
            if let prefix = environment[variable], !prefix.isEmpty { return try candidate(prefix, variable) }
        }
        guard case .found(let path) = ExecutableSearch("python3", in: "/", path: environment["PATH"]) else {
            throw Diagnostic(
                .noPython, "the model needs Python, and no `python3` is on PATH",
                help: "activate the model's environment, or name it: `model: {python: .venv}`")
        }
        return PythonChoice(path: path, chosenBy: "PATH")
    }

    /// An interpreter, or the folder of its environment. One that was named is the only candidate.
    private static func candidate(_ place: String, _ source: String) throws(Diagnostic) -> PythonChoice {
        let tried = [place, place + "/bin/python", place + "/bin/python3"]
        for path in tried {
            if case .found(let found) = ExecutableSearch(path, in: "/", path: nil) {
                return PythonChoice(path: found, chosenBy: source)
            }
        }
        throw Diagnostic(
            .noPython, "`\(source)` names no Python interpreter", in: place, details: tried.map { "tried \($0)" },
            help: "name an interpreter, or the folder of a virtual environment")
    }
}

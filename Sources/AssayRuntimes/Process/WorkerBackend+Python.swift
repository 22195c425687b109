import AssayCore
import AssayProcesses

extension WorkerBackend {
    /// The Python that a model would be run with, who chose it, and its pyarrow, in one line.
    ///
    /// - Throws: MD177 where there is none.
    public static func python() throws(Diagnostic) -> String {
        let choice = try PythonChoice.find(nil)
        let asks = "import platform\nprint(platform.python_version())\nimport pyarrow\nprint(pyarrow.__version__)"
        let found = lines(choice.path, ["-c", asks])
        let version = found.first ?? "unknown version"
        let arrow = found.count > 1 ? "pyarrow \(found[1])" : "no pyarrow: `\(choice.path) -m pip install pyarrow`"
        return "\(version) at \(choice.path), chosen by \(choice.chosenBy); \(arrow)"
    }

    private static func lines(_ program: String, _ arguments: [String]) -> [String] {
        guard let process = try? ChildProcess(ProcessOrder(program, arguments)) else { return [] }
        var output: [UInt8] = []
        process.closeInput()
        let deadline = MachineClock.now + 20
        _ = process.exchange(UnsafeRawBufferPointer(start: nil, count: 0), deadline: deadline) { (piece) throws(Never) in
            output.append(contentsOf: piece)
            return false
        }
        return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
}

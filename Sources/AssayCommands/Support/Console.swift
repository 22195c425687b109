import AssayCore
import AssayReporting
import Foundation

/// The two output streams: results to standard output, everything else to standard error.
struct Console: Sendable {
    static let standard = Console(color: .auto)

    let color: ColorChoice

    /// Whether results are coloured.
    var colorsResults: Bool { resolved(STDOUT_FILENO) }

    func result(_ text: String) { Self.write(text, to: .standardOutput) }

    func message(_ text: String) { Self.write(text, to: .standardError) }

    func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        message(DiagnosticReport(color: resolved(STDERR_FILENO)).render(diagnostics))
    }

    /// Columns of the terminal; 100 where there is none.
    var width: Int {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 100
    }

    private func resolved(_ descriptor: Int32) -> Bool {
        ColorChoice.resolve(color, isTerminal: isatty(descriptor) == 1, environment: ProcessInfo.processInfo.environment)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        guard !text.isEmpty else { return }
        let line = text.hasSuffix("\n") ? text : text + "\n"
        // A reader that has gone away, such as `head`, is no failure of the run.
        try? handle.write(contentsOf: Data(line.utf8))
    }
}

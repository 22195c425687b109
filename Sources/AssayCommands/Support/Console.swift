import AssayCore
import AssayReporting
import Foundation
import Synchronization

/// The two output streams: results to standard output, everything else to standard error.
struct Console: Sendable {
    static let standard = Console(color: .auto)

    let color: ColorChoice

    /// Whether results are coloured.
    var colorsResults: Bool { resolved(STDOUT_FILENO) }

    /// Whether a result could not be printed: a full disk behind standard output must not look like a pass.
    static let hasLostResults = Atomic<Bool>(false)

    func result(_ text: String) {
        if !Self.write(text, to: .standardOutput) { Self.hasLostResults.store(true, ordering: .relaxed) }
    }

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

    /// False where the text could not be written. A reader that has gone away, such as `head`, is no failure of the run.
    @discardableResult
    private static func write(_ text: String, to handle: FileHandle) -> Bool {
        guard !text.isEmpty else { return true }
        let bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return errno == EPIPE }
            written += count
        }
        return true
    }
}

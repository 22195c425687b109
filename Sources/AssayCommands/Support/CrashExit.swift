import AssayCore
import Foundation

/// Ends the process with the documented status when assay itself is broken, so that no caller takes a crash for a verdict.
enum CrashExit {
    private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

    static func install() {
        for number in signals {
            signal(number) { _ in
                // Only what is safe inside a signal handler: one write, and the end.
                let words: StaticString = "error: assay has crashed, which is a bug in assay; nothing was judged\n"
                _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
                _exit(ExitStatus.internalError.rawValue)
            }
        }
    }
}

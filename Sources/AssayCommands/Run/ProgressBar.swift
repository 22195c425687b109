import AssayRunner
import Foundation
import Synchronization

/// One line on a terminal while work lasts; nothing in a log.
final class ProgressBar: Sendable {
    private struct State {
        var rows = 0
        var lastShown: ContinuousClock.Instant
        var isVisible = false
    }

    private let console: Console
    private let isActive: Bool
    private let start = ContinuousClock.now
    private let state: Mutex<State>

    init(console: Console, isSilent: Bool) {
        self.console = console
        isActive = !isSilent && isatty(STDERR_FILENO) == 1
        state = Mutex(State(lastShown: start))
    }

    /// Shows itself after half a second, and then ten times a second at most.
    func take(_ event: RunEvent) {
        guard isActive, case .rows(let count) = event else { return }
        state.withLock { state in
            state.rows += count
            let now = ContinuousClock.now
            guard now - start > .milliseconds(500), now - state.lastShown > .milliseconds(100) else { return }
            (state.lastShown, state.isVisible) = (now, true)
            Self.draw("\rreading: \(state.rows.formatted()) rows")
        }
    }

    /// Wipes the line.
    func end() {
        state.withLock { if $0.isVisible { Self.draw("\r\u{1B}[K") } }
    }

    private static func draw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

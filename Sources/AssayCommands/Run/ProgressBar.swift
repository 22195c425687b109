import AssayRunner
import Foundation
import Synchronization

/// One line on a terminal while work lasts; nothing in a log.
final class ProgressBar: Sendable {
    private struct State {
        var rows = 0
        var isVisible = false
        var hasEnded = false
    }

    private let verb: String
    private let isActive: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    /// - Parameter verb: what goes on: `reading`, `auditing`.
    init(_ verb: String = "reading", isSilent: Bool = false) {
        self.verb = verb
        isActive = !isSilent && isatty(STDERR_FILENO) == 1
        if isActive { Thread.detachNewThread { [self] in keepDrawing() } }
    }

    func take(_ event: RunEvent) {
        guard isActive, case .rows(let count) = event else { return }
        state.withLock { $0.rows += count }
    }

    /// Wipes the line.
    func end() {
        state.withLock { state in
            if state.isVisible { Self.draw("\r\u{1B}[K") }
            (state.isVisible, state.hasEnded) = (false, true)
        }
    }

    /// Shows the line after half a second, and renews it ten times a second: the rows so far, or the time where nobody counts rows.
    private func keepDrawing() {
        while true {
            Thread.sleep(forTimeInterval: 0.1)
            let goesOn = state.withLock { state in
                if state.hasEnded { return false }
                let elapsed = ContinuousClock.now - start
                guard elapsed > .milliseconds(500) else { return true }
                let done = state.rows > 0 ? "\(state.rows.formatted()) rows" : "\(elapsed.components.seconds) s"
                Self.draw("\r\(verb): \(done)\u{1B}[K")
                state.isVisible = true
                return true
            }
            guard goesOn else { return }
        }
    }

    private static func draw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

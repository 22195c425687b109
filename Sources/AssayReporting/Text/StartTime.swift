import AssayCore
import Foundation

/// When a run began and ended, for formats that take nothing but a time.
enum StartTime {
    /// The time without a fraction, `2026-11-20T10:00:00Z`.
    ///
    /// - Throws: RP004 where the text is no such time.
    static func seconds(_ started: String, help: String) throws(Diagnostic) -> String {
        if let known = seconds(started) { return known }
        throw Diagnostic(
            .unusableStartTime, "start time of the run is not UTC in ISO 8601",
            details: ["expected: a time like 2026-11-20T10:00:00Z in `timing.started`"], help: help)
    }

    /// The same; nil where the text is no such time.
    static func seconds(_ started: String) -> String? {
        let utc = /([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.[0-9]+)?Z/
        return started.wholeMatch(of: utc).map { "\($0.output.1)Z" }
    }

    /// When the run was over: its start and what it took, to the millisecond.
    ///
    /// - Throws: RP004 where the start is no time.
    static func end(of timing: RunRecord.Timing, help: String) throws(Diagnostic) -> String {
        let text = try seconds(timing.started, help: help)
        // A thousand years are more than any run takes, and keep the result a time whatever the record says.
        let seconds = timing.wallSeconds.isFinite ? min(max(0, timing.wallSeconds), 3e10) : 0
        guard let start = try? Date(text, strategy: .iso8601) else { return text }
        return Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(start.addingTimeInterval(seconds))
    }
}

extension StartTime {
    /// Milliseconds since 1970 of a time that this type wrote.
    static func milliseconds(_ text: String) throws(Diagnostic) -> Int64 {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
        guard let date = try? style.parse(text) else {
            throw Diagnostic(
                .unusableStartTime, "start time of the run does not exist", in: "timing.started", help: "correct the record")
        }
        return Int64((date.timeIntervalSince1970 * 1000).rounded())
    }
}

import AssayCore
import Foundation

extension JUnitReport {
    /// Exactly three decimals: a fourth makes the strict schema refuse the whole file.
    static func seconds(_ value: Double) -> String {
        String(format: "%.3f", value.isFinite ? max(0, value) : 0)
    }

    /// `2026-11-20T10:00:00Z` as `2026-11-20T10:00:00`; the strict schema allows neither zone nor fraction.
    static func withoutZone(_ started: String) throws(Diagnostic) -> String {
        let utc = /([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.[0-9]+)?Z/
        if let match = started.wholeMatch(of: utc) { return String(match.output.1) }
        throw Diagnostic(
            .unusableStartTime, "start time of the run is not UTC in ISO 8601",
            details: ["expected: a time like 2026-11-20T10:00:00Z in `timing.started`"],
            help: "write the default dialect, or correct the record")
    }
}

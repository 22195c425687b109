import AssayCore
import Foundation

extension JUnitReport {
    /// Exactly three decimals: a fourth makes the strict schema refuse the whole file.
    static func seconds(_ value: Double) -> String {
        String(format: "%.3f", value.isFinite ? max(0, value) : 0)
    }

    /// `2026-11-20T10:00:00Z` as `2026-11-20T10:00:00`; the strict schema allows neither zone nor fraction.
    static func withoutZone(_ started: String) throws(Diagnostic) -> String {
        String(try StartTime.seconds(started, help: "write the default dialect, or correct the record").dropLast())
    }
}

import AssayManifest
import Foundation

/// When a run began, and how long it has taken on a monotonic clock.
struct RunClock: Sendable {
    let started = Date()
    /// The day by which waivers end, where it is not that of the start: an audit asks for that of the recorded run.
    var waiverDay: CalendarDate?
    private let start = ContinuousClock.now

    var wallSeconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// UTC in ISO 8601 with seconds.
    var startedText: String { started.formatted(.iso8601) }

    /// Whole seconds since 1970.
    var startedSeconds: Double { started.timeIntervalSince1970.rounded(.down) }

    /// The day in UTC by which waivers end.
    var today: CalendarDate {
        if let waiverDay { return waiverDay }
        guard let day = CalendarDate(String(startedText.prefix(10))) else { preconditionFailure("the clock shows no day") }
        return day
    }

    /// A name that sorts by time and is unique: `20261121T101500Z-9f2c41d0`.
    func runID() -> String {
        let time = startedText.filter { $0 != "-" && $0 != ":" }
        let suffix = String(UInt32.random(in: .min ... .max), radix: 16)
        return "\(time)-\(String(repeating: "0", count: 8 - suffix.count))\(suffix)"
    }
}

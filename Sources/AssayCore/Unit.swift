/// The unit that a measure's value is stored in. Bounds in other units are converted before judging.
public enum Unit: String, Sendable, Hashable, Codable {
    /// A dimensionless number; a rate in 0...1 may be written as a percentage.
    case one
    case seconds = "s"
    case bytes = "B"
    case rowsPerSecond = "rows/s"
    case count
}

/// A unit as a manifest writes it, with its factor to the stored unit.
public enum WrittenUnit: String, Sendable, Hashable, Codable, CaseIterable {
    case percent = "%"
    case nanoseconds = "ns", microseconds = "us", milliseconds = "ms", seconds = "s", minutes = "min", hours = "h", days = "d"
    case bytes = "B", kilobytes = "KB", megabytes = "MB", gigabytes = "GB", kibibytes = "KiB", mebibytes = "MiB", gibibytes = "GiB"
    case rowsPerSecond = "rows/s"

    public var base: Unit {
        switch self {
        case .percent: .one
        case .nanoseconds, .microseconds, .milliseconds, .seconds, .minutes, .hours, .days: .seconds
        case .bytes, .kilobytes, .megabytes, .gigabytes, .kibibytes, .mebibytes, .gibibytes: .bytes
        case .rowsPerSecond: .rowsPerSecond
        }
    }

    public var factor: Double {
        switch self {
        case .percent: 0.01
        case .nanoseconds: 1e-9
        case .microseconds: 1e-6
        case .milliseconds: 1e-3
        case .seconds, .bytes, .rowsPerSecond: 1
        case .minutes: 60
        case .hours: 3600
        case .days: 86400
        case .kilobytes: 1e3
        case .megabytes: 1e6
        case .gigabytes: 1e9
        case .kibibytes: 1024
        case .mebibytes: 1_048_576
        case .gibibytes: 1_073_741_824
        }
    }
}

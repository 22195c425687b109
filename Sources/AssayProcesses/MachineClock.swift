import Foundation

/// The machine's monotonic clock, the same in every process.
public enum MachineClock {
    /// Seconds since some moment before.
    public static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

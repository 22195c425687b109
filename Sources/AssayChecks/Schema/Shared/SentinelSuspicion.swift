/// Which numbers of a column look like words for a missing value.
///
/// Looked at are the smallest and the largest number alone. One is suspected that stands in at least 3 rows while at least 10 different
/// others do, and is either far away: as far from the nearest other number as the others are spread; or customary and a spike: −1, −9,
/// −99, … below a column without other negative numbers, 99, 999, … above it, or for times the first days of 1900, 1970 and 1753 and the
/// last of 2099 and 9999, with at least as many rows as any other value.
struct SentinelSuspicion {
    let sorted: [Double]
    /// Whether the numbers are days or seconds since 1970.
    let isTime: Bool

    static let leastRows = 3
    static let leastOthers = 10

    private struct Run {
        var value: Double
        var count: Int
    }

    var values: Set<Double> {
        var runs = self.runs[...]
        var found: Set<Double> = []
        // Once more for the upper end: a sentinel below may have hidden one above.
        for isUpper in [true, false, true] {
            guard let end = isUpper ? runs.last : runs.first else { break }
            let others = isUpper ? runs.dropLast() : runs.dropFirst()
            guard isSuspect(end, others, isUpper) else { continue }
            found.insert(end.value)
            runs = others
        }
        return found
    }

    private var runs: [Run] {
        var runs: [Run] = []
        for value in sorted where value.isFinite {
            if let last = runs.last, last.value == value {
                runs[runs.count - 1].count += 1
            } else {
                runs.append(Run(value: value, count: 1))
            }
        }
        return runs
    }

    private func isSuspect(_ end: Run, _ others: ArraySlice<Run>, _ isUpper: Bool) -> Bool {
        guard end.count >= Self.leastRows, others.count >= Self.leastOthers, let low = others.first, let high = others.last else {
            return false
        }
        let gap = isUpper ? end.value - high.value : low.value - end.value
        if gap >= high.value - low.value { return true }
        return isCustomary(end.value, lowest: low.value, isUpper) && others.allSatisfy { $0.count <= end.count }
    }

    private func isCustomary(_ value: Double, lowest: Double, _ isUpper: Bool) -> Bool {
        if isTime { return Self.customaryDays.contains(value) || Self.customaryDays.contains(value / 86_400) }
        if isUpper { return Self.nines.contains(value) }
        return lowest >= 0 && (value == -1 || value == -9 || Self.nines.contains(-value))
    }

    private static let nines: Set<Double> = [99, 999, 9_999, 99_999, 999_999, 9_999_999, 99_999_999, 999_999_999]
    /// 1900-01-01, 1753-01-01, 1970-01-01, 2099-12-31, 9999-12-31 in days since 1970.
    private static let customaryDays: Set<Double> = [-25_567, -79_258, 0, 47_481, 2_932_896]
}

import AssayCore
import Foundation

/// Every number that a check states, by its place in the record.
struct CheckNumbers {
    let numbers: [String: Double]
    /// What is no number and must be the same too: outcome, methods, notes.
    let words: [String: String]

    init(_ check: CheckResult) {
        var numbers: [String: Double] = ["rows": Double(check.rows)]
        var words = ["outcome": check.outcome.rawValue]
        for (name, value) in [
            ("observed", check.observed), ("bound", check.bound), ("baseline", check.baseline), ("false_alarm", check.falseAlarm),
            ("smallest_regression", check.smallestRegression),
        ] { numbers[name] = value }
        Self.add(check.interval, "interval", &numbers, &words)
        for (name, value) in check.details?.numbers ?? [:] { numbers["details.numbers.\(name)"] = value }
        for group in check.details?.groups ?? [] {
            let place = "details.groups.\(group.group)"
            numbers[place] = group.value
            numbers["\(place).rows"] = Double(group.rows)
            words["\(place).note"] = group.note
            Self.add(group.interval, "\(place).interval", &numbers, &words)
        }
        (self.numbers, self.words) = (numbers, words)
    }

    private static func add(
        _ interval: Interval?, _ place: String, _ numbers: inout [String: Double], _ words: inout [String: String]
    ) {
        guard let interval else { return }
        (numbers["\(place).lower"], numbers["\(place).upper"]) = (interval.lower, interval.upper)
        numbers["\(place).confidence"] = interval.confidence
        words["\(place).method"] = interval.method
    }

    /// What is not the same bits now, a line each, and the largest relative difference of two numbers; infinite where a number is missing on
    /// one side or something else than a number differs.
    func differences(_ now: CheckNumbers) -> (lines: [String], largest: Double) {
        var (lines, largest): ([String], Double) = ([], 0)
        for name in Set(numbers.keys).union(now.numbers.keys).sorted() {
            switch (numbers[name], now.numbers[name]) {
            case (let old?, let new?) where old.bitPattern == new.bitPattern || (old.isNaN && new.isNaN): continue
            case (let old?, let new?):
                lines.append("\(name): \(old) recorded, \(new) now")
                let difference = abs(old - new) / max(abs(old), abs(new))
                largest = max(largest, difference.isFinite ? difference : .infinity)
            case (let old?, nil): (lines, largest) = (lines + ["\(name): \(old) recorded, none now"], .infinity)
            case (nil, let new): (lines, largest) = (lines + ["\(name): none recorded, \(new ?? .nan) now"], .infinity)
            }
        }
        for name in Set(words.keys).union(now.words.keys).sorted() where words[name] != now.words[name] {
            lines.append("\(name): \(words[name] ?? "none") recorded, \(now.words[name] ?? "none") now")
            largest = .infinity
        }
        return (lines, largest)
    }
}

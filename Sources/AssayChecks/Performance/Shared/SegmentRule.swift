import AssayTabular
import Foundation

/// A condition on one feature: consecutive bins, one text, or that the value is missing.
struct SegmentRule: Sendable, Hashable {
    /// A place among the table's features.
    var feature: Int
    /// Codes of the feature's bins; 0...0 is missing.
    var codes: ClosedRange<UInt8>

    /// The condition in words: `income < 21,400`, `region = north`, `age is missing`.
    func words(_ bins: FeatureBins) -> String {
        let (first, last) = (Int(codes.lowerBound), Int(codes.upperBound))
        guard last > 0 else { return "\(bins.name) is missing" }
        guard bins.isOrdered else {
            guard first < last || last > bins.texts.count else { return "\(bins.name) = \(bins.texts[first - 1])" }
            let others = last > bins.texts.count ? bins.otherTexts : 0
            return "\(bins.name) is one of \(min(last, bins.texts.count) - first + 1 + others) rarer values"
        }
        let present = (1...max(1, bins.count)).filter { bins.lows[$0] <= bins.highs[$0] }
        let lower = present.last { $0 < first }.map { Self.cut(bins, $0, present.first { $0 >= first } ?? first) }
        let upper = present.first { $0 > last }.map { Self.cut(bins, present.last { $0 <= last } ?? last, $0) }
        return switch (lower, upper) {
        case (nil, nil): "\(bins.name) is not missing"
        case (let lower?, nil): "\(bins.name) >= \(lower)"
        case (nil, let upper?): "\(bins.name) < \(upper)"
        case (let lower?, let upper?): "\(lower) <= \(bins.name) < \(upper)"
        }
    }

    /// The roundest value that lies above one bin and not above the next.
    private static func cut(_ bins: FeatureBins, _ below: Int, _ above: Int) -> String {
        let (low, high) = (Double(bins.highs[below]), Double(bins.lows[above]))
        switch bins.kind {
        case .date: return CivilTime.date(Int(high.rounded(.up)))
        case .time: return CivilTime.timestamp(Int(high.rounded(.up)), ticksPerSecond: 1, zoned: false)
        case .number, .text, .unread: return Self.grouped(Self.roundest(above: low, through: high))
        }
    }

    /// The number with the fewest digits in (low, high].
    static func roundest(above low: Double, through high: Double) -> Double {
        guard low.isFinite, high.isFinite else { return high.isFinite ? high : low }
        let middle = low / 2 + high / 2
        for digits in 1...9 {
            let rounded = Double(String(format: "%.\(digits - 1)e", middle)) ?? high
            if rounded > low, rounded <= high { return rounded }
        }
        return high
    }

    /// `21,400`, `-0.25`, `1e+30`.
    static func grouped(_ value: Double) -> String {
        guard let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 else { return "\(value)" }
        var (digits, groups) = (String(whole.magnitude), [String]())
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (whole < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }
}

/// Rows that meet one rule, or two at once.
struct Segment: Sendable, Hashable {
    var rules: [SegmentRule]

    func words(_ table: FeatureTable) -> String {
        rules.map { $0.words(table.features[$0.feature]) }.joined(separator: " and ")
    }

    /// Those of the rows that belong to it.
    func members(_ table: FeatureTable, among rows: Range<Int>) -> [Int] {
        rows.filter { row in rules.allSatisfy { $0.codes.contains(table.features[$0.feature].codes[row]) } }
    }
}

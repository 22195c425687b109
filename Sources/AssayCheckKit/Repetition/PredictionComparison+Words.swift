import AssayCore
import Foundation

extension PredictionComparison {
    /// `114 of 569 rows differ, first rows 3, 7, 12; largest difference 3.6e-07, 6 units in the last place of float32`.
    public func words(_ rows: [Int], _ precision: ScorePrecision) -> String {
        let first = differing.prefix(5).map { "\(rows[$0])" }.joined(separator: ", ")
        let more = differing.count > 5 ? ", …" : ""
        let which = "\(differing.count) of \(rows.count) rows differ, first row\(differing.count == 1 ? "" : "s") \(first)\(more)"
        let flipped = flips.map { $0 > 0 ? "; \($0) decision\($0 == 1 ? "" : "s") flipped" : "" } ?? ""
        guard largestDistance > 0 else { return which + flipped }
        let steps =
            largestDistance >= precision.undefinedDistance
            ? "a NaN beside a number"
            : "\(largestDistance) unit\(largestDistance == 1 ? "" : "s") in the last place of \(precision.rawValue)"
        return "\(which)\(flipped); largest difference \(Self.short(largestDifference)), \(steps)"
    }

    /// Three digits are enough to see how large a difference is.
    private static func short(_ value: Double) -> String { String(format: "%.2e", value) }
}

import AssayCore
import AssayStatistics
import Foundation

/// Segments as values with intervals and words.
struct SegmentReport {
    let quality: RowQuality
    /// The loss that a quality of 0 stands for.
    let constant: Double
    let confidence: Double
    let table: FeatureTable

    func value(_ losses: Moments) -> Double { min(1, 1 - losses.mean / constant) }

    func interval(_ losses: Moments) -> Interval? {
        if quality.isShare {
            return .share(
                (1 - min(1, losses.mean)) * losses.weight, of: losses.weight, squares: losses.squaredWeight, confidence: confidence)
        }
        guard let interval = MeanInterval.t(losses, confidence: confidence) else { return nil }
        return Interval(
            lower: 1 - interval.upper / constant, upper: min(1, 1 - interval.lower / constant), confidence: confidence, method: "t")
    }

    func details(_ findings: [SegmentFindings.Finding], tried: Int) -> MeasurementDetails {
        var rest = Moments()
        if let first = findings.first {
            rest = first.inside
            rest.merge(first.outside)
        }
        let weak = findings.filter { $0.pValue <= 1 - confidence }
        let groups = findings.map { finding in
            GroupValue(
                group: finding.segment.words(table), value: value(finding.inside), rows: finding.rows,
                interval: interval(finding.inside))
        }
        let numbers = ["overall": value(rest), "segments_tried": Double(tried), "weak_segments": Double(weak.count)]
        return MeasurementDetails(groups: groups, findings: lines(weak), numbers: numbers)
    }

    /// A line for each segment that is shown to be weaker than the rest.
    private func lines(_ weak: [SegmentFindings.Finding]) -> [String]? {
        let lines = weak.map { finding in
            "\(finding.segment.words(table)): \(quality.rawValue) \(Self.rounded(value(finding.inside))) in \(finding.rows) rows, "
                + "\(Self.rounded(value(finding.outside))) elsewhere (p = \(String(format: "%.2g", finding.pValue)))"
        }
        let left = table.leftOut.map { "`\($0)` was left out: a list, or more than \(TextCodes.most) different texts" }
        return lines.isEmpty && left.isEmpty ? nil : lines + left
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
}

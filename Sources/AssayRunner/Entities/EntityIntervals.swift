import AssayCheckKit
import AssayCore
import AssayStatistics

/// Intervals that stand on whole entities, by the delete-a-group jackknife.
struct EntityIntervals {
    let leftOut: LeftOut?
    let use: EntityUse

    /// The measurement with the intervals of its value and of its groups remade; unchanged without clusters.
    func standing(_ measurement: Measurement, of check: PlannedCheck, at index: Int) -> Measurement {
        guard use.ofValue(check), let value = measurement.value else { return measurement }
        var found = measurement
        (found.interval, found.intervalReason) = (nil, reason(check, index))
        found.details.groups = measurement.details.groups?.map { group(of: $0, check, index) }
        found.details.pairs = measurement.details.pairs?.map(\.withoutRows)
        let parts = leftOut?.parts(of: index) ?? []
        guard let jackknife = Jackknife(Self.moved(parts.map { ($0.value, $0.rows) }, rows: measurement.rows)) else { return found }
        found.interval = jackknife.interval(
            around: value, within: check.descriptor.range, confidence: measurement.jointConfidence ?? check.confidence,
            method: "cluster_jackknife")
        found.interval?.confidence = check.confidence
        if found.interval != nil { found.intervalReason = nil }
        found.details.numbers = (found.details.numbers ?? [:]).merging(["jackknife_groups": Double(jackknife.groups)]) { $1 }
        return found
    }

    /// The interval of candidate minus baseline, or why there is none; nil where the measure has a paired interval of its own.
    func difference(
        _ candidate: Measurement, _ baseline: Double?, of check: PlannedCheck, at index: Int
    ) -> (interval: Interval?, reason: String?)? {
        guard use.ofDifference(check), let value = candidate.value, let baseline else { return nil }
        let differences = (leftOut?.parts(of: index) ?? []).map { part in
            (value: part.value.flatMap { own in part.baseline.map { own - $0 } }, rows: part.rows)
        }
        guard let jackknife = Jackknife(Self.moved(differences, rows: candidate.rows)) else { return (nil, reason(check, index)) }
        let (range, reach) = (check.descriptor.range, check.descriptor.range.upperBound - check.descriptor.range.lowerBound)
        let interval = jackknife.difference(
            value - baseline,
            within: range.lowerBound.isFinite && range.upperBound.isFinite ? -reach...reach : -.infinity...(.infinity),
            confidence: check.confidence, method: use.cluster == nil ? "paired_jackknife" : "paired_cluster_jackknife")
        return (interval, interval == nil ? reason(check, index) : nil)
    }

    /// The groups that have rows in scope, with the rows of each; a value that is undefined without one becomes NaN.
    private static func moved(_ parts: [(value: Double?, rows: Int)], rows: Int) -> [(value: Double, rows: Int)] {
        parts.compactMap { $0.rows < rows ? ($0.value ?? .nan, rows - $0.rows) : nil }
    }

    private func group(of group: GroupValue, _ check: PlannedCheck, _ index: Int) -> GroupValue {
        var found = group
        found.interval = nil
        guard let value = group.value, let byRows = group.interval else { return found }
        let isRate = byRows.lower >= 0 && byRows.upper <= 1
        let parts = (leftOut?.parts(of: index) ?? []).map { part in
            (part.groups[group.entityName]?.value, part.groups[group.entityName]?.rows ?? 0)
        }
        found.interval = Jackknife(Self.moved(parts, rows: group.rows))?.interval(
            around: value, within: isRate ? 0...1 : -.infinity...(.infinity), confidence: check.confidence,
            method: "cluster_jackknife")
        return found
    }

    private func reason(_ check: PlannedCheck, _ index: Int) -> String {
        let (name, parts) = (use.entities.column.map { "`\($0)`" } ?? "row", leftOut?.parts(of: index) ?? [])
        if (check.measure as? any TableMeasure)?.hasJackknife == false {
            return "no interval of this measure stands on whole \(name)"
        }
        guard parts.count >= Jackknife.fewestGroups else {
            return "fewer than \(Jackknife.fewestGroups) entities by \(name): too few to know the error"
        }
        return "leaving entities by \(name) out does not tell the error: too few in scope, or the value does not move"
    }
}

extension GroupPair {
    /// Without what takes rows for independent.
    fileprivate var withoutRows: GroupPair {
        GroupPair(measure: measure, lower: lower, higher: higher, value: value)
    }
}

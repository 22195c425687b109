import AssayCheckKit
import AssayCore

/// Selection rates by group, with the groups that are too small set aside.
struct GroupRates {
    struct Judged {
        var name: String
        var rate: Double
        var state: SelectionFold.State
    }

    /// Groups of at least the minimum size, by rate; groups of one rate by name.
    let judged: [Judged]
    let details: MeasurementDetails

    init(_ split: GroupedResult<SelectionFold.State>, floor: GroupFloor, confidence: Double) {
        let total = split.groups.reduce(0) { $0 + $1.value.rows }
        judged = split.groups.compactMap { group in
            guard floor.note(rows: group.value.rows, of: total) == nil, let rate = group.value.rate else { return nil }
            return Judged(name: group.name, rate: rate, state: group.value)
        }.sorted { ($0.rate, $0.name) < ($1.rate, $1.name) }
        let names = Set(judged.map(\.name))
        let groups = split.groups.map { group in
            GroupValue(
                group: group.name, value: group.value.rate, rows: group.value.rows,
                interval: group.value.interval(confidence: confidence),
                note: names.contains(group.name)
                    ? nil : floor.note(rows: group.value.rows, of: total) ?? "its rows have no weight")
        }
        details = MeasurementDetails(
            groups: groups, numbers: split.uncounted)
    }

    var lowest: Judged? { judged.first }
    var highest: Judged? { judged.last }
}

import AssayCheckKit
import AssayCore

/// One measure in each group of a grouping: value, interval and rows, which groups are judged, and why the others are not.
///
/// Folds are asked for by the grouping and shared with every other measure of the same groups.
///
/// - Shapes: `judged` ascends by value, groups of one value by name; `listed` ascends by name and holds every group with rows.
/// - Missing values: rows without a group belong to none and are counted; a group of fewer rows than the minimum, or where the measure is
///   undefined, is listed with its reason and never counts as 0.
struct GroupFrame: Sendable {
    struct Group: Sendable {
        var name: String
        var value: Double
        /// At the confidence that the frame was made with.
        var interval: Interval?
        var rows: Int
        /// Where the measure is a share.
        var share: ShareCount?
    }

    let measure: String
    var judged: [Group] = []
    var listed: [GroupValue] = []
    /// Rows in scope that are in no group, by name.
    var uncounted: [String: Double]?

    /// Rows of the judged groups.
    var rows: Int { judged.reduce(0) { $0 + $1.rows } }
    var lowest: Group? { judged.first }
    var highest: Group? { judged.last }

    /// - Parameter draws: whether intervals are made; a jackknife reads values only.
    init(
        _ inner: InnerMeasure, _ results: FoldResults, by grouping: Grouping, floor: GroupFloor, draws: Bool = true
    ) throws(Diagnostic) {
        measure = inner.name
        let (names, uncounted) = try Self.names(inner.standard, results, by: grouping)
        self.uncounted = uncounted
        var parts: [(name: String, results: FoldResults, found: Measurement)] = []
        for name in names {
            let part = results.group(name, of: grouping)
            parts.append((name, part, draws ? try inner.standard.conclude(part) : try inner.standard.estimate(part)))
        }
        let total = parts.reduce(0) { $0 + $1.found.rows }
        for (name, part, found) in parts {
            let note = Self.note(found, floor, of: total)
            listed.append(
                GroupValue(group: name, value: found.value, rows: found.rows, interval: found.interval, note: note))
            guard note == nil, let value = found.value else { continue }
            judged.append(
                Group(
                    name: name, value: value, interval: found.interval, rows: found.rows,
                    share: try inner.share?.counted(part)))
        }
        judged.sort { ($0.value, $0.name) < ($1.value, $1.name) }
    }

    /// The judged groups with intervals at another confidence.
    func judged(_ inner: InnerMeasure, _ results: FoldResults, by grouping: Grouping, confidence: Double) throws(Diagnostic)
        -> [Group]
    {
        let measure = try inner.at(confidence: confidence)
        guard confidence != judged.first?.interval?.confidence else { return judged }
        var groups = judged
        for index in groups.indices {
            groups[index].interval = try measure.conclude(results.group(groups[index].name, of: grouping)).interval
        }
        return groups
    }

    private static func note(_ found: Measurement, _ floor: GroupFloor, of total: Int) -> String? {
        if let note = floor.note(rows: found.rows, of: total) { return note }
        guard let value = found.value else { return found.reason ?? "undefined" }
        return value.isFinite ? nil : "the value is not a finite number"
    }

    /// Every group that has rows in scope, in order of the names, and the rows that belong to none.
    private static func names(
        _ measure: any TableMeasure, _ results: FoldResults, by grouping: Grouping
    ) throws(Diagnostic) -> ([String], [String: Double]?) {
        func names<F: Fold>(_ fold: F, _ results: FoldResults) throws(Diagnostic) -> ([String], [String: Double]?) {
            let split = try results.groups(fold, by: grouping)
            return (split.groups.map(\.name), split.uncounted)
        }
        guard let request = measure.requests.first(where: { $0.table == .evaluation }) else { return ([], nil) }
        return try names(request.fold, results)
    }
}

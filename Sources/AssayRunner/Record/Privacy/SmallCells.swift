import AssayCore
import AssayManifest
import Foundation

/// Takes numbers about few people out of the results, and those that would reveal them.
struct SmallCells {
    private let minimum: Int
    private let groups: Set<String>
    private static let unknownKeys = ["rows_without_group", "rows_outside_groups"]

    /// Nil where nothing is to be kept back.
    init?(_ manifest: Manifest) {
        guard manifest.privacy.minimumCount > 1 else { return nil }
        (minimum, groups) = (manifest.privacy.minimumCount, Set(manifest.groups.map(\.name)))
    }

    func apply(to results: [CheckResult]) -> [CheckResult] {
        let tables = results.map(table)
        let slices = results.compactMap { result in slice(of: result).map { ($0, result.rows) } }
        let suppression = Suppression(tables, slices: slices, minimum: minimum)
        return results.enumerated().map { index, result in
            var result = result
            if let slice = slice(of: result), isHidden(slice, suppression) { hideAll(&result) }
            hideGroups(&result, suppression, index)
            if var details = result.details {
                SmallBins(minimum: minimum).apply(to: &details)
                result.details = details.isEmpty ? nil : details
            }
            return result
        }
    }

    private func slice(of result: CheckResult) -> GroupCell? { result.slice.flatMap { GroupCell($0, groups: groups) } }

    /// A slice of a slice is as small as what it is cut from.
    private func isHidden(_ slice: GroupCell, _ suppression: Suppression) -> Bool {
        suppression.cells.contains(slice)
    }

    private func table(_ result: CheckResult) -> Suppression.Table {
        let named = (result.details?.groups ?? []).compactMap { group in
            cell(group.group, of: result).map { ($0, group.rows) }
        }
        let unknown = Self.unknownKeys.reduce(0.0) { $0 + (result.details?.numbers?[$1] ?? 0) }
        return Suppression.Table(cells: Dictionary(named) { first, _ in first }, unknown: named.isEmpty ? 0 : Int(unknown))
    }

    /// A group of a check on a slice is a cell of both.
    private func cell(_ name: String, of result: CheckResult) -> GroupCell? {
        GroupCell(result.slice.map { "\(name), \($0)" } ?? name, groups: groups)
    }

    private func hideAll(_ result: inout CheckResult) {
        (result.observed, result.interval, result.baseline, result.rows) = (nil, nil, nil, 0)
        (result.falseAlarm, result.smallestRegression, result.details) = (nil, nil, nil)
        result.message = "suppressed: the slice has fewer than \(minimum) rows, or would reveal one that has"
    }

    private func hideGroups(_ result: inout CheckResult, _ suppression: Suppression, _ index: Int) {
        guard var details = result.details, let values = details.groups else { return }
        let hidden = values.filter { group in
            cell(group.group, of: result).map(suppression.cells.contains) ?? false && group.rows > 0
        }
        let names = Set(hidden.map(\.group))
        details.groups = values.map { group in
            guard names.contains(group.group) else { return group }
            return GroupValue(
                group: group.group, measure: group.measure, value: nil, rows: 0, note: note(group), suppressed: true)
        }
        // Without the pair behind the verdict the others would stand for it.
        func isShown(_ pair: GroupPair) -> Bool { !names.contains(pair.lower) && !names.contains(pair.higher) }
        details.pairs = details.pairs?.first.map(isShown) == true ? details.pairs?.filter(isShown) : nil
        // Advice is about groups one by one; without one of them it would tell of it by what is left.
        if !names.isEmpty { details.advice = nil }
        details.findings = details.findings.flatMap { lines in kept(lines, names) }
        details.values = details.values.flatMap { lines in kept(lines, names) }
        details.numbers = details.numbers?.filter { number in
            let isUnknown = suppression.unknown.contains(index) && Self.unknownKeys.contains(number.key)
            return !isUnknown && !names.contains { number.key.mentions($0) }
        }
        result.details = details
        if let observed = result.observed, hidden.contains(where: { $0.value == observed }) { hideValue(&result) }
        if names.contains(where: result.message.mentions) { result.message = "the message names a group that is suppressed" }
    }

    /// A value that is a hidden group's own, such as the smallest share, would give its rows away.
    private func hideValue(_ result: inout CheckResult) {
        (result.observed, result.interval, result.baseline) = (nil, nil, nil)
        (result.falseAlarm, result.smallestRegression) = (nil, nil)
        result.message = "suppressed: the value is that of a group that is kept back"
    }

    private func note(_ group: GroupValue) -> String {
        group.rows < minimum ? "fewer than \(minimum) rows, suppressed" : "suppressed, because it would reveal a smaller group"
    }

    private func kept(_ lines: [String], _ names: Set<String>) -> [String]? {
        let kept = lines.filter { line in !names.contains(where: line.mentions) }
        return kept.isEmpty ? nil : kept
    }
}

extension String {
    /// Whether a group's name stands in the text, and not as the beginning of another one's.
    fileprivate func mentions(_ name: String) -> Bool {
        var rest = self[...]
        while let found = rest.range(of: name) {
            let next = rest[found.upperBound...].first
            if next.map({ !$0.isLetter && !$0.isNumber && !"_-.".contains($0) }) ?? true { return true }
            rest = rest[rest.index(after: found.lowerBound)...]
        }
        return false
    }
}

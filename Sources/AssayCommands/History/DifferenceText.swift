import AssayCore
import AssayHistory
import AssayReporting

/// The difference of two runs as people read it.
struct DifferenceText {
    let difference: RunDifference

    var text: String {
        let blocks = [sides, facts, requirements, measures, footnote].filter { !$0.isEmpty }
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private var sides: [String] { [side("A", difference.before), side("B", difference.after)] }

    private func side(_ letter: String, _ side: RunDifference.Side) -> String {
        let commit = side.commit.map { String($0.prefix(7)) } ?? "no commit"
        let place = side.branch.map { "\(commit) on \($0)" } ?? commit
        let tree = side.dirty == true ? ", tree changed" : ""
        return "\(letter)  \(side.run)  \(place)\(tree)  \(side.outcome)".shownSafely
    }

    private var facts: [String] {
        guard !difference.facts.isEmpty else { return ["the same model, data, manifest, environment and tool"] }
        let rows = difference.facts.map {
            [$0.area.rawValue, $0.name, "\(short($0.before)) -> \(short($0.after))"].map(\.shownSafely)
        }
        return table([("CHANGED", .left), ("WHAT", .left), ("A -> B", .left)], rows)
    }

    /// Twelve digits of a digest tell it apart.
    private func short(_ value: String?) -> String {
        guard let value else { return "none" }
        return value.count == 64 && value.allSatisfy(\.isHexDigit) ? String(value.prefix(12)) : value
    }

    private var requirements: [String] {
        guard !difference.requirements.isEmpty else { return [] }
        let rows = difference.requirements.map { change in
            let words = change.changes.isEmpty ? "" : change.changes.joined(separator: ", ")
            return [change.kind.rawValue, change.name, between(change), words].map(\.shownSafely)
        }
        return table([("REQUIREMENT", .left), ("CHECK", .left), ("A -> B", .left), ("WHY", .left)], rows)
    }

    private func between(_ change: RequirementChange) -> String {
        guard let before = change.before, let after = change.after else { return change.before ?? change.after ?? "" }
        return before == after ? before : "\(before) -> \(after)"
    }

    private var measures: [String] {
        guard !difference.measures.isEmpty else { return ["neither run has a value"] }
        return table(
            [("MEASURE", .left), ("A", .right), ("B", .right), ("CHANGE", .right), ("P (HOLM)", .right), ("VERDICT", .left)],
            difference.measures.map { change in
                [
                    change.name.shownSafely, value(change.before, change), value(change.after, change), signed(change),
                    change.adjusted.map { $0 < 0.0001 ? "< 0.0001" : NumberText.value($0, unit: nil) } ?? "-", verdict(change),
                ]
            })
    }

    private func value(_ value: Double?, _ change: MeasureChange) -> String {
        value.map { NumberText.value($0, unit: change.unit) } ?? "-"
    }

    private func signed(_ change: MeasureChange) -> String {
        guard let difference = change.change, difference != 0 else { return change.verdict == .equal ? "0" : "-" }
        return (difference > 0 ? "+" : "") + NumberText.value(difference, unit: change.unit)
    }

    private func verdict(_ change: MeasureChange) -> String {
        let words =
            switch change.verdict {
            case .equal: "equal"
            case .significant: "significant"
            case .notSignificant: "not significant"
            case .notComparable: "not comparable: \(change.reason ?? "")"
            }
        guard change.outcomeBefore != change.outcomeAfter else { return words }
        return "\(words); \(change.outcomeBefore ?? "none") -> \(change.outcomeAfter ?? "none")"
    }

    private var footnote: [String] {
        let tested = difference.measures.contains { $0.p != nil }
        guard tested, difference.sameEvaluationData else { return [] }
        return [
            "both runs stand on the same rows, so p is too large: `assay run --baseline run:\(difference.before.run)` compares row by row"
        ]
    }

    private func table(_ columns: [(String, TextTable.Side)], _ rows: [[String]]) -> [String] {
        TextTable(columns: columns.map { (title: $0.0, side: $0.1) }, rows: rows).lines
    }
}

import AssayRunner
import Foundation

/// A plan of labelled rows as people read it.
struct LabelPlanTable {
    private static let english = Locale(identifier: "en_US")

    let plan: LabelPlan

    var text: String {
        [heading, sized, unsized, plan.notes.joined(separator: "\n"), summary].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        let rows = plan.rows.map { rows in
            "\(count(rows)) rows" + (plan.labelledRows.map { ", \(count($0)) labelled" } ?? "")
        }
        let steps = "\(count(plan.steps)) step\(plan.steps == 1 ? "" : "s"), adaptivity \(plan.adaptivity)"
        let share = plan.disagreement.map { ", disagreement \(number($0))" } ?? ""
        return "\(plan.manifest): \(rows ?? "no evaluation table")\n"
            + "tolerance \(number(plan.tolerance)), reliability \(number(plan.reliability)), \(steps)\(share)"
    }

    private var sized: String {
        guard !plan.requirements.isEmpty else { return "" }
        let columns = columns
        return TextTable(
            columns: columns.map { ($0.title, $0.side) }, rows: plan.requirements.map { row in columns.map { $0.cell(row) } }
        ).lines.joined(separator: "\n")
    }

    private struct Column {
        var title: String
        var side: TextTable.Side = .right
        var cell: (SizedRequirement) -> String
    }

    private var columns: [Column] {
        let bennett: [Column] = [
            Column(title: "BENNETT") { optional($0.bennett?.rows) },
            Column(title: "LABELS/COMMIT") { optional($0.bennett?.labelsPerCommit) },
            Column(title: "PAIRED TEST") { optional($0.nonInferiority?.rows) },
        ]
        return [
            Column(title: "REQUIREMENT", side: .left) { $0.requirement },
            Column(title: "HOEFFDING") { ($0.isGuide ? "~" : "") + count($0.hoeffding) },
            Column(title: "EXACT") { optional($0.exact) },
            Column(title: intervalTitle) { optional($0.interval?.wilson) },
        ] + (plan.requirements.contains { $0.bennett != nil } ? bennett : []) + [
            Column(title: "TODAY") { optional($0.today?.rows) },
            Column(title: "CAN SHOW") { canShow($0) },
            Column(title: "COUNTED IN", side: .left) { $0.scope },
        ]
    }

    /// `95 % ±`, or no level where requirements have different ones.
    private var intervalTitle: String {
        let levels = Set(plan.requirements.compactMap(\.interval?.confidence))
        guard levels.count == 1, let level = levels.first else { return "INTERVAL" }
        return "\(((level * 1e6).rounded() / 1e4).formatted(.number.locale(Self.english))) % INTERVAL"
    }

    private func canShow(_ row: SizedRequirement) -> String {
        guard let today = row.today else { return "-" }
        return today.smallestRegression.map { (row.isGuide ? "~" : "") + rounded($0) } ?? "nothing"
    }

    private var unsized: String {
        guard !plan.withoutBound.isEmpty else { return "" }
        let width = plan.withoutBound.map(\.requirement.count).max() ?? 0
        let lines = plan.withoutBound.map {
            "  \($0.requirement)\(String(repeating: " ", count: width - $0.requirement.count + 2))\($0.reason)"
        }
        return (["no bound of this kind:"] + lines).joined(separator: "\n")
    }

    private var summary: String {
        let total = plan.requirements.count
        guard total > 0 else { return "nothing to plan" }
        guard plan.rows != nil else { return "" }
        return "today's rows are enough for \(plan.satisfied) of \(total) requirement\(total == 1 ? "" : "s")"
    }

    private func optional(_ value: Int?) -> String { value.map(count) ?? "-" }
    /// 63381 as `63,381`, whatever the language of the machine.
    private func count(_ value: Int) -> String { value.formatted(.number.locale(Self.english)) }
    private func number(_ value: Double) -> String { "\(value)" }
    /// Two digits, rounded up: rows must not promise more than they can.
    private func rounded(_ value: Double) -> String {
        let scale = pow(10, 1 - floor(log10(value)))
        return String(format: "%.\(max(0, Int(log10(scale).rounded())))f", (value * scale * (1 - 1e-9)).rounded(.up) / scale)
    }
}

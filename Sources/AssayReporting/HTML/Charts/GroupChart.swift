import AssayCore

/// The value of each group with its interval, one below the other.
struct GroupChart {
    /// More groups than this stand in the table alone.
    private static let most = 40
    private static let rowHeight = 38.0

    let check: CheckResult
    /// Which of the rates, where the measure stands on several.
    let measure: String?

    /// A picture for each rate that the check compares.
    static func figures(of check: CheckResult, _ limits: HtmlLimits) -> [HtmlFigure] {
        guard let groups = check.details?.groups, !groups.isEmpty else { return [] }
        var measures: [String?] = []
        for group in groups where !measures.contains(group.measure) { measures.append(group.measure) }
        return measures.map { GroupChart(check: check, measure: $0).figure(limits) }
    }

    private var groups: [GroupValue] { (check.details?.groups ?? []).filter { $0.measure == measure } }

    private func figure(_ limits: HtmlLimits) -> HtmlFigure {
        let caption = measure.map { "\($0) by group" } ?? "\(check.name.dropFirst(check.family.rawValue.count + 1)) by group"
        return HtmlFigure(caption, about: [check], table: table(limits)) { svg(caption, id: $0) }
    }

    private func table(_ limits: HtmlLimits) -> HtmlFigure.Table {
        let text = CheckText(check: check)
        let rows = groups.map { group in
            HtmlFigure.Row(
                name: group.group,
                cells: [
                    .number(group.value), .number(group.interval.map(text.range) ?? ""), .number(group.count),
                    .words(group.note ?? ""),
                ])
        }
        return HtmlFigure.Table(
            [.words("group"), .number("value"), .number("interval"), .number("rows"), .words("note")], rows, most: limits.rows)
    }

    /// Empty where no group has a value.
    private func svg(_ caption: String, id: String) -> String {
        let judged = groups.filter { $0.value != nil }.prefix(Self.most)
        let shown = judged.flatMap { [$0.value, $0.interval?.lower, $0.interval?.upper] }.compactMap(\.self)
        guard let axis = Axis(shown, pixels: 8...332) else { return "" }
        let bottom = Double(judged.count) * Self.rowHeight + 6
        var drawing = Drawing(width: Plot.width, height: bottom + 20)
        for tick in axis.ticks(4) {
            drawing.line("rule", from: (axis.place(tick), 4), to: (axis.place(tick), bottom))
            drawing.text(
                NumberText.short(tick), at: (min(322, max(18, axis.place(tick))), bottom + 15), anchor: "middle", kind: "quiet")
        }
        for (index, group) in judged.enumerated() { draw(group, at: Double(index) * Self.rowHeight + 6, axis, in: &drawing) }
        let listed = judged.map { "\($0.group) \(NumberText.value($0.value ?? 0, unit: nil))" }.joined(separator: ", ")
        return drawing.svg(caption, listed, id: id)
    }

    private func draw(_ group: GroupValue, at top: Double, _ axis: Axis, in drawing: inout Drawing) {
        guard let value = group.value else { return }
        let (words, line) = (top + 12, top + 24)
        drawing.text(shortened(group.group), at: (8, words), kind: group.note == nil ? "" : "quiet")
        drawing.text("\(NumberText.value(value, unit: nil)) (n \(group.count))", at: (332, words), anchor: "end", kind: "quiet")
        if let interval = group.interval {
            drawing.line("bar", from: (axis.place(interval.lower), line), to: (axis.place(interval.upper), line))
        }
        drawing.dot("dot", at: (axis.place(value), line))
    }

    private func shortened(_ name: String) -> String { name.count > 30 ? "\(name.prefix(29))…" : name }
}

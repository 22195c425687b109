import AssayCore

/// The value of each group with its interval, one below the other; of the first rate, where a measure stands on several.
struct GroupChart {
    /// More groups than this stand in the table alone.
    private static let most = 40
    private static let rowHeight = 24.0

    let groups: [GroupValue]
    let name: String

    var svg: String {
        let judged = groups.filter { $0.value != nil && $0.measure == groups.first?.measure }.prefix(Self.most)
        let shown = judged.flatMap { [$0.value, $0.interval?.lower, $0.interval?.upper] }.compactMap(\.self)
        guard let axis = Axis(shown, pixels: 220...560) else { return "" }
        var drawing = Drawing(width: 680, height: Double(judged.count) * Self.rowHeight + 8)
        for (index, group) in judged.enumerated() {
            draw(group, at: (Double(index) + 0.5) * Self.rowHeight + 4, axis, in: &drawing)
        }
        let listed = judged.map { "\($0.group) \(NumberText.value($0.value ?? 0, unit: nil))" }.joined(separator: ", ")
        return drawing.svg("\(name) by group: \(listed)")
    }

    private func draw(_ group: GroupValue, at y: Double, _ axis: Axis, in drawing: inout Drawing) {
        guard let value = group.value else { return }
        drawing.text(shortened(group.group), at: (210, y + 4), anchor: "end", kind: group.note == nil ? "" : "quiet")
        drawing.line("rule", from: (220, y), to: (560, y))
        if let interval = group.interval {
            drawing.line("bar", from: (axis.place(interval.lower), y), to: (axis.place(interval.upper), y))
        }
        drawing.dot("dot", at: (axis.place(value), y))
        drawing.text("\(NumberText.value(value, unit: nil)) (n \(NumberText.count(group.rows)))", at: (570, y + 4), kind: "quiet")
    }

    private func shortened(_ name: String) -> String { name.count > 32 ? "\(name.prefix(31))…" : name }
}

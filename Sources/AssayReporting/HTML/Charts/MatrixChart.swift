import AssayCore

/// A confusion matrix: true classes in rows, decided classes in columns, shaded by the share of the true class.
struct MatrixChart {
    /// Larger matrices are shaded without numbers.
    private static let mostNumbers = 6
    /// Larger ones have the confusions themselves for a table.
    private static let mostColumns = 10

    let matrix: ConfusionMatrix
    private let title = "Confusion matrix"

    /// Nil where there is nothing to draw, or a record was edited so that it is no square.
    func figure(about checks: [CheckResult], _ limits: HtmlLimits) -> HtmlFigure? {
        let count = matrix.classes.count
        guard matrix.cells.count == count, matrix.cells.allSatisfy({ $0.count == count }), total > 0 else { return nil }
        let note = checks.allSatisfy { $0.slice == nil } ? nil : "Rows of \(checks.first?.slice ?? "a slice") only."
        return HtmlFigure(title, about: checks, note: note, table: table(limits)) { svg(id: $0) }
    }

    private var total: Double { matrix.cells.joined().reduce(0) { $0 + ($1 ?? 0) } }

    private func share(_ row: Int, _ column: Int) -> Double {
        let sum = matrix.cells[row].reduce(0) { $0 + ($1 ?? 0) }
        return sum > 0 ? (matrix.cells[row][column] ?? 0) / sum : 0
    }

    private func svg(id: String) -> String {
        let count = matrix.classes.count
        let (left, top, right) = (92.0, 40.0, 332.0)
        let side = (right - left) / Double(count)
        let height = count == 2 ? side * 0.7 : side
        var drawing = Drawing(width: Plot.width, height: top + height * Double(count) + 8)
        drawing.text("decided", at: ((left + right) / 2, 12), anchor: "middle", kind: "quiet")
        drawing.text("true", at: (4, top - 6), kind: "quiet")
        let every = (count + 11) / 12
        for (index, name) in matrix.classes.enumerated() {
            let middle = (Double(index) + 0.5)
            if index.isMultiple(of: every) {
                drawing.text(cut(name, Int(side * Double(every) / 7)), at: (left + middle * side, 30), anchor: "middle")
                drawing.text(cut(name, 12), at: (left - 6, top + middle * height + 4), anchor: "end")
            }
            for column in 0..<count { cell(index, column, (left, top, side, height), &drawing) }
        }
        return drawing.svg(title, words, id: id)
    }

    private func cell(
        _ row: Int, _ column: Int, _ place: (left: Double, top: Double, width: Double, height: Double), _ drawing: inout Drawing
    ) {
        let (x, y) = (place.left + Double(column) * place.width, place.top + Double(row) * place.height)
        // Pale enough for the text on it, in either colour scheme.
        drawing.box(
            row == column ? "cell" : "cell wrong", x: x + 1, y: y + 1, width: place.width - 2, height: place.height - 2,
            opacity: 0.04 + 0.31 * share(row, column))
        guard matrix.classes.count <= Self.mostNumbers else { return }
        let middle = (x + place.width / 2, y + place.height / 2)
        drawing.text(number(row, column), at: (middle.0, middle.1 - 1), anchor: "middle")
        drawing.text(NumberText.roundedPercent(share(row, column)), at: (middle.0, middle.1 + 14), anchor: "middle", kind: "quiet")
    }

    private func cut(_ name: String, _ most: Int) -> String {
        name.count > max(1, most) ? "\(name.prefix(max(1, most - 1)))…" : name
    }

    private func number(_ row: Int, _ column: Int) -> String {
        matrix.cells[row][column].map { NumberText.value($0, unit: nil) } ?? "–"
    }

    private func table(_ limits: HtmlLimits) -> HtmlFigure.Table {
        guard matrix.classes.count <= Self.mostColumns else { return confusions(limits) }
        let head = [HtmlFigure.Cell.words("true class")] + matrix.classes.map { .number("decided \($0)") }
        let rows = matrix.classes.enumerated().map { row, name in
            HtmlFigure.Row(name: name, cells: matrix.classes.indices.map { .number(number(row, $0)) })
        }
        return HtmlFigure.Table(head, rows, most: limits.rows)
    }

    /// The most frequent confusions first.
    private func confusions(_ limits: HtmlLimits) -> HtmlFigure.Table {
        let rows = wrong.map { cell in
            HtmlFigure.Row(
                name: matrix.classes[cell.row],
                cells: [
                    .words(matrix.classes[cell.column]), .number(number(cell.row, cell.column)),
                    .number(NumberText.roundedPercent(share(cell.row, cell.column))),
                ])
        }
        return HtmlFigure.Table(
            [.words("true class"), .words("decided"), .number("rows"), .number("share of the true class")], rows, most: limits.rows)
    }

    private var wrong: [(row: Int, column: Int, count: Double)] {
        matrix.classes.indices.flatMap { row in
            matrix.classes.indices.compactMap { column in
                guard row != column, let count = matrix.cells[row][column], count > 0 else { return nil }
                return (row, column, count)
            }
        }.sorted { ($1.count, $0.row, $0.column) < ($0.count, $1.row, $1.column) }
    }

    private var words: String {
        let right = matrix.classes.indices.reduce(0) { $0 + (matrix.cells[$1][$1] ?? 0) }
        let named = wrong.prefix(3).map {
            "\(NumberText.value($0.count, unit: nil)) of true class \(matrix.classes[$0.row]) decided \(matrix.classes[$0.column])"
        }
        let most = named.isEmpty ? "no confusion" : "most frequent: \(named.joined(separator: "; "))"
        return "\(NumberText.roundedPercent(total > 0 ? right / total : 0)) decided as labelled; \(most)"
    }
}

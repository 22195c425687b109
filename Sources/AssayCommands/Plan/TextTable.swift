/// Columns of text under a header, two spaces apart.
struct TextTable {
    enum Side { case left, right }

    let columns: [(title: String, side: Side)]
    let rows: [[String]]

    var lines: [String] {
        let widths = columns.indices.map { column in
            ([columns[column].title] + rows.map { $0[column] }).map(\.count).max() ?? 0
        }
        return ([columns.map(\.title)] + rows).map { row in
            let cells = zip(row, zip(columns, widths)).map { text, column in
                let gap = String(repeating: " ", count: column.1 - text.count)
                return column.0.side == .left ? text + gap : gap + text
            }
            return cells.joined(separator: "  ").trimmingTrailingSpaces
        }
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}

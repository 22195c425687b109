import AssayCore

/// A cell of a site's table.
struct SiteCell {
    let text: String
    /// Relative to the site's root; nil for plain text.
    var target: String?
    var kind = ""

    static func words(_ text: String) -> SiteCell { SiteCell(text: text) }
    static func number(_ text: String) -> SiteCell { SiteCell(text: text, kind: "number") }
    static func link(_ text: String, _ target: String) -> SiteCell { SiteCell(text: text, target: target) }

    /// The verdict of a check.
    static func verdict(_ check: CheckResult) -> SiteCell {
        SiteCell(text: CheckText(check: check).tag, kind: HtmlCheck.tone(check))
    }

    /// The verdict of a run, as a link to it.
    static func verdict(_ record: RunRecord, _ target: String) -> SiteCell {
        let (word, tone, sign) = HtmlPage.words(record.summary.outcome)
        return SiteCell(text: "\(sign) \(word)", target: target, kind: tone)
    }
}

/// A part of a page: a question or a heading, and a table that answers it.
struct SiteSection {
    let id, title: String
    var intro: String?
    let head: [SiteCell]
    /// The first cell of each row names it.
    let rows: [[SiteCell]]
    /// What is said in place of an empty table.
    let empty: String

    /// What the template shows.
    struct Shown {
        struct Cell { let text, kind: String, link: String? }
        struct Row {
            let name: Cell
            let cells: [Cell]
        }
        struct Table {
            let head: [Cell]
            let rows: [Row]
        }
        let id, title: String
        let intro: String?
        let table: Table?
        let empty: String?
    }

    /// - Parameter root: from the page to the site's root: empty, or `../`.
    func shown(_ root: String) -> Shown {
        func cell(_ cell: SiteCell) -> Shown.Cell {
            Shown.Cell(text: cell.text, kind: cell.kind, link: cell.target.map { root + $0 })
        }
        let table = Shown.Table(
            head: head.map(cell),
            rows: rows.filter { !$0.isEmpty }.map { Shown.Row(name: cell($0[0]), cells: $0.dropFirst().map(cell)) })
        return Shown(
            id: id, title: title, intro: intro, table: rows.isEmpty ? nil : table, empty: rows.isEmpty ? empty : nil)
    }
}

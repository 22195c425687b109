import AssayCore

/// A picture with its caption, what it is about, and its content as a table.
struct HtmlFigure {
    struct Subject { let name, tag, value, tone: String }
    struct Cell {
        let text, kind: String

        static func number(_ text: String) -> Cell { Cell(text: text, kind: "number") }
        static func number(_ value: Double?) -> Cell { .number(value.map { NumberText.value($0, unit: nil) } ?? "–") }
        static func words(_ text: String) -> Cell { Cell(text: text, kind: "") }
    }
    struct Row {
        let name: String
        let cells: [Cell]
    }
    /// The first word of `head` stands over the names of the rows.
    struct Table {
        let head: [Cell]
        let rows: [Row]
        /// Not `omitted`, which the section has: a template looks outward for what is nil.
        let rest: String?

        init(_ head: [Cell], _ rows: [Row], most: Int) {
            (self.head, self.rows, rest) = (head, Array(rows.prefix(most)), HtmlLimits.omission(rows.count, most))
        }
    }

    let caption: String
    /// The checks that it is about, by name.
    let names: [String]
    let subjects: [Subject]
    let more: String?
    let note: String?
    /// The picture, given an id of its own.
    let drawing: (String) -> String
    let table: Table?

    init(
        _ caption: String, about checks: [CheckResult], note: String? = nil, table: Table? = nil,
        drawing: @escaping (String) -> String
    ) {
        (self.caption, self.note, self.table, self.drawing) = (caption, note, table, drawing)
        names = checks.map(\.name)
        subjects = checks.prefix(Self.mostSubjects).map { check in
            let text = CheckText(check: check)
            return Subject(name: check.name, tag: text.tag, value: text.value ?? "–", tone: HtmlCheck.tone(check))
        }
        more = checks.count > Self.mostSubjects ? "and \(NumberText.count(checks.count - Self.mostSubjects)) more checks" : nil
    }

    private static let mostSubjects = 6

    /// What the template shows.
    struct Shown {
        let id, caption, chart: String
        let names: [String]
        let subjects: [Subject]
        let more, note: String?
        let table: Table?
    }
}

/// Pictures of one kind.
struct HtmlFigures {
    let id, title: String
    var intro: String?
    let figures: [HtmlFigure]

    /// What the template shows.
    struct Shown {
        let id, title: String
        let intro: String?
        let figures: [HtmlFigure.Shown]
        let omitted: String?
    }

    /// Sections with figures numbered through the page; those without a figure are left out.
    static func shown(_ sections: [HtmlFigures], _ limits: HtmlLimits) -> [Shown] {
        var number = 0
        return sections.filter { !$0.figures.isEmpty }.map { section in
            let figures = section.figures.prefix(limits.figures).map { figure in
                number += 1
                let id = "figure-\(number)"
                return HtmlFigure.Shown(
                    id: id, caption: "Figure \(number). \(figure.caption)", chart: figure.drawing(id), names: figure.names,
                    subjects: figure.subjects,
                    more: figure.more, note: figure.note, table: figure.table)
            }
            return Shown(
                id: section.id, title: section.title, intro: section.intro, figures: figures,
                omitted: HtmlLimits.omission(section.figures.count, limits.figures))
        }
    }
}

extension [CheckResult] {
    /// What the checks have to draw, each different thing once with all the checks that have it; what did not pass first.
    func drawn<Drawn: Hashable>(_ parts: (CheckResult) -> [Drawn]) -> [(drawn: Drawn, checks: [CheckResult])] {
        var places: [Drawn: Int] = [:]
        var found: [(drawn: Drawn, checks: [CheckResult])] = []
        for check in filter(\.outcome.blocks) + filter({ !$0.outcome.blocks }) {
            for part in parts(check) {
                if let place = places[part] {
                    found[place].checks.append(check)
                } else {
                    places[part] = found.count
                    found.append((part, [check]))
                }
            }
        }
        return found
    }
}

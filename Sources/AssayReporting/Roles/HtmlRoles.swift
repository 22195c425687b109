import AssayCore

/// The roles' questions and answers as the HTML report shows them.
struct HtmlRole {
    struct Cell { let text: String, code, number: Bool }
    struct Row { let cells: [Cell] }
    struct Table {
        let header: [String]
        let rows: [Row]
    }
    struct Answer {
        let question: String
        let list: HtmlPage.Items<String>?
        let commands: [String]
        let table: Table?
        let form: Bool
        /// What is left out of the list or the table.
        let rest: String?
    }

    let id, title: String
    let answers: [Answer]

    /// - Parameter most: lines of a list, or rows of a table.
    static func all(_ record: RunRecord, _ summaries: @escaping MeasureSummaries, most: Int) -> [HtmlRole] {
        Role.allCases.map { role in
            HtmlRole(
                id: role.rawValue, title: role.title, answers: role.answers(record, summaries).map { answer($0, most: most) })
        }
    }

    private static func answer(_ answer: RoleAnswer, most: Int) -> Answer {
        let table = answer.isForm ? nil : answer.table
        let lines = answer.isForm ? [] : answer.lines
        return Answer(
            question: answer.question, list: lines.isEmpty ? nil : .init(items: Array(lines.prefix(most))),
            commands: answer.commands,
            table: table.map { table in
                Table(
                    header: table.header,
                    rows: table.rows.prefix(most).map { row in
                        Row(
                            cells: row.enumerated().map { index, text in
                                Cell(text: text, code: table.code.contains(index), number: table.numeric.contains(index))
                            })
                    })
            }, form: answer.isForm, rest: HtmlLimits.omission(max(lines.count, table?.rows.count ?? 0), most))
    }
}

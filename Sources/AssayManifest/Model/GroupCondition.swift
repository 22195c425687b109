import AssayCore

/// A condition that splits rows in two, in the language of the data contract's rules: `sex == 'female' and age >= 60`.
public struct GroupCondition: Sendable, Hashable {
    /// The members of such a group.
    public static let members: [String] = ["true", "false"]

    public var text: String
    /// The columns that it reads.
    public var columns: Set<String>
    /// Where its first character stands.
    public var place: SourcePlace

    /// Looks at the form; kinds are checked when the columns are known.
    ///
    /// - Throws: a problem by its offset in the text.
    init(_ text: String, at place: SourcePlace) throws(RequirementProblem) {
        (self.text, self.place) = (text, place)
        columns = try RuleGrammar.parse(text, fields: nil).columns
        guard columns.isEmpty else { return }
        throw RequirementProblem(
            code: .malformedRule, message: "the condition names no column, so it is the same for every row", offset: 0,
            length: max(1, text.unicodeScalars.count), help: "compare a column: `age >= 60`")
    }

    /// The condition over columns whose types are known.
    ///
    /// - Throws: MF168 where kinds of values do not go together.
    public func expression(fields: [String: ContractField]) throws(Diagnostic) -> RuleExpression {
        do throws(RequirementProblem) {
            return try RuleGrammar.parse(text, fields: fields, lenient: true)
        } catch {
            let isWrittenInOnePiece = place.length == text.unicodeScalars.count
            throw error.diagnostic { isWrittenInOnePiece ? place.moved(by: $0, length: $1) : place }
        }
    }

    /// The condition before any table is open.
    public var untyped: RuleExpression { (try? RuleGrammar.parse(text, fields: nil)) ?? .truth(true) }

    /// Whether a group's text is a condition rather than the name of a column.
    static func isMeant(by text: String) -> Bool {
        if text.contains(where: { "=<>".contains($0) }) { return true }
        let words = text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "(" }).dropFirst()
        return words.contains("is") || (words.contains("in") && text.contains("("))
    }
}

extension SourcePlace {
    /// A part of the text that begins here.
    func moved(by offset: Int, length: Int) -> SourcePlace {
        SourcePlace(file: file, line: line, column: column.map { $0 + offset }, length: length, text: text)
    }
}

import AssayCheckKit
import AssayCore
import Foundation

/// Share of a column's values that do not match a pattern.
///
/// - Definition: values that the regular expression does not match from end to end / values; equals
///   `(~s.dropna().str.fullmatch(pattern)).mean()` of pandas 3.1. The syntax is that of ICU.
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out. Without values undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct PatternMismatchRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "pattern_mismatch_rate", .schema, "Share of a column's values that do not match a pattern.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column), MeasureParameter("pattern", .text)],
        equals: "(~pandas.Series.str.fullmatch(pattern)).mean() 3.1 after dropna")
    static let counted = "mismatches"

    let rule: PatternRule
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let pattern = call.positional(1) else { throw call.wrong("needs a pattern", "write `\(call.descriptor.usage)`") }
        rule = PatternRule(column: try call.column(), pattern: pattern)
        guard rule.expression != nil else {
            throw call.wrong(
                "the pattern is no regular expression", "mend it, and put quotes around one with a comma or a parenthesis")
        }
        confidence = call.confidence
    }
}

/// A text that a regular expression does not match from end to end.
struct PatternRule: RowRule {
    let column: String
    let pattern: String
    var columns: Set<String> { [column] }

    var expression: NSRegularExpression? { try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z") }

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        guard let expression else { preconditionFailure("the pattern was read when the measure was made") }
        return try Matching(column: column, expression: expression).flags(observation)
    }

    /// The rule with its expression made, once a chunk.
    private struct Matching: TextRule {
        let column: String
        let expression: NSRegularExpression

        func isFlagged(_ text: String) -> Bool {
            expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) == nil
        }
    }
}

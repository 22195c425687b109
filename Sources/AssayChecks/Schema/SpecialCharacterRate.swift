import AssayCheckKit
import AssayCore

/// Share of a column's values without a letter or a digit.
///
/// - Definition: values where no character is a letter or a number of any script (Unicode categories L and N) / values; deepchecks'
///   `SpecialCharacters` with all scripts counted as letters.
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out; an empty text has no letter. Without values undefined, so inconclusive.
/// - State: two counts and the first rows, exact. The interval is Wilson's.
struct SpecialCharacterRate: FlagMeasure {
    static let descriptor = MeasureDescriptor(
        "special_character_rate", .schema, "Share of a column's values without a letter or a digit.", range: 0...1, better: .lower,
        parameters: [MeasureParameter("column", .column, accepts: .text)],
        equals: "unicodedata.category of Python 3.11 over every character; deepchecks SpecialCharacters 0.19 on ASCII text")
    static let counted = "special"

    let rule: SpecialText
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        rule = SpecialText(column: try call.column())
        confidence = call.confidence
    }
}

/// A text without a letter or a digit.
struct SpecialText: TextRule {
    let column: String

    func isFlagged(_ text: String) -> Bool { !text.unicodeScalars.contains(where: Self.isPlain) }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }
}

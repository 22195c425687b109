import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Share of the rarer kind of values in a column that mixes numbers and words.
///
/// - Definition: min(values written as numbers, other values) / values; deepchecks' `MixedDataTypes` reports the same two shares. A
///   number is an optional sign, digits with at most one point, an optional exponent, and spaces around it.
/// - Units: a rate in 0...0.5; 0 for a column of one kind.
/// - Missing values: nulls and NaN are left out. Without values undefined, so inconclusive.
/// - State: counts and the first rows of each kind, exact. The interval is Wilson's.
struct MixedTypeRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "mixed_type_rate", .schema, "Share of the rarer kind of values in a column that mixes numbers and words.", range: 0...0.5,
        better: .lower, parameters: [MeasureParameter("column", .column)],
        equals: "deepchecks MixedDataTypes 0.19, the smaller share")

    private let numerals: FlagFold<NumeralText>
    private let words: FlagFold<NumeralText>
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(numerals), FoldRequest(words)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        let column = try call.column()
        numerals = FlagFold(rule: NumeralText(column: column, isWanted: true))
        words = FlagFold(rule: NumeralText(column: column, isWanted: false))
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let (numbers, others) = (try results.result(numerals), try results.result(words))
        let rarer = numbers.flagged <= others.flagged ? numbers : others
        var measurement = rarer.measurement(counting: "rarer_kind", confidence: confidence)
        measurement.interval = measurement.interval?.clamped(to: Self.descriptor.range)
        measurement.details.numbers?["numbers"] = Double(numbers.flagged)
        measurement.details.numbers?["others"] = Double(others.flagged)
        return measurement
    }
}

/// A value that is a number or is written as one, or that is not.
struct NumeralText: RowRule {
    let column: String
    let isWanted: Bool
    var columns: Set<String> { [column] }

    /// A column that holds numbers, times or booleans has one kind, and no value of it need be looked at.
    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        let type = try observation.column(column).type
        guard type != .string else { return try Written(column: column, isWanted: isWanted).flags(observation) }
        return try observation.keys(column).isMissing.map { $0 ? nil : type.isNumeric == isWanted }
    }

    /// The rule for a column of text.
    private struct Written: TextRule {
        let column: String
        let isWanted: Bool

        func isFlagged(_ text: String) -> Bool { Numeral.isOne(text) == isWanted }
    }
}

/// How numbers are written.
enum Numeral {
    static func isOne(_ text: String) -> Bool {
        var rest = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }[...]
        while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
        if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest.removeFirst() }
        let whole = digits(&rest)
        var fraction = 0
        if rest.first == 0x2E {
            rest.removeFirst()
            fraction = digits(&rest)
        }
        guard whole + fraction > 0 else { return false }
        if let mark = rest.first, mark | 0x20 == 0x65 {
            rest.removeFirst()
            if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest.removeFirst() }
            guard digits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// Takes the digits that stand at the front, and says how many.
    private static func digits(_ text: inout Substring.UTF8View) -> Int {
        let count = text.prefix { (0x30...0x39).contains($0) }.count
        text.removeFirst(count)
        return count
    }
}

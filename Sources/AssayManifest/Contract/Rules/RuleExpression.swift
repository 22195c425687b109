import AssayCore

/// What the parts of a rule are.
public enum RuleKind: String, Sendable, Hashable {
    case number, text, date, time, datetime
    case truth = "truth value"
    case yearmonth = "year and month"
    /// A column that is not looked up yet, or holds nothing: it goes with every kind.
    case open = "value"

    init?(_ type: FieldType) {
        switch type {
        case .string: self = .text
        case .number, .integer, .year: self = .number
        case .boolean: self = .truth
        case .date: self = .date
        case .time: self = .time
        case .datetime: self = .datetime
        case .yearmonth: self = .yearmonth
        case .any: return nil
        }
    }

    var isMoment: Bool { [.date, .time, .datetime, .yearmonth].contains(self) }
    /// The type that reads a quoted text beside it.
    var type: FieldType? {
        switch self {
        case .date: .date
        case .time: .time
        case .datetime: .datetime
        case .yearmonth: .yearmonth
        case .number, .text, .truth, .open: nil
        }
    }
}

/// A condition across the columns of a row, parsed and with kinds that fit.
///
/// Three-valued, as in SQL: a missing value makes what is computed or compared from it unknown, `and`, `or` and `not` go on with unknown by
/// Kleene's tables, and only a condition that is false is a violation.
public indirect enum RuleExpression: Sendable, Hashable {
    case column(String, RuleKind)
    case number(Double)
    case text(String)
    case truth(Bool)
    /// Days on the scale of seconds, so that a date can be compared with a moment.
    case seconds(RuleExpression)
    case negative(RuleExpression)
    case arithmetic(RuleArithmetic, RuleExpression, RuleExpression)
    case comparison(Comparison, RuleExpression, RuleExpression)
    case and(RuleExpression, RuleExpression)
    case or(RuleExpression, RuleExpression)
    case not(RuleExpression)
    case isNull(RuleExpression, negated: Bool)

    /// The columns that it reads.
    public var columns: Set<String> {
        switch self {
        case .column(let name, _): [name]
        case .number, .text, .truth: []
        case .seconds(let inner), .negative(let inner), .not(let inner), .isNull(let inner, _): inner.columns
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .and(let left, let right),
            .or(let left, let right):
            left.columns.union(right.columns)
        }
    }
}

public enum RuleArithmetic: String, Sendable, Hashable { case plus = "+", minus = "-", times = "*", divided = "/" }

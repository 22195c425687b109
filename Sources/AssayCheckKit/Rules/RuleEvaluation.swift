import AssayCore
import AssayManifest

/// A truth value of three-valued logic.
public enum Truth: Sendable {
    case no, unknown, yes

    init(_ truth: Bool) { self = truth ? .yes : .no }
    init(_ truth: Bool?) { self = truth.map { $0 ? .yes : .no } ?? .unknown }

    /// Kleene's tables.
    static func and(_ one: Truth, _ other: Truth) -> Truth {
        one == .no || other == .no ? .no : one == .yes && other == .yes ? .yes : .unknown
    }
    static func or(_ one: Truth, _ other: Truth) -> Truth {
        one == .yes || other == .yes ? .yes : one == .no && other == .no ? .no : .unknown
    }
    var negated: Truth { self == .no ? .yes : self == .yes ? .no : .unknown }
}

/// Computes rules over the rows of a chunk.
///
/// - Missing values: a missing value, one that is none of its type, and what is not finite are unknown; so is whatever is computed from a
///   column that holds nothing, which the grammar lets stand for every kind.
public struct RuleEvaluation {
    let fields: [String: ContractField]
    let observation: Observation

    public init(fields: [String: ContractField], observation: Observation) {
        (self.fields, self.observation) = (fields, observation)
    }

    /// The truth of a condition in each row.
    ///
    /// - Throws: DT101.
    public func truths(_ expression: RuleExpression) throws(Diagnostic) -> [Truth] {
        switch expression {
        case .truth(let truth): return Array(repeating: Truth(truth), count: observation.rowCount)
        case .column(let name, _):
            return try values(of: name).map { if case .boolean(let truth) = $0 { Truth(truth) } else { .unknown } }
        case .not(let inner): return try truths(inner).map(\.negated)
        case .and(let left, let right): return zip(try truths(left), try truths(right)).map(Truth.and)
        case .or(let left, let right): return zip(try truths(left), try truths(right)).map(Truth.or)
        case .isNull(let inner, let negated): return try nulls(inner).map { Truth($0 != negated) }
        case .comparison(let comparison, let left, let right): return try compare(left, comparison, right)
        case .number, .text, .seconds, .negative, .arithmetic: return Array(repeating: .unknown, count: observation.rowCount)
        }
    }

    private func compare(
        _ left: RuleExpression, _ comparison: Comparison, _ right: RuleExpression
    ) throws(Diagnostic) -> [Truth] {
        if left.isText || right.isText {
            return zip(try texts(left), try texts(right)).map { one, other in
                guard let one, let other else { return .unknown }
                return Truth(comparison.holds(one, other))
            }
        }
        if left.isTruth || right.isTruth {
            return zip(try truths(left), try truths(right)).map { one, other in
                one == .unknown || other == .unknown ? .unknown : Truth((one == other) == (comparison == .equal))
            }
        }
        return zip(try numbers(left), try numbers(right)).map { one, other in
            one.isFinite && other.isFinite ? Truth(comparison.holds(one, other)) : .unknown
        }
    }

    /// NaN where the value is unknown.
    private func numbers(_ expression: RuleExpression) throws(Diagnostic) -> [Double] {
        switch expression {
        case .number(let number): return Array(repeating: number, count: observation.rowCount)
        case .column(let name, _): return try values(of: name).map { $0?.magnitude ?? .nan }
        case .negative(let inner): return try numbers(inner).map { -$0 }
        case .seconds(let inner): return try numbers(inner).map { $0 * 86_400 }
        case .arithmetic(let operation, let left, let right):
            return zip(try numbers(left), try numbers(right)).map { operation.apply($0, $1) }
        default: return Array(repeating: .nan, count: observation.rowCount)
        }
    }

    private func texts(_ expression: RuleExpression) throws(Diagnostic) -> [String?] {
        switch expression {
        case .text(let text): return Array(repeating: text, count: observation.rowCount)
        case .column(let name, _): return try values(of: name).map { if case .text(let text)? = $0 { text } else { nil } }
        default: return Array(repeating: nil, count: observation.rowCount)
        }
    }

    private func nulls(_ expression: RuleExpression) throws(Diagnostic) -> [Bool] {
        switch expression {
        case .column(let name, _): return try values(of: name).map { $0 == nil }
        case .text: return Array(repeating: false, count: observation.rowCount)
        case .number, .negative, .seconds, .arithmetic: return try numbers(expression).map { !$0.isFinite }
        default: return try truths(expression).map { $0 == .unknown }
        }
    }

    private func values(of name: String) throws(Diagnostic) -> [FieldValue?] {
        guard let field = fields[name] else { preconditionFailure("the rule reads a field that it did not name") }
        let cells = FieldCells(field, try observation.column(name))
        return (0..<observation.rowCount).map { cells[$0].value }
    }
}

extension RuleExpression {
    fileprivate var isText: Bool {
        switch self {
        case .text, .column(_, .text): true
        default: false
        }
    }

    fileprivate var isTruth: Bool {
        switch self {
        case .truth, .column(_, .truth), .and, .or, .not, .isNull, .comparison: true
        default: false
        }
    }
}

extension RuleArithmetic {
    /// A division by zero has no value.
    fileprivate func apply(_ one: Double, _ other: Double) -> Double {
        switch self {
        case .plus: one + other
        case .minus: one - other
        case .times: one * other
        case .divided: other == 0 ? .nan : one / other
        }
    }
}

extension Comparison {
    fileprivate func holds<Value: Comparable>(_ one: Value, _ other: Value) -> Bool {
        switch self {
        case .atLeast: one >= other
        case .atMost: one <= other
        case .above: one > other
        case .below: one < other
        case .equal: one == other
        case .notEqual: one != other
        }
    }
}

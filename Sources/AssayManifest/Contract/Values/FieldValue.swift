/// A value as the type of its field reads it.
public enum FieldValue: Sendable, Hashable {
    case text(String)
    /// Whole numbers, exact; a number without a fraction is one too, so that 1 and 1.0 are the same value.
    case integer(Int64)
    case number(Double)
    case boolean(Bool)
    /// A point on the type's own scale: days, seconds, months or years since 1970.
    case moment(Double)

    /// A number in its one form.
    static func from(_ number: Double) -> FieldValue { Int64(exactly: number).map(FieldValue.integer) ?? .number(number) }

    /// The place on the scale that minimum and maximum compare on; nil for texts and truth values.
    public var magnitude: Double? {
        switch self {
        case .integer(let whole): Double(whole)
        case .number(let number), .moment(let number): number
        case .text, .boolean: nil
        }
    }

    /// Whether this stands before the other on their common scale; whole numbers are compared exactly.
    public func isLess(than other: FieldValue) -> Bool {
        if case .integer(let one) = self, case .integer(let two) = other { return one < two }
        guard let one = magnitude, let two = other.magnitude else { return false }
        return one < two
    }
}

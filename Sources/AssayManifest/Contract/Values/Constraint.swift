/// What a value can break.
public enum Constraint: String, Sendable, Hashable, CaseIterable {
    case type, format, required, unique, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, pattern
    case allowed = "enum"
}

/// A set of constraints.
public struct ConstraintSet: OptionSet, Sendable, Hashable {
    public var rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public init(_ constraint: Constraint) {
        self.init(rawValue: 1 << UInt16(Constraint.allCases.firstIndex(of: constraint) ?? 0))
    }

    public func contains(_ constraint: Constraint) -> Bool { !isDisjoint(with: ConstraintSet(constraint)) }

    /// The members, in the order of declaration.
    public var members: [Constraint] { Constraint.allCases.filter(contains) }
}

/// The constraints of a field, each in the field's type.
public struct FieldLimits: Sendable, Hashable {
    public var isRequired = false
    public var isUnique = false
    public var minimum: Located<FieldValue>?
    public var maximum: Located<FieldValue>?
    public var exclusiveMinimum: Located<FieldValue>?
    public var exclusiveMaximum: Located<FieldValue>?
    public var minLength: Located<Int>?
    public var maxLength: Located<Int>?
    /// Matched against the whole value.
    public var pattern: Located<String>?
    var expression: Pattern?
    public var allowed: Located<[FieldValue]>?
    var allowedSet: Set<FieldValue> = []

    public init() {}

    /// What a value that is there breaks; nothing here knows of other rows.
    public func broken(by value: FieldValue) -> ConstraintSet {
        var broken: ConstraintSet = []
        if let minimum, !holds(value, { !$0.isLess(than: $1) }, minimum.value) { broken.insert(.init(.minimum)) }
        if let maximum, !holds(value, { !$1.isLess(than: $0) }, maximum.value) { broken.insert(.init(.maximum)) }
        if let exclusiveMinimum, !holds(value, { $1.isLess(than: $0) }, exclusiveMinimum.value) {
            broken.insert(.init(.exclusiveMinimum))
        }
        if let exclusiveMaximum, !holds(value, { $0.isLess(than: $1) }, exclusiveMaximum.value) {
            broken.insert(.init(.exclusiveMaximum))
        }
        if case .text(let text) = value { broken.formUnion(self.broken(byText: text)) }
        if allowed != nil, !allowedSet.contains(value) { broken.insert(.init(.allowed)) }
        return broken
    }

    /// A NaN lies on no side of a bound.
    private func holds(_ value: FieldValue, _ comparison: (FieldValue, FieldValue) -> Bool, _ bound: FieldValue) -> Bool {
        guard value.magnitude?.isNaN == false else { return false }
        return comparison(value, bound)
    }

    /// Lengths count characters as people see them.
    private func broken(byText text: String) -> ConstraintSet {
        var broken: ConstraintSet = []
        if minLength != nil || maxLength != nil {
            let length = text.count
            if let minLength, length < minLength.value { broken.insert(.init(.minLength)) }
            if let maxLength, length > maxLength.value { broken.insert(.init(.maxLength)) }
        }
        if let expression, !expression.matches(text) { broken.insert(.init(.pattern)) }
        return broken
    }
}

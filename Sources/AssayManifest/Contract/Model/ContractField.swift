import AssayCore

/// A column and what its values must be.
public struct ContractField: Sendable, Hashable {
    public var name: String
    public var reader: ValueReader
    public var limits: FieldLimits
    /// Words that stand for a missing value.
    public var missing: SpecialValues
    /// Values that were written where there was none, such as -1: they count as missing and are reported.
    public var sentinels: SpecialValues
    public var unit: String?
    public var role: String?
    /// What kind of personal data it is; such values are never shown.
    public var pii: String?
    /// Whether the column must not be in the table.
    public var isForbidden: Bool
    /// Share of rows that may break the contract.
    public var tolerance: Double?
    public var severity: CheckSeverity
    public var place: SourcePlace
    /// Where its type, constraints and so on stand, by key, for `assay infer --update`.
    public var places: [String: SourcePlace] = [:]
}

extension ContractField {
    /// A field of which only the type is known.
    public init(_ name: String, _ type: FieldType, at place: SourcePlace) {
        self.init(
            name: name, reader: ValueReader(type: type), limits: FieldLimits(), missing: SpecialValues(),
            sentinels: SpecialValues(),
            isForbidden: false, severity: .fail, place: place)
    }
}

/// Values with a meaning of their own, as texts and, where they are numbers, as numbers.
public struct SpecialValues: Sendable, Hashable {
    public var texts: Set<String> = []
    public var numbers: Set<Double> = []
    /// In the type of the field.
    public var values: Set<FieldValue> = []

    public init(_ written: [String] = [], values: [FieldValue] = []) {
        (texts, self.values) = (Set(written), Set(values))
        numbers = Set(written.compactMap(Double.init).filter { !$0.isNaN })
    }

    public var isEmpty: Bool { texts.isEmpty }
}

/// What became of one value.
public struct CellVerdict: Sendable, Hashable {
    public var broken: ConstraintSet = []
    public var isMissing = false
    public var isSentinel = false
    /// The value in the field's type; nil where it is missing or none of the type.
    public var value: FieldValue?
}

extension ContractField {
    /// The verdict on a missing value.
    public var missingVerdict: CellVerdict {
        CellVerdict(broken: limits.isRequired ? ConstraintSet(.required) : [], isMissing: true)
    }

    /// The verdict on a text.
    public func verdict(onText text: String) -> CellVerdict {
        if missing.texts.contains(text) { return missingVerdict }
        if sentinels.texts.contains(text) { return sentinelVerdict }
        guard let value = reader.value(of: text) else { return CellVerdict(broken: ConstraintSet(.type)) }
        if sentinels.values.contains(value) { return sentinelVerdict }
        var broken = limits.broken(by: value)
        if reader.format != .default, !reader.format.matches(text) { broken.insert(.init(.format)) }
        return CellVerdict(broken: broken, value: value)
    }

    /// The verdict on a value that the file stores as a number, a date or a truth value.
    ///
    /// - Parameter number: the stored number; nil where the file stores no number.
    public func verdict(on value: FieldValue?, number: Double?) -> CellVerdict {
        if let number, missing.numbers.contains(number) { return missingVerdict }
        if let number, sentinels.numbers.contains(number) { return sentinelVerdict }
        guard let value else { return CellVerdict(broken: ConstraintSet(.type)) }
        if sentinels.values.contains(value) { return sentinelVerdict }
        return CellVerdict(broken: limits.broken(by: value), value: value)
    }

    private var sentinelVerdict: CellVerdict {
        var verdict = missingVerdict
        verdict.isSentinel = true
        return verdict
    }
}

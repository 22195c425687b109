import AssayCore

/// Which columns a table may and must have.
///
/// - Source: Frictionless Table Schema 2, `fieldsMatch`.
public struct ColumnAgreement: Sendable, Hashable {
    /// A column of the contract may be missing.
    public var allowsMissing = false
    /// A column that the contract does not name may be there.
    public var allowsExtra = false
    /// The columns of the contract stand in its order.
    public var isOrdered = true
    /// At least one column must be common.
    public var needsCommon = false

    public init() {}

    init(fieldsMatch: String) {
        switch fieldsMatch {
        case "equal": isOrdered = false
        case "subset": (allowsExtra, isOrdered) = (true, false)
        case "superset": (allowsMissing, isOrdered) = (true, false)
        case "partial": (allowsMissing, allowsExtra, isOrdered, needsCommon) = (true, true, false, true)
        default: break
        }
    }

    public enum Kind: String, Sendable, CaseIterable { case missing, extra, order, forbidden, common }

    /// One column that is not as it should be.
    public struct Violation: Sendable, Hashable {
        public var kind: Kind
        public var words: String
    }

    /// Everything that is wrong with the columns of a table.
    public func violations(_ fields: [ContractField], columns: [String]) -> [Violation] {
        let present = Set(columns)
        let wanted = fields.filter { !$0.isForbidden }
        let named = Set(fields.map(\.name))
        var found = fields.filter { $0.isForbidden && present.contains($0.name) }.map {
            Violation(kind: .forbidden, words: "column `\($0.name)` is forbidden and is there")
        }
        let extra = columns.filter { !named.contains($0) }
        if !allowsMissing {
            found += wanted.filter { !present.contains($0.name) }.map { Self.missing($0.name, extra) }
        }
        if !allowsExtra { found += extra.map { Violation(kind: .extra, words: "column `\($0)` is not in the contract") } }
        if isOrdered { found += order(wanted.map(\.name).filter(present.contains), columns.filter(named.contains)) }
        if needsCommon, !wanted.contains(where: { present.contains($0.name) }) {
            found.append(Violation(kind: .common, words: "the table has no column of the contract"))
        }
        return found
    }

    private static func missing(_ name: String, _ extra: [String]) -> Violation {
        let near = extra.prefix(1000).first { folded($0) == folded(name) } ?? NearestName.find(name, in: extra.prefix(1000))
        let hint = near.map { ", and `\($0)` is there; did you mean that?" } ?? ""
        return Violation(kind: .missing, words: "column `\(name)` is missing\(hint)")
    }

    /// Letter case, spaces, dashes and underscores aside.
    static func folded(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" } }

    /// The first column that stands elsewhere than the contract says.
    private func order(_ wanted: [String], _ found: [String]) -> [Violation] {
        let present = found.filter(Set(wanted).contains)
        guard let index = zip(wanted, present).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset else {
            return []
        }
        return [Violation(kind: .order, words: "column `\(present[index])` stands where `\(wanted[index])` should")]
    }
}

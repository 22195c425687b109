import AssayCore
import AssayManifest
import AssayTabular
import Foundation

/// One declared group, ready to split the rows of a chunk.
///
/// - Definition: a column's values; its intervals between breaks, where with b₁ < … < bₖ label i holds the values in [bᵢ, bᵢ₊₁) and the
///   first holds all below b₁; values gathered under members; or whether a condition holds.
/// - Missing values: a null or NaN, and a condition that is unknown, belong to no group and are counted, unless `missing` makes them a
///   member. A value that a mapping does not name belongs to no group either, and is counted apart.
public struct GroupTerm: Sendable, Hashable {
    public enum Split: Sendable, Hashable {
        case values(column: String)
        case intervals(column: String, breaks: [Double])
        case mapping(column: String, GroupMapping)
        case condition(RuleExpression, fields: [String: ContractField])
    }

    public var name: String
    public var split: Split
    /// Members that are known before the table is read.
    public var labels: [String]
    public var missing: GroupDefinition.MissingRows
    /// Seed of the pseudonyms that stand for members; nil where they go by their own names.
    public var pseudonyms: UInt64?

    public init(name: String, split: Split, labels: [String] = [], missing: GroupDefinition.MissingRows = .drop) {
        (self.name, self.split, self.labels, self.missing) = (name, split, labels, missing)
    }

    public init(name: String, column: String, breaks: [Double] = [], labels: [String] = []) {
        self.init(
            name: name, split: breaks.isEmpty ? .values(column: column) : .intervals(column: column, breaks: breaks), labels: labels
        )
    }

    /// - Parameters:
    ///   - schema: the evaluation table's columns, whose types decide what a condition compares; nil before it is opened.
    ///   - contract: fields whose types and missing values hold where the contract has them.
    /// - Throws: MF168 for a condition whose kinds do not go together.
    public init(
        _ definition: GroupDefinition, schema: TableSchema? = nil, contract: DataContract? = nil
    ) throws(Diagnostic) {
        let split: Split
        switch definition.split {
        case .values(let column, _): split = .values(column: column)
        case .intervals(let column, let breaks, _): split = .intervals(column: column, breaks: breaks)
        case .mapping(let column, let mapping): split = .mapping(column: column, mapping)
        case .condition(let condition):
            guard let schema else {
                split = .condition(condition.untyped, fields: [:])
                break
            }
            let fields = Self.fields(condition, schema, contract)
            split = .condition(try condition.expression(fields: fields), fields: fields)
        }
        self.init(name: definition.name, split: split, labels: Self.labels(definition), missing: definition.missing)
    }

    /// What a member is called in everything that leaves the run.
    ///
    /// - Definition: `group` and eight digits from the seed, the group's name and the member's: the same in every run of that seed, whatever
    ///   other members there are. Whoever knows the seed can try out names; it keeps names out of sight, not secret.
    public func shown(_ member: String) -> String {
        guard let pseudonyms else { return member }
        var print = Fingerprint()
        print.add(pseudonyms)
        for text in [name, TaskFrame.canonical(member)] {
            for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars { print.add(UInt64(scalar.value)) }
            print.add(.max)
        }
        let digits = String(print.high >> 32, radix: 16)
        return "group " + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The columns that tell where a row belongs.
    public var columns: Set<String> {
        switch split {
        case .values(let column), .intervals(let column, _), .mapping(let column, _): [column]
        case .condition(let expression, _): expression.columns
        }
    }

    private static func labels(_ definition: GroupDefinition) -> [String] {
        if let members = definition.members { return members }
        guard case .intervals(_, let breaks, _) = definition.split else { return [] }
        return intervalLabels(breaks) + (definition.missing == .group ? [GroupDefinition.missingMember] : [])
    }

    /// `<25`, `25–40`, `>=40` where the manifest names no labels.
    private static func intervalLabels(_ breaks: [Double]) -> [String] {
        guard let first = breaks.first, let last = breaks.last else { return [] }
        let inner = zip(breaks, breaks.dropFirst()).map { "\(plain($0))–\(plain($1))" }
        return ["<\(plain(first))"] + inner + [">=\(plain(last))"]
    }

    private static func plain(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func fields(
        _ condition: GroupCondition, _ schema: TableSchema, _ contract: DataContract?
    ) -> [String: ContractField] {
        var fields: [String: ContractField] = [:]
        for name in condition.columns {
            guard let field = schema[name] else { continue }
            let declared = contract?.field(name).flatMap { $0.reader.type == .any ? nil : $0 }
            fields[name] = declared ?? ContractField(name, FieldType(field.type), at: condition.place)
        }
        return fields
    }
}

extension FieldType {
    /// What a condition takes a column's values as.
    init(_ type: LogicalType) {
        switch type {
        case .bool: self = .boolean
        case .int64: self = .integer
        case .float64, .decimal: self = .number
        case .string: self = .string
        case .date: self = .date
        case .timestamp: self = .datetime
        case .null, .fixedList, .unsupported: self = .any
        }
    }
}

import AssayCore

/// A group of rows by name: how rows fall into its members, and what becomes of those that have none.
public struct GroupDefinition: Sendable, Hashable {
    /// How rows fall into members.
    public enum Split: Sendable, Hashable {
        /// Each value of a column is a member; the texts are values that may occur.
        case values(column: String, labels: [String]?)
        /// A column cut at breaks b₁ < … < bₖ: label i holds the values in [bᵢ, bᵢ₊₁); the first holds all below b₁.
        case intervals(column: String, breaks: [Double], labels: [String]?)
        /// Values of a column gathered under members.
        case mapping(column: String, GroupMapping)
        /// Whether a condition holds: the members are `true` and `false`.
        case condition(GroupCondition)
    }

    /// What becomes of rows whose value is missing.
    public enum MissingRows: String, Sendable, Hashable, CaseIterable {
        /// They belong to no group, and are counted.
        case drop
        /// They are a member of their own, called `missing`.
        case group
    }

    /// The name of the member that missing values make.
    public static let missingMember: String = "missing"

    public var name: String
    public var split: Split
    public var missing: MissingRows
    public var place: SourcePlace

    public init(name: String, split: Split, missing: MissingRows = .drop, place: SourcePlace) {
        (self.name, self.split, self.missing, self.place) = (name, split, missing, place)
    }

    /// The columns that tell where a row belongs.
    public var columns: Set<String> {
        switch split {
        case .values(let column, _), .intervals(let column, _, _), .mapping(let column, _): [column]
        case .condition(let condition): condition.columns
        }
    }

    /// The members that it can have; nil where only the table tells.
    public var members: [String]? {
        let own: [String]?
        switch split {
        case .values(_, let labels): own = labels
        case .intervals(_, _, let labels): own = labels
        case .mapping(_, let mapping): own = mapping.names
        case .condition: own = GroupCondition.members
        }
        return own.map { missing == .group && !$0.contains(Self.missingMember) ? $0 + [Self.missingMember] : $0 }
    }
}

/// Values of a column gathered under members.
///
/// Values are compared as class names are: `1`, `1.0` and `"1"` are one value.
public struct GroupMapping: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public var name: String
        public var values: [String]

        public init(name: String, values: [String]) { (self.name, self.values) = (name, values) }
    }

    /// In the order of declaration.
    public var members: [Member]
    /// The member of all other values; where it is nil, their rows belong to no group and are counted.
    public var others: String?

    public init(members: [Member], others: String? = nil) { (self.members, self.others) = (members, others) }

    /// Every member's name, each once.
    public var names: [String] {
        let named = members.map(\.name)
        return others.map { named.contains($0) ? named : named + [$0] } ?? named
    }
}

/// A group or an intersection of groups: `sex`, `sex*age`.
public struct GroupExpression: Sendable, Hashable {
    public var groups: [String]

    public init(_ groups: [String]) { self.groups = groups }

    /// `sex*age`
    public var name: String { groups.joined(separator: "*") }
}

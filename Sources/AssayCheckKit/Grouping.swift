import AssayCore
import AssayManifest
import AssayTabular

/// One declared group: a column's values, or its intervals between breaks.
///
/// - Definition: with `breaks` b₁ < … < bₖ, label i holds the values in [bᵢ, bᵢ₊₁); the first holds all below b₁.
/// - Missing values: a null or NaN belongs to no group and is counted.
public struct GroupTerm: Sendable, Hashable {
    public var name: String
    public var column: String
    public var breaks: [Double]
    public var labels: [String]

    public init(name: String, column: String, breaks: [Double] = [], labels: [String] = []) {
        (self.name, self.column, self.breaks, self.labels) = (name, column, breaks, labels)
    }

    public init(_ definition: GroupDefinition) {
        let breaks = definition.breaks ?? []
        self.init(
            name: definition.name, column: definition.column, breaks: breaks,
            labels: definition.labels ?? Self.intervalLabels(breaks))
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

    /// The members of one chunk's rows.
    func categories(of column: Column) -> Categories {
        guard !breaks.isEmpty else { return column.categories }
        let codes = column.doubles.map { value in
            value.isNaN ? -1 : Int32(breaks.firstIndex { value < $0 } ?? breaks.count)
        }
        return Categories(codes: codes, values: labels)
    }
}

/// A way to split rows: by one group or by the intersection of several.
public struct Grouping: Sendable, Hashable {
    public var terms: [GroupTerm]

    public init(_ terms: [GroupTerm]) { self.terms = terms }

    /// `sex*age`
    public var name: String { terms.map(\.name).joined(separator: "*") }
    public var columns: Set<String> { Set(terms.map(\.column)) }
}

/// The rows where every term has the named member.
public struct Slice: Sendable, Hashable {
    public struct Term: Sendable, Hashable {
        public var group: GroupTerm
        public var member: String
        public init(group: GroupTerm, member: String) { (self.group, self.member) = (group, member) }
    }

    public var terms: [Term]
    public init(_ terms: [Term]) { self.terms = terms }

    /// `sex=female, age=under_25`
    public var name: String { terms.map { "\($0.group.name)=\($0.member)" }.joined(separator: ", ") }
    public var columns: Set<String> { Set(terms.map(\.group.column)) }
}

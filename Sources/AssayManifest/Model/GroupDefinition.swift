import AssayCore

/// A group of rows by name: the values of a column, or its intervals between breaks.
///
/// - Definition: with `breaks` b₁ < … < bₖ, label i holds the values in [bᵢ, bᵢ₊₁); the first holds all below b₁.
public struct GroupDefinition: Sendable, Hashable {
    public var name: String
    public var column: String
    public var breaks: [Double]?
    /// Names of the intervals; without breaks, the values that may occur.
    public var labels: [String]?
    public var place: SourcePlace

    public init(name: String, column: String, breaks: [Double]? = nil, labels: [String]? = nil, place: SourcePlace) {
        (self.name, self.column, self.breaks, self.labels, self.place) = (name, column, breaks, labels, place)
    }
}

/// A group or an intersection of groups: `sex`, `sex*age`.
public struct GroupExpression: Sendable, Hashable {
    public var groups: [String]

    public init(_ groups: [String]) { self.groups = groups }

    /// `sex*age`
    public var name: String { groups.joined(separator: "*") }
}

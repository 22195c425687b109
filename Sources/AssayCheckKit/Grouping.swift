import AssayCore
import AssayManifest

/// A way to split rows: by one group or by the intersection of several.
public struct Grouping: Sendable, Hashable {
    public var terms: [GroupTerm]

    public init(_ terms: [GroupTerm]) { self.terms = terms }

    /// `sex*age`
    public var name: String { terms.map(\.name).joined(separator: "*") }
    public var columns: Set<String> { terms.reduce(into: []) { $0.formUnion($1.columns) } }
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
    public var name: String { terms.map { "\($0.group.name)=\($0.group.shown($0.member))" }.joined(separator: ", ") }
    public var columns: Set<String> { terms.reduce(into: []) { $0.formUnion($1.group.columns) } }
}

/// Which groups are too small to be judged.
public struct GroupFloor: Sendable, Hashable {
    /// Groups with fewer rows are not judged.
    public var rows: Int
    /// Groups with a smaller share of the rows that have a group are not judged; nil for no such rule.
    public var share: Double?

    public init(rows: Int, share: Double? = nil) { (self.rows, self.share) = (rows, share) }

    /// Why a group is not judged; nil where it is large enough.
    ///
    /// - Parameter total: the rows of all groups.
    public func note(rows count: Int, of total: Int) -> String? {
        if count < rows { return "fewer than \(rows) rows" }
        guard let share, Double(count) < share * Double(total) else { return nil }
        return "less than \(Self.percent(share)) of the rows"
    }

    /// What two groups must be for anything to be judged.
    public var words: String { "at least \(rows) rows" + (share.map { " and \(Self.percent($0)) of all" } ?? "") }

    private static func percent(_ share: Double) -> String {
        let percent = (share * 1e8).rounded() / 1e6
        return "\(Int(exactly: percent).map(String.init) ?? "\(percent)") %"
    }
}

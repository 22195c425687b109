import AssayCore
import AssayManifest
import AssayTabular
import Foundation

/// One use of a measure: its arguments, and what the manifest and the tables say around it.
public struct MeasureCall: Sendable {
    public var descriptor: MeasureDescriptor
    public var arguments: [Argument]
    public var frame: TaskFrame
    /// The declared groups by name.
    public var groups: [String: GroupTerm]
    /// Columns of the evaluation table.
    public var columns: [String]
    /// Those of them that the model reads; empty before the table is opened.
    public var features: [String]
    /// Confidence level of the intervals.
    public var confidence: Double
    /// How the requirement compares the value with a bound; nil where it states none.
    public var comparison: Comparison?
    /// The bound of the requirement, where it is a number.
    public var bound: Double?
    /// The interval's method where the requirement names one; the measure has it.
    public var interval: IntervalMethod?
    public var minimumGroupSize: Int
    /// Groups with a smaller share of the rows are not judged; nil for no such rule.
    public var minimumGroupShare: Double?
    /// Seed of every random choice: the bootstrap's replicates.
    public var seed: UInt64
    /// What decisions earn, where the manifest says so.
    public var costs: DecisionCosts?
    /// The data contract, where the manifest names one.
    public var contract: DataContract?
    /// The columns of the tables beside the evaluation table; empty before they are opened.
    public var otherColumns: [TableName: [String]] = [:]
    /// Whether row values may be kept, to be shown to the person who runs it.
    public var showsValues = false
    /// The evaluation table's columns with their types; nil before it is opened.
    public var schema: TableSchema?
    /// When the commit at HEAD was made, in seconds since 1970; nil where there is no commit.
    public var commitTime: @Sendable () throws(Diagnostic) -> Double? = { () throws(Diagnostic) in nil }
    /// The time, in seconds since 1970.
    public var now: @Sendable () -> Double = { Date().timeIntervalSince1970 }
    public var place: SourcePlace

    public init(
        descriptor: MeasureDescriptor, arguments: [Argument], frame: TaskFrame, groups: [String: GroupTerm] = [:],
        columns: [String] = [], features: [String] = [], confidence: Double = 0.95, interval: IntervalMethod? = nil,
        minimumGroupSize: Int = 30, seed: UInt64 = 1, costs: DecisionCosts? = nil, place: SourcePlace
    ) {
        (self.descriptor, self.arguments, self.frame, self.groups) = (descriptor, arguments, frame, groups)
        (self.columns, self.features, self.confidence, self.interval) = (columns, features, confidence, interval)
        (self.minimumGroupSize, self.seed, self.costs, self.place) = (minimumGroupSize, seed, costs, place)
    }

    /// Which groups are too small to be judged.
    public var groupFloor: GroupFloor { GroupFloor(rows: minimumGroupSize, share: minimumGroupShare) }

    /// The arguments that have no name.
    public var positionals: [String] { arguments.compactMap { if case .positional(let text) = $0 { text } else { nil } } }

    /// The positional argument at `index`, where there is one.
    public func positional(_ index: Int) -> String? {
        let found = positionals
        return found.indices.contains(index) ? found[index] : nil
    }

    /// A column of the table.
    public func column(_ index: Int = 0) throws(Diagnostic) -> String {
        guard let name = positional(index) else { throw wrong("needs a column", "write `\(descriptor.usage)`") }
        guard columns.isEmpty || columns.contains(name) else {
            throw Diagnostic(
                .missingColumn, "no column `\(name)` in the evaluation table", at: place,
                help: NearestName.find(name, in: columns).map { "did you mean `\($0)`?" } ?? "columns: \(columns.listed)")
        }
        try checkKind(of: name, index)
        return name
    }

    /// A declared group, or the intersection of several.
    public func grouping(_ index: Int = 0) throws(Diagnostic) -> Grouping {
        guard let name = positional(index) else { throw wrong("needs a group", "write `\(descriptor.usage)`") }
        var terms: [GroupTerm] = []
        for part in name.split(separator: "*").map(String.init) {
            guard let term = groups[part] else {
                let known = groups.keys.sorted()
                throw wrong(
                    "`\(part)` is not a declared group",
                    NearestName.find(part, in: known).map { "did you mean `\($0)`?" } ?? "declare it under `groups:`")
            }
            terms.append(term)
        }
        return Grouping(terms)
    }

    public func wrong(_ problem: String, _ help: String) -> Diagnostic {
        Diagnostic(.wrongArguments, "`\(descriptor.name)`: \(problem)", at: place, help: help)
    }

    /// Refuses arguments beyond those that the descriptor lists.
    public func checkArity() throws(Diagnostic) {
        guard arguments.count <= descriptor.parameters.count || descriptor.parameters.last?.repeats == true else {
            throw wrong(
                "takes \(descriptor.parameters.count) argument\(descriptor.parameters.count == 1 ? "" : "s"), found \(arguments.count)",
                "write `\(descriptor.usage)`")
        }
    }
}

extension [String] {
    /// At most eight names, for a help line.
    public var listed: String {
        prefix(8).map { "`\($0)`" }.joined(separator: ", ") + (count > 8 ? " and \(count - 8) more" : "")
    }
}

import AssayCore

/// Which way a measure is better; one-sided requirements on it never fail an improvement.
public enum BetterDirection: String, Sendable, Hashable, Codable { case higher, lower, neither }

/// One argument that a measure takes.
public struct MeasureParameter: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A column of the table.
        case column
        /// A declared group or an intersection of several: `sex*age`.
        case group
        /// A member of the group that the argument before it names.
        case member
        /// `macro`, `micro`, `weighted` or `class=NAME`.
        case average
        /// One of a few words.
        case choice([String])
        case number(ClosedRange<Double>)
        /// What may tell rows apart without saying anything about them: `id`, `time` or `row`.
        case identifier
        /// Another check of the manifest, as its requirement begins.
        case check
        /// Another measure, with its own arguments in parentheses: `precision(class=2)`.
        case measure
        /// A field, a rule or a key of the data contract; without one, each of them.
        case contract
        /// Any text: a pattern, a value, a name that need not exist.
        case text
    }

    public var name: String
    public var kind: Kind
    public var required: Bool
    /// What a column argument may hold.
    public var accepts: ColumnKind
    /// Whether it may stand several times; only the last parameter may.
    public var repeats: Bool
    /// Whether a call without arguments means every column of the table rather than every feature.
    public var coversTable: Bool

    public init(
        _ name: String, _ kind: Kind, required: Bool = true, accepts: ColumnKind = .any, repeats: Bool = false,
        coversTable: Bool = false
    ) {
        (self.name, self.kind, self.required) = (name, kind, required)
        (self.accepts, self.repeats, self.coversTable) = (accepts, repeats, coversTable)
    }

    /// `column`, `[k]`, `value, …`
    var usage: String {
        let word = repeats ? "\(name), …" : name
        return required ? word : "[\(word)]"
    }
}

/// What a measure is: enough to check a requirement on it, to judge it and to explain it, without running it.
public struct MeasureDescriptor: Sendable, Hashable {
    public var name: String
    public var family: Family
    /// One sentence, the headline of its page.
    public var summary: String
    public var unit: Unit
    /// The values that it can take; a bound outside is refused.
    public var range: ClosedRange<Double>
    public var better: BetterDirection
    /// The tasks that it is defined for; empty means every task.
    public var tasks: Set<ModelTask>
    public var parameters: [MeasureParameter]
    /// False for times and other facts of the machine: kept out of the result digest.
    public var reproducible: Bool
    /// Whether the time of the commit at HEAD is part of the value.
    public var standsOnCommit: Bool
    /// What a requirement is decided on where neither it nor the manifest says; nil for the manifest's default.
    public var defaultRule: DecisionRule?
    /// Whether the value estimates something from a sample. A fact, such as a file's size, is decided on its value in every mode.
    public var isStatistical: Bool
    /// The function of which library that the definition equals, or the paper.
    public var equals: String

    public init(
        _ name: String, _ family: Family, _ summary: String, unit: Unit = .one, range: ClosedRange<Double>,
        better: BetterDirection, tasks: Set<ModelTask> = [], parameters: [MeasureParameter] = [], reproducible: Bool = true,
        statistical: Bool = true, standsOnCommit: Bool = false, defaultRule: DecisionRule? = nil, equals: String
    ) {
        (self.name, self.family, self.summary, self.unit, self.range) = (name, family, summary, unit, range)
        (self.better, self.tasks, self.parameters) = (better, tasks, parameters)
        (self.reproducible, isStatistical, self.equals) = (reproducible, statistical, equals)
        (self.standsOnCommit, self.defaultRule) = (standsOnCommit, defaultRule)
    }

    /// `precision([average])`, `null_rate(column)`.
    public var usage: String {
        guard !parameters.isEmpty else { return name }
        return "\(name)(\(parameters.map(\.usage).joined(separator: ", ")))"
    }
}

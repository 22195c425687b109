import AssayCore

/// What a fold has seen of some rows.
///
/// Laws, tested for every fold: the empty state is the identity of `merge`, merging is associative, and parts merged in
/// row order equal the whole.
public protocol FoldState: Sendable {
    init()
    /// Adds what was seen of the rows that follow.
    mutating func merge(_ later: Self)
}

/// How much a fold's state grows with the data.
public enum FoldMemory: String, Sendable, Hashable, Codable {
    case constant
    case perClass = "per class"
    case perRow = "per row"
}

/// What a fold reads; the scan projects the table to it and runs the model only if it must.
public struct FoldNeeds: Sendable, Hashable {
    public var columns: Set<String>
    public var label: Bool
    /// The columns of the roles `id` and `time`, which each table may call differently.
    public var id: Bool
    public var time: Bool
    /// The columns of the roles `score` and `prediction`, as the table stores them: what somebody else predicted.
    public var stored: Bool
    public var prediction: Bool
    /// Whether it reads the baseline model's prediction too.
    public var baseline: Bool
    /// Whether it asks the model about changed rows, which stored predictions cannot answer.
    public var model: Bool

    public init(
        columns: Set<String> = [], label: Bool = false, prediction: Bool = false, baseline: Bool = false, model: Bool = false,
        id: Bool = false, time: Bool = false, stored: Bool = false
    ) {
        (self.columns, self.label, self.prediction, self.baseline) = (columns, label, prediction || model, baseline)
        (self.model, self.id, self.time, self.stored) = (model, id, time, stored)
    }
}

/// Whose predictions a fold looks at.
public enum Subject: Sendable, Hashable { case candidate, baseline }

/// An observation of rows with mergeable state, shared by every measure that asks for an equal one.
///
/// A fold is a value: two equal folds see the same, so the plan keeps one. `finish` turns the state into what measures
/// read and runs once however many measures share it.
public protocol Fold: Sendable, Hashable {
    associatedtype State: FoldState
    associatedtype Result: Sendable

    var memory: FoldMemory { get }
    var needs: FoldNeeds { get }
    /// - Throws: a diagnostic that makes every measure on this fold an `error`; other folds go on.
    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic)
    func finish(_ state: State) throws(Diagnostic) -> Result
}

extension Fold where Result == State {
    public func finish(_ state: State) throws(Diagnostic) -> Result { state }
}

/// One fold that a measure needs, over the rows in scope of a table or split by groups.
public struct FoldRequest: Sendable {
    public var fold: any Fold
    public var grouping: Grouping?
    public var table: TableName
    /// Whether it sees every row of its table, also where the requirement is on a slice: what rows are looked up in.
    public var isWhole: Bool
    /// What the measure reads in the result, where a profile may stand in place of rows.
    public var reading: Reading

    /// How much of a column's values a measure reads.
    public enum Reading: Sendable, Hashable {
        /// Their distribution.
        case distribution
        /// Each different one of them.
        case values
        /// Each row's own.
        case rows
    }

    public init(
        _ fold: any Fold, by grouping: Grouping? = nil, of table: TableName = .evaluation, whole: Bool = false,
        reading: Reading = .distribution
    ) {
        (self.fold, self.grouping, self.table, isWhole, self.reading) = (fold, grouping, table, whole, reading)
    }
}

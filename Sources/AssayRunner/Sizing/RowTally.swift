import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// How many rows there are, how many of them have a label, and which.
struct RowTally: Fold {
    let readsLabels: Bool

    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(label: readsLabels) }

    struct State: FoldState {
        var rows = 0
        var labels = LabelCensus.State()
        /// Sums over the rows; empty where the table has no weights.
        var weight = ExactSum()
        var squaredWeight = ExactSum()

        /// Rows with a label.
        var labelled: Int { rows - labels.missing }

        /// Effective rows for each row, (Σw)² / (n Σw²): Kish 1965. 1 without weights.
        var efficiency: Double {
            let squares = squaredWeight.value
            return squares > 0 ? weight.value * weight.value / (squares * Double(rows)) : 1
        }

        mutating func merge(_ later: State) {
            rows += later.rows
            labels.merge(later.labels)
            weight.merge(later.weight)
            squaredWeight.merge(later.squaredWeight)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        if readsLabels { try LabelCensus().observe(rows, of: observation, into: &state.labels) }
        state.rows += rows.count
        guard let weights = try observation.weights() else { return }
        rows.forEach { row in
            state.weight.add(weights[row])
            state.squaredWeight.add(weights[row] * weights[row])
        }
    }
}

/// The rows of a table and of slices of it, counted in one pass that reads labels, weights and groups only.
struct RowCounting {
    private let counts: [Slice?: RowTally.State]

    init(_ stage: RunStage) throws(Diagnostic) {
        guard let table = stage.table else {
            counts = [:]
            return
        }
        let tally = RowTally(readsLabels: stage.frame.label != nil)
        let slices = Set(stage.checks.map(\.slice) + [nil])
        var bank = FoldBank()
        for slice in slices { bank.add(FoldRequest(tally), slice: slice) }
        let folds = try Self.pass(over: table, bank, stage)
        var counts: [Slice?: RowTally.State] = [:]
        for slice in slices { counts[slice] = try folds.scoped(to: slice).result(tally) }
        self.counts = counts
    }

    /// The rows of a slice; nil where there is no table.
    func tally(of slice: Slice?) -> RowTally.State? { counts[slice] }

    private static func pass(over table: Table, _ bank: FoldBank, _ stage: RunStage) throws(Diagnostic) -> FinishedFolds {
        let wanted = bank.needs.columns.union([stage.frame.label, stage.frame.weight].compactMap(\.self))
        let source = try table.scan(columns: wanted.isEmpty ? Array(table.schema.names.prefix(1)) : wanted.sorted())
        let totals = bank.totals()
        while let ticket = try source.next(), ticket.index * Chunk.capacity < stage.rowLimit ?? .max {
            let chunk = try ticket.load()
            let rest = (stage.rowLimit ?? .max) - chunk.firstRow
            let kept = chunk.rowCount > rest ? chunk.prefix(rest) : chunk
            totals.merge(bank.observe(Observation(chunk: kept, frame: stage.frame, prediction: nil)))
        }
        return totals.finish()
    }
}

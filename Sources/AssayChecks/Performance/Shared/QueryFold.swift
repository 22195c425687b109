import AssayCheckKit
import AssayCore
import AssayTabular

/// Keeps relevances and scores by query.
///
/// - Missing values: rows without a label or without a query are left out; a NaN score is MD103, a negative relevance DT107.
/// - State: per row, exact; appended in row order within each query.
struct QueryFold: Fold {
    let query: String

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [query], label: true, prediction: true) }

    /// The rows that are ranked together.
    struct Documents: Sendable, Hashable {
        var relevances: [Double] = []
        var scores: [Double] = []
        var weights: [Double] = []

        mutating func append(_ later: Documents) {
            relevances.append(contentsOf: later.relevances)
            scores.append(contentsOf: later.scores)
            weights.append(contentsOf: later.weights)
        }

        /// The mean weight of the query's rows.
        var weight: Double { weights.reduce(0, +) / Double(max(1, weights.count)) }
    }

    struct State: FoldState {
        var queries: [String: Documents] = [:]

        mutating func merge(_ later: State) {
            for (name, documents) in later.queries { queries[name, default: Documents()].append(documents) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (relevances, scores) = try judged(observation)
        let names = try observation.column(query).categories
        let weights = try observation.weights()
        var local = [Documents](repeating: Documents(), count: names.values.count)
        rows.forEach { row in
            guard !relevances[row].isNaN, names.codes[row] >= 0 else { return }
            let code = Int(names.codes[row])
            local[code].relevances.append(relevances[row])
            local[code].scores.append(scores[row])
            local[code].weights.append(weights?[row] ?? 1)
        }
        for (name, documents) in zip(names.values, local) where !documents.scores.isEmpty {
            state.queries[name, default: Documents()].append(documents)
        }
    }

    /// Relevances, NaN where missing, and scores.
    private func judged(_ observation: Observation) throws(Diagnostic) -> ([Double], [Double]) {
        guard observation.frame.task != .binary else {
            let scores = try observation.scores()
            return (try observation.binaryLabels().map { $0 < 0 ? .nan : Double($0) }, scores)
        }
        let relevances = try observation.targets()
        if let bad = relevances.firstIndex(where: { $0 < 0 }) {
            throw Diagnostic(
                .outsideDomain, "a relevance is below 0", in: "row \(observation.tableRow(bad))",
                help: "grade relevance from 0 up: 0 is irrelevant")
        }
        return (relevances, try observation.predictedValues())
    }
}

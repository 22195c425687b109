import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A measure of a ranking that is a mean over queries.
protocol QueryMeasure: TableMeasure {
    var fold: QueryFold { get }
    var confidence: Double { get }
    /// The measure of one query.
    func value(of ranking: TiedRanking) -> Double
}

extension QueryMeasure {
    var intervalMethods: [IntervalMethod] { [.t] }
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let queries = try results.result(fold).queries.sorted { $0.key < $1.key }.map(\.value)
        let rows = queries.reduce(0) { $0 + $1.scores.count }
        var (sum, weight, moments) = (ExactSum(), ExactSum(), Moments())
        for documents in queries {
            let found = value(of: TiedRanking(documents))
            sum.add(documents.weight * found)
            weight.add(documents.weight)
            moments.add(found, weight: documents.weight)
        }
        guard weight.value > 0 else { return .undefined("no rows with a label and a query in scope", rows: rows) }
        let interval = MeanInterval.t(moments, confidence: confidence)?.clamped(to: Self.descriptor.range)
        return Measurement(
            min(1, sum.value / weight.value), interval: interval, rows: rows,
            details: MeasurementDetails(numbers: ["queries": Double(queries.count)]))
    }
}

extension MeasureCall {
    /// The query column.
    ///
    /// - Throws: RQ101 where the manifest names none.
    func queryFold() throws(Diagnostic) -> QueryFold {
        guard let query = frame.query else {
            throw wrong("needs to know which rows are ranked together", "name the column in the manifest: `data.evaluation.query`")
        }
        return QueryFold(query: query)
    }

    /// The number of ranks that count, written `5` or `k=5`; all where there is none.
    func cutoff() throws(Diagnostic) -> Int {
        try checkArity()
        guard let argument = arguments.first else { return .max }
        guard argument.name ?? "k" == "k", let number = argument.number, let whole = Int(exactly: number), whole >= 1 else {
            throw wrong("`\(argument.written)` is no number of ranks", "write `\(descriptor.name)(10)`")
        }
        return whole
    }
}

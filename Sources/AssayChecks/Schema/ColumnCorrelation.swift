import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// Correlation of two columns of numbers.
///
/// - Definition: Pearson's; equals `scipy.stats.pearsonr` 1.17. With `spearman` that of the ranks; equals `scipy.stats.spearmanr` 1.17.
/// - Units: −1...1.
/// - Missing values: rows where one of the two is null or NaN are left out; an infinite number is DT160 for Pearson's. A column without
///   spread, or fewer than two rows, is undefined, so inconclusive.
/// - State: constant, exact sums; `spearman` 16 bytes a row. The interval is Fisher's, for `spearman` Bonett and Wright's.
struct ColumnCorrelation: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "correlation", .schema, "Correlation of two columns of numbers.", range: -1...1, better: .neither,
        parameters: [
            MeasureParameter("column", .column, accepts: .number), MeasureParameter("other_column", .column, accepts: .number),
            MeasureParameter("method", .choice(["pearson", "spearman"]), required: false),
        ], equals: "scipy.stats.pearsonr and scipy.stats.spearmanr 1.17")

    private let pair: NumberPair
    private let isRanked: Bool
    private let confidence: Double
    var requests: [FoldRequest] { [isRanked ? FoldRequest(NumberPairsFold(pair: pair)) : FoldRequest(PairMomentsFold(pair: pair))] }
    var intervalMethods: [IntervalMethod] { [isRanked ? .bonettWright : .fisherZ] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        pair = NumberPair(x: try call.column(0), y: try call.column(1))
        let method = call.positional(2) ?? "pearson"
        guard method == "pearson" || method == "spearman", call.arguments.count == call.positionals.count else {
            throw call.wrong("`\(method)` is no kind of correlation", "write `pearson` or `spearman`")
        }
        isRanked = method == "spearman"
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        isRanked ? ranked(try results.result(NumberPairsFold(pair: pair))) : plain(try results.result(PairMomentsFold(pair: pair)))
    }

    private func plain(_ state: PairMomentsFold.State) -> Measurement {
        guard let value = state.moments.correlation else { return undefined(state.moments.count) }
        let rows = state.moments.count
        return Measurement(value, interval: CorrelationInterval.pearson(value, pairs: rows, confidence: confidence), rows: rows)
    }

    private func ranked(_ pairs: NumberPairsFold.State) -> Measurement {
        var moments = ExactCoMoments()
        for (x, y) in zip(Ranks.average(pairs.x), Ranks.average(pairs.y)) { moments.add(x, y) }
        guard let value = moments.correlation else { return undefined(pairs.x.count) }
        let rows = pairs.x.count
        return Measurement(value, interval: CorrelationInterval.spearman(value, pairs: rows, confidence: confidence), rows: rows)
    }

    private func undefined(_ rows: Int) -> Measurement {
        .undefined(
            rows > 1
                ? "one of the columns has no spread, or one beyond the range of doubles"
                : "fewer than two rows with both values in scope", rows: rows)
    }
}

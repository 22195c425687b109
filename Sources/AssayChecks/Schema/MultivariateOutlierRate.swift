import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of rows whose features of numbers are an unusual combination.
///
/// - Definition: rows with a local outlier factor above 1.5 / rows, over the features of numbers, each less its median and divided by its
///   quartile range; equals `sklearn.neighbors.LocalOutlierFactor(n_neighbors=20)` 1.9 after `RobustScaler()`. Past 2,000 rows over a
///   seeded sample of 2,000.
/// - Units: a rate in 0...1.
/// - Missing values: rows where a feature of numbers is missing or infinite are left out and counted. 20 rows or fewer are undefined.
/// - State: 2,000 rows. The interval is Wilson's over the rows of the sample.
/// - Source: Breunig, Kriegel, Ng and Sander 2000, SIGMOD.
struct MultivariateOutlierRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "multivariate_outlier_rate", .schema, "Share of rows whose features of numbers are an unusual combination.", range: 0...1,
        better: .lower,
        equals: "sklearn.neighbors.LocalOutlierFactor(n_neighbors=20) 1.9 after sklearn.preprocessing.RobustScaler()")

    static let neighbors = 20
    static let limit = 1.5

    private let fold: NumberSampleFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = NumberSampleFold(columns: call.features(.number).sorted(), seed: call.seed)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let sample = try results.result(fold)
        guard sample.rows.count > Self.neighbors, sample.width > 0 else {
            return .undefined("too few rows with all features of numbers in scope", rows: sample.rows.count)
        }
        var found = FlaggedRows()
        let factors = LocalOutlierFactor.values(scaled(sample), dimensions: sample.width, neighbors: Self.neighbors)
        for (row, factor) in zip(sample.rows, factors) { found.add(row: row.number, isFlagged: factor > Self.limit) }
        var measurement = found.measurement(counting: "outliers", confidence: confidence)
        measurement.details.numbers?["rows_complete"] = Double(sample.seen)
        measurement.details.numbers?["rows_left_out"] = Double(sample.missing)
        return measurement
    }

    /// Each column less its median, over its quartile range where that is not zero; row after row.
    private func scaled(_ sample: NumberSampleFold.State) -> [Double] {
        var points = sample.rows.flatMap(\.value)
        for column in 0..<sample.width {
            let places = stride(from: column, to: points.count, by: sample.width)
            let sorted = NumberSort.ascending(places.map { points[$0] })
            guard let low = Quantile.linear(sorted, 0.25), let middle = Quantile.linear(sorted, 0.5),
                let high = Quantile.linear(sorted, 0.75)
            else { continue }
            let scale = high - low > 0 ? high - low : 1
            for place in places { points[place] = (points[place] - middle) / scale }
        }
        return points
    }
}

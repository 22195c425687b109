import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Share of rows whose value of a column the reference does not have.
///
/// - Definition: Σw[value not among the reference's] / Σw over rows with a value; the findings count the new values.
/// - Units: a rate in 0...1.
/// - Missing values: left out; a column without values on either side is undefined, so inconclusive.
/// - State: per row for numbers, per distinct value else; exact. The interval is Wilson's.
/// - Throws: DT181 where only one table holds numbers. Numbers are compared as they are written, `1` and `1.0` being one.
struct NewCategoryRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "new_category_rate", .schema, "Share of rows whose value of a column the reference does not have.", range: 0...1,
        better: .lower, parameters: [MeasureParameter("column", .column)], equals: "(~pandas.Series.isin(reference)).mean()")

    private let fold: DistributionFold
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.column())
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let pair = try results.pair(fold)
        if let reason = pair.reason { return .undefined(reason, rows: pair.rows) }
        try pair.checkKinds()
        let found = pair.now.numbers == nil ? pair.newCategories : pair.newNumbers
        return Measurement(
            found.rows.weight / found.all.weight,
            interval: .share(found.rows.weight, of: found.all.weight, squares: found.all.squares, confidence: confidence),
            rows: found.all.rows,
            details: MeasurementDetails(numbers: [
                "new_categories": Double(found.values), "new_rows": Double(found.rows.rows),
            ]))
    }
}

extension ColumnPair {
    /// What the reference does not have.
    fileprivate struct New {
        var values = 0
        var rows = WeightTotal()
        var all = WeightTotal()
    }

    fileprivate var newCategories: New {
        let known = before.counts ?? [:]
        var found = New()
        for (name, total) in now.counts ?? [:] {
            found.all.merge(total)
            guard known[name] == nil else { continue }
            found.values += 1
            found.rows.merge(total)
        }
        return found
    }

    /// Walks both samples in ascending order.
    fileprivate var newNumbers: New {
        guard let before = before.numbers, let now = now.numbers else { return New() }
        if let wholes = newWholes { return wholes }
        var (found, place, last) = (New(), 0, Double.nan)
        for (row, number) in now.values.enumerated() {
            found.all.add(now.weights?[row])
            while place < before.values.count, before.values[place] < number { place += 1 }
            guard place == before.values.count || before.values[place] != number else { continue }
            if number != last { found.values += 1 }
            last = number
            found.rows.add(now.weights?[row])
        }
        return found
    }

    /// The same for integers that are too long for 64-bit floats; nil where there are none now.
    private var newWholes: New? {
        guard let now = now.sorted?.rows, let before = before.sorted?.rows, now.hasLongWholes else { return nil }
        let known = Set(before.wholes.compactMap(\.self)), weights = now.weights.joined
        var (found, new) = (New(), Set<UInt64>())
        for (place, whole) in now.wholes.enumerated() {
            guard let whole else { continue }
            let weight = weights.isEmpty ? nil : weights[place]
            found.all.add(weight)
            guard !known.contains(whole) else { continue }
            new.insert(whole)
            found.rows.add(weight)
        }
        found.values = new.count
        return found
    }
}

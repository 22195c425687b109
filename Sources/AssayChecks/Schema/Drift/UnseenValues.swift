import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A measure of the values of a column that the column of the other table does not have.
protocol UnseenValuesMeasure: TableMeasure {
    var fold: DistributionFold { get }
    var confidence: Double { get }
    /// Whether the reference is what is looked at, and the evaluation table what it is compared with.
    static var looksAtReference: Bool { get }
}

extension UnseenValuesMeasure {
    var intervalMethods: [IntervalMethod] { [.wilson] }
    var requests: [FoldRequest] {
        [FoldRequest(fold), FoldRequest(fold, of: .reference, reading: Self.looksAtReference ? .rows : .values)]
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let pair = try results.pair(fold)
        if let reason = pair.reason { return .undefined(reason, rows: pair.rows) }
        try pair.checkKinds()
        return Self.looksAtReference
            ? measurement(UnseenValues(of: pair.before, among: pair.now), named: "lost")
            : measurement(UnseenValues(of: pair.now, among: pair.before), named: "new")
    }

    private func measurement(_ found: UnseenValues, named name: String) -> Measurement {
        Measurement(
            found.unseen.weight / found.all.weight,
            interval: .share(found.unseen.weight, of: found.all.weight, squares: found.all.squares, confidence: confidence),
            rows: found.all.rows,
            details: MeasurementDetails(numbers: [
                "\(name)_categories": Double(found.values), "\(name)_rows": Double(found.unseen.rows),
            ]))
    }
}

/// What one column has and another does not.
struct UnseenValues {
    private(set) var values = 0
    private(set) var unseen = WeightTotal()
    private(set) var all = WeightTotal()

    init(of one: ColumnSample, among other: ColumnSample) {
        if let rows = one.sorted?.rows, rows.hasLongWholes, let known = other.sorted?.rows {
            count(rows, among: Set(known.wholes.compactMap(\.self)))
        } else if let numbers = one.numbers, let others = other.numbers {
            walk(numbers, beside: others)
        } else {
            count(one.counts ?? [:], among: other.counts ?? [:])
        }
    }

    private mutating func count(_ counts: [String: WeightTotal], among known: [String: WeightTotal]) {
        for (name, total) in counts.sorted(by: { $0.key < $1.key }) {
            all.merge(total)
            guard known[name] == nil else { continue }
            values += 1
            unseen.merge(total)
        }
    }

    /// Goes through both samples in ascending order.
    private mutating func walk(_ numbers: SortedSample, beside others: SortedSample) {
        var (place, last) = (0, Double.nan)
        for (row, number) in numbers.values.enumerated() {
            all.add(numbers.weights?[row])
            while place < others.values.count, others.values[place] < number { place += 1 }
            guard place == others.values.count || others.values[place] != number else { continue }
            if number != last { values += 1 }
            last = number
            unseen.add(numbers.weights?[row])
        }
    }

    /// The same for integers that are too long for 64-bit floats.
    private mutating func count(_ rows: NumberRows, among known: Set<UInt64>) {
        var new = Set<UInt64>()
        let weights = rows.weights.joined
        for (place, whole) in rows.wholes.enumerated() {
            guard let whole else { continue }
            let weight = weights.isEmpty ? nil : weights[place]
            all.add(weight)
            guard !known.contains(whole) else { continue }
            new.insert(whole)
            unseen.add(weight)
        }
        values = new.count
    }
}

import AssayCheckKit
import AssayCore
import AssayStatistics

/// Rows in scope, and those of them that a condition holds for, with a few of their row numbers.
///
/// - State: counts and exact sums of weights, exact merge in any order.
struct ShareState: FoldState {
    /// Row numbers that a finding names.
    static let most = 5

    var scope = WeightTotal()
    var hits = WeightTotal()
    /// Rows whose changed output is NaN, infinite or missing.
    var undefined = 0
    /// Rows that are left out because the output of the row as it is is undefined.
    var unanswered = 0
    /// Rows that the condition holds for and that had the negative decision of a binary task.
    var gained = 0
    /// Whether the model reads anything of what was changed.
    var isRead = false
    /// The smallest row numbers of the table, from 1, that the condition holds for.
    private(set) var examples: [Int] = []

    mutating func add(weight: Double?, holds: Bool, row: Int) {
        scope.count(weight)
        guard holds else { return }
        hits.count(weight)
        if examples.count < Self.most { examples.append(row) }
    }

    mutating func merge(_ later: ShareState) {
        scope.merge(later.scope)
        hits.merge(later.hits)
        undefined += later.undefined
        unanswered += later.unanswered
        gained += later.gained
        isRead = isRead || later.isRead
        examples = Array((examples + later.examples).sorted().prefix(Self.most))
    }

    /// The share with Wilson's interval.
    ///
    /// - Parameters: `what` names the rows of the condition, `nothing` says why there may be no row in scope.
    func measurement(
        _ what: String, nothing: String, confidence: Double, numbers: [String: Double] = [:]
    ) -> Measurement {
        guard scope.weight > 0 else { return .undefined(nothing, rows: scope.rows) }
        var details = MeasurementDetails(numbers: numbers)
        details.numbers?["rows_affected"] = Double(hits.rows)
        if undefined > 0 { details.numbers?["undefined_outputs"] = Double(undefined) }
        if unanswered > 0 { details.numbers?["unanswered_rows"] = Double(unanswered) }
        if !examples.isEmpty {
            details.findings = ["\(what), for example row \(examples.map(String.init).joined(separator: ", "))"]
        }
        if !isRead { details.findings = ["the model does not read what was changed"] }
        return Measurement(
            hits.weight / scope.weight,
            interval: .share(hits.weight, of: scope.weight, squares: scope.squares, confidence: confidence), rows: scope.rows,
            details: details)
    }
}

extension WeightTotal {
    /// One more row; without weights every row counts one.
    mutating func count(_ weight: Double?) {
        if let weight { add(weight: weight) } else { merge(WeightTotal(rows: 1)) }
    }
}

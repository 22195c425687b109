import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// How many of the rows of a table have something in common with another table.
struct SharedRows {
    var all = WeightTotal()
    var shared = WeightTotal()

    mutating func add(_ weight: Double?, isShared: Bool) {
        all.add(weight)
        if isShared { shared.add(weight) }
    }

    /// The share with Wilson's interval.
    func measurement(confidence: Double, named name: String, _ numbers: [String: Double] = [:]) -> Measurement {
        guard all.weight > 0 else { return .undefined("no weight in scope", rows: all.rows) }
        return Measurement(
            min(1, shared.weight / all.weight),
            interval: .share(min(shared.weight, all.weight), of: all.weight, squares: all.squares, confidence: confidence),
            rows: all.rows,
            details: MeasurementDetails(numbers: numbers.merging([name: Double(shared.rows)]) { $1 }))
    }
}

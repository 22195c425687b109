import AssayCore
import AssayTabular

/// Two predictions of the same rows, side by side.
///
/// - State: one pass; keeps the rows that differ.
public struct PredictionComparison: Sendable {
    /// Positions of the rows that differ by more than the tolerance.
    public private(set) var differing: [Int] = []
    /// Rows whose decided class is another one; nil for a regression.
    public private(set) var flips: Int?
    /// The largest distance of two scores, in units in the last place; 0 without scores.
    public private(set) var largestDistance: UInt64 = 0
    /// The largest difference of two scores that are both numbers.
    public private(set) var largestDifference = 0.0

    /// - Throws: MD141 where the two have other columns or classes; with `decisions` also what a missing decision throws.
    public init(
        _ found: Prediction, reference: Prediction, frame: TaskFrame, precision: ScorePrecision, tolerance: PredictionTolerance
    ) throws(Diagnostic) {
        guard found.rows == reference.rows, found.columns == reference.columns else { throw Self.otherShape(found, reference) }
        if let names = found.classes, let others = reference.classes, names != others { throw Self.otherClasses(names, others) }
        let decided = try Self.decisions(found, reference, frame, required: tolerance.decisionsOnly)
        if decided != nil { flips = 0 }
        for row in 0..<reference.rows {
            let flips = decided.map { $0.found[row] != $0.reference[row] } ?? false
            if flips { self.flips = (self.flips ?? 0) + 1 }
            let differs = scoresDiffer(found, reference, row, precision, tolerance)
            let labelDiffers = found.labels?[row] != reference.labels?[row]
            if tolerance.decisionsOnly ? flips : differs || labelDiffers { differing.append(row) }
        }
    }

    /// Takes another finding of which rows differ, such as from digests.
    mutating func differ(in rows: [Int]) { differing = rows }

    /// Notes the distances of a row's scores, and says whether one of them is too far.
    private mutating func scoresDiffer(
        _ found: Prediction, _ reference: Prediction, _ row: Int, _ precision: ScorePrecision, _ tolerance: PredictionTolerance
    ) -> Bool {
        var differs = false
        for index in row * reference.columns..<(row + 1) * reference.columns {
            let (one, other) = (found.scores[index], reference.scores[index])
            if one.bitPattern == other.bitPattern { continue }
            largestDistance = max(largestDistance, precision.distance(one, other))
            let difference = abs(one - other)
            if difference.isFinite { largestDifference = max(largestDifference, difference) }
            if !tolerance.accepts(one, other, precision) { differs = true }
        }
        return differs
    }

    /// Nil where there are no decisions, or where some row has none and they are not what is compared.
    private static func decisions(
        _ found: Prediction, _ reference: Prediction, _ frame: TaskFrame, required: Bool
    ) throws(Diagnostic) -> (found: [String], reference: [String])? {
        guard frame.task != .regression else { return nil }
        do throws(Diagnostic) {
            return (try found.decisions(frame), try reference.decisions(frame))
        } catch {
            if required { throw error }
            return nil
        }
    }

    private static func otherShape(_ found: Prediction, _ reference: Prediction) -> Diagnostic {
        Diagnostic(
            .incomparablePredictions, "the two predictions have other shapes",
            details: [
                "found \(found.rows) rows of \(found.columns) scores, the reference has \(reference.rows) rows of \(reference.columns)"
            ], help: "compare predictions of the same rows by the same kind of output")
    }

    private static func otherClasses(_ found: [String], _ reference: [String]) -> Diagnostic {
        Diagnostic(
            .incomparablePredictions, "the two predictions have other classes, or in another order",
            details: ["found \(found.listed), the reference has \(reference.listed)"],
            help: "compare predictions whose scores stand in the same order")
    }
}

extension Prediction {
    /// The decided class of each row.
    ///
    /// - Throws: MD101 to MD106 where there is none.
    public func decisions(_ frame: TaskFrame) throws(Diagnostic) -> [String] {
        let rows = Chunk(index: 0, firstRow: 0, rowCount: rows, columns: [])
        let decided = try Observation(chunk: rows, frame: frame, prediction: self).classDecisions()
        return decided.codes.map { $0 < 0 ? "" : decided.values[Int($0)] }
    }
}

extension DiagnosticCode {
    /// Two predictions cannot be compared: they have another number of rows or scores, or other classes.
    public static let incomparablePredictions: DiagnosticCode = "MD141"
}

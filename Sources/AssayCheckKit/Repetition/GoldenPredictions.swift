import AssayCore

/// Frozen predictions beside those that the model makes of the same rows now.
public struct GoldenPredictions: Sendable {
    /// The rows that are still there, counted from 1 in the table, in the order of the predictions.
    public var rows: [Int]
    /// Frozen rows that the table does not have any more.
    public var missing: Int
    public var precision: ScorePrecision
    public var frozen: Prediction
    public var found: Prediction
    /// Positions of rows whose bits differ; nil where this class of runner has frozen none.
    public var differingBits: [Int]?
    /// The architecture and runtime of this machine, and those that predictions were frozen on.
    public var runner: String
    public var frozenRunners: [String]
    /// Whether the rows have other inputs than when they were frozen.
    public var inputsChanged: Bool
    /// Whether the model file is another one.
    public var artifactChanged: Bool

    public init(
        rows: [Int], missing: Int, precision: ScorePrecision, frozen: Prediction, found: Prediction, differingBits: [Int]?,
        runner: String, frozenRunners: [String], inputsChanged: Bool, artifactChanged: Bool
    ) {
        (self.rows, self.missing, self.precision, self.frozen, self.found) = (rows, missing, precision, frozen, found)
        (self.differingBits, self.runner, self.frozenRunners) = (differingBits, runner, frozenRunners)
        (self.inputsChanged, self.artifactChanged) = (inputsChanged, artifactChanged)
    }

    /// Rows that differ by more than the tolerance, with words about them.
    ///
    /// - Throws: MD141, and with `decisions` what a missing decision throws.
    public func measurement(_ tolerance: PredictionTolerance, frame: TaskFrame) throws(Diagnostic) -> Measurement {
        guard rows.count + missing > 0 else { return .undefined("no predictions are frozen", rows: 0) }
        var comparison = try PredictionComparison(
            found, reference: frozen, frame: frame, precision: precision, tolerance: tolerance)
        if tolerance == .bitwise {
            guard let differingBits else {
                return .undefined(
                    "the predictions were frozen on \(frozenRunners.joined(separator: " and ")), and this is \(runner): "
                        + "run `assay golden --update` here too, or allow a tolerance", rows: rows.count)
            }
            comparison.differ(in: differingBits)
        }
        return Measurement(
            Double(comparison.differing.count + missing), rows: rows.count,
            details: MeasurementDetails(
                findings: findings(comparison),
                numbers: ["frozen_rows": Double(rows.count + missing), "missing_rows": Double(missing)]))
    }

    private func findings(_ comparison: PredictionComparison) -> [String]? {
        var findings: [String] = []
        if !comparison.differing.isEmpty { findings.append(comparison.words(rows, precision)) }
        if missing > 0 { findings.append("\(missing) of the frozen rows are not in the table any more") }
        guard !findings.isEmpty else { return nil }
        if inputsChanged { findings.append("the rows have other inputs than when they were frozen: the data changed") }
        findings.append(
            artifactChanged ? "the model file is another one than was frozen" : "the model file is the one that was frozen")
        return findings
    }
}

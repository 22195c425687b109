import AssayCheckKit
import AssayCore

/// One axis of repetition, as the arguments of a measure name it.
struct Repetition {
    let axis: RepetitionAxis
    let tolerance: PredictionTolerance
    let frame: TaskFrame

    static let parameter = MeasureParameter("over", .choice(RepetitionAxis.allCases.map(\.rawValue)))

    init(_ call: MeasureCall, hasTolerance: Bool) throws(Diagnostic) {
        if !hasTolerance { try call.checkArity() }
        guard let word = call.positional(0), let axis = RepetitionAxis(rawValue: word) else {
            let words = RepetitionAxis.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw call.wrong("needs what to repeat over: \(words)", "write `\(call.descriptor.name)(threads)`")
        }
        (self.axis, frame) = (axis, call.frame)
        tolerance = hasTolerance ? try call.predictionTolerance(skipping: 1) : .bitwise
    }

    /// What comparing every repetition with the reference found.
    func outcome(_ context: any ProbeContext) throws(Diagnostic) -> RepetitionOutcome {
        let repeated = try context.repeatedPredictions(axis)
        var outcome = RepetitionOutcome(repeated)
        for repetition in repeated.repetitions {
            let comparison = try PredictionComparison(
                repetition.prediction, reference: repeated.reference, frame: frame, precision: repeated.precision,
                tolerance: tolerance)
            outcome.add(repetition.name, comparison)
        }
        return outcome
    }
}

/// Every repetition of an axis against the reference.
struct RepetitionOutcome {
    let rows: [Int]
    let rowsInTable: Int
    let precision: ScorePrecision
    let hasScores: Bool
    private(set) var differing: Set<Int> = []
    private(set) var largestDistance: UInt64 = 0
    private var findings: [String] = []
    private var numbers: [String: Double] = [:]
    private var equal: [String] = []

    init(_ repeated: RepeatedPredictions) {
        (rows, rowsInTable, precision) = (repeated.rows, repeated.rowsInTable, repeated.precision)
        hasScores = repeated.reference.columns > 0
    }

    mutating func add(_ name: String, _ comparison: PredictionComparison) {
        differing.formUnion(comparison.differing)
        largestDistance = max(largestDistance, comparison.largestDistance)
        numbers[name] = Double(comparison.differing.count)
        guard comparison.differing.isEmpty else { return findings.append("\(name): \(comparison.words(rows, precision))") }
        equal.append(name)
    }

    /// The value with what stands behind it.
    func measurement(_ value: Double) -> Measurement {
        guard !rows.isEmpty else { return .undefined("no rows to predict", rows: 0) }
        var findings = findings
        if !equal.isEmpty { findings.append("no row differs at \(equal.joined(separator: ", "))") }
        if rows.count < rowsInTable { findings.append("\(rows.count) of \(rowsInTable) rows were drawn, by the manifest's seed") }
        return Measurement(
            value, rows: rows.count, details: MeasurementDetails(findings: findings, numbers: numbers))
    }
}

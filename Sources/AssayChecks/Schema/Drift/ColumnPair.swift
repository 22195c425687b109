import AssayCheckKit
import AssayCore
import AssayStatistics

/// A column in the reference and in the evaluation table, ready to be compared.
struct ColumnPair: Sendable {
    let before: ColumnSample
    let now: ColumnSample
    /// What the tables are called where something is wrong with them.
    let beforeName: String
    let nowName: String
    /// What several measures of the pair need.
    let work = SharedWork()

    init(before: ColumnSample, now: ColumnSample, beforeName: String = "reference", nowName: String = "evaluation") {
        (self.before, self.now) = (before, now.called(as: before))
        (self.beforeName, self.nowName) = (beforeName, nowName)
    }

    /// Why the two cannot be compared; nil where they can.
    var reason: String? {
        if now.rows == 0 { return nowName == "evaluation" ? "no rows in scope" : "the \(nowName) has no rows in scope" }
        if before.rows == 0 { return "the \(beforeName) has no rows in scope" }
        guard now.hasValues else {
            return nowName == "evaluation" ? "every value is missing" : "every value of the \(nowName) is missing"
        }
        return before.hasValues ? nil : "every value of the \(beforeName) is missing"
    }

    /// Rows of the evaluation table.
    var rows: Int { now.rows }

    /// How the two differ as numbers, worked out once.
    var comparison: SampleComparison? {
        work.once("comparison") {
            guard let before = before.numbers, let now = now.numbers else { return nil }
            return SampleComparison(now, before)
        }
    }

    /// How far the distances may lie from those of the populations, worked out once.
    func noise(confidence: Double, seed: UInt64) -> DistanceNoise? {
        work.once(NoiseKey(confidence: confidence, seed: seed)) { comparison?.noise(confidence: confidence, seed: seed) }
    }

    private struct NoiseKey: Hashable {
        var confidence: Double
        var seed: UInt64
    }

    /// Both as numbers.
    ///
    /// - Throws: DT180 for a column of anything else.
    func numbers(_ measure: String) throws(Diagnostic) -> (before: SortedSample, now: SortedSample) {
        try checkKinds()
        guard let before = before.numbers, let now = now.numbers else {
            throw Diagnostic(
                .notNumeric, "`\(measure)` compares numbers, and this column holds none",
                help: "take `psi`, `jensen_shannon_distance` or `cramers_v` for a column of categories")
        }
        return (before, now)
    }

    /// - Throws: DT181 where one table holds numbers and the other does not.
    func checkKinds() throws(Diagnostic) {
        let clash = (before.numbers != nil && now.counts != nil) || (before.counts != nil && now.numbers != nil)
        guard clash || before.isMixed || now.isMixed else { return }
        throw Diagnostic(
            .differentKinds, "the column holds numbers in one table and other values in the other",
            details: ["\(nowName): \(now.kind)", "\(beforeName): \(before.kind)"],
            help: "give both the same type: `data: {evaluation: {columns: {NAME: string}}, …}`")
    }
}

extension ColumnSample {
    var hasValues: Bool { numbers?.isEmpty == false || counts?.values.contains { $0.weight > 0 } == true }
    var isMixed: Bool { numbers != nil && counts != nil }
    fileprivate var kind: String { isMixed ? "both" : numbers != nil ? "numbers" : counts != nil ? "categories" : "nothing" }

    /// Kish's effective number of rows, missing ones included.
    func effectiveSize(missing: Bool) -> Double {
        let lost = missing ? self.missing.weight : 0, lostSquares = missing ? self.missing.squares : 0
        let (weight, squares): (Double, Double)
        if let numbers {
            weight = numbers.totalWeight
            squares = numbers.effectiveSize > 0 ? weight * weight / numbers.effectiveSize : 0
        } else {
            (weight, squares) = (counts ?? [:]).values.reduce((0, 0)) { ($0.0 + $1.weight, $0.1 + $1.squares) }
        }
        return squares + lostSquares > 0 ? (weight + lost) * (weight + lost) / (squares + lostSquares) : 0
    }
}

extension DiagnosticCode {
    /// A measure of numbers was asked of a column that holds none.
    public static let notNumeric: DiagnosticCode = "DT180"
    /// A column holds numbers in one table and other values in the other, so the two cannot be compared.
    public static let differentKinds: DiagnosticCode = "DT181"
}

import AssayCheckKit
import AssayCore
import AssayStatistics

/// Probability of gaps at least as large as those found, if the probabilities were right.
///
/// - Definition: the p-value of Σ (O − E)² / (E (1 − E / n)) over 10 groups of equal numbers of rows (`groups=20` for others) under
///   the χ² law with as many degrees of freedom as groups: rows here were not used to fit. Weighted rows count with Kish's
///   effective number.
/// - Units: a probability in 0...1; small speaks against the model.
/// - Missing values: rows without a label are left out; a NaN score is MD103, one outside 0...1 MD105.
/// - State: per row, exact sums. A p-value has no interval.
/// - Source: Hosmer and Lemeshow 1980; Hosmer, Lemeshow and Sturdivant 2013, Applied Logistic Regression, 5.2.
struct HosmerLemeshow: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "hosmer_lemeshow", .performance, "Probability of gaps at least as large as those found, if the probabilities were right.",
        range: 0...1, better: .higher, tasks: [.binary],
        parameters: [MeasureParameter("groups", .number(1...10_000), required: false)],
        equals: "the test of Hosmer and Lemeshow with G degrees of freedom")

    private let groups: Int
    var requests: [FoldRequest] { [FoldRequest(ProbabilityRowsFold())] }
    var hasJackknife: Bool { false }

    init(_ call: MeasureCall) throws(Diagnostic) { groups = try call.binning(name: "groups", standard: 10).bins }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ProbabilityRowsFold())
        let bins = CalibrationBin.bins(of: rows, Binning(bins: groups, isEqualMass: true))
        guard !bins.isEmpty else { return .undefined("no rows with a label in scope", rows: rows.rows) }
        let weight = bins.reduce(0) { $0 + $1.weight }
        let scale = weight / bins.reduce(0) { $0 + $1.squaredWeight }
        let statistic = scale * bins.reduce(0) { $0 + Self.term($1) }
        return Measurement(
            ChiSquare(degreesOfFreedom: Double(bins.count)).survival(statistic), rows: rows.rows,
            details: MeasurementDetails(numbers: ["statistic": statistic, "groups": Double(bins.count)]))
    }

    /// A group that expects certainty and gets it adds nothing; one that does not get it refutes the model alone.
    private static func term(_ bin: CalibrationBin) -> Double {
        let gap = bin.positive - bin.expected
        let variance = bin.expected * (1 - bin.meanProbability)
        return variance > 0 ? gap * gap / variance : gap == 0 ? 0 : .infinity
    }
}

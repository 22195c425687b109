import AssayCheckKit
import AssayCore
import AssayStatistics

/// Time from the start of a process to its first prediction.
///
/// - Definition: the median over 9 processes of the time to start the process plus the time to load the runtime and the model and to
///   predict the first row; opening the table and reading that row is left out. The interval lies between order statistics.
/// - Units: seconds.
/// - Missing values: an empty table is undefined, so inconclusive.
/// - State: none. A time depends on the machine: it is kept out of the result digest.
struct ColdStart: RepeatedMeasure {
    static let descriptor = MeasureDescriptor(
        "cold_start", .performance, "Time from the start of a process to its first prediction.", unit: .seconds,
        range: 0...(.infinity), better: .lower, reproducible: false, equals: "numpy.median of the measured times")

    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
    }

    func repetitions(_ context: any ProbeContext) throws(Diagnostic) -> [[Double]] {
        try context.processStarts(rows: 1).map { [$0.spawning + $0.loading] }
    }

    func value(of repetitions: [Double]) -> Double? { Quantile.linear(repetitions.sorted(), 0.5) }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let starts = try context.processStarts(rows: 1)
        let times = try repetitions(context).joined().sorted()
        guard let median = value(of: times) else { return .undefined("no row to predict", rows: 0) }
        var numbers = ["processes": Double(times.count)]
        numbers["process_start"] = value(of: starts.map(\.spawning))
        numbers["load_and_predict"] = value(of: starts.map(\.loading))
        return Measurement(
            median, interval: .orderStatistics(times, quantile: 0.5, confidence: confidence), rows: starts.first?.rows ?? 0,
            details: MeasurementDetails(numbers: numbers))
    }
}

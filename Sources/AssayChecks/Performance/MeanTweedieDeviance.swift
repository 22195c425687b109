import AssayCheckKit
import AssayCore

/// Mean deviance under a Tweedie law of a given power.
///
/// - Definition: scikit-learn's unit deviance for the variance function μᵖ; equals `sklearn.metrics.mean_tweedie_deviance` 1.9.
/// - Units: the label's to the power 2 − p; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106;
///   a value outside the law's support is DT107.
/// - State: exact sums. The interval is Student's for a mean.
struct MeanTweedieDeviance: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "tweedie_deviance", .performance, "Mean deviance under a Tweedie law of a given power.", range: 0...(.infinity),
        better: .lower,
        tasks: [.regression],
        parameters: [MeasureParameter("power", .number(-100...100))], equals: "sklearn.metrics.mean_tweedie_deviance 1.9")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.tweedie(power: try Self.power(call)))
    }

    /// - Throws: RQ101 for a power between 0 and 1, where no such law exists.
    private static func power(_ call: MeasureCall) throws(Diagnostic) -> Double {
        let power = try call.number(0, in: -100...100)
        guard power <= 0 || power >= 1 else {
            throw call.wrong("there is no Tweedie law with a power between 0 and 1", "take 0, or a power from 1 up")
        }
        return power
    }
}

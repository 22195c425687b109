import AssayCheckKit
import AssayCore

/// Mean distance between prediction and truth as a share of the mean of their sizes.
///
/// - Definition: Σw 2 |y − ŷ| / (|y| + |ŷ|) / Σw, a row with both 0 counting as 0: the form of the M4 competition.
/// - Units: 0...2; 0 is perfect.
/// - Missing values: rows without a label are left out; a NaN prediction is MD103, an infinite value DT106.
/// - State: exact sums. The interval is Student's for a mean.
/// - Source: Makridakis 1993, International Journal of Forecasting 9:527; Makridakis, Spiliotis and Assimakopoulos 2020.
struct SymmetricMeanAbsolutePercentageError: MeanLossMeasure {
    static let descriptor = MeasureDescriptor(
        "smape", .performance, "Mean distance between prediction and truth as a share of the mean of their sizes.", range: 0...2,
        better: .lower,
        tasks: [.regression], equals: "the sMAPE of the M4 competition, as a fraction")

    let loss: RowLoss
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        confidence = call.confidence
        loss = .regression(.symmetricPercentage)
    }
}

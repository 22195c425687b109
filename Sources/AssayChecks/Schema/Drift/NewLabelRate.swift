import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of labelled rows whose class the reference does not have.
///
/// - Definition: Σw[label not among the reference's] / Σw over rows with a label; `new_category_rate` of the label.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out; a table without labels on either side is undefined, so inconclusive.
/// - State: per class, exact. The interval is Wilson's.
/// - Throws: DT102 where the manifest names no label.
struct NewLabelRate: UnseenValuesMeasure {
    static let descriptor = MeasureDescriptor(
        "new_label_rate", .schema, "Share of labelled rows whose class the reference does not have.", range: 0...1, better: .lower,
        tasks: [.binary, .multiclass], equals: "(~pandas.Series.isin(reference)).mean(); deepchecks NewLabelTrainTest")

    static let looksAtReference = false

    let fold: DistributionFold
    let confidence: Double

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = DistributionFold(column: try call.labelColumn(), asCategories: true)
        confidence = call.confidence
    }
}

extension MeasureCall {
    /// The label's column.
    ///
    /// - Throws: DT102 where the manifest names none.
    func labelColumn() throws(Diagnostic) -> String {
        guard let label = frame.label else {
            throw Diagnostic(
                .noLabelRole, "`\(descriptor.name)` needs labels, but `data.evaluation` names no label column", at: place,
                help: "set `data.evaluation.label`")
        }
        return label
    }
}

import AssayCore

extension DiagnosticCode {
    /// A column that a measure, role or group names is not in the table.
    public static let missingColumn: DiagnosticCode = "DT101"
    /// A measure needs labels and the table declares no label column.
    public static let noLabelRole: DiagnosticCode = "DT102"
    /// The label column does not fit the task: text for a regression, more than two values for a binary task.
    public static let labelType: DiagnosticCode = "DT103"
    /// A row weight is missing, negative or infinite.
    public static let unusableWeight: DiagnosticCode = "DT104"
    /// A label or a prediction of a regression is infinite.
    public static let infiniteValue: DiagnosticCode = "DT106"
    /// A measure needs scores and the model gives only labels.
    public static let noScores: DiagnosticCode = "MD101"
    /// The model's scores do not have the shape or the classes that the task needs.
    public static let wrongScoreShape: DiagnosticCode = "MD102"
    /// The model's output is NaN, so nothing can be said about it.
    public static let undefinedScore: DiagnosticCode = "MD103"
    /// A measure needs predictions and there is neither a model nor a prediction column.
    public static let noPrediction: DiagnosticCode = "MD104"
    /// A measure of probabilities, or of decisions by a threshold, got scores outside 0...1.
    public static let notProbabilities: DiagnosticCode = "MD105"
    /// A comparison needs the baseline model's predictions, and there is no such model.
    public static let noBaselineModel: DiagnosticCode = "MD106"
    /// The arguments of a measure are wrong in number, kind or range.
    public static let wrongArguments: DiagnosticCode = "RQ101"
    /// A measure is not defined for the manifest's task.
    public static let wrongTask: DiagnosticCode = "RQ102"
    /// A bound's unit does not fit the measure.
    public static let wrongUnit: DiagnosticCode = "RQ103"
    /// A bound lies outside what the measure can reach, so the requirement would always or never hold.
    public static let unreachableBound: DiagnosticCode = "RQ104"
    /// A requirement names a method of interval that its measure does not have.
    public static let unknownInterval: DiagnosticCode = "RQ140"
    /// A row's amount that a cost table needs is missing, NaN or infinite.
    public static let unusableAmount: DiagnosticCode = "DT140"
    /// A column of amounts does not hold numbers.
    public static let amountType: DiagnosticCode = "DT141"
    /// The same requirement stands in the manifest twice.
    public static let duplicateRequirement: DiagnosticCode = "RQ105"
}

import AssayCheckKit
import AssayCore
import AssayTabular

extension Observation {
    /// The score column of each row's true class, -1 where the label is missing.
    ///
    /// - Throws: MD102 where the model has no score for a class of the labels.
    func trueColumns(of output: Prediction) throws(Diagnostic) -> [Int] {
        let (labels, names) = (try labels(), output.classNames.map(TaskFrame.canonical))
        let columns = labels.values.map { names.firstIndex(of: $0) }
        if let unknown = columns.firstIndex(of: nil) {
            throw Diagnostic(
                .wrongScoreShape, "the model has no score for the class `\(labels.values[unknown])` of the label column",
                details: ["the model's classes are \(names.listed)"], help: "retrain with that class, or drop its rows")
        }
        return labels.codes.map { $0 < 0 ? -1 : columns[Int($0)] ?? -1 }
    }
}

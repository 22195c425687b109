import AssayCore
import AssayTabular

extension Observation {
    /// The scores of the positive class.
    ///
    /// - Throws: MD101 where there are no scores, MD102 where no score column belongs to the positive class,
    ///   MD103 where a score is NaN.
    public func scores() throws(Diagnostic) -> [Double] {
        if let scoreCache { return scoreCache }
        let output = try output()
        guard output.columns > 0 else { throw Self.noScores }
        let column = try Self.positiveColumn(of: output, positive: frame.positive)
        let found = output.columns == 1 ? output.scores : output.column(column)
        try refuseNaN(found)
        scoreCache = found
        return found
    }

    /// The decisions of a binary task: 1 where the score reaches the threshold, or where the model says so itself.
    public func decisions() throws(Diagnostic) -> [Int8] {
        if let decisionCache { return decisionCache }
        let output = try output()
        let found: [Int8]
        if output.columns > 0 {
            let (scores, threshold) = (try scores(), frame.threshold)
            try refuseNonProbabilities(scores)
            found = scores.map { $0 >= threshold ? 1 : 0 }
        } else if let labels = output.labels {
            let positive = TaskFrame.canonical(frame.positive)
            found = try present(labels).map { TaskFrame.canonical($0) == positive ? 1 : 0 }
        } else {
            throw Self.noScores
        }
        decisionCache = found
        return found
    }

    /// The predicted class of each row of a classification: the model's own label, else the class of the highest score.
    public func classDecisions() throws(Diagnostic) -> Categories {
        if let classDecisionCache { return classDecisionCache }
        let output = try output()
        let found: Categories
        if frame.task == .binary {
            found = try Categories(
                codes: decisions().map(Int32.init), values: ["not \(frame.positive)", TaskFrame.canonical(frame.positive)])
        } else if let labels = output.labels {
            found = Categories(encoding: try present(labels).map(TaskFrame.canonical))
        } else if output.columns > 1 {
            try refuseNaN(output.scores)
            found = Categories(codes: output.argmax(), values: output.classNames.map(TaskFrame.canonical))
        } else {
            throw Self.noScores
        }
        classDecisionCache = found
        return found
    }

    /// The predicted values of a regression.
    public func predictedValues() throws(Diagnostic) -> [Double] {
        let output = try output()
        guard output.columns == 1 else {
            throw Diagnostic(
                .wrongScoreShape, "the model gives \(output.columns) values a row, but a regression needs one",
                help: "choose one with `model.outputs: {score: \"NAME[:,0]\"}`")
        }
        try refuseNaN(output.scores)
        if let bad = output.scores.firstIndex(where: \.isInfinite) {
            throw Diagnostic(
                .infiniteValue, "the model's prediction is infinite", in: "row \(tableRow(bad))",
                help: "a model that answers infinity cannot be judged: look at that row's inputs")
        }
        return output.scores
    }

    /// Scores of every class, with the class names.
    public func classScores() throws(Diagnostic) -> Prediction {
        let output = try output()
        guard output.columns > 0 else { throw Self.noScores }
        try refuseNaN(output.scores)
        return output
    }

    func output() throws(Diagnostic) -> Prediction {
        guard let prediction else {
            throw Diagnostic(
                .noPrediction, "this measure needs predictions, but there is neither a model nor a score column",
                help: "set `model.artifact`, or name a `score` or `prediction` column in `data.evaluation`")
        }
        return prediction
    }

    /// The predicted classes, where every row has one.
    private func present(_ labels: [String?]) throws(Diagnostic) -> [String] {
        let found = labels.compactMap(\.self)
        guard found.count == labels.count else {
            throw Diagnostic(
                .undefinedScore, "the prediction is missing", in: "row \(tableRow(labels.firstIndex(of: nil) ?? 0))",
                details: ["\(labels.count - found.count) of these \(labels.count) rows have no predicted class"],
                help: "a row without a prediction cannot be judged: fix it, or drop the row")
        }
        return found
    }

    /// How far outside 0...1 a probability may lie: trees add up their leaves in Float32, and the sum of shares may end a few
    /// units in the last place beyond. It counts as the end.
    static let overshoot: Double = 0x1p-20

    /// - Throws: MD105 for a score that cannot be a probability.
    public func refuseNonProbabilities(_ scores: [Double]) throws(Diagnostic) {
        guard let bad = scores.firstIndex(where: { $0 < -Self.overshoot || $0 > 1 + Self.overshoot }) else { return }
        throw Diagnostic(
            .notProbabilities, "a score lies outside 0...1, so it is no probability",
            in: "row \(tableRow(bad * rowCount / max(1, scores.count)))",
            help: "export the model with probabilities, or use a measure of ranking such as roc_auc")
    }

    private func refuseNaN(_ values: [Double]) throws(Diagnostic) {
        guard let bad = values.firstIndex(where: \.isNaN) else { return }
        let columns = max(1, values.count / max(1, rowCount))
        throw Diagnostic(
            .undefinedScore, "the model's output is NaN", in: "row \(tableRow(bad / columns))",
            details: ["\(values.count(where: \.isNaN)) of \(values.count) values in these \(rowCount) rows are NaN"],
            help: "a model that answers NaN cannot be judged: look at that row's inputs")
    }

    static func positiveColumn(of output: Prediction, positive: String) throws(Diagnostic) -> Int {
        guard let classes = output.classes, classes.count == output.columns else {
            if output.columns <= 2 { return output.columns - 1 }
            throw wrongColumns(output, positive)
        }
        guard let column = classes.firstIndex(where: { TaskFrame.sameClass($0, positive) }) else {
            throw wrongColumns(output, positive)
        }
        return column
    }

    private static func wrongColumns(_ output: Prediction, _ positive: String) -> Diagnostic {
        Diagnostic(
            .wrongScoreShape, "no score column belongs to the positive class `\(positive)`",
            details: [
                "the model gives \(output.columns) scores a row, for the classes \(output.classNames.joined(separator: ", "))"
            ],
            help: "set `model.positive` to one of these, or choose the column with `model.outputs: {score: \"NAME[:,1]\"}`")
    }

    static var noScores: Diagnostic {
        Diagnostic(
            .noScores, "this measure needs scores, but the model gives only labels",
            help: "export the model with its probabilities, or use a measure of decisions such as accuracy")
    }
}

extension Prediction {
    /// The score columns' class names; `0`, `1`, … where the model states none.
    public var classNames: [String] { classes ?? (0..<columns).map(String.init) }

    /// One column of the scores.
    func column(_ index: Int) -> [Double] {
        stride(from: index, to: rows * columns, by: columns).map { scores[$0] }
    }

    /// The first class with the highest score, row by row.
    func argmax() -> [Int32] {
        (0..<rows).map { row in
            var best = row * columns
            for candidate in (row * columns + 1)..<((row + 1) * columns) where scores[candidate] > scores[best] { best = candidate }
            return Int32(best - row * columns)
        }
    }
}

import AssayCore
import AssayTabular

extension Observation {
    /// The decision of each row where the model gives one; code -1 where a score is NaN or infinite, or no class is predicted.
    ///
    /// - Throws: MD101, MD102, MD104 as `decisions`; an undefined score is no error here.
    public func definedDecisions() throws(Diagnostic) -> Categories {
        let output = try output()
        if frame.task == .binary, output.columns > 0 {
            let codes = try rawScores().map { score -> Int32 in score.isFinite ? score >= frame.threshold ? 1 : 0 : -1 }
            return Categories(codes: codes, values: ["not \(frame.positive)", TaskFrame.canonical(frame.positive)])
        }
        if output.columns == 0, output.labels == nil { throw Self.noScores }
        var found =
            output.labels.map(Self.categories)
            ?? Categories(codes: output.argmax(), values: output.classNames.map(TaskFrame.canonical))
        for row in 0..<rowCount where !output.isDefined(row) { found.codes[row] = -1 }
        return found
    }

    /// The score of the positive class, or a regression's value, with whatever the model answered: NaN and infinities too.
    ///
    /// - Throws: MD101, MD102, MD104.
    public func rawScores() throws(Diagnostic) -> [Double] {
        let output = try output()
        guard output.columns > 0 else { throw Self.noScores }
        guard output.columns > 1 else { return output.scores }
        return output.column(try Self.positiveColumn(of: output, positive: frame.positive))
    }

    /// Everything that the model answered.
    ///
    /// - Throws: MD104 without predictions.
    public func rawPrediction() throws(Diagnostic) -> Prediction { try output() }

    private static func categories(_ labels: [String?]) -> Categories {
        var (codes, names, codeOf): ([Int32], [String], [String: Int32]) = ([], [], [:])
        for label in labels {
            guard let name = label.map(TaskFrame.canonical) else {
                codes.append(-1)
                continue
            }
            if codeOf[name] == nil {
                codeOf[name] = Int32(names.count)
                names.append(name)
            }
            codes.append(codeOf[name] ?? -1)
        }
        return Categories(codes: codes, values: names)
    }
}

extension Prediction {
    /// Whether every score of a row is a finite number and its class, where the model names one, is there.
    public func isDefined(_ row: Int) -> Bool {
        if let labels, labels[row] == nil { return false }
        return scores[(row * columns)..<((row + 1) * columns)].allSatisfy(\.isFinite)
    }
}

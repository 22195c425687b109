import AssayCheckKit
import AssayCore
import AssayTabular

/// Predictions row by row, either the artifact's or those that a table stores.
///
/// - Definition: one score a row: of the positive class, of the decided class where there are more than two, or the predicted value. The
///   decision is 1 or 0 for a binary task, else the class.
/// - Missing values: a missing score is NaN, a missing class empty. Rows without an id are left out where rows have ids.
/// - State: per row, about 40 bytes.
struct ExportedRowsFold: Fold {
    enum Source: Hashable { case artifact, table }

    let source: Source
    /// Whether rows are joined by id; else by their place.
    let hasID: Bool
    /// Columns whose missing values are noted.
    var features: [String] = []

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds {
        source == .artifact
            ? FoldNeeds(columns: Set(features), prediction: true, id: hasID) : FoldNeeds(id: hasID, stored: true)
    }

    struct State: FoldState {
        var names: [UInt64] = []
        /// Counted from 1.
        var rows: [Int] = []
        /// Empty where there are none.
        var scores: [Double] = []
        var classes: [String] = []
        var missesFeature: [Bool] = []

        mutating func merge(_ later: State) {
            names += later.names
            rows += later.rows
            scores += later.scores
            classes += later.classes
            missesFeature += later.missesFeature
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let names = hasID ? try observation.names() : nil
        let found = source == .artifact ? try Self.predicted(observation) : try Self.stored(observation)
        let missing = try missing(observation)
        rows.forEach { row in
            guard names?.isMissing[row] != true else { return }
            let number = observation.tableRow(row)
            state.rows.append(number)
            state.names.append(names?.words[row] ?? UInt64(number))
            if let scores = found.scores { state.scores.append(scores[row]) }
            if let classes = found.classes { state.classes.append(classes[row]) }
            if source == .artifact { state.missesFeature.append(missing[row]) }
        }
    }

    private typealias Found = (scores: [Double]?, classes: [String]?)

    private static func predicted(_ observation: Observation) throws(Diagnostic) -> Found {
        let prediction = try observation.rawPrediction()
        let hasScores = prediction.columns > 0
        switch observation.frame.task {
        case .regression: return (prediction.scores, nil)
        case .binary:
            let decided = try? observation.decisions().map { String($0) }
            return (hasScores ? try observation.scores() : nil, decided)
        case .multiclass:
            let top = (0..<prediction.rows).map { row in
                prediction.scores[row * prediction.columns..<(row + 1) * prediction.columns].max() ?? .nan
            }
            let decided = try observation.classDecisions()
            return (hasScores ? top : nil, decided.codes.map { $0 < 0 ? "" : decided.values[Int($0)] })
        }
    }

    private static func stored(_ observation: Observation) throws(Diagnostic) -> Found {
        let frame = observation.frame
        let isRegression = frame.task == .regression
        let score = frame.score ?? (isRegression ? frame.prediction : nil)
        let label = isRegression ? nil : frame.prediction
        guard score != nil || label != nil else {
            throw Diagnostic(
                .noStoredPredictions, "`data.export` has neither a `score` nor a `prediction` column",
                help: "name the column with the framework's scores: `data: {export: {source: FILE, score: COLUMN}}`")
        }
        let scores = try score.map { name throws(Diagnostic) in try observation.column(name).doubles }
        let classes = try label.map { name throws(Diagnostic) in
            let found = try observation.column(name).categories
            return found.codes.map { code in code < 0 ? "" : Self.decision(found.values[Int(code)], frame) }
        }
        return (scores, classes)
    }

    private static func decision(_ name: String, _ frame: TaskFrame) -> String {
        guard frame.task == .binary else { return TaskFrame.canonical(name) }
        return TaskFrame.sameClass(name, frame.positive) ? "1" : "0"
    }

    private func missing(_ observation: Observation) throws(Diagnostic) -> [Bool] {
        var missing = [Bool](repeating: false, count: observation.rowCount)
        for feature in features {
            let column = try observation.column(feature)
            let numbers = column.type == .float64 ? column.doubles : []
            for row in missing.indices where column.isNull(row) || (!numbers.isEmpty && numbers[row].isNaN) { missing[row] = true }
        }
        return missing
    }
}

extension DiagnosticCode {
    /// The table of the training framework's predictions names no column that holds them.
    public static let noStoredPredictions: DiagnosticCode = "RQ200"
}

import AssayCore
import AssayModelKit
import AssayTabular
import Foundation

/// Finds predictions among the columns of a worker's answer or of a file of predictions.
///
/// `probabilities` is a list of one number a class, `probability_<class>` a number of one class, `score` the number of the positive class or
/// a regression's value, `prediction` the class or the value. The manifest's `outputs` name other columns.
struct AnswerReader: Sendable {
    let request: BindingRequest
    /// What the answer is called in a diagnostic.
    let subject: String
    /// Classes in the order of the probabilities, where they are known.
    var classes: [String]?

    private static let prefix = "probability_"

    /// - Throws: MD032 for another number of scores than the task has, MD175.
    func prediction(_ columns: [Column], unsupported: [Field] = [], rows: Int) throws(Diagnostic) -> Prediction {
        let names = columns.map(\.name)
        let label = try labels(columns, unsupported)
        guard let (scores, width, classes) = try scores(columns, unsupported) else {
            guard let label else { throw nothing(columns, unsupported) }
            return Prediction(rows: rows, columns: 0, scores: [], labels: label)
        }
        guard request.task.accepts(columns: width) else {
            throw Diagnostic(
                .wrongScoreColumns, "\(width) \(width == 1 ? "score" : "scores") a row are not a \(request.task.rawValue) answer",
                in: subject, details: ["columns: \(names.joined(separator: ", "))", "expected \(request.task.wantedScores)"],
                help: "correct `model.task`, or choose a column: `outputs: {score: \"probabilities[:,1]\"}`")
        }
        return Prediction(rows: rows, classes: classes, columns: width, scores: scores, labels: label)
    }

    /// Whether a column of that name is read.
    func wants(_ name: String) -> Bool {
        let outputs = [request.scoreOutput, request.labelOutput].compactMap(\.self)
        return ["probabilities", "score", "prediction"].contains(name) || name.hasPrefix(Self.prefix)
            || outputs.contains { $0 == name || $0.hasPrefix(name + "[") }
    }

    private typealias Scores = (values: [Double], width: Int, classes: [String]?)

    private func scores(_ columns: [Column], _ unsupported: [Field]) throws(Diagnostic) -> Scores? {
        if let named = request.scoreOutput { return try chosen(named, columns, unsupported) }
        if let column = columns.first(where: { $0.name == "probabilities" }) { return try matrix(column) }
        let spread = columns.filter { $0.name.hasPrefix(Self.prefix) }
        if !spread.isEmpty { return try joined(spread) }
        if let column = columns.first(where: { $0.name == "score" }) { return try matrix(column) }
        guard request.task == .regression, let column = columns.first(where: { $0.name == "prediction" }) else { return nil }
        return try matrix(column)
    }

    /// The manifest's choice: a column, or one number of its lists.
    private func chosen(_ name: String, _ columns: [Column], _ unsupported: [Field]) throws(Diagnostic) -> Scores {
        let selector = ScoreSelector(name, outputs: columns.map { TensorSpec(name: $0.name, element: .float64, shape: []) })
        guard let column = columns.first(where: { $0.name == selector.output }) else {
            throw nothing(columns, unsupported, wanted: name)
        }
        let found = try matrix(column)
        guard let index = selector.column else { return found }
        guard index < found.width else {
            throw wrongType(column, "has no number \(index): its lists hold \(found.width)")
        }
        let values = stride(from: index, to: found.values.count, by: found.width).map { found.values[$0] }
        return (values, 1, found.classes.map { [$0[index]] })
    }

    /// - Missing values: a missing score is NaN, which every measure refuses.
    private func matrix(_ column: Column) throws(Diagnostic) -> Scores {
        if case .fixedList(let element, let width) = column.type {
            guard element != .bool else { throw wrongType(column, "holds lists of booleans, but scores are numbers") }
            let named = classes?.count == width ? classes : width == 1 && classes?.count == 2 ? classes.map { [$0[1]] } : nil
            return (column.listElements().elements, width, named)
        }
        guard column.type.isNumeric || column.type == .null else {
            throw wrongType(column, "holds \(column.type.name), but scores are numbers")
        }
        return (column.doubles, 1, nil)
    }

    /// One column a class, side by side.
    private func joined(_ columns: [Column]) throws(Diagnostic) -> Scores {
        var parts: [[Double]] = []
        for column in columns { parts.append(try matrix(column).values) }
        let rows = parts.first?.count ?? 0
        var values: [Double] = []
        values.reserveCapacity(rows * parts.count)
        for row in 0..<rows { for part in parts { values.append(part[row]) } }
        return (values, parts.count, columns.map { String($0.name.dropFirst(Self.prefix.count)) })
    }

    private func labels(_ columns: [Column], _ unsupported: [Field]) throws(Diagnostic) -> [String?]? {
        guard request.task != .regression else { return nil }
        if let named = request.labelOutput, !columns.contains(where: { $0.name == named }) {
            throw nothing(columns, unsupported, wanted: named)
        }
        guard let column = columns.first(where: { $0.name == request.labelOutput ?? "prediction" }) else { return nil }
        if case .fixedList = column.type { throw wrongType(column, "holds \(column.type.name), but a prediction is one class") }
        return (0..<column.count).map { Self.label(column, $0) }
    }

    /// A whole number is the same class however it is stored.
    private static func label(_ column: Column, _ row: Int) -> String? {
        guard let text = column.text(at: row), text != "nan" else { return nil }
        return column.type == .float64 && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private func wrongType(_ column: Column, _ words: String) -> Diagnostic {
        Diagnostic(
            .unusableAnswer, "the column `\(column.name)` \(words)", in: subject,
            help: "write numbers of 32 or 64 bits, or lists of them with one length")
    }

    private func nothing(_ columns: [Column], _ unsupported: [Field], wanted: String? = nil) -> Diagnostic {
        let found = columns.map { "`\($0.name)` (\($0.type.name))" } + unsupported.map { "`\($0.name)` (\($0.type.name))" }
        let expected =
            request.task == .regression ? "`prediction`" : "`probabilities`, `probability_<class>`, `score` or `prediction`"
        return Diagnostic(
            .unusableAnswer, wanted.map { "there is no column `\($0)`" } ?? "no column holds predictions that can be read",
            in: subject,
            details: [
                "columns: \(found.isEmpty ? "none" : found.joined(separator: ", "))",
                "expected \(wanted.map { "`\($0)`" } ?? expected)",
            ],
            help: wanted == nil ? "name the column so, or name it in `model.outputs`" : "correct `model.outputs`")
    }
}

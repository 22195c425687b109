import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import Testing

/// One measure of the catalogue, called with arguments that its descriptor asks for.
struct LawSubject: CustomTestStringConvertible, Sendable {
    let type: any Measure.Type
    let task: ModelTask
    let isWeighted: Bool

    var testDescription: String { "\(type.descriptor.usage), \(task.rawValue)\(isWeighted ? ", weighted" : "")" }

    /// Every measure of a table for each of its tasks, with and without weights: a new measure is covered the day it is added.
    static var all: [LawSubject] {
        MeasureCatalog.standard.measures.filter { $0 is any TableMeasure.Type }.flatMap { type in
            let tasks = ModelTask.allCases.filter { type.descriptor.tasks.contains($0) }
            return (tasks.isEmpty ? [.binary] : tasks).flatMap { task in
                // Measures of groups share one implementation: weights and three classes at once would say nothing new of each.
                [false, true].filter { !($0 && task == .multiclass && type.descriptor.isOfGroups) }
                    .map { LawSubject(type: type, task: task, isWeighted: $0) }
            }
        }
    }

    /// Whether the same measure of groups is asked of a plain table too, so that a bootstrap of every group need not come again.
    var isRepeated: Bool { type.descriptor.isOfGroups && (isWeighted || task == .multiclass) }

    var frame: TaskFrame {
        let labels: [ModelTask: String] = [.binary: "label", .multiclass: "kind", .regression: "target"]
        return TaskFrame(
            task: task, label: labels[task], weight: isWeighted ? "weight" : nil, score: "score", query: "query",
            id: "id", time: "time")
    }

    /// A multiclass task needs the words that a binary one does without.
    private var arguments: [Argument] {
        type.descriptor.parameters.filter { $0.required || task == .multiclass }
            .map { $0.exampleArgument(task) }
    }

    func measure(_ method: IntervalMethod? = nil) throws -> any TableMeasure {
        let sex = GroupTerm(name: "sex", column: "sex")
        let age = GroupTerm(name: "age", column: "age", breaks: [30, 50], labels: ["young", "middle", "old"])
        let query = GroupTerm(name: "query", column: "query")
        var call = MeasureCall(
            descriptor: type.descriptor, arguments: arguments, frame: frame, groups: ["sex": sex, "age": age, "query": query],
            columns: LawTable.columns, features: LawTable.features, interval: method, minimumGroupSize: 5,
            costs: DecisionCosts(truePositive: 100, falsePositive: -15, falseNegative: -500, trueNegative: 1, currency: "EUR"),
            place: SourcePlace(file: "assay.yaml", line: 1))
        call.contract = try LawTable.contract()
        call.commitTime = { () throws(Diagnostic) in 1.9e9 }
        call.now = { 2e9 }
        return try #require(try type.init(call) as? any TableMeasure)
    }

    /// Whether its folds ask the model about changed rows.
    var asksModel: Bool {
        get throws { try measure().requests.contains { $0.fold.needs.model } }
    }

    /// What the measure concludes when the rows come in these parts, one chunk each.
    func conclude(_ table: LawTable, cuts: [Int], slice: Slice? = nil, nested: Bool = false, method: IntervalMethod? = nil) throws
        -> Measurement
    {
        let measure = try measure(method)
        var folds = fold(table, .evaluation, of: measure, cuts: cuts, slice: slice, nested: nested)
        for name in Set(measure.requests.map(\.table)) where name != .evaluation {
            folds.others[name] = fold(table.counterpart, name, of: measure, cuts: cuts, slice: slice, nested: nested)
        }
        return try measure.conclude(folds.scoped(to: slice))
    }

    private func fold(
        _ table: LawTable, _ name: TableName, of measure: any TableMeasure, cuts: [Int], slice: Slice?, nested: Bool
    ) -> FinishedFolds {
        var bank = FoldBank()
        for request in measure.requests where request.table == name { bank.add(request, slice: slice) }
        let edges = [0] + cuts + [table.rows.count]
        let states = zip(edges, edges.dropFirst()).map {
            bank.observe(table.observation(table.rows[$0..<$1], frame: frame, asksModel: bank.needs.model))
        }
        let totals = bank.totals()
        if nested, let last = states.last {
            totals.merge(states.dropLast().reversed().reduce(last) { bank.merged($1, $0) })
        } else {
            for state in states { totals.merge(state) }
        }
        return totals.finish()
    }
}

extension MeasureDescriptor {
    fileprivate var isOfGroups: Bool { parameters.contains { $0.kind == .group } }
}

extension MeasureParameter {
    /// Arguments that a measure takes only in part of their range, or that name a column of the law table.
    private static let examples = [
        "relative_size": "5%", "margin": "0.1", "alpha": "0.3", "quantile": "0.9", "power": "1.5", "lower_column": "low",
        "upper_column": "high", "q": "0.9", "other_column": "high", "second_column": "sex", "low": "1e5", "high": "8e5",
        "time_column": "day", "strata": "query",
    ]

    func exampleArgument(_ task: ModelTask) -> Argument {
        if let example = Self.examples[name] { return .positional(example) }
        return switch kind {
        case .column: .positional(accepts == .text ? "note" : "x")
        case .group: .positional("sex*age")
        case .member: .positional("old")
        case .average: .positional("macro")
        case .choice(let words): words.first == "class=NAME" ? .named("class", "1") : .positional(words.first ?? "")
        case .identifier: .positional("id")
        case .check: .positional("roc_auc")
        case .measure: .positional(task == .regression ? "mae" : "accuracy")
        case .number(let range): .positional("\(range.lowerBound)")
        case .contract: .positional(["field": "x", "rule": "order"][name] ?? "sex*query")
        case .text: .positional("a.*")
        }
    }
}

/// Equal to rounding: exact folds give the same bits, sums of rounded numbers may differ in the last place.
func expectEqual(_ one: Measurement, _ other: Measurement, tolerance: Double = 1e-12, _ place: SourceLocation = #_sourceLocation) {
    #expect(one.rows == other.rows, sourceLocation: place)
    #expect(close(one.value, other.value, tolerance), "\(one.value as Any) and \(other.value as Any)", sourceLocation: place)
    #expect(close(one.interval?.lower, other.interval?.lower, 1e-9), sourceLocation: place)
    #expect(close(one.interval?.upper, other.interval?.upper, 1e-9), sourceLocation: place)
}

private func close(_ one: Double?, _ other: Double?, _ tolerance: Double) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one == other || abs(one - other) <= tolerance * max(1, abs(one), abs(other))
}

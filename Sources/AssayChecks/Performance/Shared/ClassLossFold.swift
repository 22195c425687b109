import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// The losses of the rows of each class, with what the spread of a function of them needs.
///
/// - Missing values: rows without a label are left out.
/// - State: exact sums a class.
struct ClassLossFold: Fold {
    let loss: RowLoss

    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(label: true, prediction: true) }

    struct State: FoldState {
        var classes: [String: ClassLoss] = [:]

        mutating func merge(_ later: State) {
            for (name, total) in later.classes { classes[name, default: ClassLoss()].merge(total) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let (losses, weights) = (try loss.values(of: observation), try observation.weights())
        let (codes, names) = try Self.classes(of: observation)
        var totals = [ClassLoss](repeating: ClassLoss(), count: names.count)
        rows.forEach { row in
            guard codes[row] >= 0 else { return }
            totals[codes[row]].add(losses[row], weight: weights?[row] ?? 1)
        }
        for (name, total) in zip(names, totals) where total.rows > 0 { state.classes[name, default: ClassLoss()].merge(total) }
    }

    func finish(_ state: State) -> [ClassLoss] { state.classes.sorted { $0.key < $1.key }.map(\.value) }

    private static func classes(of observation: Observation) throws(Diagnostic) -> ([Int], [String]) {
        guard observation.frame.task == .binary else {
            let labels = try observation.labels()
            return (labels.codes.map(Int.init), labels.values)
        }
        return (try observation.binaryLabels().map(Int.init), ConfusionTable.binaryClasses)
    }
}

/// The losses of one class.
struct ClassLoss: Sendable {
    private(set) var rows = 0
    private(set) var weight = ExactSum()
    private(set) var loss = ExactSum()
    /// Sums of squared weights times the loss to the power of 0, 1 and 2.
    private(set) var squares = [ExactSum](repeating: ExactSum(), count: 3)

    mutating func add(_ value: Double, weight: Double) {
        rows += 1
        self.weight.add(weight)
        loss.add(weight * value)
        squares[0].add(weight * weight)
        squares[1].add(weight * weight * value)
        squares[2].add(weight * value * (weight * value))
    }

    mutating func merge(_ later: ClassLoss) {
        rows += later.rows
        weight.merge(later.weight)
        loss.merge(later.loss)
        for power in squares.indices { squares[power].merge(later.squares[power]) }
    }

    /// Σ w² (loss − centre)².
    func spread(around centre: Double) -> Double {
        max(0, squares[2].value - 2 * centre * squares[1].value + centre * centre * squares[0].value)
    }
}

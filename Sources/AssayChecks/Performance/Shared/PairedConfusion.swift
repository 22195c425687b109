import AssayCore

/// The joint table of two models' decisions, and each model's own table within it.
struct PairedConfusion: Sendable {
    let candidate: ConfusionTable
    let baseline: ConfusionTable
    /// Weights and sums of squared weights of the joint cells, in one fixed order.
    let weights: [Double]
    let squares: [Double]
    let rows: Int
    let isWeighted: Bool
    /// Weights of the joint cells by who is right.
    let flips: Flips
    private let candidateCells: [Int]
    private let baselineCells: [Int]

    struct Flips: Sendable, Hashable {
        /// Decided otherwise.
        var changed = 0.0
        /// Right before, wrong now.
        var negative = 0.0
        /// Wrong before, right now.
        var positive = 0.0
        var bothRight = 0.0
        var baselineRight = 0.0
        var baselineRightSquares = 0.0
    }

    init(_ state: PairedConfusionFold.State) {
        let ordered = state.cells.sorted {
            ($0.key.truth, $0.key.candidate, $0.key.baseline) < ($1.key.truth, $1.key.candidate, $1.key.baseline)
        }
        func margin(_ decided: (PairedConfusionFold.Cell) -> String) -> ConfusionTable {
            var cells: [ConfusionFold.Pair: WeightTotal] = [:]
            for (cell, total) in ordered {
                cells[.init(truth: cell.truth, decided: decided(cell)), default: WeightTotal()].merge(total)
            }
            return ConfusionTable(cells, isBinary: state.isBinary)
        }
        let (candidate, baseline) = (margin(\.candidate), margin(\.baseline))
        (weights, squares) = (ordered.map(\.value.weight), ordered.map(\.value.squares))
        candidateCells = ordered.map { candidate.position(truth: $0.key.truth, decided: $0.key.candidate) }
        baselineCells = ordered.map { baseline.position(truth: $0.key.truth, decided: $0.key.baseline) }
        rows = ordered.reduce(0) { $0 + $1.value.rows }
        flips = Self.flips(ordered)
        isWeighted = state.isWeighted
        (self.candidate, self.baseline) = (candidate, baseline)
    }

    private static func flips(_ cells: [(key: PairedConfusionFold.Cell, value: WeightTotal)]) -> Flips {
        var flips = Flips()
        for (cell, total) in cells {
            let (right, wasRight) = (cell.candidate == cell.truth, cell.baseline == cell.truth)
            if cell.candidate != cell.baseline { flips.changed += total.weight }
            if wasRight { flips.baselineRight += total.weight }
            if wasRight { flips.baselineRightSquares += total.squares }
            if wasRight && right { flips.bothRight += total.weight }
            if wasRight && !right { flips.negative += total.weight }
            if !wasRight && right { flips.positive += total.weight }
        }
        return flips
    }

    /// Where the rows of a joint cell stand in each model's own table.
    func ownCells(_ index: Int) -> (candidate: Int, baseline: Int) { (candidateCells[index], baselineCells[index]) }

    /// Joint cells summed to the cells of each model's own table.
    func margins(of cells: [Double]) -> (candidate: [Double], baseline: [Double]) {
        var (first, second) = (candidate.weights.map { _ in 0.0 }, baseline.weights.map { _ in 0.0 })
        for (index, weight) in cells.enumerated() {
            first[candidateCells[index]] += weight
            second[baselineCells[index]] += weight
        }
        return (first, second)
    }
}

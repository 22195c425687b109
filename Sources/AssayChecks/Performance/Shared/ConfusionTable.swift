import AssayCore

/// A confusion matrix with weights.
///
/// - Shapes: `weights` and `squares` are classes × classes, row-major, truth in rows.
/// - Units: weights; without a weight column these are row counts.
struct ConfusionTable: Sendable {
    /// The two classes of a binary task, negative first.
    static let binaryClasses = ["negative", "positive"]

    /// Every class that occurs among labels or decisions, numbers in numeric order.
    var classes: [String]
    var weights: [Double]
    /// Sums of squared weights, for effective sample sizes.
    var squares: [Double]
    var rows: Int
    let isBinary: Bool

    init(_ cells: [ConfusionFold.Pair: WeightTotal], isBinary: Bool) {
        let names = Set(cells.keys.flatMap { [$0.truth, $0.decided] })
        let classes = isBinary ? Self.binaryClasses : Self.ordered(names)
        let size = classes.count
        (weights, squares) = ([Double](repeating: 0, count: size * size), [Double](repeating: 0, count: size * size))
        let position = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        for (pair, total) in cells {
            guard let row = position[pair.truth], let column = position[pair.decided] else { continue }
            weights[row * size + column] = total.weight
            squares[row * size + column] = total.squares
        }
        rows = cells.values.reduce(0) { $0 + $1.rows }
        (self.classes, self.isBinary) = (classes, isBinary)
    }

    /// Where a pair of classes stands in `weights`.
    func position(truth: String, decided: String) -> Int {
        guard let row = classes.firstIndex(of: truth), let column = classes.firstIndex(of: decided) else {
            preconditionFailure("a class that the table does not have")
        }
        return row * classes.count + column
    }

    var total: Double { weights.reduce(0, +) }

    /// The sum of the diagonal.
    func correct(in cells: [Double]) -> Double { classes.indices.reduce(0) { $0 + cells[$1 * classes.count + $1] } }

    /// One class against the rest, in any cells of this table's shape.
    ///
    /// Sums of cells only: a difference of totals would leave rounding where nothing is.
    func oneVersusRest(_ index: Int, in cells: [Double]) -> Counts {
        var counts = Counts(tp: 0, fp: 0, fn: 0, tn: 0)
        for (position, cell) in cells.enumerated() {
            switch (position / classes.count == index, position % classes.count == index) {
            case (true, true): counts.tp += cell
            case (false, true): counts.fp += cell
            case (true, false): counts.fn += cell
            case (false, false): counts.tn += cell
            }
        }
        return counts
    }

    /// The counts of the positive class of a binary table.
    var binary: Counts { oneVersusRest(1, in: weights) }

    /// The same for a report to draw.
    var matrix: ConfusionMatrix {
        let size = classes.count
        return ConfusionMatrix(classes: classes, cells: (0..<size).map { row in (0..<size).map { weights[row * size + $0] } })
    }

    private static func ordered(_ names: Set<String>) -> [String] {
        let numbers = names.compactMap(Double.init)
        guard numbers.count == names.count else { return names.sorted() }
        return names.sorted { (Double($0) ?? 0, $0) < (Double($1) ?? 0, $1) }
    }
}

/// The four counts of one class against the rest.
struct Counts: Sendable, Hashable {
    var tp: Double
    var fp: Double
    var fn: Double
    var tn: Double
}

extension MeasurementDetails {
    /// A table of more classes would be larger than the rest of the record.
    private static let mostClasses = 50

    /// The cells that stand behind a measure of decisions: `tp`, `fp`, `fn` and `tn` for a binary table, else
    /// `cell(truth,decided)` for each pair of up to 50 classes.
    init(_ table: ConfusionTable) {
        guard table.isBinary else {
            let isShown = table.classes.count <= Self.mostClasses
            self.init(numbers: isShown ? Self.cells(of: table) : nil, matrix: isShown ? table.matrix : nil)
            return
        }
        let counts = table.binary
        self.init(numbers: ["tp": counts.tp, "fp": counts.fp, "fn": counts.fn, "tn": counts.tn], matrix: table.matrix)
    }

    private static func cells(of table: ConfusionTable) -> [String: Double] {
        let size = table.classes.count
        let names = table.weights.indices.map { "cell(\(table.classes[$0 / size]),\(table.classes[$0 % size]))" }
        return Dictionary(zip(names, table.weights)) { $1 }
    }
}

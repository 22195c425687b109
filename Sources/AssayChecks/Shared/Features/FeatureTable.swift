import AssayStatistics

/// Binned features, truths and losses of rows, in an order that is random but depends on their content alone.
struct FeatureTable: Sendable {
    let features: [FeatureBins]
    /// Columns that no rule can be written on: lists, and texts with more than 4,096 different values.
    let leftOut: [String]
    /// Nil where a classification has more different labels than a fold keeps.
    let outcomes: Outcomes?
    let losses: [Double]
    private let weights: [Double]
    let rows: Int

    init(_ state: FeatureRowsFold.State, columns: [String], seed: UInt64) {
        var content = ContentHash(rows: state.rows)
        for cells in state.cells { content.add(cells.words(rows: state.rows)) }
        if !state.outcomes.hasTooMany { content.add(state.outcomes.words) }
        content.add(state.losses.map(ContentHash.word))
        content.add(state.weights.map(ContentHash.word))
        let order = content.order(seed: seed)
        let named = Array(zip(columns, state.cells))
        features = named.filter(\.1.isUsable).map { FeatureBins($0, $1, order: order) }
        leftOut = named.filter { !$1.isUsable && $1.kind != nil }.map(\.0)
        outcomes = state.outcomes.hasTooMany ? nil : state.outcomes.outcomes(order)
        losses = state.losses.isEmpty ? [] : order.map { state.losses[$0] }
        weights = state.weights.isEmpty ? [] : order.map { state.weights[$0] }
        rows = state.rows
    }

    var isWeighted: Bool { !weights.isEmpty }

    @inline(__always)
    func weight(_ row: Int) -> Double { weights.isEmpty ? 1 : weights[row] }

    var totalWeight: Double { (0..<rows).reduce(0) { $0 + weight($1) } }
}

import AssayCore
import AssayStatistics

/// How well one feature alone foretells the label: the predictive power score.
///
/// - Definition: each row is predicted from the rows of the other three of four folds, by the mean or the heaviest class of the
///   feature's bin, which is an unpruned tree on one feature; a bin without rows there takes the nearest, a text the answer for all.
///   Classification: (F − F₀) / (1 − F₀), F the weighted F1 and F₀ that of the most frequent class or of drawing by frequency,
///   whichever is higher. Regression: 1 − Σ|y − ŷ| / Σ|y − median|. Below 0 counts as 0.
/// - Source: ppscore 1.3; Wetschoreck, Krabel and Krishnamurthy 2020.
struct PredictivePower: Sendable {
    static let folds = 4

    let value: Double?
    let reason: String?
    let interval: Interval?
    let rows: Int

    /// - Parameter rows: those that have a label, as many as cells.
    init(_ cells: FeatureCells, _ labels: OutcomeCells, weights: [Double], rows: Int, confidence: Double, seed: UInt64) {
        if weights.isEmpty, cells.isUsable, let (truths, names) = labels.classTruths {
            self.init(counting: cells, labels, truths, names: names, confidence: confidence, seed: seed)
        } else {
            var state = FeatureRowsFold.State()
            (state.cells, state.outcomes, state.weights, state.rows) = ([cells], labels, weights, rows)
            self.init(FeatureTable(state, columns: [""], seed: seed), confidence: confidence, seed: seed)
        }
    }

    private init(_ table: FeatureTable, confidence: Double, seed: UInt64) {
        rows = table.rows
        guard rows > 0, let feature = table.features.first else {
            let reason = rows == 0 ? "no rows with a label in scope" : "the column is a list, or has too many different texts"
            (value, interval, self.reason) = (nil, nil, reason)
            return
        }
        guard let outcomes = table.outcomes else {
            (value, interval, reason) = (nil, nil, "more than \(TextCodes.most) different labels in scope")
            return
        }
        let predicted = Self.predictions(feature, TreeTargets(outcomes), table)
        let found: (value: Double, interval: Interval?)?
        switch outcomes {
        case .classes(let truths, let names):
            let power = ClassPower(truths, predicted.map { Int($0) }, classes: names.count, table)
            found = power.value.map { ($0, power.interval(confidence: confidence, seed: seed)) }
        case .values(let truths): found = NumberPower(truths, predicted, table)?.found(confidence: confidence)
        }
        (value, interval) = (found?.value, found?.interval)
        reason = found == nil ? "fewer than two different labels in scope" : nil
    }

    /// The same for classes without weights, counted in the order of the table.
    ///
    /// - Parameter cells: of a usable feature, in some rows.
    private init(
        counting cells: FeatureCells, _ labels: OutcomeCells, _ truths: [Int], names: [String], confidence: Double, seed: UInt64
    ) {
        rows = truths.count
        var content = ContentHash(rows: rows)
        content.add(cells.words(rows: rows))
        content.add(labels.words)
        let ranks = content.ranks(seed: seed)
        let feature = FeatureBins("", cells, ranks: ranks)
        let size = (feature.count + 1) * names.count
        var all = [Double](repeating: 0, count: Self.folds * size)
        for row in 0..<rows {
            all[Int(ranks[row]) % Self.folds * size + Int(feature.codes[row]) * names.count + truths[row]] += 1
        }
        let counts = (0..<Self.folds).map { Array(all[($0 * size)..<(($0 + 1) * size)]) }
        let targets = TreeTargets(.classes(truths, names: names))
        let parts = counts.map { BinSums(feature, targets, counts: $0) }
        let answers = (0..<Self.folds).map { fold in
            BinAnswers(feature, targets, BinSums(parts.enumerated().filter { $0.offset != fold }.map(\.element))).byCode
        }
        let power = ClassPower(counts, classes: names.count) { fold, code in Int(answers[fold][code]) }
        (value, interval) = (power.value, power.interval(confidence: confidence, seed: seed))
        reason = power.value == nil ? "fewer than two different labels in scope" : nil
    }

    /// What the other folds foretell for each row.
    private static func predictions(_ feature: FeatureBins, _ targets: TreeTargets, _ table: FeatureTable) -> [Double] {
        var predicted = [Double](repeating: 0, count: table.rows)
        let parts = (0..<folds).map { fold in
            BinSums(feature, targets, stride(from: fold, to: table.rows, by: folds), table.weight)
        }
        for fold in 0..<min(folds, table.rows) {
            let answers = BinAnswers(feature, targets, BinSums(parts.enumerated().filter { $0.offset != fold }.map(\.element)))
            for row in stride(from: fold, to: table.rows, by: folds) { predicted[row] = answers.byCode[Int(feature.codes[row])] }
        }
        return predicted
    }
}

/// What an unpruned tree on one feature answers for each of its bins.
struct BinAnswers {
    let byCode: [Double]

    init(_ feature: FeatureBins, _ targets: TreeTargets, _ bins: BinSums) {
        let present = bins.present
        var total = [Double](repeating: 0, count: targets.width + 1)
        for code in present { for (index, sum) in bins.of(code).enumerated() { total[index] += sum } }
        let overall = targets.answer(total[...])
        byCode = (0...feature.count).map { code in
            guard bins.weight(code) == 0 else { return targets.answer(bins.of(code)) }
            guard code > 0, feature.isOrdered, let near = Self.nearest(code, present, feature) else { return overall }
            return targets.answer(bins.of(near))
        }
    }

    private static func nearest(_ code: Int, _ present: [Int], _ feature: FeatureBins) -> Int? {
        let (low, high) = (present.last { $0 < code && $0 > 0 }, present.first { $0 > code })
        guard let low, let high else { return low ?? high }
        let own = Double(feature.lows[code]) / 2 + Double(feature.highs[code]) / 2
        return own <= feature.middle(low, high) ? low : high
    }
}

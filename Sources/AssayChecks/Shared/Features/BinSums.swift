/// The weights and truths of some rows, by the bin of one feature.
struct BinSums {
    private let feature: FeatureBins
    private let stride: Int
    /// For each code the weight, then the sums of the truths.
    private var sums: [Double]

    init(_ feature: FeatureBins, _ targets: TreeTargets, _ rows: some Sequence<Int>, _ weight: (Int) -> Double) {
        self.feature = feature
        stride = targets.width + 1
        sums = [Double](repeating: 0, count: (feature.count + 1) * stride)
        for row in rows { targets.add(row, weight: weight(row), to: &sums, at: Int(feature.codes[row]) * stride) }
    }

    /// - Parameter counts: rows by code and class.
    init(_ feature: FeatureBins, _ targets: TreeTargets, counts: [Double]) {
        self.feature = feature
        stride = targets.width + 1
        sums = []
        for code in 0...feature.count {
            let own = counts[(code * targets.width)..<((code + 1) * targets.width)]
            sums.append(own.reduce(0, +))
            sums += own
        }
    }

    /// The sums of several parts of the rows; at least one.
    init(_ parts: [BinSums]) {
        self = parts[0]
        for part in parts.dropFirst() { for index in sums.indices { sums[index] += part.sums[index] } }
    }

    func of(_ code: Int) -> ArraySlice<Double> { sums[(code * stride)..<((code + 1) * stride)] }
    func weight(_ code: Int) -> Double { sums[code * stride] }

    /// The codes that rows with weight have.
    var present: [Int] { (0...feature.count).filter { weight($0) > 0 } }

    /// The split that leaves the purest sides; nil where all rows are in one bin.
    func bestSplit(_ total: [Double]) -> BinSplit? {
        let present = present
        guard present.count > 1 else { return nil }
        return feature.isOrdered ? bestCut(present, total) : bestText(present, total)
    }

    private func bestCut(_ present: [Int], _ total: [Double]) -> BinSplit? {
        var first = [Double](repeating: 0, count: stride)
        var best: (score: Double, place: Int)?
        for place in present.indices.dropLast() {
            for index in 0..<stride { first[index] += sums[present[place] * stride + index] }
            let score = score(first, total)
            if best.map({ score > $0.score }) ?? true { best = (score, place) }
        }
        return best.map { best in
            let cut = (present[best.place], present[best.place + 1])
            return BinSplit(score: best.score, isFirst: (0...feature.count).map { isBelow($0, cut) })
        }
    }

    /// Whether a bin lies below a cut in the middle between two others.
    private func isBelow(_ code: Int, _ cut: (low: Int, high: Int)) -> Bool {
        guard code > cut.low, code < cut.high else { return code <= cut.low }
        guard cut.low > 0 else { return false }
        return Double(feature.lows[code]) / 2 + Double(feature.highs[code]) / 2 <= feature.middle(cut.low, cut.high)
    }

    private func bestText(_ present: [Int], _ total: [Double]) -> BinSplit? {
        var best: (score: Double, code: Int)?
        for code in present {
            let score = score(Array(of(code)), total)
            if best.map({ score > $0.score }) ?? true { best = (score, code) }
        }
        return best.map { best in BinSplit(score: best.score, isFirst: (0...feature.count).map { $0 == best.code }) }
    }

    private func score(_ first: [Double], _ total: [Double]) -> Double {
        var (one, other) = (0.0, 0.0)
        for index in 1..<stride {
            one += first[index] * first[index]
            other += (total[index] - first[index]) * (total[index] - first[index])
        }
        return one / first[0] + other / (total[0] - first[0])
    }
}

extension FeatureBins {
    /// The middle between the largest number of one bin and the smallest of another above it.
    func middle(_ low: Int, _ high: Int) -> Double { Double(highs[low]) / 2 + Double(lows[high]) / 2 }
}

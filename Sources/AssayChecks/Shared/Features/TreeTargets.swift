/// What a tree learns, as sums: one column a class, or one column of numbers.
struct TreeTargets: Sendable {
    /// Columns of sums: classes, or one.
    let width: Int
    private let classes: [Int]
    private let values: [Double]
    private let centre: Double

    init(_ outcomes: Outcomes) {
        switch outcomes {
        case .classes(let truths, let names): (classes, values, width, centre) = (truths, [], max(1, names.count), 0)
        case .values(let truths):
            // Sums of centred numbers keep their digits.
            (classes, values, width, centre) = ([], truths, 1, truths.first ?? 0)
        }
    }

    var isClassification: Bool { values.isEmpty }

    /// Adds a row to the sums that begin at `start`: the weight, then one sum a column.
    @inline(__always)
    func add(_ row: Int, weight: Double, to sums: inout [Double], at start: Int) {
        sums[start] += weight
        if values.isEmpty { sums[start + 1 + classes[row]] += weight } else { sums[start + 1] += weight * (values[row] - centre) }
    }

    /// Whether rows that count all have one truth, so that no split can help.
    func isPure(_ rows: [Int], _ weight: (Int) -> Double) -> Bool {
        guard let first = rows.first(where: { weight($0) > 0 }) else { return true }
        return rows.allSatisfy {
            weight($0) == 0 || (isClassification ? classes[$0] == classes[first] : values[$0] == values[first])
        }
    }

    /// The best constant answer for the sums: the first of the heaviest classes, or the mean.
    func answer(_ sums: ArraySlice<Double>) -> Double {
        let weight = sums[sums.startIndex]
        guard isClassification else { return weight > 0 ? centre + sums[sums.startIndex + 1] / weight : centre }
        var best = 0
        for index in 0..<width where sums[sums.startIndex + 1 + index] > sums[sums.startIndex + 1 + best] { best = index }
        return Double(best)
    }
}

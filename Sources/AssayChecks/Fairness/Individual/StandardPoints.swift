import AssayStatistics

/// Rows as points whose every column has mean 0 and standard deviation 1.
///
/// - Definition: as `sklearn.preprocessing.StandardScaler`, divisor n; a column that does not vary adds nothing to any distance. A text
///   stands for a column of 0 and 1 for each of its values.
struct StandardPoints {
    private let count: Int
    private let width: Int
    private let numbers: [Double]
    /// The value of each text in each row, texts apart, and one over the variance of each value's column.
    private let codes: [[Int]]
    private let weights: [[Double]]

    init(_ points: [ConsistencyFold.Point]) {
        (count, width) = (points.count, points.first?.numbers.count ?? 0)
        var scaled = points.flatMap(\.numbers)
        for column in 0..<width { Self.standardise(&scaled, column, width) }
        numbers = scaled
        let texts = (0..<(points.first?.texts.count ?? 0)).map { text in points.map { $0.texts[text] } }
        let coded = texts.map(Self.coded)
        (codes, weights) = (coded.map(\.codes), coded.map(\.weights))
    }

    private static func standardise(_ values: inout [Double], _ column: Int, _ width: Int) {
        let places = stride(from: column, to: values.count, by: width)
        var moments = Moments()
        for place in places { moments.add(values[place]) }
        let mean = moments.mean, spread = places.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) }
        let deviation = (spread / Double(values.count / width)).squareRoot()
        for place in places { values[place] = deviation > 0 ? (values[place] - mean) / deviation : 0 }
    }

    private static func coded(_ texts: [String]) -> (codes: [Int], weights: [Double]) {
        var (known, counts): ([String: Int], [Int]) = ([:], [])
        let codes = texts.map { text in
            let code = known[text] ?? counts.count
            if known.updateValue(code, forKey: text) == nil { counts.append(0) }
            counts[code] += 1
            return code
        }
        let total = Double(texts.count)
        return (codes, counts.map { 1 / (Double($0) / total * (1 - Double($0) / total)) })
    }

    /// How far each value lies from the mean over its row's nearest, the row itself among them.
    func gaps(_ values: [Double], _ neighbors: Int) -> [Double] {
        var squares = [Double](repeating: 0, count: count)
        return (0..<count).map { row in
            for other in 0..<count { squares[other] = square(row, other) }
            return abs(values[row] - Self.mean(values, squares, neighbors))
        }
    }

    private func square(_ one: Int, _ other: Int) -> Double {
        var sum = 0.0
        for column in 0..<width {
            let gap = numbers[one * width + column] - numbers[other * width + column]
            sum += gap * gap
        }
        for (codes, weights) in zip(codes, weights) where codes[one] != codes[other] {
            sum += weights[codes[one]] + weights[codes[other]]
        }
        return sum
    }

    /// The mean over the nearest; rows at the distance of the last one share the places that the nearer ones leave.
    private static func mean(_ values: [Double], _ squares: [Double], _ neighbors: Int) -> Double {
        let limit = distance(ofNearest: neighbors, squares)
        var (near, nearSum, tied, tiedSum) = (0, 0.0, 0, 0.0)
        // Equal gaps of different numbers may differ in their last bits.
        let (inner, outer) = (limit * (1 - 1e-12), limit * (1 + 1e-12))
        for (value, square) in zip(values, squares) {
            if square < inner {
                (near, nearSum) = (near + 1, nearSum + value)
            } else if square <= outer {
                (tied, tiedSum) = (tied + 1, tiedSum + value)
            }
        }
        return (nearSum + Double(neighbors - near) * tiedSum / Double(tied)) / Double(neighbors)
    }

    /// The squared distance of the `neighbors`-th nearest row.
    private static func distance(ofNearest neighbors: Int, _ squares: [Double]) -> Double {
        var nearest: [Double] = []
        for square in squares where nearest.count < neighbors || square < nearest[neighbors - 1] {
            let place = nearest.lastIndex { $0 <= square }.map { $0 + 1 } ?? 0
            nearest.insert(square, at: place)
            if nearest.count > neighbors { nearest.removeLast() }
        }
        return nearest.last ?? 0
    }
}

/// Ranks of numbers.
public enum Ranks {
    /// The rank of each number from 1, equal numbers sharing the mean of theirs.
    ///
    /// - Definition: equals `scipy.stats.rankdata`, default method. NaN has no rank; the caller leaves it out.
    public static func average(_ numbers: [Double]) -> [Double] {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        var ranks = [Double](repeating: 0, count: numbers.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, numbers[order[end + 1]] == numbers[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = Double(start + end + 2) / 2 }
            start = end + 1
        }
        return ranks
    }
}

/// Sorting of numbers.
public enum NumberSort {
    /// The numbers in ascending order, both zeros alike as +0; NaN is left out.
    public static func ascending(_ numbers: [Double]) -> [Double] { ascending(parts: [numbers]) }

    /// The numbers of several arrays in ascending order, both zeros alike as +0; NaN is left out.
    public static func ascending(parts: [[Double]]) -> [Double] {
        var images: [UInt64] = []
        images.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { for number in part where !number.isNaN { images.append(~ScoreImage.descending(number)) } }
        RadixSort.sort(&images, varying: ScoreImage.varying(images))
        return images.map { ScoreImage.score(~$0) }
    }

    /// Keys in ascending order.
    public static func ascending(_ keys: [UInt64]) -> [UInt64] {
        var keys = keys
        RadixSort.sort(&keys, varying: ScoreImage.varying(keys))
        return keys
    }

    /// The places of keys in the ascending order of the keys; equal ones keep their order.
    public static func order(of keys: [UInt64]) -> [Int] {
        sorted(keys).map(\.place)
    }

    /// The place of each key in the ascending order of the keys; equal ones keep their order.
    public static func ranks(of keys: [UInt64]) -> [Int32] {
        var ranks = [Int32](repeating: 0, count: keys.count)
        for (rank, row) in sorted(keys).enumerated() { ranks[row.place] = Int32(truncatingIfNeeded: rank) }
        return ranks
    }

    /// How many equal keys stand before each, where keys are spread evenly; nil where they crowd.
    public static func copies(of keys: [UInt64]) -> [UInt32]? {
        var rows = keys.enumerated().map { KeyedPlace(radixKey: $1, place: $0) }
        guard BucketSort.sort(&rows) else { return nil }
        var (copies, copy, last) = ([UInt32](repeating: 0, count: keys.count), UInt32(0), UInt64?.none)
        for row in rows {
            copy = row.radixKey == last ? copy + 1 : 0
            last = row.radixKey
            copies[row.place] = copy
        }
        return copies
    }

    private static func sorted(_ keys: [UInt64]) -> [KeyedPlace] {
        var rows = keys.enumerated().map { KeyedPlace(radixKey: $1, place: $0) }
        if !BucketSort.sort(&rows) { RadixSort.sort(&rows, varying: ScoreImage.varying(keys)) }
        return rows
    }

    /// The dense ranks of numbers from 0, equal numbers having one; NaN for NaN.
    public static func denseRanks(_ numbers: [Double]) -> [Double] {
        let order = order(of: numbers.map { $0.isNaN ? .max : ~ScoreImage.descending($0) })
        var ranks = [Double](repeating: .nan, count: numbers.count)
        var (rank, last) = (-1.0, Double.nan)
        for place in order where !numbers[place].isNaN {
            if numbers[place] != last { rank += 1 }
            (last, ranks[place]) = (numbers[place], rank)
        }
        return ranks
    }
}

/// A key and where it came from.
private struct KeyedPlace: RadixKeyed {
    var radixKey: UInt64
    var place: Int
}

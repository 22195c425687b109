/// Order statistics without a full sort.
enum Selection {
    /// The value that would stand at `place` in ascending order; those before it are no larger, those after it no smaller.
    ///
    /// - Definition: `numpy.partition(values, place)[place]`. Time grows with the number of values.
    static func smallest(_ place: Int, of values: inout [Double]) -> Double {
        var (low, high) = (0, values.count - 1)
        while low < high {
            let pivot = median(values[low], values[(low + high) / 2], values[high])
            var (i, j) = (low, high)
            while i <= j {
                while values[i] < pivot { i += 1 }
                while values[j] > pivot { j -= 1 }
                if i <= j {
                    values.swapAt(i, j)
                    (i, j) = (i + 1, j - 1)
                }
            }
            if place <= j { high = j } else if place >= i { low = i } else { break }
        }
        return values[place]
    }

    private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }
}

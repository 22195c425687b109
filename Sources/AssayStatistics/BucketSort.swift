/// Sorts keys that are spread evenly, as hashes and random words are: one pass into many small buckets, each sorted by insertion.
enum BucketSort {
    private static let rowsPerBucket = 8
    private static let largest = 64

    /// Stable; false, with nothing moved, where keys are few or crowd in some buckets.
    static func sort<Element: RadixKeyed>(_ elements: inout [Element]) -> Bool {
        let bits = (elements.count / rowsPerBucket).leadingZeroBitCount
        guard elements.count >= 1_024, elements.count < Int(Int32.max) else { return false }
        let shift = UInt64(bits), buckets = 1 << (64 - bits)
        var starts = [Int32](repeating: 0, count: buckets + 1)
        for element in elements { starts[Int(truncatingIfNeeded: element.radixKey &>> shift) + 1] &+= 1 }
        guard starts.allSatisfy({ $0 <= largest }) else { return false }
        for bucket in 0..<buckets { starts[bucket + 1] &+= starts[bucket] }
        withUnsafeTemporaryAllocation(of: Element.self, capacity: elements.count) { target in
            var places = starts
            for element in elements {
                let bucket = Int(truncatingIfNeeded: element.radixKey &>> shift)
                target[Int(places[bucket])] = element
                places[bucket] &+= 1
            }
            for bucket in 0..<buckets { insert(target, Int(starts[bucket])..<Int(starts[bucket + 1])) }
            elements.withUnsafeMutableBufferPointer { _ = $0.update(fromContentsOf: target) }
        }
        return true
    }

    @inline(__always)
    private static func insert<Element: RadixKeyed>(_ elements: UnsafeMutableBufferPointer<Element>, _ range: Range<Int>) {
        guard range.count > 1 else { return }
        for place in range.dropFirst() {
            let element = elements[place]
            var hole = place
            while hole > range.lowerBound, elements[hole - 1].radixKey > element.radixKey {
                elements[hole] = elements[hole - 1]
                hole -= 1
            }
            elements[hole] = element
        }
    }
}

/// Something sorted by a 64-bit key.
protocol RadixKeyed: BitwiseCopyable {
    var radixKey: UInt64 { get }
}

extension UInt64: RadixKeyed {
    var radixKey: UInt64 { self }
}

/// A sort key and the row that it belongs to.

/// Least significant digit radix sort: stable, ascending, in time proportional to the rows and the digits that differ.
enum RadixSort {
    private static let digitBits: UInt64 = 11
    private static let buckets = 1 << 11

    /// Sorts by the bits of `varying`; the others are taken to be equal in all keys.
    static func sort<Element: RadixKeyed>(_ elements: inout [Element], varying: UInt64) {
        guard elements.count > 1 else { return }
        withUnsafeTemporaryAllocation(of: Element.self, capacity: elements.count) { scratch in
            elements.withUnsafeMutableBufferPointer { elements in
                var (source, target) = (elements, scratch)
                for shift in shifts(of: varying) where pass(source, target, shift) { swap(&source, &target) }
                if source.baseAddress != elements.baseAddress { _ = elements.update(fromContentsOf: source) }
            }
        }
    }

    /// Where the digits start, from the lowest bit that varies to the highest, leaving out digits that do not vary.
    private static func shifts(of varying: UInt64) -> [UInt64] {
        guard varying != 0 else { return [] }
        let mask = UInt64(buckets - 1)
        var (shifts, shift) = ([UInt64](), UInt64(varying.trailingZeroBitCount))
        while shift < 64, varying >> shift != 0 {
            shift += UInt64((varying >> shift).trailingZeroBitCount)
            if varying >> shift & mask != 0 { shifts.append(shift) }
            shift += digitBits
        }
        return shifts
    }

    /// Moves every element to its place by one digit; false, with nothing moved, if all share that digit.
    private static func pass<Element: RadixKeyed>(
        _ source: UnsafeMutableBufferPointer<Element>, _ target: UnsafeMutableBufferPointer<Element>, _ shift: UInt64
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: buckets) { places in
            places.initialize(repeating: 0)
            let mask = UInt64(buckets - 1)
            for element in source { places[Int(truncatingIfNeeded: element.radixKey &>> shift & mask)] &+= 1 }
            var start = 0
            for bucket in 0..<buckets {
                let count = places[bucket]
                if count == source.count { return false }
                places[bucket] = start
                start += count
            }
            for element in source {
                let bucket = Int(truncatingIfNeeded: element.radixKey &>> shift & mask)
                target[places[bucket]] = element
                places[bucket] &+= 1
            }
            return true
        }
    }
}

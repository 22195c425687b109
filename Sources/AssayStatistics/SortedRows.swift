/// Rows in descending order of score, each with a small payload: its class, or its number.
///
/// Where the images leave enough bits that never vary, the payload takes their place and 8 bytes a row are sorted, else 16.
/// A class always fits beside probabilities, and both beside scores that came from 32-bit floats.
struct SortedRows {
    private var packed: [UInt64] = []
    private var wide: [KeyedRow] = []
    private let packing: Packing

    /// Ties keep the order in which the rows were given.
    init(scores: [Double], payloadBits: Int, payload: (Int) -> UInt64) {
        var images = scores.map(ScoreImage.descending)
        let varying = ScoreImage.varying(images)
        packing = Packing(varying: varying, example: images.first ?? 0, payloadBits: UInt64(payloadBits))
        if packing.fits {
            for row in images.indices { images[row] = packing.key(images[row]) | payload(row) }
            RadixSort.sort(&images, varying: packing.key(varying))
            packed = images
        } else {
            wide = images.enumerated().map { KeyedRow(radixKey: $1, payload: payload($0)) }
            RadixSort.sort(&wide, varying: varying)
        }
    }

    /// Bits that hold any row number below `count`.
    static func bits(forRows count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

    /// Visits the payloads in order, and after the last of each tie the image of its score.
    @inline(__always)
    func forEach(_ row: (UInt64) -> Void, endOfTie: (UInt64) -> Void) {
        let mask: UInt64 = 1 << packing.payloadBits &- 1
        for position in packed.indices {
            let key = packed[position]
            row(key & mask)
            let isLast = position + 1 == packed.count || (packed[position + 1] ^ key) & ~mask != 0
            if isLast { endOfTie(packing.image(key)) }
        }
        for position in wide.indices {
            row(wide[position].payload)
            let isLast = position + 1 == wide.count || wide[position + 1].radixKey != wide[position].radixKey
            if isLast { endOfTie(wide[position].radixKey) }
        }
    }
}

/// A sort key with a payload of its own.
private struct KeyedRow: RadixKeyed {
    var radixKey: UInt64
    var payload: UInt64
}

/// How images give up the bits that never vary, at both ends, for a payload in the lowest ones.
private struct Packing {
    let payloadBits: UInt64
    let fits: Bool
    private let shift: UInt64
    private let span: UInt64
    private let constant: UInt64

    init(varying: UInt64, example: UInt64, payloadBits: UInt64) {
        shift = varying == 0 ? 0 : UInt64(varying.trailingZeroBitCount)
        let width = UInt64(64 - varying.leadingZeroBitCount) - shift
        span = width == 64 ? .max : (1 << width - 1) << shift
        constant = example & ~span
        fits = width + payloadBits <= 64
        self.payloadBits = payloadBits
    }

    func key(_ image: UInt64) -> UInt64 { ((image & span) &>> shift) &<< payloadBits }
    func image(_ key: UInt64) -> UInt64 { ((key &>> payloadBits) &<< shift) | constant }
}

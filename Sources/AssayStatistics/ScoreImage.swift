/// The image of a score in the unsigned integers that reverses order: higher scores have lower images.
///
/// Both zeros share an image; infinities are ordinary scores; NaN has no place in an order and is refused by callers.
enum ScoreImage {
    private static let signBit: UInt64 = 1 << 63

    static func descending(_ score: Double) -> UInt64 {
        let bits = (score + 0).bitPattern  // −0 + 0 is +0
        return bits & signBit == 0 ? ~bits & ~signBit : bits
    }

    static func score(_ image: UInt64) -> Double {
        Double(bitPattern: image & signBit == 0 ? ~image & ~signBit : image)
    }

    /// The bits in which some images differ from others.
    static func varying(_ images: some Sequence<UInt64>) -> UInt64 {
        let (union, common) = images.reduce((UInt64(0), UInt64.max)) { ($0.0 | $1, $0.1 & $1) }
        return union & ~common
    }
}

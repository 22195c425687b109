/// A sum of doubles without rounding error, whatever the order of the terms.
///
/// The sum is held as one wide fixed-point number, so adding is exact, merging is associative and commutative, and two
/// accumulators that saw the same terms are equal. Folds use it so that results do not depend on threads or files.
///
/// - Definition: `value` is the true sum rounded once to nearest even; it equals Python's `math.fsum`.
/// - Missing values: a NaN term, or infinities of both signs, make the sum NaN; a caller leaves nulls out.
/// - State: 67 limbs of 64 bits, constant, exact and order-free merge.
/// - Source: Neal 2015, Fast exact summation using small and large superaccumulators, arXiv:1505.05571, section 2.
public struct ExactSum: Sendable {
    /// Limb i weighs 2^(32 i − 1074): the lower 32 bits are its digit, the upper ones carries not yet passed on.
    var limbs: [Int64]
    /// Terms added since carries were last passed on; a term adds less than 2^53 to a limb.
    private var pending: Int
    /// The plain sum of the terms that are not finite; zero if there were none.
    var nonFinite: Double

    static let limbCount = 67
    private static let carryInterval = 1_000

    public init() {
        limbs = [Int64](repeating: 0, count: Self.limbCount)
        (pending, nonFinite) = (0, 0)
    }

    /// The sum of a sequence of terms.
    public init(_ terms: some Sequence<Double>) {
        self.init()
        for term in terms { add(term) }
    }

    /// Adds one term.
    public mutating func add(_ term: Double) {
        if pending == Self.carryInterval { passCarries() }
        let isPlaced = limbs.withUnsafeMutableBufferPointer { Self.place(term, in: $0) }
        if isPlaced { pending += 1 } else { nonFinite += term }
    }

    /// Adds one term so many times.
    public mutating func add(_ term: Double, times: Int) {
        for part in DoubleDouble.product(term, Double(times)).parts { add(part) }
    }

    /// Adds many terms, faster than one by one.
    public mutating func add(_ terms: UnsafeBufferPointer<Double>) {
        var start = 0
        while start < terms.count {
            let end = min(terms.count, start + Self.carryInterval - pending)
            scatter(UnsafeBufferPointer(rebasing: terms[start..<end]))
            (pending, start) = (pending + end - start, end)
            if pending >= Self.carryInterval { passCarries() }
        }
    }

    /// Adds the terms of another sum.
    public mutating func merge(_ other: ExactSum) {
        passCarries()
        let other = other.normalised()
        for index in 0..<Self.limbCount { limbs[index] += other.limbs[index] }
        nonFinite += other.nonFinite
        passCarries()
    }

    private mutating func scatter(_ terms: UnsafeBufferPointer<Double>) {
        var outside = 0.0
        limbs.withUnsafeMutableBufferPointer { limbs in
            for term in terms where !Self.place(term, in: limbs) { outside += term }
        }
        nonFinite += outside
    }

    /// Splits the significand over two neighbouring limbs; false for a term that is not finite.
    @inline(__always)
    private static func place(_ term: Double, in limbs: UnsafeMutableBufferPointer<Int64>) -> Bool {
        let bits = term.bitPattern
        let exponent = Int(truncatingIfNeeded: bits >> 52) & 0x7FF
        guard exponent != 0x7FF else { return false }
        // A subnormal number has the exponent of the smallest normal one and no hidden bit.
        let hidden: UInt64 = exponent == 0 ? 0 : 1 << 52
        let position = exponent == 0 ? 0 : exponent &- 1
        let sign = Int64(bitPattern: bits) >> 63
        let magnitude = Int64(bitPattern: bits & 0xF_FFFF_FFFF_FFFF | hidden)
        let significand = (magnitude ^ sign) &- sign
        let (limb, shift) = (position >> 5, Int64(truncatingIfNeeded: position & 31))
        limbs[limb] &+= (significand &<< shift) & 0xFFFF_FFFF
        limbs[limb &+ 1] &+= significand &>> (32 &- shift)
        return true
    }

    /// Brings every limb but the last into 0..<2^32, which makes the representation unique.
    private mutating func passCarries() {
        Self.passCarries(&limbs)
        pending = 0
    }

    static func passCarries(_ limbs: inout [Int64]) {
        var carry: Int64 = 0
        for index in 0..<(limbCount - 1) {
            let sum = limbs[index] + carry
            limbs[index] = sum & 0xFFFF_FFFF
            carry = sum >> 32
        }
        limbs[limbCount - 1] += carry
    }

    func normalised() -> ExactSum {
        var copy = self
        copy.passCarries()
        return copy
    }
}

extension ExactSum: Hashable {
    public static func == (left: ExactSum, right: ExactSum) -> Bool {
        let sameOutside = left.nonFinite == right.nonFinite || (left.nonFinite.isNaN && right.nonFinite.isNaN)
        return sameOutside && left.normalised().limbs == right.normalised().limbs
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(normalised().limbs)
        hasher.combine(nonFinite.isNaN ? Double.nan : nonFinite)
    }
}

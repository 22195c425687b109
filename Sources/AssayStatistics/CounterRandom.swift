/// Random numbers as a function of seed, stream and position, so that they depend on no order and no thread.
///
/// Give each use a stream of its own and let the row, or row and replicate, be the position.
///
/// - Definition: Philox 4×64 with 10 rounds, key (seed, stream), counter (row, replicate, 0, 0); the bits of NumPy's
///   `Philox(key=, counter=)` and of Random123.
/// - Source: Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3, SC11.
public struct CounterRandom: Sendable, Hashable {
    public let seed: UInt64
    public let stream: UInt64

    public init(seed: UInt64, stream: UInt64) {
        (self.seed, self.stream) = (seed, stream)
    }

    /// Four independent random words, uniform over 64 bits.
    public typealias Words = (UInt64, UInt64, UInt64, UInt64)

    /// The words at a position.
    public func words(row: UInt64, replicate: UInt64 = 0) -> Words {
        var (a, b, c, d): Words = (row, replicate, 0, 0)
        var (first, second) = (seed, stream)
        for _ in 0..<10 {
            let one = a.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
            let two = c.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
            (a, b, c, d) = (two.high ^ b ^ first, two.low, one.high ^ d ^ second, one.low)
            first &+= 0x9E37_79B9_7F4A_7C15
            second &+= 0xBB67_AE85_84CA_A73B
        }
        return (a, b, c, d)
    }
}

extension CounterRandom {
    /// A word as a number in 0..<1 with 53 random bits: NumPy's `random`.
    public static func uniform(_ word: UInt64) -> Double { Double(word >> 11) * 0x1p-53 }

    /// The numbers of consecutive positions, one after the other: for shuffles and other sequential uses.
    public func sequence(replicate: UInt64 = 0) -> Sequential { Sequential(random: self, replicate: replicate) }

    /// A generator that walks the rows of one replicate from 0, four words each.
    public struct Sequential: RandomNumberGenerator, Sendable {
        private let random: CounterRandom
        private let replicate: UInt64
        private var row: UInt64 = 0
        private var ready: [UInt64] = []

        init(random: CounterRandom, replicate: UInt64) {
            (self.random, self.replicate) = (random, replicate)
        }

        public mutating func next() -> UInt64 {
            if let word = ready.popLast() { return word }
            let words = random.words(row: row, replicate: replicate)
            row &+= 1
            ready = [words.3, words.2, words.1]
            return words.0
        }
    }
}

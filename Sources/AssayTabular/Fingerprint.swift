/// 128 bits that stand for what was put in: two different contents practically never share them.
///
/// - Definition: two lanes of 64 bits, each mixed with every word by the finalisers of SplitMix64 and MurmurHash3. Not made to
///   withstand somebody who looks for collisions.
public struct Fingerprint: Sendable, Hashable {
    public private(set) var high: UInt64 = 0x243F_6A88_85A3_08D3
    public private(set) var low: UInt64 = 0x1319_8A2E_0370_7344

    /// That of nothing.
    public init() {}

    public mutating func add(_ word: UInt64) {
        high = Self.split((high << 23 | high >> 41) ^ word)
        low = Self.murmur((low << 41 | low >> 23) ^ word) &+ 0x9E37_79B9_7F4A_7C15
    }

    /// Adds bytes and their number.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        var (word, count) = (0 as UInt64, 0 as UInt64)
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            count += 1
            guard count & 7 == 0 else { continue }
            add(word)
            word = 0
        }
        add(word)
        add(count)
    }

    private static func split(_ word: UInt64) -> UInt64 {
        var word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    private static func murmur(_ word: UInt64) -> UInt64 {
        var word = (word ^ (word >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ (word >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ (word >> 33)
    }
}

/// A 128-bit hash of a run of values, the same on every machine and in every run.
///
/// - Definition: two lanes, each a chain of MurmurHash3's 64-bit finaliser, which loses nothing of a single word.
/// - Units: among n values two different ones share a hash with odds of about n² / 2^129; of a million, 1 in 10^27.
public struct ValueHash: Sendable, Hashable {
    public private(set) var high: UInt64
    public private(set) var low: UInt64

    public init() { (high, low) = (0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344) }

    public mutating func add(_ word: UInt64) {
        high = Self.mixed(high ^ word)
        low = Self.mixed(low &+ word &* 0x9E37_79B9_7F4A_7C15)
    }

    /// A missing value, which no value equals.
    public mutating func addMissing() {
        high = Self.mixed(high ^ 0xA409_3822_299F_31D0)
        low = Self.mixed(low ^ 0x082E_FA98_EC4E_6C89)
    }

    /// Eight bytes a step, and the length at the end.
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position + 8 <= bytes.count {
            add(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian)
            position += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[position...].reversed() { rest = rest << 8 | UInt64(byte) }
        add(rest)
        add(UInt64(bytes.count))
    }

    @inline(__always)
    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ word >> 33
    }
}

import AssayManifest
import AssayTabular

/// A 128-bit hash of one or several values, the same on every machine and in every run.
///
/// - Definition: the mixing of MurmurHash3 x64-128 over 64-bit words, each value with a tag of its type and its length. Two different values
///   among n are taken for one with a probability of about n² / 2¹²⁹: 1.5e-21 for a billion rows.
struct KeyHash: Hashable, Comparable {
    private(set) var one: UInt64 = 0x9E37_79B9_7F4A_7C15
    private(set) var two: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    static func < (first: KeyHash, second: KeyHash) -> Bool { (first.one, first.two) < (second.one, second.two) }

    /// Nil where a part is missing, or is none of its type and so equals nothing.
    static func of(_ values: some Sequence<FieldValue?>) -> KeyHash? {
        var hash = KeyHash()
        for value in values {
            guard let value else { return nil }
            hash.add(value)
        }
        return hash.finished
    }

    private mutating func add(_ value: FieldValue) {
        switch value {
        case .text(let text): add(text)
        case .integer(let whole): add(tag: 2, UInt64(bitPattern: whole))
        case .number(let number): add(tag: 3, number.bitPattern)
        case .boolean(let truth): add(tag: 4, truth ? 1 : 0)
        case .moment(let moment): add(tag: 5, moment.bitPattern)
        }
    }

    private mutating func add(tag: UInt64, _ word: UInt64) {
        add(word: tag)
        add(word: word)
    }

    private mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            add(tag: 1, UInt64(bytes.count))
            for start in stride(from: 0, to: bytes.count, by: 8) {
                var word: UInt64 = 0
                for index in start..<min(start + 8, bytes.count) { word |= UInt64(bytes[index]) << UInt64(8 * (index - start)) }
                add(word: word)
            }
        }
    }

    private mutating func add(word: UInt64) {
        one ^= Self.rotated(word &* 0x87C3_7B91_1142_53D5, 31) &* 0x4CF5_AD43_2745_937F
        one = (Self.rotated(one, 27) &+ two) &* 5 &+ 0x52DC_E729
        two ^= Self.rotated(word &* 0x4CF5_AD43_2745_937F, 33) &* 0x87C3_7B91_1142_53D5
        two = (Self.rotated(two, 31) &+ one) &* 5 &+ 0x3849_5AB5
    }

    private var finished: KeyHash {
        var hash = self
        hash.one = Self.finished(one &+ two)
        hash.two = Self.finished(two &+ hash.one)
        return hash
    }

    private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }

    private static func finished(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ word >> 33
    }
}

/// A key and the row where it stands.
///
/// - State: 24 bytes.
struct KeyRow: Sendable {
    let hash: KeyHash
    private let place: Int

    init(hash: KeyHash, row: Int, isBroken: Bool) { (self.hash, place) = (hash, 2 * row + (isBroken ? 1 : 0)) }

    var row: Int { place >> 1 }
    /// Whether the row breaks something else already.
    var isBroken: Bool { place & 1 == 1 }
}

extension [KeyRow] {
    /// The rows whose key stands in an earlier row too, in ascending order.
    func repetitions() -> [KeyRow] {
        var (numbers, found, firsts) = (KeyNumbers(), [KeyRow](), [KeyRow]())
        // Few keys share half a hash without sharing all of it; those are compared by all of it below.
        var suspects: [UInt64: [KeyRow]] = [:]
        for key in self {
            let number = numbers.number(of: key.hash.one)
            if number == firsts.count { firsts.append(key) } else { suspects[key.hash.one, default: [firsts[number]]].append(key) }
        }
        for keys in suspects.values {
            let sorted = keys.sorted { ($0.hash, $0.row) < ($1.hash, $1.row) }
            for (before, after) in zip(sorted, sorted.dropFirst()) where before.hash == after.hash { found.append(after) }
        }
        return found.sorted { $0.row < $1.row }
    }
}

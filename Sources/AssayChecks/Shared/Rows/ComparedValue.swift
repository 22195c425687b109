import AssayTabular

/// A value in 64 bits that can be compared with that of another table.
///
/// - Definition: numbers are doubles; a text or a moment is 51 bits of its fingerprint inside a NaN.
struct ComparedValue: Sendable, Hashable {
    private let number: Double

    private static let missing: UInt64 = 0xFFF8_0000_0000_0000
    private static let boxed: UInt64 = 0x7FF8_0000_0000_0000
    private static let payload: UInt64 = 0x0007_FFFF_FFFF_FFFF

    init(_ value: CanonicalValue) {
        switch value {
        case .missing: number = Double(bitPattern: Self.missing)
        case .whole(let whole): number = Double(whole)
        case .number(let found): number = found
        case .moment, .text:
            var print = Fingerprint()
            print.add(value)
            number = Double(bitPattern: Self.boxed | (print.low & Self.payload))
        }
    }

    var isMissing: Bool { number.bitPattern == Self.missing }

    /// Whether both are one value; numbers may differ by a share of the larger.
    func agrees(with other: ComparedValue, tolerance: Double) -> Bool {
        if number.bitPattern == other.number.bitPattern { return true }
        guard number.isFinite, other.number.isFinite else { return false }
        return abs(number - other.number) <= tolerance * max(abs(number), abs(other.number))
    }
}

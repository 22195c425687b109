import Foundation

/// A value in the form that it has in every file and type: what is equal here is one value.
///
/// - Definition: `1`, `1.0`, `true` and the texts that spell them in the same way are one number, as are 0 and -0; a 32-bit float is
///   the number that its shortest digits write; a date is its first moment; texts that Unicode calls canonically equal are one.
///   `01` and `1.50` are texts.
/// - Missing values: a null and a NaN are both missing; an empty text is a text.
public enum CanonicalValue: Sendable, Hashable {
    case missing
    case whole(Int64)
    /// Any number that is no 64-bit integer.
    case number(Double)
    /// Since 1970.
    case moment(seconds: Int, billionths: Int)
    case text(Fingerprint)

    public init(_ number: Double) {
        if number.isNaN { self = .missing } else { self = Int64(exactly: number).map(CanonicalValue.whole) ?? .number(number) }
    }

    public init(_ number: Float) {
        self = Int64(exactly: number).map(CanonicalValue.whole) ?? CanonicalValue(Double(number.description) ?? Double(number))
    }

    /// A text, which may spell a number.
    init(_ text: String) {
        var text = text
        self = text.withUTF8(CanonicalValue.init(utf8:))
    }

    init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        if let spelled = Self.spelled(bytes) {
            self = spelled
            return
        }
        var print = Fingerprint()
        if bytes.allSatisfy({ $0 < 128 }) {
            print.add(bytes)
        } else {
            print.add(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
        }
        self = .text(print)
    }

    /// The number that a text spells just as it would be written.
    private static func spelled(_ bytes: UnsafeBufferPointer<UInt8>) -> CanonicalValue? {
        guard let first = bytes.first, bytes.count <= 25 else { return nil }
        switch first {
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            guard bytes.count <= 5 else { return nil }
            let text = String(decoding: bytes, as: UTF8.self)
            if ["true", "True", "TRUE"].contains(text) { return .whole(1) }
            return ["false", "False", "FALSE"].contains(text) ? .whole(0) : nil
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let text = String(decoding: bytes, as: UTF8.self)
            if let whole = Int64(text), String(whole) == text { return .whole(whole) }
            guard let number = Double(text), number.description == text else { return nil }
            return CanonicalValue(number)
        default: return nil
        }
    }
}

extension Fingerprint {
    /// Adds a value; values of different kinds never look alike.
    public mutating func add(_ value: CanonicalValue) {
        switch value {
        case .missing: add(0 as UInt64)
        case .whole(let number):
            add(1 as UInt64)
            add(UInt64(bitPattern: number))
        case .number(let number):
            add(2 as UInt64)
            add(number.bitPattern)
        case .moment(let seconds, let billionths):
            add(3 as UInt64)
            add(UInt64(bitPattern: Int64(seconds)))
            add(UInt64(billionths))
        case .text(let print):
            add(4 as UInt64)
            add(print.high)
            add(print.low)
        }
    }
}

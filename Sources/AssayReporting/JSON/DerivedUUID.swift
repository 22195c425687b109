import Crypto

/// A UUID that follows from bytes, so that a record rendered twice has the same.
///
/// - Definition: version 5 of RFC 9562 in the name space of URLs; equals Python's `uuid.uuid5(NAMESPACE_URL, …)`.
enum DerivedUUID {
    /// 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
    private static let urls: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    static func text(of name: [UInt8]) -> String {
        var bytes = Array(Insecure.SHA1.hash(data: urls + name)).prefix(16)
        (bytes[6], bytes[8]) = (bytes[6] & 0x0F | 0x50, bytes[8] & 0x3F | 0x80)
        let digits = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
    }
}

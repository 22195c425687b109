import Glibc

/// A path as the file system and git keep it: bytes, which need not be valid UTF-8.
struct RawPath: Hashable, Sendable, Comparable {
    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    init(_ text: String) { bytes = Array(text.utf8) }

    /// NUL-terminated, for system calls.
    var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

    /// The path as text; bytes that are no UTF-8 appear in git's quoted form, `"caf\351.csv"`.
    var text: String { String(validating: bytes, as: UTF8.self) ?? quoted }

    var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

    func appending(_ other: RawPath) -> RawPath {
        bytes.last == UInt8(ascii: "/") ? RawPath(bytes + other.bytes) : RawPath(bytes + [UInt8(ascii: "/")] + other.bytes)
    }

    var withoutTrailingSlash: RawPath {
        bytes.count > 1 && bytes.last == UInt8(ascii: "/") ? RawPath(bytes.dropLast()) : self
    }

    /// The rest of this path below a folder; nil if it lies elsewhere.
    func relative(to folder: RawPath) -> RawPath? {
        let prefix = folder.appending(RawPath("")).bytes
        return bytes.starts(with: prefix) ? RawPath(bytes.dropFirst(prefix.count)) : nil
    }

    static func < (left: RawPath, right: RawPath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    private var quoted: String {
        let body = bytes.map { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
            case 0x20..<0x7F: String(UnicodeScalar(byte))
            default: "\\" + String(Int(byte) + 0o1000, radix: 8).dropFirst()
            }
        }
        return "\"" + body.joined() + "\""
    }
}

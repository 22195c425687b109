import Foundation

/// A run of bytes without spaces, quotes, brackets, commas and semicolons.
struct Word {
    let bytes: ArraySlice<UInt8>

    /// By byte.
    private static let breaks: [Bool] = {
        let signs = Set(" \t\r\n\"'<>()[]{},;|=".utf8)
        return (0...UInt8.max).map(signs.contains)
    }()

    static func words(in bytes: [UInt8]) -> [Word] {
        bytes.split { breaks[Int($0)] }.map { word in
            // A full stop or a colon after a word is not of it.
            var word = word
            while let last = word.last, last == 0x2E || last == 0x3A || last == 0x21 || last == 0x3F { word.removeLast() }
            return Word(bytes: word)
        }
    }

    /// An e-mail address: the characters of RFC 5322's dot-atom, and a domain of two labels or more that ends in letters.
    var isEmail: Bool {
        guard let sign = bytes.lastIndex(of: 0x40) else { return false }
        let start = bytes.starts(with: "mailto:".utf8) ? bytes.startIndex + 7 : bytes.startIndex
        guard start < sign else { return false }
        let (local, domain) = (bytes[start..<sign], bytes[(sign + 1)...])
        guard (1...64).contains(local.count), domain.count <= 253, local.first != 0x2E, local.last != 0x2E,
            local.allSatisfy({ $0.isWordByte || Self.signs.contains($0) })
        else { return false }
        let labels = domain.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, (2...24).contains(last.count),
            last.allSatisfy({ $0.isLetter || $0 >= 0x80 })
        else {
            return false
        }
        return labels.allSatisfy { label in
            !label.isEmpty && label.first != 0x2D && label.last != 0x2D && label.allSatisfy { $0.isWordByte || $0 == 0x2D }
        }
    }

    private static let signs: Set<UInt8> = Set(".!#$%&*+-/^_`~".utf8)

    /// An IPv4 address of four numbers, or an IPv6 address, as `inet_pton` reads them; `::` and `::1` name no one.
    var isIPAddress: Bool {
        guard bytes.count >= 7 || bytes.count(where: { $0 == 0x3A }) > 1, bytes.count <= 45 else { return false }
        guard bytes.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x3A || (0x41...0x46).contains($0 & 0xDF) }) else {
            return false
        }
        let text = String(decoding: bytes, as: UTF8.self)
        var buffer = [UInt8](repeating: 0, count: 16)
        if bytes.contains(0x3A) { return text != "::" && text != "::1" && inet_pton(AF_INET6, text, &buffer) == 1 }
        return inet_pton(AF_INET, text, &buffer) == 1
    }
}

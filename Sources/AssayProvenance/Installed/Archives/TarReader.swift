/// One member of a tar archive.
struct TarEntry: Sendable {
    enum Kind: Sendable, Hashable {
        case file, folder
        case link(String)
        /// Another name of a file at an absolute path.
        case hardLink(String)
    }

    /// Absolute.
    var path: String
    var kind: Kind
    /// Only of the files that were asked for.
    var bytes: [UInt8]?
}

/// Reads a tar archive as it comes, block by block: ustar, GNU long names and pax headers.
///
/// - State: the member at hand; its contents only where `isWanted` says so.
/// - Source: POSIX.1-2017, pax Interchange Format; GNU tar manual, Basic Tar Format.
struct TarReader {
    struct Fault: Error, Hashable { let words: String }

    private(set) var entries: [TarEntry] = []
    private let isWanted: (String) -> Bool
    private var buffer: [UInt8] = []
    /// What is being read: nil before a header.
    private var member: Member?
    /// From headers that describe the next member.
    private var longName: String?
    private var longLink: String?
    private var isAtEnd = false

    private struct Member {
        var type: UInt8
        var name: String
        var link: String
        var left: Int
        var padding: Int
        var bytes: [UInt8] = []
        var keeps: Bool
    }

    /// The largest file whose contents are kept.
    static let limit = 256 << 20

    init(_ isWanted: @escaping (String) -> Bool) { self.isWanted = isWanted }

    /// - Throws: where the bytes are no tar archive.
    mutating func feed(_ more: ArraySlice<UInt8>) throws(Fault) {
        var rest = more
        while !rest.isEmpty, !isAtEnd {
            if var current = member {
                let count = min(current.left, rest.count)
                if current.keeps { current.bytes += rest.prefix(count) }
                rest = rest.dropFirst(count)
                current.left -= count
                let padding = current.left == 0 ? min(current.padding, rest.count) : 0
                rest = rest.dropFirst(padding)
                current.padding -= padding
                member = current
                if current.left == 0, current.padding == 0 { try close(current) }
            } else {
                let count = min(512 - buffer.count, rest.count)
                buffer += rest.prefix(count)
                rest = rest.dropFirst(count)
                if buffer.count == 512 { try open() }
            }
        }
    }

    /// - Throws: where the archive is cut off.
    func finish() throws(Fault) {
        if member != nil || !buffer.isEmpty { throw Fault(words: "the archive is cut off") }
    }

    private mutating func open() throws(Fault) {
        defer { buffer.removeAll(keepingCapacity: true) }
        if buffer.allSatisfy({ $0 == 0 }) {
            isAtEnd = true
            return
        }
        guard checksumFits, let size = number(124, 12) else { throw Fault(words: "a member's header is damaged") }
        let type = buffer[156] == 0 ? UInt8(ascii: "0") : buffer[156]
        let prefix = field(257, 5) == "ustar" && buffer[262] == 0 ? field(345, 155) : ""
        let short = prefix.isEmpty ? field(0, 100) : prefix + "/" + field(0, 100)
        let isHeader = "LKxg".utf8.contains(type)
        let name = isHeader ? short : longName ?? short
        let carries = isHeader || type == UInt8(ascii: "0") || type == UInt8(ascii: "7")
        let length = paxSize ?? size
        let held = carries ? length : 0
        let keeps = isHeader ? held <= 1 << 20 : held <= Self.limit && carries && isWanted(Self.absolute(name))
        let link = isHeader ? "" : longLink ?? field(157, 100)
        let found = Member(
            type: type, name: name, link: link, left: held, padding: (512 - held % 512) % 512, keeps: keeps)
        if !isHeader { (longName, longLink, paxSize) = (nil, nil, nil) }
        if held == 0 { try close(found) } else { member = found }
    }

    private var paxSize: Int?

    private mutating func close(_ found: Member) throws(Fault) {
        member = nil
        let text = String(decoding: found.bytes.prefix { $0 != 0 }, as: UTF8.self)
        switch found.type {
        case UInt8(ascii: "L"): longName = text
        case UInt8(ascii: "K"): longLink = text
        case UInt8(ascii: "x"): try readPax(found.bytes)
        case UInt8(ascii: "g"): break
        case UInt8(ascii: "0"), UInt8(ascii: "7"):
            let isFolder = found.name.hasSuffix("/")
            entries.append(
                TarEntry(path: Self.absolute(found.name), kind: isFolder ? .folder : .file, bytes: found.keeps ? found.bytes : nil))
        case UInt8(ascii: "1"):
            entries.append(TarEntry(path: Self.absolute(found.name), kind: .hardLink(Self.absolute(found.link))))
        case UInt8(ascii: "2"): entries.append(TarEntry(path: Self.absolute(found.name), kind: .link(found.link)))
        case UInt8(ascii: "5"): entries.append(TarEntry(path: Self.absolute(found.name), kind: .folder))
        default: break
        }
    }

    /// Records of the form `LENGTH KEY=VALUE\n`.
    private mutating func readPax(_ bytes: [UInt8]) throws(Fault) {
        var rest = bytes[...]
        while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
            guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex + 1,
                length <= rest.count
            else { throw Fault(words: "a pax header is damaged") }
            let record = rest[(space + 1)..<(rest.startIndex + length)].dropLast()
            let parts = record.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 {
                let value = String(decoding: parts[1], as: UTF8.self)
                switch String(decoding: parts[0], as: UTF8.self) {
                case "path": longName = value
                case "linkpath": longLink = value
                case "size": paxSize = Int(value).flatMap { $0 >= 0 ? $0 : nil }
                default: break
                }
            }
            rest = rest.dropFirst(length)
        }
    }

    // MARK: Fields

    private func field(_ start: Int, _ count: Int) -> String {
        String(decoding: buffer[start..<(start + count)].prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Octal digits, or binary where the first bit is set.
    private func number(_ start: Int, _ count: Int) -> Int? {
        if buffer[start] & 0x80 != 0 {
            let bytes = buffer[(start + count - 8)..<(start + count)]
            return bytes.first.map { $0 < 0x80 } == true ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
        }
        let digits = field(start, count).trimmed
        return digits.isEmpty ? 0 : Int(digits, radix: 8).flatMap { $0 >= 0 ? $0 : nil }
    }

    private var checksumFits: Bool {
        let sum = buffer.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
        return number(148, 8) == sum
    }

    /// `/usr/lib` for `./usr/lib/`; parts that would leave the archive are dropped.
    private static func absolute(_ name: String) -> String {
        "/" + name.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    }
}

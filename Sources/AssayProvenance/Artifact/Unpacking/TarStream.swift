/// One member of a tar archive, as its header names it.
struct TarMember: Sendable, Hashable {
    var type: UInt8
    /// As written: it may leave the folder that it is unpacked to.
    var name: String
    var link: String
    var size: Int

    var isFile: Bool { (type == UInt8(ascii: "0") || type == UInt8(ascii: "7")) && !name.hasSuffix("/") }
    var isLink: Bool { type == UInt8(ascii: "1") || type == UInt8(ascii: "2") }
}

/// The members of a tar archive one after the other: ustar, GNU long names and pax headers.
///
/// After each member its content has to be taken from the stream, and then its padding.
///
/// - Source: POSIX.1-2017, pax Interchange Format; GNU tar manual, Basic Tar Format.
struct TarStream {
    private let stream: ByteStream
    private static let nameLimit = 1 << 20

    init(_ stream: ByteStream) { self.stream = stream }

    /// Whether the bytes are a header, whose sum fits.
    static func isHeader(_ block: ArraySlice<UInt8>) -> Bool { TarHeader(Array(block)) != nil }

    /// The next member; nil at the end of the archive.
    mutating func next() throws(ByteFault) -> TarMember? {
        var (longName, longLink): (String?, String?)
        var longSize: Int?
        while true {
            let block = Array(try stream.peek(512))
            // Old writers leave out the two empty blocks that end an archive.
            if block.isEmpty || (block.count == 512 && block.allSatisfy { $0 == 0 }) { return nil }
            guard block.count == 512 else { throw .end }
            guard let header = TarHeader(block) else { throw ByteFault("a member's header is damaged") }
            try stream.skip(512)
            switch header.type {
            case UInt8(ascii: "L"): longName = try text(header.size)
            case UInt8(ascii: "K"): longLink = try text(header.size)
            case UInt8(ascii: "x"):
                let records = try PaxRecords(bytes(header.size))
                (longName, longLink) = (records["path"] ?? longName, records["linkpath"] ?? longLink)
                longSize = records["size"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } ?? longSize
            case UInt8(ascii: "g"): _ = try bytes(header.size)
            default:
                let carries = header.type == UInt8(ascii: "0") || header.type == UInt8(ascii: "7")
                return TarMember(
                    type: header.type, name: longName ?? header.name, link: longLink ?? header.link,
                    size: carries ? longSize ?? header.size : 0)
            }
        }
    }

    /// Passes over what fills a member up to whole blocks.
    func pad(_ size: Int) throws(ByteFault) { try stream.skip((512 - size % 512) % 512) }

    private func bytes(_ size: Int) throws(ByteFault) -> [UInt8] {
        guard size <= Self.nameLimit else { throw ByteFault("a name is longer than \(Self.nameLimit >> 20) MiB") }
        defer { try? pad(size) }
        return Array(try stream.take(size))
    }

    private func text(_ size: Int) throws(ByteFault) -> String {
        String(decoding: try bytes(size).prefix { $0 != 0 }, as: UTF8.self)
    }
}

/// The fields of one header block.
private struct TarHeader {
    let type: UInt8
    let name: String
    let link: String
    let size: Int

    /// nil where the sum of the block is not the one that it states.
    init?(_ block: [UInt8]) {
        guard block.count == 512 else { return nil }
        let sum = block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
        guard Self.number(block[148..<156]) == sum, let size = Self.number(block[124..<136]) else { return nil }
        self.size = size
        type = block[156] == 0 ? UInt8(ascii: "0") : block[156]
        let prefix = Self.text(block[257..<262]) == "ustar" && block[262] == 0 ? Self.text(block[345..<500]) : ""
        name = prefix.isEmpty ? Self.text(block[0..<100]) : prefix + "/" + Self.text(block[0..<100])
        link = Self.text(block[157..<257])
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field.prefix { $0 != 0 }, as: UTF8.self) }

    /// Octal digits, or binary where the first bit is set.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            let bytes = field.suffix(8)
            return bytes.first.map { $0 < 0x80 } == true ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
        }
        let digits = text(field).trimmed
        return digits.isEmpty ? 0 : Int(digits, radix: 8).flatMap { $0 >= 0 ? $0 : nil }
    }
}

/// Records of the form `LENGTH KEY=VALUE\n`.
private struct PaxRecords {
    private var values: [String: String] = [:]

    init(_ bytes: [UInt8]) throws(ByteFault) {
        var rest = bytes[...]
        while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
            guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex + 1,
                length <= rest.count
            else { throw ByteFault("a pax header is damaged") }
            let record = rest[(space + 1)..<(rest.startIndex + length)].dropLast()
            let parts = record.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { values[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1], as: UTF8.self) }
            rest = rest.dropFirst(length)
        }
    }

    subscript(key: String) -> String? { values[key] }
}

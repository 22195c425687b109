/// The members of a zip archive, read from its directory as PyTorch and Python do, and leniently where it contradicts itself.
///
/// Flags, checksums and the names of local headers are not trusted: files with wrong ones load in some readers, so that a
/// scan which gave up on them could be passed by.
///
/// - Source: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
struct ZipMembers {
    struct Member {
        var name: String
        var method: Int
        var packed: Int
        var size: Int
        /// Of the local header.
        var offset: Int
        /// The upper half of the external attributes: a file mode of Unix.
        var mode: Int

        var isLink: Bool { mode & 0xF000 == 0xA000 }
        var isFolder: Bool { name.hasSuffix("/") && size == 0 }
    }

    static let localMark: [UInt8] = [0x50, 0x4B, 3, 4]
    static let emptyMark: [UInt8] = [0x50, 0x4B, 5, 6]
    private static let directoryMark = 0x0201_4B50
    private static let tail = 65_557
    private static let memberLimit = 1_000_000

    let source: ByteSource
    private(set) var members: [Member] = []
    /// What no honest writer makes.
    private(set) var faults: [String] = []

    /// Whether the directory of an archive stands at the end.
    static func endsAsZip(_ source: ByteSource) throws(ByteFault) -> Bool { try Directory(source) != nil }

    /// The member of a name; of several the last, which is what Python reads.
    subscript(name: String) -> Member? { members.last { $0.name == name } }

    init(_ source: ByteSource) throws(ByteFault) {
        self.source = source
        if let directory = try Directory(source) {
            try readDirectory(directory)
        } else {
            faults.append("the archive has no directory")
        }
        if members.isEmpty, !faults.isEmpty { try readLocalHeaders() }
    }

    // MARK: The directory

    /// Where the directory stands.
    private struct Directory {
        var start: Int
        var count: Int
        /// What stands before the archive, which its offsets leave out.
        var shift: Int

        init?(_ source: ByteSource) throws(ByteFault) {
            let start = max(0, source.count - ZipMembers.tail)
            let tail = try source.read(start, ZipMembers.tail)
            guard let found = ZipMembers.last(ZipMembers.emptyMark, in: tail) else { return nil }
            let end = start + found
            guard var count = try source.number(end + 10, 2), var size = try source.number(end + 12, 4),
                var offset = try source.number(end + 16, 4)
            else { return nil }
            var directoryEnd = end
            if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, try source.number(end - 20, 4) == 0x0706_4B50,
                let place = try source.number(end - 12, 8), try source.number(place, 4) == 0x0606_4B50
            {
                count = try source.number(place + 32, 8) ?? 0
                size = try source.number(place + 40, 8) ?? 0
                offset = try source.number(place + 48, 8) ?? 0
                directoryEnd = place
            }
            guard size >= 0, offset >= 0, size <= directoryEnd else { return nil }
            self.count = count
            shift = max(0, directoryEnd - size - offset)
            self.start = directoryEnd - size
        }
    }

    private mutating func readDirectory(_ directory: Directory) throws(ByteFault) {
        var at = directory.start
        while try source.number(at, 4) == Self.directoryMark {
            guard members.count < Self.memberLimit else { return faults.append("the archive has more members than a scan lists") }
            let entry = try source.read(at, 46)
            guard entry.count == 46 else { break }
            let (nameLength, extraLength) = (Self.number(entry, 28, 2), Self.number(entry, 30, 2))
            let name = try source.read(at + 46, nameLength)
            var member = Member(
                name: String(decoding: name, as: UTF8.self), method: Self.number(entry, 10, 2), packed: Self.number(entry, 20, 4),
                size: Self.number(entry, 24, 4), offset: Self.number(entry, 42, 4), mode: Self.number(entry, 40, 2))
            Self.widen(&member, try source.read(at + 46 + nameLength, extraLength))
            let (offset, overflow) = member.offset.addingReportingOverflow(directory.shift)
            if overflow || offset < 0 || member.packed < 0 || member.size < 0 {
                faults.append("the directory gives \(member.name) an impossible place")
            } else {
                member.offset = offset
                members.append(member)
            }
            at += 46 + nameLength + extraLength + Self.number(entry, 32, 2)
        }
        if members.count != directory.count, faults.isEmpty {
            faults.append("the directory lists \(members.count) members and says that there are \(directory.count)")
        }
    }

    /// Numbers that are too large for four bytes stand behind the name.
    private static func widen(_ member: inout Member, _ extra: [UInt8]) {
        var at = 0
        while at + 4 <= extra.count {
            let (kind, length) = (number(extra, at, 2), number(extra, at + 2, 2))
            if kind == 1 {
                var place = at + 4
                for field in [\Member.size, \Member.packed, \Member.offset]
                where member[keyPath: field] == 0xFFFF_FFFF && place + 8 <= min(at + 4 + length, extra.count) {
                    member[keyPath: field] = number(extra, place, 8)
                    place += 8
                }
            }
            at += 4 + length
        }
    }

    /// Without a directory: one local header after the other, as a reader of streams sees them.
    private mutating func readLocalHeaders() throws(ByteFault) {
        var at = 0
        while members.count < Self.memberLimit, let header = try localHeader(at) {
            members.append(
                Member(name: header.name, method: header.method, packed: header.packed, size: header.size, offset: at, mode: 0))
            at = header.content + header.packed
        }
    }

    // MARK: Contents

    private struct LocalHeader {
        var name: String
        var method: Int
        var packed: Int
        var size: Int
        var content: Int
    }

    private func localHeader(_ at: Int) throws(ByteFault) -> LocalHeader? {
        let header = try source.read(at, 30)
        guard header.count == 30, header.starts(with: Self.localMark) else { return nil }
        let nameLength = Self.number(header, 26, 2)
        return LocalHeader(
            name: String(decoding: try source.read(at + 30, nameLength), as: UTF8.self), method: Self.number(header, 8, 2),
            packed: Self.number(header, 18, 4), size: Self.number(header, 22, 4),
            content: at + 30 + nameLength + Self.number(header, 28, 2))
    }

    /// The unpacked content of a member.
    ///
    /// - Throws: where it is packed in a way that is not read, or its place is not in the archive.
    func stream(_ member: Member, _ budget: UnpackingBudget) throws(ByteFault) -> ByteStream {
        guard let header = try localHeader(member.offset) else { throw ByteFault("its header is not where the directory says") }
        let end = min(source.count, header.content + member.packed)
        guard header.content <= end else { throw .end }
        let packed = source.stream(header.content..<end)
        switch member.method {
        case 0: return packed
        case 8: return try Packing.deflate.unpacking(packed, budget)
        case 14: return try lzma(packed, size: member.size, budget)
        case 12: return try Packing.bzip2.unpacking(packed, budget)
        case 93: return try Packing.zstd.unpacking(packed, budget)
        case 95: return try Packing.xz.unpacking(packed, budget)
        default: throw ByteFault("it is packed by method \(member.method), which assay does not read")
        }
    }

    /// A zip archive keeps the five bytes of lzma's own header behind four of its own, and the size elsewhere.
    private func lzma(_ packed: ByteStream, size: Int, _ budget: UnpackingBudget) throws(ByteFault) -> ByteStream {
        let head = Array(try packed.take(4))
        guard Self.number(head, 2, 2) == 5 else { throw ByteFault("what is packed is damaged") }
        var header = Array(try packed.take(5))
        // Unknown: the stream ends with a mark, or with the member.
        header += [UInt8](repeating: 0xFF, count: 8)
        return try Packing.lzma.unpacking(
            ByteStream { () throws(ByteFault) in
                defer { header = [] }
                return header.isEmpty ? try packed.available() : header
            }, budget)
    }

    /// Where a local header has another name than the directory.
    func contradiction(_ member: Member) throws(ByteFault) -> String? {
        guard let header = try localHeader(member.offset), header.name != member.name else { return nil }
        return "its local header names it \(header.name)"
    }

    // MARK: Bytes

    private static func number(_ bytes: [UInt8], _ start: Int, _ width: Int) -> Int {
        Int(truncatingIfNeeded: bytes[start..<(start + width)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    private static func last(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return (0...(bytes.count - 22)).last { bytes[$0...].starts(with: mark) }
    }
}

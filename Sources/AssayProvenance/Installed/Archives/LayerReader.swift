/// One member of an image's layer.
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

/// Reads a layer of an image as it comes: a tar archive, mostly packed.
enum LayerReader {
    /// The largest file whose contents are kept.
    private static let limit = 256 << 20
    /// What a layer unpacks to at most.
    private static let unpackingLimit = 1 << 40

    /// - Parameter isPacked: whether the layer says that it is.
    static func entries(
        _ source: ByteSource, isPacked: Bool, _ isWanted: (String) -> Bool
    ) throws(ByteFault) -> [TarEntry] {
        var stream = source.stream
        let packing = Packing(try stream.peek(16))
        if isPacked, packing == nil { throw ByteFault("it is not packed as it says") }
        if let packing { stream = try packing.unpacking(stream, UnpackingBudget(unpackingLimit)) }
        var (tar, entries) = (TarStream(stream), [TarEntry]())
        while let member = try tar.next() {
            let path = absolute(member.name)
            var bytes: [UInt8]?
            if member.isFile, member.size <= limit, isWanted(path) {
                bytes = Array(try stream.take(member.size))
            } else {
                try stream.skip(member.size)
            }
            try tar.pad(member.size)
            if let kind = kind(member) { entries.append(TarEntry(path: path, kind: kind, bytes: bytes)) }
        }
        return entries
    }

    private static func kind(_ member: TarMember) -> TarEntry.Kind? {
        switch member.type {
        case UInt8(ascii: "0"), UInt8(ascii: "7"): member.name.hasSuffix("/") ? .folder : .file
        case UInt8(ascii: "1"): .hardLink(absolute(member.link))
        case UInt8(ascii: "2"): .link(member.link)
        case UInt8(ascii: "5"): .folder
        default: nil
        }
    }

    /// `/usr/lib` for `./usr/lib/`; parts that would leave the archive are dropped.
    private static func absolute(_ name: String) -> String {
        "/" + name.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    }
}

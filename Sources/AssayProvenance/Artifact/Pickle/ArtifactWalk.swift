/// Looks into every part of an artifact that may hold a pickle.
final class ArtifactWalk {
    private static let nesting = 8
    private static let fileLimit = 100_000

    private(set) var findings = PickleFindings()
    private let budget: UnpackingBudget
    private let search = PickleSearch()
    private var files = 0

    init(budget: UnpackingBudget) { self.budget = budget }

    func fault(_ member: String, _ words: String, offset: Int = 0) {
        let found = PickleBreak(member: member, offset: offset, words: words)
        if !findings.breaks.contains(found) { findings.breaks.append(found) }
    }

    func note(_ words: String) { if !findings.notes.contains(words) { findings.notes.append(words) } }

    // MARK: Files and folders

    /// - Throws: where a file cannot be read.
    func visit(path: RawPath) throws(SystemError) {
        if try FileStatus(path).kind == .folder { return try visit(folder: path, "") }
        try visit(file: path, "")
    }

    private func visit(folder: RawPath, _ member: String) throws(SystemError) {
        for name in try FolderListing.names(folder) {
            let (path, member) = (folder.appending(RawPath(name)), member.isEmpty ? RawPath(name).text : "\(member)/\(RawPath(name).text)")
            files += 1
            guard files <= Self.fileLimit else { return fault("", "the folder has more than \(Self.fileLimit) files") }
            switch try FileStatus(path, followingLinks: false).kind {
            case .folder: if member.split(separator: "/").count < 64 { try visit(folder: path, member) }
            case .file: try visit(file: path, member)
            // A link to a file is loaded as that file is; one to a folder is not followed, so that there is no way round in a circle.
            case .link: if (try? FileStatus(path).kind) == .file { try visit(file: path, member) }
            case .other: continue
            }
        }
    }

    private func visit(file: RawPath, _ member: String) throws(SystemError) {
        let source = try ByteSource(file)
        let name = member.isEmpty ? file.text : member
        do throws(ByteFault) { try visit(source, member, name: name, depth: 0) } catch { fault(member, error.words) }
    }

    // MARK: Kinds of bytes

    /// Bytes that can be read at any place: a zip archive is one by its end, whatever stands before it.
    func visit(_ source: ByteSource, _ member: String, name: String, depth: Int) throws(ByteFault) {
        let head = try source.read(0, 4)
        let isZip = head == ZipMembers.localMark || head == ZipMembers.emptyMark
        let hasDirectory = try ZipMembers.endsAsZip(source)
        if isZip || hasDirectory { try visit(zip: source, member, depth: depth) }
        if isZip { return }
        try visit(source.stream, member, name: name, depth: depth)
    }

    /// Bytes one after the other.
    func visit(_ stream: ByteStream, _ member: String, name: String, depth: Int) throws(ByteFault) {
        guard depth <= Self.nesting else { return fault(member, "archives stand in each other deeper than a scan follows") }
        let head = try stream.peek(512)
        switch ByteKind(head) {
        case .zip:
            let bytes = try stream.rest(limit: 256 << 20)
            try visit(zip: ByteSource(bytes), member, depth: depth)
        case .packed(let packing):
            try visit(packing.unpacking(stream, budget), member, name: Self.inner(name), depth: depth + 1)
        case .joblibZlib:
            try stream.skip(21)
            try visit(Packing.zlib.unpacking(stream, budget), member, name: name, depth: depth + 1)
        case .tar: try visit(tar: stream, member, depth: depth)
        case .numpy: try visit(numpy: stream, member)
        case .closed(let what): fault(member, "it is packed with \(what), which assay does not read")
        case .other(let isNone): read(stream, member, name: name, head: head, isNone: isNone)
        }
    }

    /// `model.pkl` for `model.pkl.gz`.
    private static func inner(_ name: String) -> String {
        let ending = PickleNames.ending(name)
        return ["gz", "z", "bz2", "xz", "lzma", "lz4", "zst", "zstd"].contains(ending) ? String(name.dropLast(ending.count + 1)) : name
    }

    private func read(_ stream: ByteStream, _ member: String, name: String, head: ArraySlice<UInt8>, isNone: Bool) {
        let isNamed = PickleNames.isPickle(name)
        if isNamed, head.isEmpty { return fault(member, "it is empty") }
        guard isNamed || (!isNone && head.first.map { PickleHead.mayStart($0) } == true) else { return }
        var collector = PickleCollector(member: member, search)
        collector.read(stream, isNamed ? .certain : PickleHead.isLikely(head) ? .likely : .possible)
        findings.merge(collector.findings)
    }

    // MARK: Archives

    private func visit(zip source: ByteSource, _ member: String, depth: Int) throws(ByteFault) {
        let archive = try ZipMembers(source)
        for words in archive.faults { fault(member, words) }
        guard archive.members.count <= Self.fileLimit else {
            return fault(member, "the archive has more than \(Self.fileLimit) members")
        }
        for part in archive.members {
            let inner = member.isEmpty ? part.name : "\(member)/\(part.name)"
            do throws(ByteFault) {
                if let words = try archive.contradiction(part) { fault(inner, words) }
                try visit(try archive.stream(part, budget), inner, name: part.name, depth: depth + 1)
            } catch {
                fault(inner, error.words)
            }
        }
    }

    private func visit(tar stream: ByteStream, _ member: String, depth: Int) throws(ByteFault) {
        var tar = TarStream(stream)
        while let part = try tar.next() {
            files += 1
            guard files <= Self.fileLimit else { return fault(member, "the archive has more than \(Self.fileLimit) members") }
            let inner = member.isEmpty ? part.name : "\(member)/\(part.name)"
            guard part.isFile else { continue }
            let content = stream.part(part.size)
            do throws(ByteFault) { try visit(content, inner, name: part.name, depth: depth + 1) } catch { fault(inner, error.words) }
            while try !content.available().isEmpty {}
            try tar.pad(part.size)
        }
    }

    /// The elements of an array of objects are a pickle behind the header.
    private func visit(numpy stream: ByteStream, _ member: String) throws(ByteFault) {
        try stream.skip(6)
        let (major, _) = (try stream.byte(), try stream.byte())
        let length = Int(try stream.number(major == 1 ? 2 : 4))
        guard length <= 1 << 20 else { return fault(member, "its header is longer than any that NumPy writes") }
        let header = String(decoding: try stream.take(length), as: UTF8.self)
        // An element type of objects, in any of the ways in which Python reads the header.
        let isObject = header.contains(/["'][|<>=]?O\d*["']/)
        guard isObject || header.contains("O") || header.contains("\\") else { return }
        var collector = PickleCollector(member: member, search)
        collector.read(stream, isObject ? .certain : .possible)
        findings.merge(collector.findings)
    }
}

/// What bytes are, by the first of them.
enum ByteKind {
    case zip, tar, numpy, joblibZlib
    case packed(Packing)
    /// A format that assay does not read.
    case closed(String)
    /// A pickle, or something else; `isNone` where it is known to be something else.
    case other(isNone: Bool)

    init(_ head: ArraySlice<UInt8>) {
        let first = Array(head.prefix(8))
        if first.starts(with: ZipMembers.localMark) { self = .zip
        } else if first.starts(with: [0x93] + Array("NUMPY".utf8)) { self = .numpy
        } else if first.starts(with: Array("ZF0x".utf8)) { self = .joblibZlib
        } else if first.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { self = .closed("7z")
        } else if first.starts(with: Array("Rar!".utf8)) { self = .closed("rar")
        } else if TarStream.isHeader(head) { self = .tar
        } else if let packing = Packing(head) { self = .packed(packing)
        } else { self = .other(isNone: Self.others.contains { first.starts(with: $0) }) }
    }

    /// HDF5, ELF, Parquet, GGUF, Arrow.
    private static let others: [[UInt8]] = [
        [0x89, 0x48, 0x44, 0x46], [0x7F, 0x45, 0x4C, 0x46], Array("PAR1".utf8), Array("GGUF".utf8), Array("ARROW1".utf8),
    ]
}

/// Names that say that a file is a pickle.
enum PickleNames {
    static func ending(_ name: String) -> String {
        let last = name.split(separator: "/").last ?? ""
        return last.contains(".") ? String(last.split(separator: ".").last ?? "").lowercased() : ""
    }

    /// Endings that are only used for pickles: for others a file that is none is no fault.
    static func isPickle(_ name: String) -> Bool { ["pkl", "pickle", "joblib", "p", "pk"].contains(ending(name)) }
}

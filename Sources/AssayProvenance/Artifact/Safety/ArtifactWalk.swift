import Glibc

/// Looks into every part of an artifact that may do harm: pickles, archives, tensors, layers and operators.
final class ArtifactWalk {
    static let nesting = 8
    static let fileLimit = 100_000

    var findings = PickleFindings()
    private(set) var risks: [ArtifactRisk] = []
    let budget: UnpackingBudget
    let search = PickleSearch()
    private var files = 0
    /// The real path of the folder that the artifact is.
    private var root: String?

    init(budget: UnpackingBudget) { self.budget = budget }

    func fault(_ member: String, _ words: String, offset: Int = 0) {
        let found = PickleBreak(member: member, offset: offset, words: words)
        if !findings.breaks.contains(found) { findings.breaks.append(found) }
    }

    func add(_ found: [ArtifactRisk]) {
        for risk in found where risks.count < 1000 && !risks.contains(risk) { risks.append(risk) }
    }

    func add(_ kind: ArtifactRisk.Kind, _ member: String, _ words: String) {
        add([ArtifactRisk(kind: kind, member: member, words: words)])
    }

    /// Counts a file or a member.
    ///
    /// - Throws: past the limit.
    func count() throws(ByteFault) {
        files += 1
        if files > Self.fileLimit { throw ByteFault("the artifact has more than \(Self.fileLimit) files") }
    }

    static func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

    // MARK: Files and folders

    /// - Throws: where a file cannot be read.
    func visit(path: RawPath) throws(SystemError) {
        guard try FileStatus(path).kind == .folder else { return try visit(file: path, "") }
        root = FilePaths.resolvingLinks(path.text)
        try visit(folder: path, "")
    }

    private func visit(folder: RawPath, _ member: String) throws(SystemError) {
        for name in try FolderListing.names(folder) {
            let (path, inner) = (folder.appending(RawPath(name)), Self.join(member, RawPath(name).text))
            do throws(ByteFault) { try count() } catch { return fault("", error.words) }
            switch try FileStatus(path, followingLinks: false).kind {
            case .folder: if inner.split(separator: "/").count < 64 { try visit(folder: path, inner) }
            case .file: try visit(file: path, inner)
            case .link: try visit(link: path, inner)
            case .other: continue
            }
        }
    }

    /// A link to a file is loaded as that file is; one to a folder is not followed, so that there is no way round in a circle.
    private func visit(link path: RawPath, _ member: String) throws(SystemError) {
        if let root, case let target = FilePaths.resolvingLinks(path.text), target != root, !target.hasPrefix(root + "/") {
            add(.leavesFolder, member, "a link leads out of the folder, to \(target)")
        }
        if (try? FileStatus(path).kind) == .file { try visit(file: path, member) }
    }

    private func visit(file: RawPath, _ member: String) throws(SystemError) {
        let source = try ByteSource(file)
        let name = member.isEmpty ? file.text : member
        do throws(ByteFault) {
            if PickleNames.ending(name) == "safetensors" { return try visit(tensors: source, member) }
            try visit(source, member, name: name)
        } catch {
            fault(member, error.words)
        }
    }

    private func visit(tensors source: ByteSource, _ member: String) throws(ByteFault) {
        do throws(ByteFault) { _ = try SafetensorsFile(source) } catch {
            add(.damagedTensors, member, "the safetensors file is damaged: \(error.words)")
        }
    }

    // MARK: Kinds of bytes

    /// Bytes that can be read at any place: a zip archive is one by its end, whatever stands before it.
    func visit(_ source: ByteSource, _ member: String, name: String) throws(ByteFault) {
        let head = try source.read(0, 4)
        let isZip = head == ZipMembers.localMark || head == ZipMembers.emptyMark
        let hasDirectory = try ZipMembers.endsAsZip(source)
        if isZip || hasDirectory { try visit(zip: source, member, depth: 0) }
        if isZip { return }
        try visit(source.stream, member, name: name, depth: 0)
    }

    /// Bytes one after the other.
    func visit(_ stream: ByteStream, _ member: String, name: String, depth: Int) throws(ByteFault) {
        guard depth <= Self.nesting else { throw ByteFault("archives stand in each other deeper than a scan follows") }
        let head = try stream.peek(512)
        switch ByteKind(head) {
        case .zip: try visit(zip: ByteSource(try stream.rest(limit: 256 << 20)), member, depth: depth)
        case .packed(let packing):
            try visit(packing.unpacking(stream, budget), member, name: Self.inner(name), depth: depth + 1)
        case .joblibZlib:
            try stream.skip(21)
            try visit(Packing.zlib.unpacking(stream, budget), member, name: name, depth: depth + 1)
        case .tar: try visit(tar: stream, member, depth: depth)
        case .numpy: try visit(numpy: stream, member)
        case .hdf5: try visit(hdf5: stream, member)
        case .closed(let what): fault(member, "it is packed with \(what), which assay does not read")
        case .other where name.hasSuffix("saved_model.pb"): try visit(savedModel: stream, member)
        case .other(let isNone): read(stream, member, name: name, head: head, isNone: isNone, isPart: depth > 0)
        }
    }

    /// `model.pkl` for `model.pkl.gz`.
    private static func inner(_ name: String) -> String {
        let ending = PickleNames.ending(name)
        return ["gz", "z", "bz2", "xz", "lzma", "lz4", "zst", "zstd"].contains(ending)
            ? String(name.dropLast(ending.count + 1)) : name
    }

    /// The numbers of a tensor may start like a pickle: of a part whose name does not say so, what imports nothing is none.
    private func read(
        _ stream: ByteStream, _ member: String, name: String, head: ArraySlice<UInt8>, isNone: Bool, isPart: Bool
    ) {
        let isNamed = PickleNames.isPickle(name)
        if isNamed, head.isEmpty { return fault(member, "it is empty") }
        guard isNamed || (!isNone && head.first.map { PickleHead.mayStart($0) } == true) else { return }
        var collector = PickleCollector(member: member, search)
        collector.read(stream, isNamed ? .certain : PickleHead.isLikely(head) && !isPart ? .likely : .possible)
        findings.merge(collector.findings)
    }

    // MARK: Other formats

    /// The elements of an array of objects are a pickle behind the header.
    private func visit(numpy stream: ByteStream, _ member: String) throws(ByteFault) {
        try stream.skip(6)
        let (major, _) = (try stream.byte(), try stream.byte())
        let length = Int(try stream.number(major == 1 ? 2 : 4))
        guard length <= 1 << 20 else { throw ByteFault("its header is longer than any that NumPy writes") }
        let header = String(decoding: try stream.take(length), as: UTF8.self)
        // An element type of objects, in any of the ways in which Python reads the header.
        let isObject = header.contains(/["'][|<>=]?O\d*["']/)
        guard isObject || header.contains("O") || header.contains("\\") else { return }
        var collector = PickleCollector(member: member, search)
        collector.read(stream, isObject ? .certain : .possible)
        findings.merge(collector.findings)
    }

    private func visit(hdf5 stream: ByteStream, _ member: String) throws(ByteFault) {
        var lambdas = 0
        try stream.forEachWindow { window, fresh in lambdas += KerasScan.lambdas(in: window, from: fresh) }
        guard lambdas > 0 else { return }
        add(.codeInLayer, member, "\(lambdas) \(lambdas == 1 ? "layer is a Lambda" : "layers are Lambdas"), which hold Python code")
    }

    private func visit(savedModel stream: ByteStream, _ member: String) throws(ByteFault) {
        var found = Set<String>()
        try stream.forEachWindow { window, _ in found.formUnion(SavedModelScan.found(in: window)) }
        for name in found.sorted() {
            add(
                .fileOperator, member,
                "the graph has the operator \(name), which \(name.contains("Py") ? "calls Python" : "reaches files")")
        }
    }
}

/// What bytes are, by the first of them.
enum ByteKind {
    case zip, tar, numpy, joblibZlib, hdf5
    case packed(Packing)
    /// A format that assay does not read.
    case closed(String)
    /// A pickle, or something else; `isNone` where it is known to be something else.
    case other(isNone: Bool)

    init(_ head: ArraySlice<UInt8>) {
        let first = Array(head.prefix(8))
        if first.starts(with: ZipMembers.localMark) {
            self = .zip
        } else if first.starts(with: [0x93] + Array("NUMPY".utf8)) {
            self = .numpy
        } else if first.starts(with: Array("ZF0x".utf8)) {
            self = .joblibZlib
        } else if first.starts(with: [0x89, 0x48, 0x44, 0x46]) {
            self = .hdf5
        } else if first.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
            self = .closed("7z")
        } else if first.starts(with: Array("Rar!".utf8)) {
            self = .closed("rar")
        } else if TarStream.isHeader(head) {
            self = .tar
        } else if let packing = Packing(head) {
            self = .packed(packing)
        } else {
            self = .other(isNone: Self.others.contains { first.starts(with: $0) })
        }
    }

    /// ELF, Parquet, GGUF, Arrow, CatBoost.
    private static let others: [[UInt8]] = [
        [0x7F, 0x45, 0x4C, 0x46], Array("PAR1".utf8), Array("GGUF".utf8), Array("ARROW1".utf8), Array("CBM1".utf8),
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

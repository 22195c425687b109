import AssayCore

/// Files that a manifest names; a command that makes one of them may load the manifest before it is there.
public enum ReferencedFile: String, Sendable, Hashable, CaseIterable {
    case artifact, data, profile, contract, lock, runtime, environment, rows, inputs, golden

    /// The command that writes such a file; nil where only its owner can.
    var maker: String? {
        switch self {
        case .profile: "assay infer DATA --profile FILE"
        case .contract: "assay infer DATA --contract FILE"
        case .lock: "assay lock"
        case .golden: "assay golden --update"
        case .artifact, .data, .runtime, .environment, .rows, .inputs: nil
        }
    }
}

/// A file, a folder, a glob or an address that a manifest names.
public struct NamedFile: Sendable, Hashable {
    public var kind: ReferencedFile
    /// Absolute, or a URL.
    public var path: String
    public var isPattern: Bool
    public var isURL: Bool { Paths.isURL(path) }
}

/// Turns validated nodes into a typed manifest, and finds what only the values together can show.
///
/// A part that the shapes have already refused reads as absent here, so that nothing is reported twice.
struct ManifestReader {
    let root: YAMLNode
    let folder: String
    let catalog: MeasureNames
    /// The profile's node, laid over the top level.
    let overlay: YAMLNode?
    /// Files that need not be there.
    let ignoringMissing: Set<ReferencedFile>
    private(set) var problems: [Diagnostic] = []
    /// What `file` was asked for, in that order.
    private(set) var named: [NamedFile] = []
    /// What the suite of the risk tier requires, also where the manifest replaces it.
    var tierRequirements: [Requirement] = []

    init(root: YAMLNode, folder: String, catalog: MeasureNames, overlay: YAMLNode?, ignoringMissing: Set<ReferencedFile>) {
        (self.root, self.folder, self.catalog, self.overlay) = (root, folder, catalog, overlay)
        self.ignoringMissing = ignoringMissing
    }

    /// The value of a top-level key, the profile's first.
    func setting(_ key: String) -> YAMLNode? { overlay?[key] ?? root[key] }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at place: SourcePlace, label: String? = nil, details: [String] = [],
        help: String?
    ) {
        problems.append(Diagnostic(code, message, at: place, label: label, details: details, help: help))
    }

    mutating func report(_ problem: Diagnostic) { problems.append(problem) }

    /// A file that must be there, resolved; the problem is reported where it is not.
    mutating func file(_ node: YAMLNode?, _ kind: ReferencedFile) -> Located<String>? {
        guard let node, let written = node.text else { return nil }
        let path = Paths.absolute(written, in: folder)
        named.append(NamedFile(kind: kind, path: Paths.isURL(written) ? written : path, isPattern: Paths.isGlob(written)))
        // Data and models may be kept by DVC: then a file that describes them stands beside an empty place.
        let isKept = Paths.exists(path) || ([.artifact, .data, .inputs].contains(kind) && Paths.exists(path + ".dvc"))
        if Paths.isGlob(written) || Paths.isURL(written) || ignoringMissing.contains(kind) || isKept {
            return Located(Paths.isURL(written) ? written : path, at: node.place)
        }
        let near = Paths.nearest(to: written, in: folder).map { "did you mean `\($0)`?" }
        let made = kind.maker.map { "`\($0)` writes it" }
        let words = [near, made].compactMap(\.self).joined(separator: " else ")
        report(
            .missingFile, "`\(written)` is not there", at: node.place, label: "no such file or folder",
            details: ["looked for \(path)"], help: words.isEmpty ? "paths are relative to the manifest's folder" : words)
        return Located(path, at: node.place)
    }

    /// The items of a list of texts, with a problem for each that stands twice.
    mutating func names(_ node: YAMLNode?, of what: String) -> [Located<String>] {
        var seen: Set<String> = []
        let items = (node?.items ?? []).compactMap { item in item.text.map { Located($0, at: item.place) } }
        for item in items where !seen.insert(item.value).inserted {
            report(.repeatedName, "\(what) `\(item.value)` stands twice", at: item.place, help: "remove one of the two")
        }
        return items
    }
}

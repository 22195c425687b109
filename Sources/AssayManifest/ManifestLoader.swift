import AssayCore
import Foundation

/// Reads manifests: text, YAML, shapes, values, all problems at once.
public enum ManifestLoader {
    /// Names that `find` looks for, in order.
    public static let fileNames: [String] = ["assay.yaml", "assay.yml"]

    /// Reads and validates a manifest; touches no data.
    ///
    /// - Parameters:
    ///   - profile: the overlay to lay over it.
    ///   - suites: what `extends` may name.
    ///   - ignoringMissing: files that need not be there, for the commands that make them.
    /// - Throws: every problem at once, in the order of the text: MF and RQ codes.
    public static func load(
        path: String, profile: String? = nil, catalog: MeasureNames, suites: SuiteLibrary = .empty,
        ignoringMissing: Set<ReferencedFile> = []
    ) throws(Diagnostics) -> Manifest {
        let file = Paths.absolute(path, in: Paths.current)
        let text = try ManifestFile().text(at: file, written: path)
        return try parse(
            text, file: file, displayPath: Paths.display(file), profile: profile, catalog: catalog, suites: suites,
            ignoringMissing: ignoringMissing)
    }

    /// Reads a manifest's text as if it stood in `file`, whose folder paths are relative to.
    public static func parse(
        _ text: String, file: String, displayPath: String, profile: String? = nil, catalog: MeasureNames,
        suites: SuiteLibrary = .empty, ignoringMissing: Set<ReferencedFile> = []
    ) throws(Diagnostics) -> Manifest {
        var (root, problems) = try YAMLReader.read(SourceText(name: displayPath, text: text))
        problems += ShapeValidator.problems(of: root, against: ManifestShape.root)
        let extended = SuiteMerge(root: root, library: suites).run(&problems)
        let overlay = Self.overlay(profile, in: extended, &problems)
        var reader = ManifestReader(
            root: extended, folder: Paths.folder(of: file), catalog: catalog, overlay: overlay, ignoringMissing: ignoringMissing)
        var manifest = reader.manifest(
            file: file, displayPath: displayPath, text: text, profile: profile, suites: root["extends"]?.texts ?? [])
        problems += reader.problems
        manifest.namedFiles = reader.named
        manifest.tierRequirements = reader.tierRequirements
        if let risk = manifest.risk { manifest.complete(to: TierPolicy(risk.tier), suite: SuiteMerge.written(risk.suite)) }
        manifest.dataContract = Self.contract(manifest.contract, &problems)
        guard problems.isEmpty else { throw Diagnostics(inOrder(problems, of: displayPath)) }
        return manifest
    }

    /// The nearest manifest in a folder or one that holds it.
    public static func find(upwardFrom folder: String) -> String? {
        var folder = Paths.absolute(folder, in: Paths.current)
        while true {
            let candidates = fileNames.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }
            if let found = candidates.first(where: { Paths.exists($0) && !Paths.isFolder($0) }) { return found }
            if folder == "/" { return nil }
            folder = Paths.folder(of: folder)
        }
    }

    /// Reads the contract that a manifest names; one that is not there is reported already, or is about to be made.
    private static func contract(_ path: Located<String>?, _ problems: inout [Diagnostic]) -> DataContract? {
        guard let path, Paths.exists(path.value) else { return nil }
        do throws(Diagnostics) {
            return try ContractLoader.load(path: path.value)
        } catch {
            problems += error.all
            return nil
        }
    }

    private static func overlay(_ profile: String?, in root: YAMLNode, _ problems: inout [Diagnostic]) -> YAMLNode? {
        guard let profile else { return nil }
        if let node = root["profiles"]?[profile] { return node }
        let known = (root["profiles"]?.entries ?? []).map(\.name)
        let key = root.entries.first { $0.name == "profiles" }?.key ?? root
        problems.append(
            Diagnostic(
                .unknownProfile, "the manifest has no profile `\(profile)`", at: key.place,
                details: known.isEmpty ? ["it declares no profiles"] : ["profiles: \(known.joined(separator: ", "))"],
                help: NearestName.find(profile, in: known).map { "did you mean `\($0)`?" } ?? "declare it under `profiles`"))
        return nil
    }

    /// The manifest's own problems by line and column, then those of suites; each once.
    static func inOrder(_ problems: [Diagnostic], of file: String) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return problems.filter { seen.insert($0).inserted }.enumerated().sorted { one, other in
            func key(_ item: (offset: Int, element: Diagnostic)) -> (Int, Int, Int, Int) {
                let place = item.element.place
                return (place?.file == file ? 0 : 1, place?.line ?? 0, place?.column ?? 0, item.offset)
            }
            return key(one) < key(other)
        }.map(\.element)
    }
}

import AssayCore
import Glibc

/// A file that declares an environment, read as text or as a document, with diagnostics that name its lines.
struct DeclarationFile: Sendable {
    /// What a lock file may grow to; larger ones are no lock files.
    private static let limit = 256 << 20

    let path: String
    /// The name in diagnostics: relative to the working directory where it lies below it.
    let name: String
    let text: String

    /// - Throws: EN060 if it cannot be read, EN061 if it is no UTF-8 text.
    init(_ path: String) throws(Diagnostic) {
        self.path = path
        name = FilePaths.display(path)
        let bytes = try Self.bytes(path, name)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(.malformedDeclaration, "`\(name)` is not UTF-8 text", in: name, help: "save the file as UTF-8")
        }
        self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    private static func bytes(_ path: String, _ name: String) throws(Diagnostic) -> [UInt8] {
        do throws(SystemError) {
            let status = try FileStatus(RawPath(path))
            guard status.kind == .file else { throw SystemError(EISDIR) }
            guard status.size <= limit else { throw SystemError(EFBIG) }
            return try OpenFile(RawPath(path), O_RDONLY).prefix(status.size)
        } catch {
            throw Diagnostic(
                .unreadableDeclaration, "cannot read `\(name)`: \(error.words)", in: name,
                help: error.number == ENOENT ? "check the path" : "name a file that declares an environment")
        }
    }

    func sibling(_ written: String) -> String { written.hasPrefix("/") ? written : FilePaths.folder(of: path) + "/" + written }

    func place(_ line: Int) -> SourcePlace { SourcePlace(file: name, line: line) }

    // MARK: Documents

    /// - Throws: EN061 where the text is not what the function names.
    func toml() throws(Diagnostic) -> PlacedJSON { try document("TOML", TOMLReader.read) }
    func yaml() throws(Diagnostic) -> PlacedJSON { try document("YAML", YAMLDocument.read) }
    func json() throws(Diagnostic) -> PlacedJSON { try document("JSON", PlacedJSONParser.parse) }

    private func document(
        _ form: String, _ read: (String, String) throws(JSONFault) -> PlacedJSON
    ) throws(Diagnostic) -> PlacedJSON {
        do throws(JSONFault) {
            return try read(text, name)
        } catch {
            throw Diagnostic(
                .malformedDeclaration, "`\(name)` is not \(form)", at: error.place, details: [error.words],
                help: "write the file anew with the tool that made it")
        }
    }

    // MARK: Values

    /// - Throws: EN063 where a text is no marker.
    func marker(_ value: PlacedJSON?) throws(Diagnostic) -> MarkerExpression? {
        guard let value, let text = value.text, !text.isEmpty else { return nil }
        do throws(RequirementFault) { return try MarkerExpression(text) } catch {
            throw invalid("`\(text)` is no marker", error.words, value.place)
        }
    }

    /// - Throws: EN063 where a text is no condition on a version.
    func specifiers(_ text: String, at place: SourcePlace) throws(Diagnostic) -> VersionSpecifiers {
        guard let found = VersionSpecifiers(text) else { throw invalid("`\(text)` is no condition on a version", nil, place) }
        return found
    }

    /// One version and no other.
    func exactly(_ version: String, at place: SourcePlace) throws(Diagnostic) -> DeclaredPackage.Condition {
        .python(try specifiers((PackageVersion(version) == nil ? "===" : "==") + version, at: place))
    }

    func invalid(_ message: String, _ detail: String?, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .invalidRequirement, message, at: place, details: detail.map { [$0] } ?? [],
            help: "correct the line, or write the file anew with the tool that made it")
    }

    /// - Throws: EN064 where the version of the format is not among those that are read.
    func check(_ version: PlacedJSON?, begins known: [String], what: String) throws(Diagnostic) {
        guard let version, let text = version.text else {
            throw Diagnostic(
                .unknownDeclaration, "`\(name)` states no \(what)", in: name, help: "write the file anew with the tool that made it"
            )
        }
        if known.contains(where: { text == $0 || text.hasPrefix($0 + ".") }) { return }
        throw Diagnostic(
            .futureDeclaration, "`\(name)` has \(what) \(text), and assay reads \(known.joined(separator: ", "))",
            at: version.place,
            help: "write it with a version of the tool that makes the format \(known.last ?? "")")
    }
}

import AssayCore
import Foundation

extension EnvironmentSnapshot {
    /// Canonical JSON: keys sorted, a line end at the end.
    public var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and lists of them: nothing that JSON cannot hold.
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// Reads a captured environment.
    ///
    /// - Throws: EN060 and EN061 if it cannot be read, EN072 if it is none.
    static func read(_ path: String) throws(Diagnostic) -> EnvironmentSnapshot {
        let file = try DeclarationFile(path)
        return try decode(file.json(), file)
    }

    /// The snapshot as a declaration: everything must be as it was.
    static func declared(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        var found = DeclaredEnvironment(.snapshot, file: file.name)
        let snapshot = try decode(root, file)
        found.snapshot = snapshot
        for (key, value) in root.entries {
            found.places[key] = value.place
            for (name, inner) in value.entries { found.places["\(key).\(name)"] = inner.place }
        }
        for (package, item) in zip(snapshot.packages, root["packages"]?.items ?? []) {
            var declared = DeclaredPackage(package.name, .version(package.version), place: item["version"]?.place ?? item.place)
            declared.isConda = package.kind == .conda
            found.packages.append(declared)
        }
        if let python = root["python"]?["version"], let text = python.text {
            found.pythons.append(DeclaredPython(condition: .version(text), place: python.place))
        }
        return found
    }

    private static func decode(_ root: PlacedJSON, _ source: DeclarationFile) throws(Diagnostic) -> EnvironmentSnapshot {
        let file = source.name
        let help = "capture the environment anew with `assay env capture`"
        guard let written = root["schema"]?.text, written.hasPrefix(family) else {
            throw Diagnostic(
                .malformedSnapshot, "`\(file)` is no captured environment", in: file,
                details: ["it begins with `\"schema\": \"\(schema)\"`"], help: help)
        }
        if written != schema {
            throw Diagnostic(
                .malformedSnapshot, "`\(file)` has the form \(written), this assay knows \(schema)", in: file,
                help: "use the assay that wrote it, or capture the environment anew")
        }
        do {
            return try JSONDecoder().decode(EnvironmentSnapshot.self, from: Data(source.text.utf8))
        } catch {
            throw Diagnostic(
                .malformedSnapshot, "`\(file)` is no whole captured environment", in: file, details: [words(error)], help: help)
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _)?: "`\(key.stringValue)` is missing"
        case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?, .dataCorrupted(let context)?:
            "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` is of the wrong kind"
        default: "\(error)"
        }
    }
}

import AssayCore

/// Reads which image the last stage of a Dockerfile begins from.
///
/// Names of earlier stages are followed, and arguments with a default are filled in.
///
/// - Source: Dockerfile reference, FROM.
enum DockerfileReader {
    /// - Throws: EN062 where no `FROM` stands in it.
    static func read(_ file: DeclarationFile) throws(Diagnostic) -> DeclaredEnvironment {
        var found = DeclaredEnvironment(.dockerfile, file: file.name)
        var arguments: [String: String] = [:]
        var stages: [String: DeclaredImage] = [:]
        for (index, line) in file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            switch words.first?.uppercased() {
            case "ARG" where found.image == nil:
                let parts = (words.dropFirst().first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
                if parts.count == 2 { arguments[parts[0]] = parts[1].trimmingQuotes }
            case "FROM":
                let rest = words.dropFirst().filter { !$0.hasPrefix("--") }
                guard let written = rest.first else { continue }
                let image = stages[written.lowercased()] ?? self.image(filled(written, arguments), file.place(index + 1))
                if rest.count == 3, rest[1].uppercased() == "AS" { stages[rest[2].lowercased()] = image }
                found.image = image
            default: continue
            }
        }
        guard let image = found.image else {
            throw Diagnostic(
                .unknownDeclaration, "`\(file.name)` has no `FROM`", in: file.name, help: "name a Dockerfile or another declaration"
            )
        }
        if image.digest == nil {
            found.notes.append(
                "\(file.name):\(image.place.line): `\(image.reference)` has no digest, so that the image may change under its name")
        }
        return found
    }

    private static func image(_ reference: String, _ place: SourcePlace) -> DeclaredImage {
        let digest = reference.split(separator: "@", maxSplits: 1).dropFirst().first.map(String.init)
        return DeclaredImage(reference: reference, digest: digest, place: place)
    }

    /// `${NAME}`, `$NAME` and `${NAME:-default}`.
    private static func filled(_ text: String, _ arguments: [String: String]) -> String {
        text.replacing(/\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$([A-Za-z_][A-Za-z0-9_]*)/) { match in
            let name = String(match.output.1 ?? match.output.3 ?? "")
            return arguments[name] ?? match.output.2.map(String.init) ?? String(match.output.0)
        }
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard let quote = first, quote == "\"" || quote == "'", count > 1, last == quote else { return self }
        return String(dropFirst().dropLast())
    }
}

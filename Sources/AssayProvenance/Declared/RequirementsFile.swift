import AssayCore

/// Reads a requirements file as pip does.
///
/// Lines that end in a backslash go on in the next one; a comment begins with `#` at the start of a line or after a space;
/// `-r` and `-c` include other files, relative to this one; options of the index and hashes change nothing about versions.
///
/// - Source: pip documentation, Requirements File Format.
struct RequirementsFile {
    private let file: DeclarationFile
    private let isConstraint: Bool
    /// Files that are being read around this one.
    private let outer: [String]
    private var found: DeclaredEnvironment

    /// - Throws: EN060 and EN061 for the file and those that it includes, EN063 for a line that is no requirement, EN065 for a circle.
    static func read(
        _ file: DeclarationFile, isConstraint: Bool = false, within outer: [String] = []
    ) throws(Diagnostic) -> DeclaredEnvironment {
        var reader = RequirementsFile(
            file: file, isConstraint: isConstraint, outer: outer + [FilePaths.resolvingLinks(file.path)],
            found: DeclaredEnvironment(.requirements, file: file.name))
        for line in LogicalLine.all(file.text) { try reader.read(line.text, file.place(line.number)) }
        return reader.found
    }

    /// Requirements that stand in a list of another file, each at its own place.
    static func read(_ lines: [PlacedJSON], of file: DeclarationFile) throws(Diagnostic) -> DeclaredEnvironment {
        var reader = RequirementsFile(
            file: file, isConstraint: false, outer: [FilePaths.resolvingLinks(file.path)],
            found: DeclaredEnvironment(.requirements, file: file.name))
        for line in lines {
            if let text = line.text { try reader.read(text, line.place) }
        }
        return reader.found
    }

    private mutating func read(_ line: String, _ place: SourcePlace) throws(Diagnostic) {
        if line.hasPrefix("-") { return try readOption(line, place) }
        // Options of one requirement, such as its hashes, follow it.
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let requirement = words.prefix { !$0.hasPrefix("--") && $0 != "-C" }.joined(separator: " ")
        try add(String(requirement.trimmed), place)
    }

    private mutating func readOption(_ line: String, _ place: SourcePlace) throws(Diagnostic) {
        if let written = Self.argument(line, short: "-r", long: "--requirement") {
            // As in pip, what a constraints file includes with -r is required.
            try include(written, isConstraint: false, place)
        } else if let written = Self.argument(line, short: "-c", long: "--constraint") {
            try include(written, isConstraint: true, place)
        } else if let address = Self.argument(line, short: "-e", long: "--editable") {
            try addAddress(address, place)
        }
    }

    /// What follows an option: `-r file`, `-rfile`, `--requirement=file`, `--requirement file`.
    private static func argument(_ line: String, short: String, long: String) -> String? {
        let rest: Substring
        if line.hasPrefix(long), let next = line.dropFirst(long.count).first, next == "=" || next == " " {
            rest = line.dropFirst(long.count + 1)
        } else if line.hasPrefix(short), !line.hasPrefix("--") {
            rest = line.dropFirst(short.count)
        } else {
            return nil
        }
        let bare = rest.trimmed
        guard let quote = bare.first, quote == "\"" || quote == "'", bare.count > 1, bare.last == quote else { return String(bare) }
        return String(bare.dropFirst().dropLast())
    }

    private mutating func include(_ written: String, isConstraint: Bool, _ place: SourcePlace) throws(Diagnostic) {
        if written.contains("://") {
            found.notes.append("\(place.file):\(place.line): `\(written)` is an address; what it holds is not compared")
            return
        }
        let path = file.sibling(written)
        guard !outer.contains(FilePaths.resolvingLinks(path)) else {
            throw Diagnostic(
                .circularInclude, "`\(written)` is being read already: the files include each other in a circle", at: place,
                help: "take one of the includes out")
        }
        let other: DeclarationFile
        do throws(Diagnostic) { other = try DeclarationFile(path) } catch {
            throw Diagnostic(
                error.code, error.message, at: place, details: error.details, help: "paths are relative to \(place.file)")
        }
        found.include(try Self.read(other, isConstraint: isConstraint, within: outer))
    }

    private mutating func add(_ text: String, _ place: SourcePlace) throws(Diagnostic) {
        if Self.isAddress(text) { return try addAddress(text, place) }
        let requirement: PackageRequirement
        do throws(RequirementFault) { requirement = try PackageRequirement(text) } catch {
            throw file.invalid("`\(text)` is no requirement", error.words, place)
        }
        var package = DeclaredPackage(
            requirement.name, requirement.url.map { .url($0) } ?? .python(requirement.specifiers), marker: requirement.marker,
            place: place)
        package.isConstraint = isConstraint
        found.packages.append(package)
    }

    /// Whether a line is a path or an address that no name stands before.
    private static func isAddress(_ text: String) -> Bool {
        let word = text.prefix { $0 != " " && $0 != ";" }
        if word.hasPrefix(".") || word.hasPrefix("/") { return true }
        // `name@https://…` has a name before its address.
        if word.prefixMatch(of: /[A-Za-z0-9._-]+(?:\[[^\]]*\])?@/) != nil { return false }
        return word.contains("://") || word.hasSuffix(".whl") || word.hasSuffix(".tar.gz") || word.hasSuffix(".zip")
    }

    /// A wheel's name tells package and version; `#egg=` tells the package; a folder tells neither.
    private mutating func addAddress(_ text: String, _ place: SourcePlace) throws(Diagnostic) {
        let parts = text.split(separator: ";", maxSplits: 1)
        let address = String((parts.first ?? "").trimmed)
        let marker = parts.count < 2 ? nil : PlacedJSON(value: .string(String(parts[1].trimmed)), place: place)
        let name = FilePaths.name(of: String(address.prefix { $0 != "#" }))
        let words = name.hasSuffix(".whl") ? name.dropLast(4).split(separator: "-") : []
        if words.count == 5 || words.count == 6, PackageVersion(String(words[1])) != nil {
            var package = DeclaredPackage(
                String(words[0]), try file.exactly(String(words[1]), at: place), marker: try file.marker(marker), place: place)
            package.isConstraint = isConstraint
            found.packages.append(package)
        } else if let egg = address.firstMatch(of: /[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)/) {
            found.packages.append(
                DeclaredPackage(String(egg.1), .url(address), marker: try file.marker(marker), place: place))
        } else {
            found.notes.append(
                "\(place.file):\(place.line): `\(address)` names neither a package nor a version; it is not compared")
        }
    }
}

/// A line of a requirements file, those that it goes on in included, without its comment.
struct LogicalLine {
    var number: Int
    var text: String

    static func all(_ text: String) -> [LogicalLine] {
        var lines: [LogicalLine] = []
        var open: LogicalLine?
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let isComment = raw.drop(while: \.isWhitespace).hasPrefix("#")
            var line = open ?? LogicalLine(number: index + 1, text: "")
            // A comment within a continued line ends it.
            let goesOn = raw.hasSuffix("\\") && !isComment
            line.text += (open != nil && isComment ? " " : "") + (goesOn ? raw.dropLast() : raw)
            open = goesOn ? line : nil
            if !goesOn { lines.append(line) }
        }
        if let open { lines.append(open) }
        return lines.compactMap { line in
            let text = line.text.replacing(/(^|\s+)#.*$/, with: "").trimmed
            return text.isEmpty ? nil : LogicalLine(number: line.number, text: String(text))
        }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: SubSequence {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}

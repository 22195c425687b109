import AssayCore
import Foundation

/// Compares the files of installed packages with the digests that were written down when they were installed.
///
/// - Source: "Recording installed projects" of the Python Packaging User Guide (RECORD); conda's `paths_data`.
public enum InstalledFiles {
    /// Packages of which a file is missing or has other bytes; those without a list of their files are named and not compared.
    public static func verdict(on environment: EnvironmentSnapshot) -> EnvironmentVerdict {
        guard let root = environment.root else {
            return .nothing("\(environment.place.path) is a \(environment.place.kind) without files to compare")
        }
        if environment.packages.isEmpty { return .nothing("\(environment.place.path) holds no packages") }
        var (modified, unlisted): ([String], [String]) = ([], [])
        for package in environment.packages {
            guard let listed = package.listing.flatMap({ files(of: package, listing: $0, FolderTree(root)) }) else {
                unlisted.append("\(package.name) \(package.version)")
                continue
            }
            if let difference = difference(of: listed, in: root) {
                modified.append("\(package.name) \(package.version): \(difference)")
            }
        }
        let notes = unlisted.isEmpty ? [] : ["not compared, because nothing lists their files: \(unlisted.joined(separator: ", "))"]
        let compared = environment.packages.count - unlisted.count
        if compared == 0 { return .nothing("no package lists its files with their digests", findings: notes) }
        return EnvironmentVerdict(count: modified.count, compared: compared, findings: modified + notes)
    }

    private static func files(of package: InstalledPackage, listing: String, _ tree: FolderTree) -> [ListedFile]? {
        guard let text = tree.text(listing) else { return nil }
        let files = package.kind == .conda ? ListedFile.conda(text, at: listing) : ListedFile.record(text, at: listing)
        return files.isEmpty ? nil : files
    }

    /// `2 of 31 files differ: numpy/a.py changed, numpy/b.py missing`; nil where all are alike.
    private static func difference(of files: [ListedFile], in root: String) -> String? {
        let tree = FolderTree(root)
        let faults = files.compactMap { file -> String? in
            guard let resolved = tree.resolved(file.path), tree.entry(resolved) == .file else { return "\(file.name) missing" }
            guard let fact = try? FileDigest.sha256((root == "/" ? "" : root) + resolved) else { return "\(file.name) unreadable" }
            return fact.sha256 == file.sha256 ? nil : "\(file.name) changed"
        }
        if faults.isEmpty { return nil }
        let more = faults.count > 5 ? ", and \(faults.count - 5) more" : ""
        return "\(faults.count) of \(files.count) files \(faults.count == 1 ? "differs" : "differ"): "
            + faults.prefix(5).joined(separator: ", ") + more
    }
}

/// A file that a package says it has, with the digest of its bytes.
struct ListedFile: Sendable, Hashable {
    /// As the list writes it.
    var name: String
    /// Within the tree.
    var path: String
    /// Hexadecimal digits.
    var sha256: String

    /// Rows `path,sha256=…,size`; those without a digest, such as compiled files and RECORD itself, may change and are left out.
    static func record(_ text: String, at listing: String) -> [ListedFile] {
        let site = FilePaths.folder(of: FilePaths.folder(of: listing))
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            let fields = fields(line)
            guard fields.count >= 2, fields[1].hasPrefix("sha256="), let digest = hexadecimal(fields[1].dropFirst(7)) else {
                return nil
            }
            let path = fields[0].hasPrefix("/") ? fields[0] : site + "/" + fields[0]
            return ListedFile(name: fields[0], path: path, sha256: digest)
        }
    }

    static func conda(_ text: String, at listing: String) -> [ListedFile] {
        let prefix = FilePaths.folder(of: FilePaths.folder(of: listing))
        guard let facts = try? PlacedJSONParser.parse(text, file: listing) else { return [] }
        return (facts["paths_data"]?["paths"]?.items ?? []).compactMap { item in
            // What holds the prefix was rewritten on installation, and has a digest of its own.
            guard let name = item["_path"]?.text, item["path_type"]?.text != "softlink",
                let digest = (item["sha256_in_prefix"] ?? item["sha256"])?.text
            else { return nil }
            return ListedFile(name: name, path: prefix + "/" + name, sha256: digest)
        }
    }

    /// The fields of a row of CSV; a quoted field may hold commas and doubled quotes.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// Of base64 in its form for URLs, without padding.
    private static func hexadecimal(_ text: Substring) -> String? {
        let standard = String(text).replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
        return Data(base64Encoded: padded).map { FileDigest.hex($0) }
    }
}

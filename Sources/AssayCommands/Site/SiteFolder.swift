import AssayCheckKit
import AssayCore
import AssayProvenance
import AssayReporting
import Foundation

/// The folder of a site on disk.
///
/// Files are replaced one by one, each in one step, and only where their bytes differ, so that a reader never meets half a page and a copy to
/// a server sends what is new. A list of the site's files marks the folder as assay's own; what a former site had and this one has not goes.
struct SiteFolder {
    private static let mark = ".assay-site"
    private static let heading = "assay site 1"
    private static let parts = ["models", "runs", "roles"]

    let path: String
    /// Files that were not there or had other bytes.
    private(set) var changed = 0
    /// What the folder's list names, from an earlier site.
    private let former: Set<String>
    private var written: [String] = []

    /// - Throws: CL222 for a folder of something else, CL223 where a file or a link stands in the way, RP241 where nothing can be made there.
    init(path: String, isForced: Bool) throws(Diagnostic) {
        self.path = path
        try Self.refuseObstacles(path)
        let list = try? String(contentsOfFile: "\(path)/\(Self.mark)", encoding: .utf8)
        let lines = list?.split(separator: "\n").map(String.init) ?? []
        let isOwn = lines.first == Self.heading
        let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard isOwn || isForced || present.isEmpty else { throw Self.foreign(path, present) }
        former = isOwn ? Set(lines.dropFirst().filter(Self.isOfSite)) : []
        for part in [path] + Self.parts.map({ "\(path)/\($0)" }) { try Self.make(part) }
    }

    /// Only names that assay gives: whatever the list says, no other file is ever deleted.
    private static func isOfSite(_ name: String) -> Bool {
        let words = name.split(separator: "/", omittingEmptySubsequences: false)
        return words.count == 2 && parts.contains(String(words[0])) && words[1].hasSuffix(".html") && !words[1].hasPrefix(".")
    }

    mutating func write(_ file: SiteFile) throws(Diagnostic) {
        // From the first page on: a site whose writing was cut off is still known as one.
        if written.isEmpty { try list(former.sorted()) }
        written.append(file.path)
        let (place, bytes) = ("\(path)/\(file.path)", Array(file.text.utf8))
        if Self.isLink(place) { unlink(place) }
        guard FileManager.default.contents(atPath: place).map({ [UInt8]($0) }) != bytes else { return }
        try AtomicFile.write(bytes, to: place)
        changed += 1
    }

    /// Takes away what is no part of the site any more.
    func finish() throws(Diagnostic) {
        for name in former.subtracting(written).sorted() { unlink("\(path)/\(name)") }
        try list(written)
    }

    private func list(_ names: [String]) throws(Diagnostic) {
        try AtomicFile.write(([Self.heading] + names).joined(separator: "\n") + "\n", to: "\(path)/\(Self.mark)")
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// A link in place of a folder would carry the site's files out of it.
    private static func refuseObstacles(_ path: String) throws(Diagnostic) {
        for place in [path] + parts.map({ "\(path)/\($0)" }) {
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
            guard (isThere && !isFolder.boolValue) || (place != path && isLink(place)) else { continue }
            throw Diagnostic(
                .siteObstacle, "`\(place)` is no folder of its own", in: place,
                details: ["found: \(isLink(place) ? "a symbolic link" : "a file")"],
                help: "move it away, or name another folder with --output")
        }
    }

    private static func make(_ place: String) throws(Diagnostic) {
        do {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        } catch {
            throw Diagnostic(
                .unwritableSite, "the folder `\(place)` cannot be made", in: place,
                help: "name a folder that this user may write to")
        }
    }

    private static func foreign(_ path: String, _ present: [String]) -> Diagnostic {
        Diagnostic(
            .foreignSiteFolder, "the folder `\(path)` is not empty, and assay did not write it", in: path,
            details: ["found: \(present.sorted().listed)"],
            help: "name a new or empty folder, or --force to write among these files")
    }
}

extension DiagnosticCode {
    /// The folder for a site holds files, and no list that marks it as a site of assay.
    static let foreignSiteFolder: DiagnosticCode = "CL222"
    /// A file or a symbolic link stands where a site needs a folder.
    static let siteObstacle: DiagnosticCode = "CL223"
    /// The folder for a site cannot be made.
    static let unwritableSite: DiagnosticCode = "RP241"
}

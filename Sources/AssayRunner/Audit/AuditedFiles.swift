import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// The files that a recorded run read, found again in a work tree of its commit or in the one of today.
///
/// A file counts by its digest: what is not in the commit (outside the repository, untracked, kept by Git LFS or DVC) is taken from where it
/// is today if its bytes are those of the record, and linked into the work tree.
struct AuditedFiles {
    let record: RunRecord
    /// The manifest's folder in the work tree of the commit, and in the one of today.
    let folder: String
    let present: String
    private(set) var notes: [String] = []
    private(set) var problems: [String] = []

    init(_ record: RunRecord, folder: String, present: String) {
        (self.record, self.folder, self.present) = (record, folder, present)
    }

    /// Finds every file, but those of tables that are read from elsewhere.
    mutating func find(except tables: Set<String>) {
        if let artifact = record.model.artifact { find(artifact) }
        for (name, table) in record.data.sorted(by: { $0.key < $1.key }) where !tables.contains(name) {
            for source in table.sources { find(source) }
        }
    }

    private mutating func find(_ fact: RunRecord.FileFact) {
        guard !fact.path.hasPrefix("/") else { return findOutside(fact) }
        let wanted = "\(folder)/\(fact.path)"
        if Self.matches(wanted, fact) { return }
        let today = PointerStore.content(of: "\(present)/\(fact.path)")
        guard Self.matches(today, fact) else { return problems.append(Self.problem(fact, wanted, "\(present)/\(fact.path)")) }
        let parent = URL(filePath: wanted).deletingLastPathComponent().path(percentEncoded: false)
        try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(atPath: wanted)
        try? FileManager.default.createSymbolicLink(atPath: wanted, withDestinationPath: today)
        notes.append("`\(fact.path)` is not in the commit with the recorded digest and was taken from the work tree of today")
    }

    private mutating func findOutside(_ fact: RunRecord.FileFact) {
        guard !Self.matches(fact.path, fact) else { return }
        problems.append(Self.problem(fact, fact.path, fact.path))
    }

    private static func matches(_ path: String, _ fact: RunRecord.FileFact) -> Bool { digest(path) == fact.sha256 }

    private static func digest(_ path: String) -> String? { (try? FileDigest.sha256(PointerStore.content(of: path)))?.sha256 }

    private static func problem(_ fact: RunRecord.FileFact, _ wanted: String, _ today: String) -> String {
        if let found = digest(today) ?? digest(wanted) {
            return "`\(fact.path)` has sha256 \(found.prefix(12))…, and the record \(fact.sha256.prefix(12))…"
        }
        let isPointer = PointerFile.recognise(wanted) != nil || PointerFile.recognise(today) != nil
        return isPointer
            ? "`\(fact.path)` is a pointer whose content is in no cache here (`git lfs pull` or `dvc pull`)"
            : "`\(fact.path)` is neither in the commit nor here"
    }
}

import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// The manifest of a recorded run in a work tree of its commit.
///
/// A record keeps the path as it was seen from where the run began, so the manifest is found by its digest, at the nearest such path.
struct AuditedManifest {
    struct Place {
        var file: String
        /// The manifest's folder in the work tree of the commit, and in that of today.
        var folder: String
        var present: String
    }

    private let record: RunRecord
    private let checkout: GitCheckout
    private let near: String

    init(_ record: RunRecord, checkout: GitCheckout, near: String) {
        (self.record, self.checkout, self.near) = (record, checkout, near)
    }

    func find() -> Place? {
        let name = URL(filePath: record.manifest.path).lastPathComponent
        let all = (FileManager.default.enumerator(atPath: checkout.path)?.compactMap { $0 as? String } ?? []).sorted()
        let named = all.filter { URL(filePath: $0).lastPathComponent == name && !$0.hasPrefix(".git/") }
        let same = named.filter { digest("\(checkout.path)/\($0)") == record.manifest.sha256 }
        // Copies of one manifest in several folders: the one that lies where the record says.
        let found = same.first { $0.hasSuffix(record.manifest.path) } ?? same.first
        if let found { return place(found) }
        return uncommitted(named)
    }

    /// A manifest that was changed when the run began, and is still as it was.
    private func uncommitted(_ named: [String]) -> Place? {
        for path in named where digest("\(checkout.origin)/\(path)") == record.manifest.sha256 {
            let target = "\(checkout.path)/\(path)"
            guard let data = FileManager.default.contents(atPath: "\(checkout.origin)/\(path)") else { continue }
            guard (try? data.write(to: URL(filePath: target))) != nil else { continue }
            return place(path)
        }
        return nil
    }

    private func place(_ path: String) -> Place {
        let folder = URL(filePath: "/\(path)").deletingLastPathComponent().path(percentEncoded: false)
        let inside = folder == "/" ? "" : String(folder.hasSuffix("/") ? folder.dropLast() : folder[...])
        return Place(file: "\(checkout.path)/\(path)", folder: checkout.path + inside, present: checkout.origin + inside)
    }

    private func digest(_ path: String) -> String? { (try? FileDigest.sha256(path))?.sha256 }

    /// Loads it without a profile, or with the one under which it declares the recorded checks and rows.
    ///
    /// - Throws: every problem of the manifest.
    static func load(
        _ file: String, _ record: RunRecord, _ catalog: MeasureNames, _ suites: SuiteLibrary
    ) throws(Diagnostics) -> Manifest {
        let plain = try ManifestLoader.load(
            path: file, catalog: catalog, suites: suites, ignoringMissing: [.data, .runtime, .lock, .golden, .profile])
        let limit = record.data[TableName.evaluation.rawValue]?.rowLimit
        let leftOut = Set(
            record.checks.filter { $0.message.hasPrefix("the profile leaves the ") }.map(\.family))
        guard limit != nil || !leftOut.isEmpty else { return plain }
        for name in plain.profiles {
            let other = try ManifestLoader.load(
                path: file, profile: name, catalog: catalog, suites: suites,
                ignoringMissing: [.data, .runtime, .lock, .golden, .profile])
            if other.rowLimit == limit, other.enabledFamilies.isDisjoint(with: leftOut) { return other }
        }
        return plain
    }
}

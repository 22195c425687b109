import AssayCore
import Foundation

/// The advisories of a file or a folder.
public struct AdvisoryBook: Sendable {
    let advisories: [Advisory]

    /// - Parameter path: a JSON file with one record or a list of records, or a folder with such files at any depth.
    /// - Throws: EN080 for a file that is none, EN081 where there are none at all.
    public init(_ path: String) throws(Diagnostic) {
        var records: [Advisory] = []
        var count = 0
        for file in try Self.files(path) {
            let source = try DeclarationFile(file)
            let root: PlacedJSON
            do throws(Diagnostic) { root = try source.json() } catch {
                throw Self.malformed(source.name, error.details, error.place)
            }
            for record in root.isObject ? [root] : root.items {
                guard record["id"]?.text != nil, record["modified"] != nil || record["affected"] != nil else {
                    throw Self.malformed(source.name, ["a record has `id`, `modified` and `affected`"], record.place)
                }
                count += 1
                if let advisory = Advisory(record) { records.append(advisory) }
            }
        }
        if count == 0 {
            throw Diagnostic(
                .noAdvisories, "`\(FilePaths.display(path))` holds no advisories", in: FilePaths.display(path),
                help: "name a file or a folder with advisories in the OSV format")
        }
        advisories = records
    }

    private static func files(_ path: String) throws(Diagnostic) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { path + "/" + $0 }
    }

    private static func malformed(_ name: String, _ details: [String], _ place: SourcePlace?) -> Diagnostic {
        Diagnostic(
            .malformedAdvisory, "`\(name)` holds no advisories in the OSV format", at: place, in: place == nil ? name : nil,
            details: details, help: "export the advisories anew as OSV records in JSON")
    }

    /// Installed packages that an advisory names.
    public func verdict(on environment: EnvironmentSnapshot, yanked: Bool, wanted: DeclaredEnvironment?) -> EnvironmentVerdict {
        if environment.packages.isEmpty { return .nothing("\(environment.place.path) holds no packages") }
        let relevant = advisories.filter { $0.isYanked == yanked }
        if yanked, relevant.isEmpty {
            return .nothing("none of the \(advisories.count) advisories is about a release that was taken back")
        }
        var findings: [String] = []
        for package in environment.packages where package.kind == .python || environment.package(package.key, .python) == nil {
            let hits = relevant.filter { $0.affects(package) }
            if !hits.isEmpty { findings.append(Self.sentence(package, hits, wanted)) }
        }
        return EnvironmentVerdict(count: findings.count, compared: environment.packages.count, findings: findings)
    }

    private static func sentence(_ package: InstalledPackage, _ hits: [Advisory], _ wanted: DeclaredEnvironment?) -> String {
        let names = hits.map { hit in hit.id + (hit.aliases.first { $0.hasPrefix("CVE-") }.map { " (\($0))" } ?? "") }
        let fixes = hits.compactMap { $0.fix(for: package) }
        let fix = fixes.compactMap { PackageVersion($0) }.max().map { ", fixed in \($0.text)" } ?? ""
        let place = wanted?.packages.first { $0.key == package.key }?.place
        return "\(package.name) \(package.version): \(names.joined(separator: ", "))\(fix)"
            + (place.map { "; asked for by \($0.file):\($0.line)" } ?? "")
    }
}

import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayRunner
import AssayTabular
import Foundation

/// Writes reference profiles: of a table's rows, or of profiles of its parts.
struct ProfileMaker {
    /// Where the profile is to be.
    let path: String
    let jobs: Int?

    /// - Throws: DT104, DT143, and what makes the table unreadable or the file unwritable.
    func make(_ table: Table, roles: [String: RoleName]) async throws(Diagnostic) {
        let profiler = TableProfiler(table.schema, roles: roles)
        let seen = try await Runner.observe(
            table, profiler.bank, frame: profiler.frame, jobs: min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 64))
        var sources = try FileDigest.sha256(table.files)
        for index in sources.indices { sources[index].path = relative(sources[index].path) }
        try profiler.profile(seen.folds, rows: seen.rows, sources: sources, toolVersion: Composition.version).write(path)
    }

    /// Makes one profile of several.
    ///
    /// - Throws: DT161 to DT165 for a profile that cannot be read, DT168 for profiles that do not fit each other.
    func merge(_ parts: [String]) throws(Diagnostic) {
        var whole: ProfileFile?
        for part in parts {
            var profile = try ProfileFile.read(part, name: part)
            let folder = URL(filePath: part).deletingLastPathComponent()
            for index in profile.sources.indices {
                let source = URL(filePath: profile.sources[index].path, relativeTo: folder)
                profile.sources[index].path = relative(source.standardizedFileURL.path(percentEncoded: false))
            }
            do throws(Diagnostic) {
                whole = try whole?.merged(with: profile) ?? profile
            } catch {
                var problem = error
                problem.subject = part
                throw problem
            }
        }
        whole?.tool = RunRecord.Tool(version: Composition.version)
        try whole?.write(path)
    }

    /// The path from the profile's folder, so that it says the same on another machine.
    private func relative(_ file: String) -> String {
        RelativePath.from(folder: URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false), to: file)
    }
}

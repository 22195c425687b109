import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import AssayRunner
import Foundation

/// Measures what the starters name, once, and turns it into the requirements of the first manifest.
struct FirstMeasurement {
    /// Names the starters.
    let draft: ManifestDraft
    let rows: Int
    let jobs: Int?

    /// By family, in the order of the starters.
    ///
    /// - Throws: every reason why data and model do not go together.
    func bounds() async throws(Diagnostics) -> [Family: [MeasuredBound]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assay-init-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var manifest = try load(in: folder)
        let record = try await measured(&manifest)
        var bounds: [Family: [MeasuredBound]] = [:]
        for requirement in manifest.requirements {
            let checks = record.checks.filter { check in
                check.location.map { Self.isSame($0, requirement.place) } == true && check.family == requirement.family
            }
            bounds[requirement.family, default: []] += Self.bounds(of: checks, requirement)
        }
        return bounds
    }

    /// A run wants its manifest to be a file; nobody sees this one.
    private func load(in folder: URL) throws(Diagnostics) -> Manifest {
        let file = folder.appending(path: "assay.yaml").path(percentEncoded: false)
        do throws(Diagnostic) {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try AtomicFile.write(draft.text, to: file)
        } catch {
            throw Diagnostics(error)
        }
        var manifest = try ManifestLoader.load(path: file, catalog: Composition.measureNames, suites: library)
        manifest.data = manifest.data.mapValues { table in
            var table = table
            table.written = InitFiles.shown(table.source.value)
            return table
        }
        return manifest
    }

    /// One bound for all columns, where each of them has a value; else, and for groups, one for each check.
    private static func bounds(of checks: [CheckResult], _ requirement: Requirement) -> [MeasuredBound] {
        guard let descriptor = Composition.catalog[requirement.measure.value]?.descriptor else { return [] }
        let isOfColumns = requirement.arguments.isEmpty && descriptor.parameters.first?.kind == .column
        if isOfColumns, !checks.isEmpty, checks.allSatisfy({ $0.observed != nil }) {
            return [MeasuredBound(checks, call: call(requirement.text), descriptor: descriptor, reason: requirement.reason)]
        }
        return checks.map { MeasuredBound([$0], call: call($0.requirement), descriptor: descriptor, reason: requirement.reason) }
    }

    /// `psi(income)` of `psi(income) <= 0.2`.
    private static func call(_ requirement: String) -> String {
        requirement.firstRange(of: /\ [<>=!]+ \S+$/).map { String(requirement[..<$0.lowerBound]) } ?? requirement
    }

    /// Runs; starters that this model or table has nothing for, such as scores, are dropped.
    private func measured(_ manifest: inout Manifest) async throws(Diagnostics) -> RunRecord {
        let progress = ProgressBar("measuring")
        defer { progress.end() }
        while true {
            do throws(Diagnostics) {
                let options = RunOptions(jobs: min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 64))
                return try await Composition.runner.run(manifest, options: options) { progress.take($0) }
            } catch {
                let count = manifest.requirements.count
                manifest.requirements.removeAll { requirement in
                    error.all.contains { problem in problem.place.map { Self.isSame($0, requirement.place) } == true }
                }
                // What is left does not stand in a line of a starter, and is for the person to mend.
                guard manifest.requirements.count < count, !manifest.requirements.isEmpty else { throw Self.explained(error) }
            }
        }
    }

    /// A problem points into a manifest that nobody has seen.
    private static func explained(_ problems: Diagnostics) -> Diagnostics {
        Diagnostics(
            problems.all.map { problem in
                var problem = problem
                problem.place = nil
                problem.details.append("nothing was written")
                return problem
            })
    }

    private static func isSame(_ one: SourcePlace, _ other: SourcePlace) -> Bool {
        one.file == other.file && one.line == other.line
    }

    private var library: SuiteLibrary {
        let half = max(1, Int(SafeBound.down(Double(rows / 2), digits: 2)))
        return SuiteLibrary(names: Starters.texts.keys.sorted()) {
            Starters.texts[$0]?.replacing("@half_of_rows@", with: String(half))
        }
    }
}

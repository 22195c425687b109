import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance

/// Compares the manifest with that of the baseline's commit.
struct PolicyGuard: Sendable {
    let manifest: Manifest
    let catalog: MeasureCatalog
    let suites: SuiteLibrary
    /// Nil where predictions are columns of the table; then every change may be one of the model.
    let model: ModelInPlay?
    /// Files of the tables, by name, as this run read them.
    let files: [String: [RunRecord.FileFact]]

    /// - Throws: GT061.
    func changes() throws(Diagnostic) -> PolicyFinding {
        guard case .git(let reference)? = manifest.baseline?.value else {
            return .unknown(reason: "the baseline is no git reference, so no earlier manifest is known")
        }
        let stored: StoredFile
        do throws(Diagnostic) {
            stored = try GitState.stored(manifest.file, at: reference)
        } catch {
            return .unknown(reason: "\(error.message)\(error.help.map { " (\($0))" } ?? "")")
        }
        let before = try read(stored, reference)
        let data = data(before, reference)
        return .known(
            PolicyChanges(
                loosened: PolicyComparison(before: before, now: manifest).loosened + data.changed, unknown: data.unknown,
                modelChanged: modelChanged(reference), commit: stored.commit))
    }

    private func read(_ stored: StoredFile, _ reference: String) throws(Diagnostic) -> Manifest {
        let name = "\(manifest.displayPath) at git:\(reference)"
        do throws(Diagnostics) {
            return try ManifestLoader.parse(
                String(decoding: stored.bytes, as: UTF8.self), file: manifest.file, displayPath: name, profile: manifest.profile,
                catalog: MeasureNames(catalog.families), suites: suites, ignoringMissing: Set(ReferencedFile.allCases))
        } catch {
            throw Diagnostic(
                .unreadablePolicy, "the baseline's manifest cannot be read, so nobody can tell what it demanded", in: name,
                details: error.all.prefix(5).map { "\($0.code.rawValue): \($0.message)" },
                help: "name a baseline whose manifest this assay reads, or waive this check with a name")
        }
    }

    /// Whether the artifact of now is the one of the baseline; one that is not in git counts as changed.
    private func modelChanged(_ reference: String) -> Bool {
        guard let model, case .file(let path, _)? = manifest.model.artifact?.value else { return true }
        guard let old = try? GitState.stored(path, at: reference) else { return true }
        return Self.digest(old) != model.fact.sha256
    }

    /// Test data and contract against what the baseline's commit holds of them.
    private func data(_ before: Manifest, _ reference: String) -> (changed: [String], unknown: [String]) {
        var (changed, unknown): ([String], [String]) = ([], [])
        for table in ["evaluation", "reference"] where before.data[table]?.written == manifest.data[table]?.written {
            for file in files[table] ?? [] {
                compare(file.path, file.sha256, reference, &changed, &unknown)
            }
        }
        if let contract = manifest.contract, before.contract != nil, let fact = try? FileDigest.sha256(contract.value) {
            compare(FileFacts.written(contract.value, in: manifest), fact.sha256, reference, &changed, &unknown)
        }
        return (changed, unknown)
    }

    private func compare(
        _ written: String, _ digest: String, _ reference: String, _ changed: inout [String], _ unknown: inout [String]
    ) {
        let path = written.hasPrefix("/") ? written : "\(manifest.folder)/\(written)"
        do throws(Diagnostic) {
            if Self.digest(try GitState.stored(path, at: reference)) != digest { changed.append("`\(written)` has other content") }
        } catch {
            unknown.append("`\(written)` cannot be compared: \(error.message)")
        }
    }

    private static func digest(_ file: StoredFile) -> String { String(FileDigest.sha256(of: file.bytes).dropFirst(7)) }
}

extension DiagnosticCode {
    /// The manifest of the baseline's commit cannot be read.
    public static let unreadablePolicy: DiagnosticCode = "GT061"
}

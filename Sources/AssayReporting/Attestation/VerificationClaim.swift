import AssayCore

/// That a release is qualified, as the in-toto predicate SVR v0.2: only properties that hold are listed.
///
/// - Source: github.com/in-toto/attestation, spec/predicates/svr.md.
public struct VerificationClaim: Codable, Sendable, Hashable {
    public struct Verifier: Codable, Sendable, Hashable {
        public var id: String
        /// The manifest.
        public var policies: [ResourceDescriptor]
    }

    public var verifier: Verifier
    public var timeCreated: String
    /// Names of the checks that passed, each `assay:` and its name.
    public var properties: [String]

    /// The prefix of a property.
    public static let prefix: String = "assay:"

    /// Nil for a run that did not pass: there is nothing to be qualified.
    public static func statement(_ record: RunRecord) -> Statement<VerificationClaim>? {
        guard record.summary.outcome == "pass" else { return nil }
        let subjects = Subjects(record: record)
        return Statement(
            subject: subjects.subjects, predicateType: StatementKind.verification,
            predicate: VerificationClaim(
                verifier: Verifier(id: "pkg:generic/assay@\(record.tool.version)", policies: [subjects.manifest]),
                timeCreated: record.timing.started,
                properties: record.checks.filter { $0.outcome == .pass }.map { prefix + $0.name }))
    }
}

/// What a run was about, with digests. Names are relative to the folder of the manifest.
struct Subjects {
    let record: RunRecord

    /// The model, or without a model file the evaluation data that holds its predictions; and the commit, where nothing else than it
    /// was in the work tree.
    var subjects: [ResourceDescriptor] {
        let tested = record.model.artifact.map { [file($0, "model")] } ?? table("evaluation")
        guard let git = record.git, !git.dirty, let commit = git.commit else { return tested }
        return tested + [ResourceDescriptor(name: git.remote ?? "git", digest: ["gitCommit": commit], role: "commit")]
    }

    var manifest: ResourceDescriptor {
        let name = record.manifest.path.split(separator: "/").last.map(String.init) ?? record.manifest.path
        return ResourceDescriptor(name: name, digest: ["sha256": record.manifest.sha256], role: "manifest")
    }

    var configuration: [ResourceDescriptor] {
        let libraries = (record.environment.libraries ?? [:]).sorted { $0.key < $1.key }
        return [manifest] + record.data.keys.sorted().flatMap(table)
            + libraries.map { ResourceDescriptor(name: $0.key, digest: ["sha256": $0.value], role: "library") }
    }

    private func table(_ name: String) -> [ResourceDescriptor] {
        (record.data[name]?.sources ?? []).map { file($0, name) }
    }

    private func file(_ fact: RunRecord.FileFact, _ role: String) -> ResourceDescriptor {
        ResourceDescriptor(name: fact.path, digest: ["sha256": fact.sha256], role: role)
    }
}

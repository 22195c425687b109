import AssayCore

/// What a git note keeps of a run: its verdict and the digest of its record, in one line of JSON.
///
/// Whoever has the record can tell by `record` whether it is the one that was noted.
public struct RunNote: Codable, Sendable, Hashable {
    public var schema: String = "assay.note/1"
    public var run: String
    public var started: String
    public var tool: String
    public var model: String
    /// The commit that the run was at; another one with the same tree has the same note.
    public var commit: String?
    public var outcome: String
    public var pass: Int
    public var fail: Int
    public var inconclusive: Int
    public var error: Int
    public var skipped: Int
    /// Names of the checks that kept the gate shut.
    public var blocking: [String]
    public var artifact: String?
    public var manifest: String
    public var resultDigest: String
    /// `sha256:` over the record's bytes as the history keeps them.
    public var record: String

    enum CodingKeys: String, CodingKey {
        case schema, run, started, tool, model, commit, outcome, pass, fail, inconclusive, error, skipped, blocking, artifact,
            manifest
        case resultDigest = "result_digest"
        case record
    }

    /// - Parameter digest: of the record's bytes.
    public init(_ record: RunRecord, digest: String) {
        (run, started, tool, model) = (record.id, record.timing.started, record.tool.version, record.model.name)
        (commit, outcome, artifact) = (record.git?.commit, record.summary.outcome, record.model.artifact?.sha256)
        (pass, fail, inconclusive) = (record.summary.pass, record.summary.fail, record.summary.inconclusive)
        (error, skipped) = (record.summary.error, record.summary.skipped)
        blocking = record.checks.filter(\.blocks).map(\.name)
        (manifest, resultDigest, self.record) = (record.manifest.sha256, record.resultDigest, digest)
    }

    /// Canonical JSON on one line, without a line end.
    public var line: String { String(decoding: JSONValueEncoder.encode(self, explicitNulls: true).bytes, as: UTF8.self) }
}

import AssayCore
import AssayModelKit
import AssayProvenance

/// A model artifact and what it says of itself: the document that `assay inspect --json` prints.
struct Inspection: Encodable {
    struct Version: Encodable {
        var name: String
        var version: String
        var isMinimum: Bool
        var source: String

        enum CodingKeys: String, CodingKey {
            case name, version
            case isMinimum = "is_minimum"
            case source
        }
    }

    struct Import: Encodable {
        var module: String
        var name: String
        var member: String
        var offset: Int
        var verdict: ImportVerdict
        var called: Bool
    }

    struct Pickle: Encodable {
        var member: String
        var offset: Int
        var `protocol`: Int
        var root: String?
    }

    struct Tensor: Encodable {
        var name: String
        var dtype: String
        var shape: [Int]
        var bytes: Int
    }

    struct Risk: Encodable, Hashable {
        /// `dangerous_import`, `unknown_import`, `unreadable_part`, a kind of `ArtifactRisk`, or a diagnostic's code.
        var kind: String
        var member: String
        var words: String
    }

    let schema = "assay.inspection/1"
    var kind: String
    var file: RunRecord.FileFact
    var packing: String?
    /// What a provider of models says; nil for what needs a worker or holds no model.
    var model: ModelDescription?
    var mlflow: MLflowFacts?
    var versions: [Version] = []
    var pickles: [Pickle] = []
    var imports: [Import] = []
    var tensors: [Tensor] = []
    var parameters: Int?
    var metadata: [String: String] = [:]
    var members: [ArtifactMember] = []
    var memberCount = 0
    var risks: [Risk] = []
    /// What a reader should know and what is no fault.
    var notes: [String] = []

    enum CodingKeys: String, CodingKey {
        case schema, kind, file, packing, model, mlflow, versions, pickles, imports, tensors, parameters, metadata, members
        case memberCount = "member_count"
        case risks, notes
    }
}

extension Inspection {
    /// A file whose kind a provider of models reads.
    init(_ file: RunRecord.FileFact, _ model: ModelDescription, recorded: [RecordedVersion], _ found: ArtifactFindings) {
        (self.file, self.model, kind) = (file, model, model.format)
        (parameters, metadata) = (model.parameterCount, model.metadata)
        versions = recorded.map(Version.init)
        add(found)
        risks += model.risks.map {
            Risk(kind: $0.code.rawValue, member: "", words: ([$0.message] + $0.details).joined(separator: ": "))
        }
    }

    /// An artifact that is read without a provider.
    init(_ file: RunRecord.FileFact, _ contents: ArtifactContents) {
        (self.file, kind, packing) = (file, contents.kind.rawValue, contents.packing)
        (mlflow, metadata) = (contents.mlflow, contents.metadata)
        (members, memberCount) = (contents.members, contents.memberCount)
        versions = contents.versions.map(Version.init)
        tensors = contents.tensors.map { Tensor(name: $0.name, dtype: $0.dtype, shape: $0.shape, bytes: $0.range.count) }
        if contents.kind == .safetensors { parameters = contents.tensors.reduce(0) { $0 + $1.count } }
        add(contents.findings)
        if contents.kind.holdsPickles, !pickles.isEmpty {
            notes.append("loading it runs what its pickles import; assay does so only in a worker process")
        }
    }

    private mutating func add(_ found: ArtifactFindings) {
        pickles = found.pickle.pickles.map {
            Pickle(member: $0.member, offset: $0.offset, protocol: $0.protocolVersion, root: $0.root)
        }
        imports = found.pickle.imports.map {
            Import(module: $0.module, name: $0.name, member: $0.member, offset: $0.offset, verdict: $0.verdict, called: $0.isCalled)
        }
        risks += found.pickle.dangerous.map {
            Risk(kind: "dangerous_import", member: $0.member, words: "dangerous import \($0.line)")
        }
        risks += found.pickle.breaks.map { Risk(kind: "unreadable_part", member: $0.member, words: $0.line) }
        risks += found.risks.map { Risk(kind: $0.kind.rawValue, member: $0.member, words: $0.line) }
        risks += found.pickle.unknown.map {
            Risk(kind: "unknown_import", member: $0.member, words: "nothing is known of \($0.line)")
        }
        notes += found.pickle.notes
    }
}

extension Inspection.Version {
    init(_ version: RecordedVersion) {
        self.init(name: version.name, version: version.version, isMinimum: version.isMinimum, source: version.source)
    }
}

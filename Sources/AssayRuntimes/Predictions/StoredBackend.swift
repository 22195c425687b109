import AssayCore
import AssayModelKit
import AssayTabular

/// Predictions that were made before and lie in a file of their own.
public struct StoredBackend: UnversionedBackend {
    public init() {}

    /// Only a manifest says that a table holds predictions.
    public func recognises(path: String) -> Bool { false }

    public func recognises(_ artifact: ModelArtifact) -> Bool { artifact.kind == .predictions }

    public func describe(_ artifact: ModelArtifact) throws(Diagnostic) -> ModelDescription {
        ModelDescription(format: "a file of predictions")
    }

    public func open(_ artifact: ModelArtifact, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        StoredModel(artifact: artifact, table: try Table.open(TableRequest(source: artifact.path, displayName: artifact.name)))
    }
}

/// An opened file of predictions.
struct StoredModel: ModelBackend {
    let artifact: ModelArtifact
    let table: Table

    var description: ModelDescription { ModelDescription(format: "a file of predictions") }
    /// Nothing runs.
    var runtime: RuntimeFact { RuntimeFact(name: "predictions", version: "", path: artifact.path) }

    /// - Throws: MD175, MD190, MD191, MD193.
    func bind(_ request: BindingRequest) throws(Diagnostics) -> any BoundModel {
        do throws(Diagnostic) {
            return try StoredBoundModel(table, request, name: artifact.name)
        } catch {
            throw Diagnostics(error)
        }
    }
}

extension DiagnosticCode {
    /// A file of predictions without ids has another number of rows than the table.
    public static let storedRows: DiagnosticCode = "MD190"
    /// A file of predictions has one id twice, or a row without an id.
    public static let storedTwice: DiagnosticCode = "MD191"
    /// A row of the table has no prediction in the file of predictions.
    public static let storedMissing: DiagnosticCode = "MD192"
    /// The ids of the table and of a file of predictions have different types.
    public static let storedKeys: DiagnosticCode = "MD193"
}

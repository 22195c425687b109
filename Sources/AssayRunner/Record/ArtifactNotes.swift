import AssayCore
import AssayProvenance

/// What the record says of a model file that can do harm when it is loaded.
struct ArtifactNotes {
    let name: String
    let found: ArtifactFindings

    /// - Returns: nothing for a file without pickles and without risks, for a command, and for a file that cannot be read, which fails elsewhere.
    static func all(_ model: ModelInPlay?) -> [Diagnostic] {
        guard let model, model.isOfFiles, let found = try? model.scanned.findings() else { return [] }
        return ArtifactNotes(name: model.fact.path, found: found).all
    }

    var all: [Diagnostic] { [risks, pickles].compactMap(\.self) }

    private var risks: Diagnostic? {
        let lines = found.pickle.unsafeLines + found.risks.map(\.line)
        guard !lines.isEmpty else { return nil }
        return Diagnostic(
            .riskyArtifact, "a scan of the model file found what can do harm", severity: .warning, in: name,
            details: Array(lines.prefix(10)) + (lines.count > 10 ? ["and \(lines.count - 10) more"] : []),
            help: "`assay inspect \(name)` lists all of it; require `unsafe_imports == 0` to fail on it")
    }

    private var pickles: Diagnostic? {
        guard found.pickle.holdsPickles else { return nil }
        let unknown = found.pickle.unknown
        return Diagnostic(
            .pickledArtifact, "the model file holds a pickle: loading it runs what it imports", severity: .note, in: name,
            details: ["\(found.pickle.imports.count) imports, \(unknown.count) of them unknown"]
                + unknown.prefix(5).map { "nothing is known of \($0.line)" },
            help: "a format without code, ONNX or skops, needs no such trust")
    }
}

extension DiagnosticCode {
    /// A scan of the model file found what can do harm when it is unpacked or loaded.
    static let riskyArtifact: DiagnosticCode = "MD205"
    /// The model file holds a pickle, which runs what it imports when it is loaded.
    static let pickledArtifact: DiagnosticCode = "MD206"
}

import AssayCore

/// Looks for what in an artifact can harm whoever unpacks or loads it; nothing of it is loaded, unpacked to a file or run.
///
/// Besides what pickles import it finds names and links of archives and folders that lead out of them, archives that unpack to far
/// more than their size, members of one name, damaged safetensors files, layers of Keras that hold code, and operators of TensorFlow
/// that reach files.
///
/// - State: as `PickleScan`.
public enum ArtifactScan {
    /// What findings call a file: its path from the working directory where it lies below it.
    public static func displayName(_ path: String) -> String { FilePaths.display(path) }

    /// - Parameter path: a file or a folder.
    /// - Throws: MD200 if it cannot be read.
    public static func scan(path: String) throws(Diagnostic) -> ArtifactFindings {
        let walk = ArtifactWalk(budget: UnpackingBudget(PickleScan.unpackingLimit))
        do throws(SystemError) { try walk.visit(path: RawPath(path)) } catch { throw PickleScan.unreadable(path, error) }
        return ArtifactFindings(pickle: walk.findings, risks: walk.risks)
    }
}

extension ArtifactFindings {
    /// Refuses what must be neither unpacked nor loaded.
    ///
    /// - Parameter path: the artifact, for the message.
    /// - Throws: MD201 for its pickles, MD202 for an archive or a folder, MD203 for tensors, MD204 for layers and operators.
    public func requireSafe(_ path: String) throws(Diagnostic) {
        try pickle.requireSafe(path)
        guard let first = risks.first else { return }
        let same = risks.filter { $0.kind.code == first.kind.code }.map(\.line)
        throw Diagnostic(
            first.kind.code, first.kind.message, in: path,
            details: Array(same.prefix(20)) + (same.count > 20 ? ["and \(same.count - 20) more"] : []), help: first.kind.help)
    }
}

extension ArtifactRisk.Kind {
    var code: DiagnosticCode {
        switch self {
        case .leavesFolder, .archiveBomb, .duplicateMember: .unsafeArchive
        case .damagedTensors: .damagedTensors
        case .codeInLayer, .fileOperator: .codeInModel
        }
    }

    var message: String {
        switch self {
        case .leavesFolder: "the artifact leads out of its own folder"
        case .archiveBomb: "the artifact is made to unpack to far more than its size"
        case .duplicateMember: "the artifact holds two files of one name"
        case .damagedTensors: "a safetensors file of the artifact is damaged"
        case .codeInLayer: "the model holds Python code in a layer"
        case .fileOperator: "the model's graph reaches files or calls Python"
        }
    }

    var help: String {
        switch self {
        case .leavesFolder, .archiveBomb, .duplicateMember: "do not unpack it; ask whoever made it for another file"
        case .damagedTensors: "copy or download the file again, or save it anew with `safetensors`"
        case .codeInLayer: "replace the layer by a registered one, or export the model to ONNX"
        case .fileOperator: "export the model without it, to ONNX for instance"
        }
    }
}

extension DiagnosticCode {
    /// An archive or a folder of the model leads out of itself, unpacks to far more than its size, or holds two files of one name.
    public static let unsafeArchive: DiagnosticCode = "MD202"
    /// A safetensors file is no whole and consistent one.
    public static let damagedTensors: DiagnosticCode = "MD203"
    /// A layer of the model holds Python code, or its graph reaches files or calls Python.
    public static let codeInModel: DiagnosticCode = "MD204"
}

import AssayCore
import AssayModelKit

extension DiagnosticCode {
    /// The model declares a newer IR version or operator set than the runtime loads.
    public static let modelTooNew: DiagnosticCode = "MD013"
    /// The runtime refuses the model for a reason other than its versions.
    public static let modelRefused: DiagnosticCode = "MD014"
}

/// A loaded ONNX model.
struct OnnxModel: ModelBackend {
    let description: ModelDescription
    let runtime: RuntimeFact
    private let path: String
    private let graph: OnnxGraph
    private let executable: OnnxExecutable
    /// The outputs as they come, after ZipMap nodes were taken out.
    private let outputs: [TensorSpec]

    /// - Throws: MD001 to MD007 and MD210 to MD212 for the file, MD010 to MD012 for the runtime, MD013, MD014.
    init(path: String, runtime: String?, setting: ExecutionSetting = .standard) throws(Diagnostic) {
        let file = try OnnxFile(path: path)
        try OnnxSafety(file).require()
        try file.requireExternalData()
        let library = try OnnxLibrary.find(runtime)
        try Self.requireCompatible(file, library)
        (executable, outputs) = try Self.load(file, library, setting)
        (description, self.runtime) = (file.description, library.fact)
        (self.path, graph) = (path, file.graph)
    }

    func bind(_ request: BindingRequest) throws(Diagnostics) -> any BoundModel {
        let inputs = InputBinder(model: path, inputs: description.inputs, featureNames: description.featureNames, request: request)
        let outputs = OutputBinder(model: path, outputs: outputs, graph: graph, request: request)
        let problems = inputs.problems + outputs.problems
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return OnnxBoundModel(
            path: path, table: request.table, executable: executable, inputs: inputs.bindings, outputs: outputs.binding,
            names: TensorNames(inputs: inputs.bindings.map(\.spec.name), outputs: outputs.binding.names))
    }

    private static func requireCompatible(_ file: OnnxFile, _ library: OnnxLibrary) throws(Diagnostic) {
        let compatibility = library.compatibility(of: file.description)
        guard !compatibility.supported else { return }
        let release = OnnxCompatibility.sufficientRelease(for: file.description)
        throw Diagnostic(
            .modelTooNew, "the model is too new for onnxruntime \(library.fact.version)", in: file.path,
            details: compatibility.findings + ["runtime: \(library.fact.path)"],
            help: release.map {
                "name onnxruntime \($0) or later with `model.runtime`, or export the model for an older operator set"
            }
                ?? "export the model for an older IR version and operator set")
    }

    private static func load(
        _ file: OnnxFile, _ library: OnnxLibrary, _ setting: ExecutionSetting
    ) throws(Diagnostic) -> (OnnxExecutable, [TensorSpec]) {
        do {
            if let rewriting = try ZipMapRewriting(file) {
                return (try OnnxExecutable(.bytes(rewriting.bytes), library, setting), rewriting.outputs)
            }
            let source = file.description.externalData.isEmpty ? OnnxExecutable.Source.bytes(file.bytes) : .path(file.path)
            return (try OnnxExecutable(source, library, setting), file.description.outputs)
        } catch let error as OnnxRuntimeError {
            throw Diagnostic(
                .modelRefused, "onnxruntime \(library.fact.version) refuses the model", in: file.path,
                details: ["onnxruntime: \(error.message)", "runtime: \(library.fact.path)"],
                help: "load the file in Python's onnxruntime of the same version, and export it again if it fails there too")
        } catch {
            throw ForeignFile.unknown.diagnostic(file.path)
        }
    }
}

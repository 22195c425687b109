import AssayCore
import AssayModelKit

/// An ONNX model whose inputs have columns and whose outputs have meanings.
///
/// All sessions share the loaded model, which ONNX Runtime may run from several threads at once.
struct OnnxBoundModel: BoundModel {
    let path: String
    let table: String
    let executable: OnnxExecutable
    let inputs: [InputBinding]
    let outputs: OutputBinding
    let names: TensorNames

    var columns: [String] {
        var seen: Set<String> = []
        return inputs.flatMap(\.columns).filter { seen.insert($0).inserted }
    }

    func element(of column: String) -> ElementType? { inputs.first { $0.columns.contains(column) }?.spec.element }

    /// The scores of a sequence of maps are 32-bit floats, whatever its keys are.
    var scoreElement: ElementType? {
        outputs.score.map { $0.spec.kind == .sequenceOfMaps ? .float32 : $0.spec.element }
    }

    func makeSession() throws(Diagnostic) -> any ModelSession { OnnxSession(self) }
}

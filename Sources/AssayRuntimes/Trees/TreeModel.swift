import AssayCore
import AssayModelKit
import AssayTabular

/// What a library of trees says when a call fails.
struct TreeLibraryError: Error {
    var message: String
}

/// A model that a library has loaded; asked from several threads at once.
protocol TreeExecutable: Sendable {
    associatedtype Element: FloatElement

    /// The scores of rows of features, row-major, as the library gives them.
    func scores(
        _ matrix: UnsafeBufferPointer<Element>, rows: Int, width: Int, raw: Bool
    ) throws(TreeLibraryError) -> TreeScores
}

/// Scores by row, row-major.
struct TreeScores {
    var columns: Int
    var values: [Double]
}

/// A loaded model of trees.
struct TreeModel<Executable: TreeExecutable>: ModelBackend {
    let description: ModelDescription
    let runtime: RuntimeFact
    let executable: Executable
    /// The signature for a table: LightGBM's file does not say which of its features its categories belong to.
    let signature: @Sendable (BindingRequest) throws(Diagnostics) -> TreeSignature

    func bind(_ request: BindingRequest) throws(Diagnostics) -> any BoundModel {
        let signature = try signature(request)
        let inputs = TreeInputBinder(signature, request)
        let outputs = TreeOutputBinder(signature, request)
        let problems = inputs.problems + outputs.problems
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return TreeBoundModel(
            signature: signature, table: request.table, runtime: runtime, executable: executable, features: inputs.features,
            output: outputs.binding, numberedClasses: request.classes == nil ? outputs.binding.classes : nil)
    }
}

/// A model of trees whose features have columns and whose scores have a meaning.
struct TreeBoundModel<Executable: TreeExecutable>: BoundModel {
    let signature: TreeSignature
    let table: String
    let runtime: RuntimeFact
    let executable: Executable
    let features: [BoundFeature]
    let output: TreeOutputBinding
    let numberedClasses: [String]?

    var columns: [String] {
        var seen: Set<String> = []
        return features.map(\.column).filter { seen.insert($0).inserted }
    }

    func element(of column: String) -> ElementType? { signature.element }
    var scoreElement: ElementType? { signature.element }
    func makeSession() throws(Diagnostic) -> any ModelSession { TreeSession(self) }
}

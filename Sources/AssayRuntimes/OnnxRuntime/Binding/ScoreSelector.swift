import AssayModelKit

/// The manifest's choice of scores: an output, or one column of it.
///
/// - Definition: `name` or `name[:,1]`, columns counted from 0 as in NumPy.
struct ScoreSelector: Equatable {
    var output: String
    var column: Int?

    /// An output's name may hold brackets itself, so a whole name goes first.
    init(_ text: String, outputs: [TensorSpec]) {
        (output, column) = (text, nil)
        guard !outputs.contains(where: { $0.name == text }), text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return }
        let parts = text[open...].dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != " " } }
        guard parts.count == 2, parts[0] == ":", let index = Int(parts[1]), index >= 0 else { return }
        (output, column) = (String(text[..<open]), index)
    }
}

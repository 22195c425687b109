import Foundation

/// Names of a model's inputs and wanted outputs, as the C interface takes them.
///
/// `@unchecked Sendable`: the strings are made in the initialiser and never written again.
final class TensorNames: @unchecked Sendable {
    let inputs: [UnsafePointer<CChar>?]
    let outputs: [UnsafePointer<CChar>?]

    init(inputs: [String], outputs: [String]) {
        self.inputs = inputs.map { UnsafePointer(strdup($0)) }
        self.outputs = outputs.map { UnsafePointer(strdup($0)) }
    }

    deinit { for name in inputs + outputs { free(UnsafeMutablePointer(mutating: name)) } }
}

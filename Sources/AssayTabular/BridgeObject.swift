import AssayCore
import CArrowBridge

/// An object of the bridge, released with its last reference.
///
/// Unchecked because of the pointer: every function of the bridge may be called from any thread.
final class BridgeObject: @unchecked Sendable {
    let pointer: OpaquePointer
    private let release: (OpaquePointer) -> Void

    init(_ pointer: OpaquePointer, release: @escaping (OpaquePointer) -> Void) {
        (self.pointer, self.release) = (pointer, release)
    }

    deinit { release(pointer) }
}

extension TableNaming {
    /// Runs a call of the bridge and turns the problem that it may report into a diagnostic.
    func bridged(_ call: (UnsafeMutablePointer<AssayProblem>) -> Bool) throws(Diagnostic) {
        var problem = AssayProblem()
        if call(&problem) { return }
        defer { assay_problem_release(&problem) }
        throw diagnostic(for: problem)
    }
}

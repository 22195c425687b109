/// An array that joblib wrote right behind its wrapper, outside of the pickle.
///
/// - Source: joblib 1.5, numpy_pickle.py, `NumpyArrayWrapper`.
enum JoblibArray {
    static func isWrapper(_ module: String, _ name: String) -> Bool {
        module.hasSuffix("joblib.numpy_pickle") && name == "NumpyArrayWrapper"
    }
}

extension PickleMachine {
    /// Passes over the array of a wrapper; an array of objects is a pickle, which is walked.
    mutating func readArray(_ state: PickleValue) throws(ByteFault) {
        guard let shape = state["shape"]?.items, let element = state["dtype"].flatMap({ elementSize($0) }) else {
            throw ByteFault("it holds an array of unknown size")
        }
        if element == .object { return try readObjects() }
        var size = element.bytes
        for length in shape {
            guard let length = length.integer, length >= 0,
                case let (product, overflow) = size.multipliedReportingOverflow(by: length),
                !overflow
            else { throw ByteFault("it holds an array of unknown size") }
            size = product
        }
        if case .integer? = state["numpy_array_alignment_bytes"] { try stream.skip(Int(try stream.byte())) }
        try stream.skip(size)
    }

    private mutating func readObjects() throws(ByteFault) {
        guard nesting < 16 else { throw ByteFault("its arrays hold arrays deeper than a scan follows") }
        var inner = PickleMachine(stream, inspect: inspect)
        inner.nesting = nesting + 1
        inner.run()
        take(inner)
        // What follows cannot be told apart without its end.
        if !inner.isWhole { throw ByteFault("what follows an array of objects is not read") }
    }

    enum ElementSize: Equatable {
        case object
        case plain(Int)

        var bytes: Int { if case .plain(let bytes) = self { bytes } else { 0 } }
    }

    /// The size of a NumPy element type, from the arguments and the state that make it: `numpy.dtype("f8", False, True)`.
    private func elementSize(_ type: PickleValue) -> ElementSize? {
        guard case .made(let maker, let arguments, let state, _) = type, imports[maker].module == "numpy",
            imports[maker].name == "dtype",
            let code = arguments.items?.first?.text, let kind = code.first
        else { return nil }
        if kind == "O" { return .object }
        // One letter of a type, and its size in bytes or characters.
        let digits = Int(code.dropFirst()) ?? (code.count == 1 && "?bB".contains(kind) ? 1 : nil)
        // The state of a type with fields names them.
        let parts = state.items ?? []
        if parts.count > 7, let flags = parts[7].integer, flags & 1 == 1 { return .object }
        if parts.count > 5, let size = parts[5].integer, size > 0, "VSU".contains(kind) { return .plain(size) }
        guard let digits, digits >= 0, digits < 1 << 31, "biufcmMSUV?".contains(kind) else { return nil }
        return .plain(kind == "U" ? digits * 4 : digits)
    }
}

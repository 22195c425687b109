import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayTabular

extension Predictor {
    /// What the model reads, with the values seen before the scan; nil for stored predictions, which cannot be asked again.
    func inputs(observed: ObservedValues) -> ModelInputs? {
        guard case .model(let model) = self else { return nil }
        let inputs = model.columns.map { ModelInput(column: $0, format: ModelInput.Format(model.element(of: $0))) }
        return ModelInputs(inputs: inputs, observed: observed)
    }
}

extension ModelHandle {
    /// A handle on a session, for observations of the session's own task.
    init?(_ inputs: ModelInputs?, _ session: (any ModelSession)?) {
        guard let inputs, let session else { return nil }
        self.init(inputs: inputs) { (chunk) throws(Diagnostic) in try session.predict(chunk) }
    }
}

extension ModelInput.Format {
    /// An input whose type is not known is taken for the usual one, 32-bit floats.
    init(_ element: ElementType?) {
        self =
            switch element {
            case .float32?, nil: .single
            case .float64?: .double
            case .float16?: .half
            case .int8?, .int16?, .int32?, .int64?, .uint8?, .uint16?, .uint32?, .uint64?: .integer
            case .bool?, .string?, .other?: .other
            }
    }
}

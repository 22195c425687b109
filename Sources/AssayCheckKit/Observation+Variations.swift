import AssayCore
import AssayTabular

/// The same rows after a variation, with the model's prediction of them.
public struct VariedObservation {
    public let observation: Observation
    /// Which rows the variation has changed.
    public let affected: [Bool]
}

extension Observation {
    /// The model that made the prediction, to be asked again.
    ///
    /// - Throws: MD104 without any prediction, MD120 where predictions are stored columns.
    public func askedModel() throws(Diagnostic) -> ModelHandle {
        if let model { return model }
        _ = try output()
        throw Diagnostic(
            .storedPredictions, "this measure asks the model about changed rows, but the predictions are stored columns",
            help: "name the model file in `model.artifact`")
    }

    /// The rows after a variation; predicted once however many folds ask.
    ///
    /// - Throws: MD104, MD120; what the variation or the model says of the changed rows.
    public func varied(by variation: some Variation) throws(Diagnostic) -> VariedObservation {
        let key = AnyHashable(variation)
        if let known = variationCache[key] { return try known.get() }
        let made: Result<VariedObservation, Diagnostic>
        do throws(Diagnostic) { made = .success(try predicted(variation)) } catch { made = .failure(error) }
        variationCache[key] = made
        return try made.get()
    }

    private func predicted(_ variation: some Variation) throws(Diagnostic) -> VariedObservation {
        let model = try askedModel()
        let changed = try variation.apply(to: chunk, model.inputs)
        let isSeen = model.inputs.inputs.contains { changed.chunk.column($0.column) !== chunk.column($0.column) }
        // What the model does not read cannot change what it says.
        guard isSeen, changed.affected.contains(true) else {
            return VariedObservation(observation: self, affected: changed.affected)
        }
        let observation = Observation(chunk: changed.chunk, frame: frame, prediction: try answer(of: model, to: changed.chunk))
        return VariedObservation(observation: observation, affected: changed.affected)
    }

    /// The model took the rows as they are, so what it refuses now is the change.
    private func answer(of model: ModelHandle, to changed: Chunk) throws(Diagnostic) -> Prediction {
        do throws(Diagnostic) {
            return try model.predict(changed)
        } catch {
            throw Diagnostic(
                .refusedChange, "the model refuses the changed rows: \(error.message)",
                details: ["the model itself says \(error.code.rawValue)"] + error.details,
                help: "a service must check for such rows before it asks the model, or the model must learn to take them")
        }
    }
}

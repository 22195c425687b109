import AssayModelKit

/// Judges the IR version and each operator set of a model against what a runtime loads.
struct OnnxCompatibility {
    var runtime: RuntimeFact
    /// Whether it is not here and only known by its release.
    var isStated = false
    /// Asks the runtime itself whether it loads a version; only for releases that were not measured.
    var loads: (VersionedPart) -> Bool

    func judge(_ description: ModelDescription) -> Compatibility {
        let verdicts = VersionedPart.all(of: description).map(verdict)
        return Compatibility(supported: verdicts.allSatisfy(\.loads), findings: verdicts.map(\.finding))
    }

    /// The lowest measured release that loads every part.
    static func sufficientRelease(for description: ModelDescription) -> RuntimeVersion? {
        let parts = VersionedPart.all(of: description)
        return RuntimeRelease.measured.first { release in
            parts.allSatisfy { $0.version <= release.limit(of: $0) ?? .max }
        }?.version
    }

    private func verdict(_ part: VersionedPart) -> (loads: Bool, finding: String) {
        let found = "\(part.name) \(part.version)"
        guard let release = RuntimeVersion(runtime.version), let floor = RuntimeRelease.floor(of: release) else {
            return asked(part, found)
        }
        guard let limit = floor.limit(of: part) else {
            return (true, "\(found) belongs to no operator set of ONNX; loading the model decides")
        }
        if part.version <= limit { return (true, "\(found) is within \(limit), which onnxruntime \(runtime.version) loads") }
        if floor.version < release { return asked(part, found) }
        return (false, "\(found) is above \(limit), the highest that onnxruntime \(runtime.version) loads; \(remedy(part))")
    }

    private func asked(_ part: VersionedPart, _ found: String) -> (loads: Bool, finding: String) {
        if isStated { return unmeasured(part, found) }
        return loads(part)
            ? (true, "\(found) loads: onnxruntime \(runtime.version) was asked")
            : (false, "\(found) is above what onnxruntime \(runtime.version) loads; \(remedy(part))")
    }

    /// A release between two that were measured loads at least what the older one does.
    private func unmeasured(_ part: VersionedPart, _ found: String) -> (loads: Bool, finding: String) {
        (
            false,
            "\(found) is above what onnxruntime \(runtime.version) is known to load, a release that was not measured; \(remedy(part))"
        )
    }

    private func remedy(_ part: VersionedPart) -> String {
        let release = RuntimeRelease.measured.first { part.version <= $0.limit(of: part) ?? .max }
        return release.map { "onnxruntime \($0.version) would do" } ?? "no release known to assay loads it"
    }
}

import AssayCheckKit
import AssayCore

/// Number of training's outputs that are other bytes when the model is trained again.
///
/// - Definition: outputs of `retrain` whose SHA-256 is not the same in every training from fresh work trees of the commit, or that a training
///   did not write; with `committed` those that differ from the file in the commit.
/// - Units: a count of files or folders; each is named in the details.
/// - Missing values: an output that the commit does not have is left out with `committed`; nothing to compare is undefined, so inconclusive.
/// - State: none. It runs programs, and their outputs depend on the machine: the value is kept out of the result digest.
/// - Throws: RQ101; MF190, MD145, GT062 to GT064.
struct RetrainArtifactMismatches: RetrainMeasure {
    static let descriptor = MeasureDescriptor(
        "retrain_artifact_mismatches", .reproducibility,
        "Number of training's outputs that are other bytes when the model is trained again.", unit: .count, range: 0...(.infinity),
        better: .lower, parameters: [MeasureParameter("committed", .choice(["committed"]), required: false)], reproducible: false,
        statistical: false, equals: "sha256sum --check between fresh clones")

    private let isAgainstCommit: Bool

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard call.arguments.isEmpty || call.positional(0) == "committed" else {
            throw call.wrong("takes `committed` or nothing", "write `retrain_artifact_mismatches(committed)`")
        }
        isAgainstCommit = !call.arguments.isEmpty
    }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = RetrainFindings(retrainings: try context.retrainings())
        let retrainings = found.retrainings
        let differing = isAgainstCommit ? found.unlikeCommitted : found.differingOutputs
        if isAgainstCommit, !retrainings.committed.values.contains(where: { $0 != nil }) {
            return .undefined("the commit has none of the outputs", rows: 0)
        }
        var findings = differing.map { isAgainstCommit ? "`\($0)` is not the committed file" : "`\($0)` differs between trainings" }
        if differing.isEmpty { findings.append(RetrainFindings.level("bitwise")) }
        if !isAgainstCommit, !found.unlikeCommitted.isEmpty {
            findings.append("not the committed bytes: \(found.unlikeCommitted.joined(separator: ", "))")
        }
        return Measurement(
            Double(differing.count), rows: 0,
            details: MeasurementDetails(
                findings: findings + retrainings.notes,
                numbers: ["trainings": Double(retrainings.repeated.count), "outputs": Double(retrainings.committed.count)]))
    }
}

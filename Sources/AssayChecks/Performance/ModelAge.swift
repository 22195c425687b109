import AssayCheckKit
import AssayCore
import AssayManifest

/// Time since the model file last changed.
///
/// - Definition: from the committer time of the commit that last changed the file, or with `metadata` from the date that the file's own
///   metadata names, to the start of the run, or with `until=commit` to the committer time of the commit at HEAD.
/// - Units: seconds.
/// - Missing values: a file that is not committed, a shallow clone that ends before the change, a file without a date and a date in
///   the future are undefined, so inconclusive.
/// - State: none. An age depends on the clock: it is kept out of the result digest.
/// - Throws: RQ101 for other arguments.
struct ModelAge: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "model_age", .performance, "Time since the model file last changed.", unit: .seconds, range: 0...(.infinity),
        better: .lower,
        parameters: [
            MeasureParameter("source", .choice(["git", "metadata"]), required: false),
            MeasureParameter("until", .choice(["now", "commit"]), required: false),
        ], reproducible: false, statistical: false, equals: "now less `git log -1 --format=%ct -- FILE`")

    private let isFromMetadata: Bool
    private let isUntilCommit: Bool

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        var (source, until) = ("git", "now")
        for argument in call.arguments {
            switch (argument.name, argument.text) {
            case (nil, "git"), (nil, "metadata"): source = argument.text
            case ("until", "now"), ("until", "commit"): until = argument.text
            default:
                throw call.wrong(
                    "`\(argument.written)` is none of its arguments",
                    "write `model_age`, `model_age(metadata)` or `model_age(until=commit)`")
            }
        }
        (isFromMetadata, isUntilCommit) = (source == "metadata", until == "commit")
    }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let metadata = try context.artifactFacts().metadata
        let dated = isFromMetadata ? MetadataDate(metadata) : nil
        if isFromMetadata, dated == nil {
            return .undefined("the artifact's metadata names no date: \(MetadataDate.keys.joined(separator: ", "))", rows: 0)
        }
        guard !isFromMetadata || isUntilCommit else {
            return age(dated?.seconds, context.now, "metadata key `\(dated?.key ?? "")`")
        }
        switch try context.artifactChange() {
        case .unknown(let reason): return .undefined(reason, rows: 0)
        case .commit(let id, let time, let head):
            let source = dated.map { "metadata key `\($0.key)`" } ?? "commit \(id.prefix(12))"
            return age(dated?.seconds ?? time, isUntilCommit ? head : context.now, source)
        }
    }

    private func age(_ start: Double?, _ end: Double, _ source: String) -> Measurement {
        guard let start else { return .undefined("the artifact has no date", rows: 0) }
        guard start <= end else { return .undefined("the artifact's date lies in the future (\(source))", rows: 0) }
        return Measurement(
            end - start, rows: 0,
            details: MeasurementDetails(findings: ["changed: \(source)"], numbers: ["changed": start, "until": end]))
    }
}

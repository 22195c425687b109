import AssayCore

/// What differs between two recorded runs: what was measured, with what, under which requirements, and what came out.
public struct RunDifference: Sendable, Hashable, Encodable {
    /// Fields are added, never renamed.
    public let schema: String = "assay.diff/1"
    public var before: Side
    public var after: Side
    /// Data, model, environment, manifest and tool; only what differs, in that order.
    public var facts: [FactChange]
    public var requirements: [RequirementChange]
    /// Every check of either run that has a value, in the order of the second run.
    public var measures: [MeasureChange]
    /// Whether both runs read the very same evaluation files.
    public var sameEvaluationData: Bool

    public struct Side: Sendable, Hashable, Encodable {
        public var run: String
        public var started: String
        public var commit: String?
        public var branch: String?
        public var dirty: Bool?
        public var outcome: String

        init(_ record: RunRecord) {
            (run, started, outcome) = (record.id, record.timing.started, record.summary.outcome)
            (commit, branch, dirty) = (record.git?.commit, record.git?.branch, record.git?.dirty)
        }
    }

    public init(_ before: RunRecord, _ after: RunRecord) {
        (self.before, self.after) = (Side(before), Side(after))
        facts = FactChange.all(before, after)
        requirements = RequirementChange.all(before, after)
        measures = MeasureChange.all(before, after)
        let files = [before, after].map { $0.data["evaluation"]?.sources.map(\.sha256) }
        sameEvaluationData = files[0] != nil && files[0] == files[1]
    }
}

import AssayCore

/// What a run found, as the in-toto predicate test-result v0.1.
///
/// The predicate knows three results and has no word for `inconclusive`, `error`, `skipped` and `recorded`. Here what keeps the gate shut
/// failed: too little evidence is no pass. A check that only warns, and did not pass, is `WARNED`; so is a waived one, and a
/// demand of the risk tier that is waived, since somebody let it through. Checks without a bound were never judged and are in no list.
///
/// - Source: github.com/in-toto/attestation, spec/predicates/test-result.md.
public struct TestResultClaim: Codable, Sendable, Hashable {
    public enum Result: String, Codable, Sendable, Hashable {
        case passed = "PASSED"
        case warned = "WARNED"
        case failed = "FAILED"
    }

    public var result: Result
    /// What the result depends on: the manifest, the files of every table, the libraries of the runtime.
    public var configuration: [ResourceDescriptor]
    public var url: String?
    /// Names of checks, as in `CheckResult.name`.
    public var passedTests: [String]
    public var warnedTests: [String]
    public var failedTests: [String]
    public var assay: Run

    /// Facts that the predicate has no field for; they change nothing of what it says.
    public struct Run: Codable, Sendable, Hashable {
        public var run: String
        public var version: String
        public var started: String
        public var model: String
        public var resultDigest: String
        public var commit: String?
        public var tree: String?
        /// Whether anything was not committed; then no commit is among the subjects.
        public var dirty: Bool?
        /// The run that measured, where this one found all its inputs unchanged.
        public var answeredFrom: String?
        /// The tier of the model's risk, and whether the run is a part of its gate alone; nil where the manifest states no risk.
        public var riskTier: String?
        public var riskPartial: Bool?
        public var skippedTests: [String]
        public var recordedTests: [String]
    }
}

extension TestResultClaim {
    init(_ record: RunRecord) {
        func names(_ belongs: (CheckResult) -> Bool) -> [String] { record.checks.filter(belongs).map(\.name) }
        passedTests = names { $0.outcome == .pass }
        warnedTests = names { $0.isWarning || $0.outcome == .skipped } + record.waivedDemands.map(\.demand.name)
        failedTests = names(\.blocks)
        result = record.summary.outcome == "pass" ? (warnedTests.isEmpty ? .passed : .warned) : .failed
        configuration = Subjects(record: record).configuration
        url = record.environment.ciURL
        assay = Run(
            run: record.id, version: record.tool.version, started: record.timing.started, model: record.model.name,
            resultDigest: record.resultDigest, commit: record.git?.commit, tree: record.git?.tree, dirty: record.git?.dirty,
            answeredFrom: record.answeredFrom, riskTier: record.risk?.tier, riskPartial: record.risk?.partial,
            skippedTests: names { $0.outcome == .skipped }, recordedTests: names { $0.outcome == .recorded })
    }

    public static func statement(_ record: RunRecord) -> Statement<TestResultClaim> {
        Statement(
            subject: Subjects(record: record).subjects, predicateType: StatementKind.testResult, predicate: TestResultClaim(record))
    }
}

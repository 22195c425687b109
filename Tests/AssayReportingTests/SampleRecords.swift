import AssayCore

/// Records built in code: what the goldens and the documentation are checked against.
enum Sample {
    static let place = SourcePlace(file: "assay.yaml", line: 31, column: 7)

    /// One check of every outcome, in every family, with groups, findings, units and a baseline.
    static let everyOutcome = gated(
        record(
            checks: [rocAUC, ratio, nullRate, recall, latency, psi, digests, packages, f1, averagePrecision], notes: [warning]))

    /// A record of a model of major risk, with a waiver of a check, one of a demand and one that has ended.
    static func gated(_ record: RunRecord) -> RunRecord {
        var record = record
        record.risk = .init(
            likelihood: "possible", impact: "high", score: 12, tier: "major", suite: "suite:risk-major", partial: false,
            demands: [
                .init(name: "risk/families", demand: "requirements of its own in the families schema, performance", state: .met),
                .init(
                    name: "risk/lock", demand: "a lock file, and digest_mismatches == 0", state: .waived,
                    departures: ["the manifest names no lock file"]),
            ])
        record.waivers = [
            .init(
                check: "schema/psi(region)", by: "model-risk", reason: "ticket RISK-112", until: "2027-01-31", state: .applied,
                checks: ["schema/psi(region)"]),
            .init(check: "risk/lock", by: "Ada", reason: "first release", until: "2026-12-31", state: .applied),
            .init(
                check: "performance/recall", by: "Bob", reason: "ticket 7", until: "2026-01-31", state: .ended,
                checks: ["performance/recall on age=under_25"]),
        ]
        return record
    }

    /// Every field of the format holds a value.
    static var complete: RunRecord {
        var check = ratio
        (check.slice, check.unit, check.baseline, check.diagnostic) = ("age=under_25", "one", 0.842, missingFile)
        (check.falseAlarm, check.smallestRegression) = (0.0013, 0.021)
        check.details?.findings = ["a finding"]
        check.details?.numbers = ["positives": 12_345]
        check.details?.curves = [Curve(.calibration, x: [0.1, 0.8], y: [0.2, 0.7], weight: [120, 80])]
        check.details?.histograms = [drift]
        check.details?.histograms?[0].names = ["red"]
        check.details?.matrix = ConfusionMatrix(classes: ["negative", "positive"], cells: [[812, 41], [55, 292]])
        check.details?.thresholdCurve = thresholds
        check.details?.values = ["row 3: `-5` breaks minimum"]
        check.details?.groups = [
            GroupValue(
                group: "sex=male", measure: "selection_rate", value: 0.412, rows: 20_114,
                interval: Interval(lower: 0.4, upper: 0.424, confidence: 0.95, method: "wilson"), note: "a note",
                suppressed: true)
        ]
        check.details?.pairs = [
            GroupPair(
                measure: "selection_rate", lower: "sex=female", higher: "sex=male", value: 0.118,
                interval: Interval(lower: 0.1, upper: 0.136, confidence: 0.95, method: "newcombe"), pValue: 0.000_4,
                adjustedPValue: 0.001_2, test: "score")
        ]
        let groups = check.details?.groups
        let threshold = GroupAdvice.Threshold(group: "sex=female", threshold: 0.43, value: 0.35, accuracy: 0.8)
        check.details?.advice = GroupAdvice(
            measure: "selection_rate", baseRates: groups,
            change: .init(group: "sex=female", toCloseGap: 84, toMeetBound: 31, rows: 1_200), thresholds: [threshold],
            groupThresholds: .init(groups: [threshold], value: 0.99, accuracy: 0.8))
        check.reads = ["evaluation", "costs"]
        check.waiver = CheckWaiver(by: "model-risk", reason: "ticket RISK-112", until: "2027-01-31", outcome: .fail)
        var record = gated(record(checks: [check], notes: [missingFile]))
        record.risk?.demands = [.init(name: "risk/lock", demand: "a lock file", state: .waived, departures: ["none is named"])]
        record.waivers = record.waivers.map { Array($0.prefix(1)) }
        record.data["evaluation"]?.unlabelledRows = 12
        record.data["evaluation"]?.rowLimit = 60_000
        record.data["evaluation"]?.use = EvaluationUse(
            set: "sha256:5", step: "sha256:7", passed: true, number: 5, steps: 32, adaptivity: .firstChange)
        record.data["evaluation"]?.profile = .init(
            digest: "sha256:6", rows: 900,
            sources: [.init(path: "data/train.parquet", sha256: String(repeating: "f", count: 64), bytes: 77)])
        record.gitReason = "a reason"
        (record.inputDigest, record.answeredFrom) = ("sha256:1", "20261119T100000Z-77aa01ce")
        record.model.costs = ["tp": "5", "currency": "EUR"]
        record.model.objective = "Approve loans that will be repaid."
        record.contract = .init(path: "schema.yaml", sha256: String(repeating: "e", count: 64), bytes: 640)
        record.git?.tags = ["v1.2"]
        record.git?.remote = "https://example.org/credit.git"
        record.git?.dirtyFiles = ["train.py"]
        record.git?.changeDigest = String(repeating: "c", count: 64)
        record.environment.ci = "gitlab"
        record.environment.ciURL = "https://example.org/jobs/1"
        (record.environment.kernel, record.environment.architecture) = ("Linux 6.1.0", "x86_64")
        (record.environment.processorModel, record.environment.processorFeatures) = ("AMD EPYC", ["avx2"])
        (record.environment.logicalCores, record.environment.libraries) = (8, ["libm.so.6": "9c1e"])
        return record
    }

    static let drift = Histogram(
        .drift, column: "income", bins: [.range, .range, .category], edges: [30_000],
        series: [
            .init("reference", rows: [120, 80, 3], weights: [118.5, 80.25, 3]),
            .init("evaluation", rows: [90, 110, 1], weights: [90, 110, 1]),
        ])

    static let thresholds = ThresholdCurve(
        chosen: 0.5, thresholds: [0.25, 0.5, 0.75], truePositives: [310, 292, 120], falsePositives: [200, 41, 9], positives: 347,
        negatives: 853, values: [1.25, 3.5, 2], currency: "EUR")

    static let empty = record(checks: [], notes: [])

    static func record(checks: [CheckResult], notes: [Diagnostic] = []) -> RunRecord {
        RunRecord(
            id: "20261120T100000Z-8ab04d7", tool: .init(version: "0.1.0"),
            model: .init(
                name: "credit-default", task: .binary,
                artifact: .init(path: "model.onnx", sha256: "3f2a91bc4d5e" + String(repeating: "0", count: 52), bytes: 55_166)),
            manifest: .init(path: "assay.yaml", sha256: String(repeating: "a", count: 64), bytes: 812),
            data: [
                "evaluation": .init(
                    sources: [.init(path: "data/test.parquet", sha256: String(repeating: "b", count: 64), bytes: 1_204_331)],
                    rows: 48_210, scans: 1)
            ],
            git: .init(
                commit: "8ab04d7" + String(repeating: "0", count: 33), tree: String(repeating: "4", count: 40), branch: "main",
                dirty: true, dirtyFiles: ["train.py"], dirtyFileCount: 1),
            gitReason: nil,
            environment: .init(
                runtimes: ["onnxruntime": "1.31.1"], runtimePaths: ["onnxruntime": "lib/libonnxruntime.so"],
                operatingSystem: "Debian GNU/Linux 12", processor: "x86_64"),
            seed: 1, checks: checks, notes: notes, resultDigest: "sha256:" + String(repeating: "d", count: 64),
            timing: .init(started: "2026-11-20T10:00:00Z", wallSeconds: 0.4142))
    }
}

extension Sample {
    static let rocAUC = CheckResult(
        id: "performance/roc_auc", name: "performance/roc_auc", family: .performance, requirement: "roc_auc >= 0.8", outcome: .pass,
        observed: 0.843217, comparison: ">=", bound: 0.8,
        interval: Interval(lower: 0.8312, upper: 0.8553, confidence: 0.95, method: "delong"), rows: 48_210,
        message: "roc_auc is 0.843, required >= 0.8", location: SourcePlace(file: "assay.yaml", line: 24, column: 9))

    static let ratio = CheckResult(
        id: "fairness/demographic_parity_ratio", name: "fairness/demographic_parity_ratio(sex)", family: .fairness,
        requirement: "demographic_parity_ratio(sex) >= 0.8", arguments: ["sex"], outcome: .fail, observed: 0.713, comparison: ">=",
        bound: 0.8, interval: Interval(lower: 0.689, upper: 0.738, confidence: 0.95, method: "koopman"), rows: 48_210,
        message: "demographic_parity_ratio(sex) is 0.713, required >= 0.8", location: place,
        details: MeasurementDetails(groups: [
            GroupValue(group: "sex=female", value: 0.294, rows: 28_050), GroupValue(group: "sex=male", value: 0.412, rows: 20_114),
            GroupValue(group: "sex=unknown", value: nil, rows: 46, note: "fewer rows than minimum_group_size 100"),
        ]))

    static let nullRate = CheckResult(
        id: "schema/null_rate", name: "schema/null_rate(income)", family: .schema, requirement: "null_rate(income) <= 1%",
        arguments: ["income"], outcome: .fail, severity: .warn, observed: 0.0123, comparison: "<=", bound: 0.01, rows: 48_210,
        message: "null_rate(income) is 0.0123, required <= 0.01", location: SourcePlace(file: "assay.yaml", line: 18))

    static let recall = CheckResult(
        id: "performance/recall", name: "performance/recall on age=under_25", family: .performance,
        requirement: "recall >= 0.60 on age=under_25", slice: "age=under_25", outcome: .inconclusive, comparison: ">=", bound: 0.6,
        message: "no rows with a positive label in age=under_25", location: SourcePlace(file: "assay.yaml", line: 25))

    static let latency = CheckResult(
        id: "performance/latency_p99", name: "performance/latency_p99", family: .performance, requirement: "latency_p99 <= 5 ms",
        outcome: .pass, observed: 0.0042137, unit: "s", comparison: "<=", bound: 0.005, rows: 1000,
        message: "latency_p99 is 4.21 ms, required <= 5 ms", location: SourcePlace(file: "assay.yaml", line: 26),
        falseAlarm: 0.25, smallestRegression: 0.000125, reproducible: false)

    static let psi = CheckResult(
        id: "schema/psi", name: "schema/psi(region)", family: .schema, requirement: "psi(region) <= 0.2", arguments: ["region"],
        outcome: .skipped, message: "waived by model-risk until 2027-01-31: ticket RISK-112",
        location: SourcePlace(file: "assay.yaml", line: 19)
    ).waived(CheckWaiver(by: "model-risk", reason: "ticket RISK-112", until: "2027-01-31", outcome: .fail))

    static let digests = CheckResult(
        id: "reproducibility/digest_mismatches", name: "reproducibility/digest_mismatches", family: .reproducibility,
        requirement: "digest_mismatches == 0", outcome: .fail, observed: 1, unit: "count", comparison: "==", bound: 0,
        message: "digest_mismatches is 1, required == 0", location: SourcePlace(file: "assay.yaml", line: 35),
        details: MeasurementDetails(findings: ["model.onnx: digest differs from assay.lock"]))

    static let packages = CheckResult(
        id: "environment/package_mismatches", name: "environment/package_mismatches", family: .environment,
        requirement: "package_mismatches == 0", outcome: .error, comparison: "==", bound: 0,
        message: "lock file requirements.txt does not exist", location: SourcePlace(file: "assay.yaml", line: 38),
        diagnostic: missingFile)

    static let f1 = CheckResult(
        id: "performance/f1", name: "performance/f1", family: .performance, requirement: "f1 >= baseline - 0.01", outcome: .fail,
        decideOn: "proven", observed: 0.7996, comparison: ">=", bound: 0.8, baseline: 0.81, rows: 48_210,
        message: "f1 is 0.7996, required >= 0.8", location: SourcePlace(file: "assay.yaml", line: 27))

    static let averagePrecision = CheckResult(
        id: "performance/average_precision", name: "performance/average_precision", family: .performance,
        requirement: "average_precision", outcome: .recorded, observed: 0.512, rows: 48_210,
        message: "average_precision is 0.512", location: SourcePlace(file: "assay.yaml", line: 28))

    static let missingFile = Diagnostic(
        "EN001", "lock file requirements.txt does not exist", at: SourcePlace(file: "assay.yaml", line: 37, column: 5),
        in: "checks.environment.lock", label: "no such file", details: ["found: no file of that name"],
        help: "write one with `pip freeze > requirements.txt`")

    static let warning = Diagnostic(
        "DT001", "48 rows have no label", severity: .warning, in: "data/test.parquet", help: "drop them, or name the label column")

    /// Text that breaks reports which trust their input.
    static let hostileText =
        "a\"b'c<d>&]]> \u{1F600} \u{1B}[31mred\u{0}\u{7}\u{85}\u{202E}" + nonCharacters + "\nline\ttab\r end"
    private static let nonCharacters = String(String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init)))

    static func hostile(_ check: CheckResult) -> CheckResult {
        var check = check
        (check.name, check.requirement, check.message) = ("fairness/" + hostileText, hostileText, hostileText)
        check.location = SourcePlace(file: hostileText, line: 1)
        check.details = MeasurementDetails(
            groups: [GroupValue(group: hostileText, value: 0.5, rows: 1), GroupValue(group: "b", value: 0.25, rows: 2)],
            findings: [hostileText],
            numbers: [hostileText: 1])
        check.diagnostic = Diagnostic(
            "EN001", hostileText, in: hostileText, label: hostileText, details: [hostileText], help: hostileText)
        return check
    }
}

extension CheckResult {
    fileprivate func waived(_ waiver: CheckWaiver) -> CheckResult {
        var check = self
        check.waiver = waiver
        return check
    }
}

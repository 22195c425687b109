import AssayCore

/// Parts of a record by what they are about, for the roles. No measure is named: what a check reads and its unit tell.
struct RoleFacts {
    let record: RunRecord
    let summaries: MeasureSummaries

    private func checks(_ family: Family) -> [CheckResult] { record.checks.filter { $0.family == family } }

    private static func isRuntime(_ check: CheckResult) -> Bool { check.unit != nil && check.unit != "count" }

    /// Times, sizes and rates of the machine.
    var runtime: [CheckResult] { checks(.performance).filter(Self.isRuntime) }
    /// How good the model is, on all rows and on slices.
    var quality: [CheckResult] { checks(.performance).filter { !Self.isRuntime($0) && !($0.reads ?? []).contains("costs") } }
    var value: [CheckResult] { checks(.performance).filter { ($0.reads ?? []).contains("costs") } }
    var fairness: [CheckResult] { checks(.fairness) }
    var reproducibility: [CheckResult] { checks(.reproducibility) }
    var environment: [CheckResult] { checks(.environment) }
    /// What compares the rows with those of training.
    var drift: [CheckResult] { record.checks.filter { $0.family != .performance && ($0.reads ?? []).contains("reference") } }
    var serving: [CheckResult] { record.checks.filter { ($0.reads ?? []).contains("serving") } }
    /// Form and content of the rows.
    var form: [CheckResult] {
        checks(.schema).filter { Set($0.reads ?? []).isDisjoint(with: ["reference", "serving"]) && !Self.isAboutGaps($0) }
    }
    /// What is missing in them.
    var gaps: [CheckResult] {
        record.checks.filter { $0.family != .performance && Self.isAboutGaps($0) && !($0.reads ?? []).contains("reference") }
    }
    var compared: [CheckResult] { record.checks.filter { $0.baseline != nil && $0.observed != nil } }
    var notPassed: [CheckResult] { record.checks.filter(\.outcome.blocks) }

    private static func isAboutGaps(_ check: CheckResult) -> Bool {
        let words = check.id.split(separator: "/").last?.split(separator: "_") ?? []
        return words.contains { ["null", "nan", "missing", "empty", "sentinel"].contains($0) }
    }

    /// `2 of 7 requirements do not hold`.
    func counts(_ checks: [CheckResult]) -> String {
        let judged = checks.filter { $0.outcome != .recorded && $0.outcome != .skipped }
        let open = judged.count { $0.outcome != .pass }
        guard !judged.isEmpty else { return "nothing was judged" }
        let all = NumberText.count(judged.count, "requirement")
        return open == 0 ? "all of \(all) hold" : "\(NumberText.count(open)) of \(all) \(open == 1 ? "does" : "do") not hold"
    }

    /// What was found where a check does not hold.
    func broken(_ checks: [CheckResult]) -> [String] {
        checks.filter(\.outcome.blocks).flatMap { check in
            ([check.message] + (check.details?.findings ?? []).prefix(5)).map { "\(check.name): \($0)" }
        }
    }

    /// A line a check: name, value, interval, what was required, verdict.
    func table(_ checks: [CheckResult]) -> RoleAnswer.Table {
        RoleAnswer.Table(
            header: ["check", "observed", "interval", "required", "rows", "verdict"],
            rows: checks.map { check in
                let text = CheckText(check: check)
                return [
                    check.name, text.value ?? "not measured", check.interval.map { "\(text.range($0)) (\($0.method))" } ?? "–",
                    check.bound.map { "\(check.comparison ?? "") \(text.bound($0))" } ?? "no bound",
                    check.rows > 0 ? NumberText.count(check.rows) : "–", Self.verdict(check),
                ]
            }, numeric: [1, 4], code: [0])
    }

    /// `accuracy is 0.93 (between 0.91 and 0.95 with 95 % confidence); at least 0.9 is required: holds`.
    func sentence(_ check: CheckResult) -> String {
        let text = CheckText(check: check)
        let name = check.name.split(separator: "/", maxSplits: 1).last.map(String.init) ?? check.name
        guard let value = text.value else { return "\(name): not measured (\(check.message))" }
        let interval = check.interval.map { interval in
            let (low, high) = (
                NumberText.value(interval.lower, unit: check.unit), NumberText.value(interval.upper, unit: check.unit)
            )
            return " (between \(low) and \(high) with \(NumberText.percent(interval.confidence)) confidence)"
        }
        let bound = check.bound.map { "; \(Self.words(check.comparison)) \(text.bound($0)) is required: \(Self.verdict(check))" }
        let meaning = summaries(Self.measure(check)).map { " – \($0)" }
        return "\(name) is \(value)\(interval ?? "")\(bound ?? "; nothing is required of it")\(meaning ?? "")"
    }

    /// `now`, `baseline`, `change` and its interval.
    var comparison: RoleAnswer.Table {
        RoleAnswer.Table(
            header: ["check", "now", "baseline", "change", "verdict"],
            rows: compared.map { check in
                [
                    check.name, CheckText(check: check).value ?? "–",
                    NumberText.value(check.baseline ?? 0, unit: check.unit, bound: check.bound), change(check), Self.verdict(check),
                ]
            }, numeric: [1, 2, 3], code: [0])
    }

    func change(_ check: CheckResult) -> String {
        MarkdownComparison.change(check, (check.observed ?? 0) - (check.baseline ?? 0))
    }

    static func verdict(_ check: CheckResult) -> String {
        switch check.outcome {
        case .pass: "holds"
        case .fail: check.severity == .warn ? "does not hold (only warns)" : "does not hold"
        case .inconclusive: "not shown"
        case .error: "could not be measured"
        case .skipped: check.waiver == nil ? "left out" : "waived"
        case .recorded: "recorded"
        }
    }

    static func measure(_ check: CheckResult) -> String { check.id.split(separator: "/").last.map(String.init) ?? check.id }

    private static func words(_ comparison: String?) -> String {
        switch comparison {
        case ">=": "at least"
        case "<=": "at most"
        case ">": "more than"
        case "<": "less than"
        case "==": "exactly"
        case "!=": "anything but"
        default: comparison ?? ""
        }
    }

    /// `data/test.parquet, 1.2 MB, sha256 bbbb…`.
    static func file(_ fact: RunRecord.FileFact) -> String {
        "\(fact.path), \(NumberText.value(Double(fact.bytes), unit: "B")), sha256 \(fact.sha256)"
    }
}

import AssayCore

/// The words about one check, the same in every report that people read; not yet made safe for any of them.
struct CheckText {
    let check: CheckResult

    /// `fairness/demographic_parity_ratio(sex) >= 0.8`.
    var headline: String { "\(check.family.rawValue)/\(check.requirement)" }

    var value: String? { check.observed.map { number($0) } }

    /// `assay.yaml:31`.
    var place: String? { check.location.map { "\($0.file):\($0.line)" } }

    /// How to run this check alone; names the manifest unless it is the one that is found by itself.
    func rerun(_ manifest: RunRecord.FileFact) -> String {
        let path = manifest.path == "assay.yaml" ? "" : " \(Self.shellWord(manifest.path))"
        return "rerun: assay run\(path) --only \(Self.quoted(check.name))"
    }

    static func shellWord(_ text: String) -> String {
        let isPlain = text.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || "/._-+".contains($0) }
        return isPlain && !text.hasPrefix("-") ? text : quoted(text.hasPrefix("-") ? "./\(text)" : text)
    }

    private static func quoted(_ text: String) -> String {
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }

    /// `FAIL`, `WARN`, …: what stands before a check on its line.
    var tag: String {
        if check.isWarning { return "WARN" }
        return switch check.outcome {
        case .pass: "PASS"
        case .fail: "FAIL"
        case .inconclusive: "INCONCLUSIVE"
        case .skipped: "SKIP"
        case .error: "ERROR"
        case .recorded: "INFO"
        }
    }

    /// `0.713, 95 % interval 0.689 to 0.738, 48,210 rows`; the verdict in words where there is no value.
    var evidence: String {
        guard let value else { return check.message }
        var parts = [value]
        if let interval = check.interval { parts.append("\(NumberText.percent(interval.confidence)) interval \(range(interval))") }
        if check.rows > 0 { parts.append(NumberText.count(check.rows, "row")) }
        if let baseline = check.baseline { parts.append("baseline \(number(baseline))") }
        if check.baseline != nil, let bound = check.bound { parts.append("bound \(self.bound(bound))") }
        if check.decideOn != "estimate" { parts.append("decided on \(check.decideOn)") }
        return parts.joined(separator: ", ")
    }

    /// `would show a loss of 0.031`: beside a pass, the smallest worsening that these rows would have shown.
    var sensitivity: String? {
        guard check.outcome == .pass, let smallest = check.smallestRegression else { return nil }
        let change = check.comparison?.hasPrefix(">") == true ? "loss" : "rise"
        return "would show a \(change) of \(NumberText.value(smallest, unit: check.unit))"
    }

    /// The bound as a number in the unit that the value is shown in.
    func bound(_ bound: Double) -> String { NumberText.bound(bound, unit: check.unit) }

    func range(_ interval: Interval) -> String { "\(number(interval.lower)) to \(number(interval.upper))" }

    private func number(_ value: Double) -> String { NumberText.value(value, unit: check.unit, bound: check.bound) }
}

extension GroupValue {
    /// The rows of the group, unless they are kept back.
    var count: String { suppressed == true ? "suppressed" : NumberText.count(rows) }

    /// `sex=female`, or `recall of sex=female` where a measure stands on several rates.
    var label: String { measure.map { "\($0) of \(group)" } ?? group }
}

extension CheckResult {
    /// Did not pass, and only warns.
    var isWarning: Bool { outcome.blocks && severity == .warn }
}

extension CheckText {
    /// How many findings, or groups without a verdict, one check may list before the rest is only counted.
    private static let listLimit = 10
    /// How many groups are listed one by one, where everything is shown.
    private static let groupLimit = 60

    /// What explains a result that is not a plain pass, a line each.
    var explanation: [String] {
        var lines = [evidence]
        if check.observed != nil, check.outcome != .fail, check.outcome != .pass { lines.append(check.message) }
        lines += extremes
        lines += unjudged
        lines += limited(check.details?.findings ?? [], noun: "finding")
        lines += limited(check.details?.values ?? [], noun: "value")
        // The problem behind an error is rendered with its place; its headline need not come twice.
        return lines.filter { !$0.isEmpty && $0 != check.diagnostic?.message }
    }

    /// The verdict in words, unless it has been said.
    func words(notIn lines: [String]) -> [String] {
        lines.contains(check.message) || check.message == check.diagnostic?.message || check.message.isEmpty ? [] : [check.message]
    }

    /// Counts and other numbers by name, sorted.
    var numbers: [String] {
        (check.details?.numbers ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(NumberText.value($0.value, unit: nil))" }
    }

    /// Every judged group with its value, interval and rows, where the extremes do not say it all.
    var groups: [String] {
        let judged = (check.details?.groups ?? []).filter { $0.note == nil && $0.value != nil }
        guard judged.count > 2 else { return [] }
        let lines = judged.map { group in
            let interval = group.interval.map {
                "\(NumberText.value($0.lower, unit: nil)) to \(NumberText.value($0.upper, unit: nil)), "
            }
            return
                "\(group.label) \(NumberText.value(group.value ?? 0, unit: nil)) (\(interval ?? "")n \(NumberText.count(group.rows)))"
        }
        return lines.count > Self.groupLimit
            ? lines.prefix(Self.groupLimit) + [
                "and \(NumberText.count(lines.count - Self.groupLimit)) more groups, all in the record"
            ] : lines
    }

    /// Of the rate behind the value, where the measure stands on several.
    private var extremes: [String] {
        let groups = check.details?.groups ?? []
        let judged = groups.filter { $0.note == nil && $0.value != nil && $0.measure == groups[0].measure }
        let order: (GroupValue, GroupValue) -> Bool = { ($0.value ?? 0) < ($1.value ?? 0) }
        guard judged.count > 1, let highest = judged.max(by: order), let lowest = judged.min(by: order) else { return [] }
        let rate = judged[0].measure.map { "\($0): " } ?? ""
        let shown = groups.contains { $0.suppressed == true } ? ", of those shown" : ""
        return ["\(rate)highest \(group(highest)) · lowest \(group(lowest))\(shown)"] + (chance.map { [$0] } ?? [])
    }

    /// How surprising the pair behind the value would be if both groups were alike.
    private var chance: String? {
        guard let pair = check.details?.pairs?.first, let pValue = pair.pValue else { return nil }
        let test = pair.test.map { ["fisher": "Fisher's exact test", "score": "score test"][$0] ?? "from the interval" } ?? ""
        let adjusted = pair.adjustedPValue.flatMap {
            $0 == pValue ? nil : ", \(NumberText.probability($0)) after Holm over all pairs"
        }
        return "\(pair.lower) and \(pair.higher) alike: p \(NumberText.probability(pValue)) (\(test))\(adjusted ?? "")"
    }

    /// Group values are often rates behind a ratio, so neither the unit nor the bound of the measure applies to them.
    private func group(_ group: GroupValue) -> String {
        let value = group.value.map { "\(NumberText.value($0, unit: nil)) " } ?? ""
        return "\(group.group) \(value)(\(rows(group)))"
    }

    /// `n 20,114`
    private func rows(_ group: GroupValue) -> String {
        group.suppressed == true ? group.count : "n \(group.count)"
    }

    /// What a pass leaves out, in one line: groups that were not judged and rows that belong to none.
    var omissions: String? {
        let groups = (check.details?.groups ?? []).filter { $0.note != nil || $0.value == nil }
        let named = groups.prefix(3).map { "\($0.label) (\(rows($0)))" }.joined(separator: ", ")
        let more = groups.count > 3 ? " and \(NumberText.count(groups.count - 3)) more" : ""
        let missing = Int(check.details?.numbers?["rows_without_group"] ?? 0)
        let outside = Int(check.details?.numbers?["rows_outside_groups"] ?? 0)
        let parts = [
            groups.isEmpty ? nil : "not judged: \(named)\(more)",
            missing == 0 ? nil : "\(NumberText.count(missing, "row")) without a group",
            outside == 0 ? nil : "\(NumberText.count(outside, "row")) outside every group",
        ]
        let words = parts.compactMap { $0 }.joined(separator: " · ")
        return words.isEmpty ? nil : words
    }

    private var unjudged: [String] {
        let groups = (check.details?.groups ?? []).filter { $0.note != nil || $0.value == nil }
        return limited(
            groups.map { group in
                let why = [group.suppressed == true ? nil : rows(group), group.note].compactMap(\.self).joined(separator: ", ")
                return "not judged: \(group.label) (\(why))"
            },
            noun: "group not judged", plural: "groups not judged")
    }

    private func limited(_ lines: [String], noun: String, plural: String? = nil) -> [String] {
        guard lines.count > Self.listLimit else { return lines }
        let rest = lines.count - Self.listLimit
        let words = rest == 1 ? noun : plural ?? "\(noun)s"
        return lines.prefix(Self.listLimit) + ["and \(NumberText.count(rest)) more \(words)"]
    }
}

import AssayCore

/// Renders a run for people at a terminal.
public struct HumanReport: Sendable {
    /// How much is said about each check.
    public enum Verbosity: Sendable, Hashable, CaseIterable {
        /// Only what did not pass, and the summary.
        case quiet
        /// A line a check; what did not pass is explained.
        case normal
        /// Every check is explained, with its numbers.
        case verbose
    }

    private let style: TerminalStyle
    private let width: Int
    private let verbosity: Verbosity
    private let written: [String]
    private let lastPasses: [String: LastPass]

    /// - Parameters:
    ///   - width: columns of the terminal; the right-hand column keeps within it, up to 100.
    ///   - written: paths of the reports that were written, named at the end.
    ///   - lastPasses: by check name, when a check that now fails last passed.
    public init(
        color: Bool, width: Int = 80, verbosity: Verbosity = .normal, written: [String] = [], lastPasses: [String: LastPass] = [:]
    ) {
        style = TerminalStyle(color: color)
        self.width = max(40, min(100, width))
        (self.verbosity, self.written, self.lastPasses) = (verbosity, written, lastPasses)
    }

    public func render(_ record: RunRecord) -> String {
        let blocks =
            [header(record)] + Family.allCases.map { family($0, record) } + [waivers(record), notes(record), footer(record)]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func header(_ record: RunRecord) -> [String] {
        let text = RunText(record: record)
        return verbosity == .quiet ? [] : [style(text.subject.shownSafely, .bold), text.origin.shownSafely]
    }

    private func family(_ family: Family, _ record: RunRecord) -> [String] {
        record.checks.filter { $0.family == family && isShown($0) }.flatMap { lines($0, record) }
    }

    private func isShown(_ check: CheckResult) -> Bool { verbosity != .quiet || check.outcome.blocks }

    /// Shown also where little is: who lets what through must not be hidden.
    private func waivers(_ record: RunRecord) -> [String] {
        record.everyWaiver.map { style("WAIVER", .yellow) + " \($0.check) \(WaiverText(waiver: $0).words)".shownSafely }
    }

    private func notes(_ record: RunRecord) -> [String] {
        record.notes.map { String(DiagnosticReport(color: style.color).render($0).dropLast()) }
    }
}

extension HumanReport {
    private func lines(_ check: CheckResult, _ record: RunRecord) -> [String] {
        let text = CheckText(check: check)
        let isExplained = check.outcome.blocks || verbosity == .verbose
        let right = isExplained ? text.place : brief(check, text)
        let first = columns(text, right ?? "")
        guard isExplained else { return [first] + (text.omissions.map { ["     \($0.shownSafely)"] } ?? []) }
        return [first] + explanation(check, text, record).map { "     \($0)" }
    }

    /// The right-hand column of a check that needs no explanation.
    private func brief(_ check: CheckResult, _ text: CheckText) -> String? {
        guard check.outcome != .skipped, let value = text.value else { return check.message }
        return value + (check.interval.map { " (\(text.range($0)))" } ?? "") + (text.sensitivity.map { ", \($0)" } ?? "")
    }

    private func columns(_ text: CheckText, _ right: String) -> String {
        let (left, right) = (text.headline.shownSafely, right.shownSafely)
        let gap = max(2, width - text.tag.count - 1 - left.count - right.count)
        let line = "\(style(text.tag, paint(text.tag))) \(left)"
        return right.isEmpty ? line : line + String(repeating: " ", count: gap) + style(right, .dim)
    }

    private func explanation(_ check: CheckResult, _ text: CheckText, _ record: RunRecord) -> [String] {
        var lines = text.explanation
        if verbosity == .verbose { lines += text.words(notIn: lines) + text.groups + text.numbers }
        guard check.outcome.blocks else { return lines.map(\.shownSafely) }
        if let since = since(check, record) { lines.append(since) }
        return lines.map(\.shownSafely) + problem(check) + [text.rerun(record.manifest).shownSafely]
    }

    private func since(_ check: CheckResult, _ record: RunRecord) -> String? {
        guard let last = lastPasses[check.name] else { return nil }
        let value = last.observed.map { " (\(NumberText.value($0, unit: check.unit, bound: check.bound)))" } ?? ""
        let now = RunText(record: record).commitAndTree.map { " · now \($0)" } ?? ""
        return "last passing commit \(last.commit.prefix(7))\(value)\(now)"
    }

    private func problem(_ check: CheckResult) -> [String] {
        guard let diagnostic = check.diagnostic else { return [] }
        return DiagnosticReport(color: style.color).render(diagnostic).split(separator: "\n").map(String.init)
    }

    private func footer(_ record: RunRecord) -> [String] {
        let verdict =
            switch record.summary.outcome {
            case "pass": style("PASS", .green)
            case "fail": style("FAIL", .red)
            default: style("NOTHING JUDGED", .yellow)
            }
        let time = NumberText.value(record.timing.wallSeconds, unit: "s")
        let run = verbosity == .verbose ? ["run \(record.id) · result \(record.resultDigest)".shownSafely] : []
        let alarm = RunText(record: record).falseAlarm.map { [style($0, .dim)] } ?? []
        return ["\(verdict) \(RunText(record: record).counts) in \(time)"] + alarm + run + written.map { "wrote \($0)".shownSafely }
    }

    private func paint(_ tag: String) -> TerminalStyle.Paint {
        switch tag {
        case "PASS": .green
        case "FAIL", "ERROR": .red
        case "WARN", "INCONCLUSIVE": .yellow
        default: .dim
        }
    }
}

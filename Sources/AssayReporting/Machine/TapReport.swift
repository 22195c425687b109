import AssayCore

/// Renders a run in the Test Anything Protocol, version 14.
///
/// - Definition: a test point a check, in the order of the record. A check that only warns is `not ok … # TODO`, which readers show and do
///   not count; a waived one is `# SKIP`; comments at the end name the risk tier and every waiver. A run that judged nothing ends in a point more that is not ok: a plan of nothing counts as
///   passed.
/// - Source: testanything.org, TAP 14 specification.
public struct TapReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> String {
        var points = record.checks.enumerated().map { point($1, number: $0 + 1) }
        if record.summary.outcome == "nothing_judged" {
            points.append("not ok \(points.count + 1) - nothing was judged\n")
        }
        return "TAP version 14\n1..\(points.count)\n" + points.joined() + comments(record)
    }

    /// The tier and the waivers, which no test point holds all of.
    private func comments(_ record: RunRecord) -> String {
        let lines =
            [RunText(record: record).risk].compactMap(\.self)
            + record.everyWaiver.map { "waiver \($0.check) \(WaiverText(waiver: $0).words)" }
        return lines.map { "# \($0.shownSafely)\n" }.joined()
    }

    private func point(_ check: CheckResult, number: Int) -> String {
        let name = Self.description(check.name)
        switch check.outcome {
        case .pass, .recorded: return "ok \(number) - \(name)\n"
        case .skipped: return "ok \(number) - \(name) # SKIP \(Self.description(check.message))\n"
        case .fail, .inconclusive, .error:
            let directive = check.severity == .warn ? " # TODO only warns" : ""
            return "not ok \(number) - \(name)\(directive)\n" + diagnostics(check)
        }
    }

    /// A block of YAML; a JSON text is one on one line.
    private func diagnostics(_ check: CheckResult) -> String {
        let text = CheckText(check: check)
        let fields: [(String, JSONValue?)] = [
            ("outcome", .string(check.outcome.rawValue)), ("message", .string(check.message)),
            ("requirement", .string(check.requirement)), ("observed", check.observed.map(JSONValue.double)),
            ("bound", check.bound.map(JSONValue.double)), ("at", text.place.map(JSONValue.string)),
            ("explanation", .array(text.explanation.map(JSONValue.string))),
            ("problem", check.diagnostic.map { .string("\($0.code.rawValue): \($0.message)") }),
        ]
        let lines = fields.compactMap { name, value in value.map { "  \(name): \($0.text)\n" } }
        return "  ---\n" + lines.joined() + "  ...\n"
    }

    /// One line in which `#` starts no directive.
    private static func description(_ text: String) -> String {
        text.shownSafely.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
    }
}

import AssayCheckKit
import AssayCore
import AssayManifest

/// The check that a trend is about, as its requirement writes it.
struct TrendSubject {
    let written: String

    init(_ written: String) { self.written = written }

    /// By name, with or without the family; spaces and quotes make no difference.
    func find(in checks: [PlannedCheck]) -> PlannedCheck? {
        let wanted = Self.plain(written)
        return checks.first { check in
            let name = Self.plain(check.name)
            return !(check.measure is any HistoryMeasure)
                && (name == wanted || name.dropFirst(check.descriptor.family.rawValue.count + 1) == wanted)
        }
    }

    /// Refuses trends of nothing, and bounds that would fail an improvement.
    ///
    /// - Throws: RQ101, one problem a trend.
    static func check(_ checks: [PlannedCheck]) throws(Diagnostics) {
        let problems = checks.compactMap { check in
            (check.measure as? any HistoryMeasure).flatMap { TrendSubject($0.subject).problem(check, checks) }
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }

    private func problem(_ trend: PlannedCheck, _ checks: [PlannedCheck]) -> Diagnostic? {
        guard let subject = find(in: checks) else {
            let names = checks.filter { !($0.measure is any HistoryMeasure) }.map {
                String($0.name.dropFirst($0.descriptor.family.rawValue.count + 1))
            }
            return Diagnostic(
                .wrongArguments, "`\(written)` is no check of this manifest, so its trend is not known",
                at: trend.requirement.place,
                help: NearestName.find(written, in: names).map { "did you mean `\($0)`?" }
                    ?? "require `\(written)` too; without a bound it is recorded")
        }
        guard trend.requirement.slice.isEmpty else {
            return Diagnostic(
                .wrongArguments, "a trend has no rows of its own to take a slice of", at: trend.requirement.place,
                help: "write the slice inside: `trend(\(subject.descriptor.name) on group=value)`")
        }
        return boundProblem(trend, subject)
    }

    private func boundProblem(_ trend: PlannedCheck, _ subject: PlannedCheck) -> Diagnostic? {
        guard let comparison = trend.requirement.comparison else { return nil }
        if case .baseline? = trend.requirement.bound {
            return Diagnostic(
                .wrongArguments, "a trend has no baseline", at: trend.requirement.place,
                help: "bound it by a number: `\(trend.descriptor.name)(\(written)) >= -0.001`")
        }
        let harmless: [BetterDirection: [Comparison]] = [.higher: [.atLeast, .above], .lower: [.atMost, .below]]
        guard let allowed = harmless[subject.descriptor.better], !allowed.contains(comparison) else { return nil }
        return Diagnostic(
            .wrongArguments, "`\(trend.text)` would fail an improvement of `\(subject.descriptor.name)`",
            at: trend.requirement.place, details: ["\(subject.descriptor.better.rawValue) is better"],
            help: "write `\(allowed[0].rawValue)`")
    }

    private static func plain(_ name: String) -> String { name.filter { !" \"'".contains($0) } }
}

import AssayCore
import AssayManifest

/// Whether every waiver of a check names one that the manifest has.
struct WaiverCheck {
    let waivers: [Waiver]
    let checks: [PlannedCheck]

    /// - Throws: MF104 for each that names none.
    func run() throws(Diagnostics) {
        let known = checks.flatMap { [$0.name, $0.id] }
        let problems = waivers.filter { !$0.isOfDemand && !known.contains($0.check.value) }.map { waiver in
            Diagnostic(
                .uselessWaiver, "the waiver names no check of this manifest: `\(waiver.check.value)`", at: waiver.check.place,
                label: "not a check",
                help: NearestName.find(waiver.check.value, in: known).map { "did you mean `\($0)`?" }
                    ?? "`assay list` shows the checks")
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }
}

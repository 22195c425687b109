import AssayCore
import AssayManifest

/// Parts of the manifest format that this version reads and checks for form, but does not carry out.
///
/// Nothing is ignored in silence: what only tunes the judgement becomes a warning of the run, what is itself a check becomes
/// a check that could not be measured, so that it is never green.
enum UnappliedParts {
    static func notes(_ manifest: Manifest) -> [Diagnostic] {
        let keys = ["retrain", "privacy", "risk"]
        let corrected = manifest.requirements.first {
            $0.correction != nil && $0.correction != Correction.none && ($0.decideOn ?? manifest.decideOn) != .refuted
        }
        return keys.compactMap { key in manifest.declared[key].map { note("`\(key)`", $0) } }
            + [(corrected?.place, "`correction` without `decide_on: refuted`")]
            .compactMap { place, name in place.map { note(name, $0) } }
    }

    /// The checks that the manifest declares without a requirement.
    static func checks(_ manifest: Manifest) -> [CheckResult] {
        let attest = manifest.attest ? manifest.declared["profiles"] : nil
        return [
            unmeasured("attestation", .reproducibility, "signed attestations", attest)
        ].compactMap(\.self)
    }

    private static func unmeasured(_ name: String, _ family: Family, _ what: String, _ place: SourcePlace?) -> CheckResult? {
        guard let place else { return nil }
        let diagnostic = Diagnostic(
            .notCarriedOut, "this version of assay does not carry out \(what)", at: place.withoutText,
            help: "take `\(name)` out of the manifest, or state what it demands as requirements")
        return CheckResult(
            id: "\(family.rawValue)/\(name)", name: "\(family.rawValue)/\(name)", family: family, requirement: name,
            outcome: .error,
            message: "could not be measured: \(diagnostic.message)", location: place.withoutText, diagnostic: diagnostic)
    }

    private static func note(_ part: String, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .notCarriedOut, "\(part) is not carried out by this version of assay", severity: .warning, at: place,
            help: "the verdict stands without it")
    }
}

import AssayCore
import AssayManifest

/// Parts of the manifest format that this version reads and checks for form, but does not carry out.
///
/// Nothing is ignored in silence: each becomes a warning of the run.
enum UnappliedParts {
    static func notes(_ manifest: Manifest) -> [Diagnostic] {
        let keys = ["risk"]
        let corrected = manifest.requirements.first {
            $0.correction != nil && $0.correction != Correction.none && ($0.decideOn ?? manifest.decideOn) != .refuted
        }
        return keys.compactMap { key in manifest.declared[key].map { note("`\(key)`", $0) } }
            + [(corrected?.place, "`correction` without `decide_on: refuted`")]
            .compactMap { place, name in place.map { note(name, $0) } }
    }

    private static func note(_ part: String, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .notCarriedOut, "\(part) is not carried out by this version of assay", severity: .warning, at: place,
            help: "the verdict stands without it")
    }
}

import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// The commit that a run's files belong to, or why there is none.
enum GitStamp {
    struct Stamp: Sendable {
        var git: RunRecord.Git?
        var reason: String?
        var warning: Diagnostic?
    }

    static func capture(_ manifest: Manifest, outputs: [String], cache: DigestCache?) throws(Diagnostics) -> Stamp {
        try Diagnostics.one { () throws(Diagnostic) in
            let folder = manifest.folder
            let warning = try GitState.warning(at: folder)
            switch try GitState.capture(at: folder, excluding: outputs, cache: cache) {
            case .repository(let git): return Stamp(git: git, warning: warning)
            case .none(let reason): return Stamp(reason: reason, warning: warning)
            }
        }
    }
}

import AssayCore
import AssayProvenance
import AssayReporting

/// Notes a run under the tree that it tested.
enum RunNotes {
    /// - Throws: GT041 where the work tree is not that of a commit, GT040 and GT042 where it cannot be noted.
    static func add(_ record: RunRecord, beside folder: String) throws(Diagnostic) {
        let notes = try GitNotes(at: folder)
        guard let git = record.git, let tree = git.tree, !git.dirty else {
            throw Diagnostic(
                .nothingToAnnotate, "the run is not noted: what it tested is not in a commit", in: folder,
                details: [record.git?.tree == nil ? "found: no commit yet" : "found: uncommitted changes"],
                help: "commit, and run again with --notes")
        }
        let kept = record.withoutRowValues
        try notes.add(RunNote(kept, digest: FileDigest.sha256(of: RecordCodec.encode(kept))).line, to: tree)
    }
}

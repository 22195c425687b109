import AssayCore
import AssayManifest
import AssayModelKit
import AssayTabular
import Foundation

/// What model and table are, and what the person said about them: all that a first manifest follows from.
struct FirstStudy {
    let table: Table
    let facts: TableFacts
    /// The rows that the model was trained on, where they were named.
    let reference: Table?
    var draft: ManifestDraft
    /// What was concluded rather than asked, a line each.
    var conclusions: [String] = []

    /// Reads the table, opens the model and asks what neither says.
    ///
    /// - Throws: CL160 to CL168, and what makes data or model unusable.
    static func begin(_ answers: InitArguments, files: InitFiles, interview: Interview) throws(Diagnostics) -> FirstStudy {
        do throws(Diagnostic) {
            return try InitQuestions(answers: answers, files: files, interview: interview).study()
        } catch {
            throw Diagnostics(error)
        }
    }

    /// Turns the draft that was measured into the one that is written.
    mutating func finish(_ files: InitFiles) {
        draft.starters = []
        (draft.folder, draft.contract, draft.reference) = (files.folder, files.contract, ("profile", files.profile))
        draft.heading = [
            "Written by `assay init`, which measured this model once. Every key: docs/manifest.md, or `assay schema` for an editor.",
            "A bound stands at the lower end of what was measured: the end of the 95 % interval, in parentheses, that is worse for the",
            "model. It keeps the next model from being worse; whether that is good enough is yours to say. `assay explain NAME` tells",
            "what a measure is.",
        ]
    }
}

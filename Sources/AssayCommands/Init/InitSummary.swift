import AssayCore
import AssayReporting
import Foundation

/// What `assay init` says in the end.
struct InitSummary {
    let study: FirstStudy
    let files: InitFiles
    /// The manifest, as the person named it.
    let written: String

    var text: String {
        let sections = [
            files.all.map { "wrote \(InitFiles.shown($0).shownSafely)" }, study.conclusions.map(\.shownSafely) + groups, bounds,
            notices,
            ["next: assay run\(written == "assay.yaml" ? "" : " \(written.shownSafely)")"],
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private var groups: [String] {
        let named = study.draft.groups.map(\.column.shownSafely)
        if !named.isEmpty { return ["groups \(named.joined(separator: ", "))"] }
        let likely = study.draft.groupCandidates.map(\.shownSafely)
        return likely.isEmpty
            ? []
            : ["groups none: \(likely.joined(separator: ", ")) could be \(likely.count == 1 ? "one" : "some") (--group COLUMN)"]
    }

    private var all: [MeasuredBound] { Family.allCases.flatMap { study.draft.bounds[$0] ?? [] } }

    private var bounds: [String] {
        let lines = all.compactMap { bound in bound.requirement.map { ($0.shownSafely, bound.evidence) } }
        let width = min(44, lines.map(\.0.count).max() ?? 0)
        return ["bounds, at the lower end of what was measured on \(study.facts.rows.formatted()) rows:"]
            + lines.map { "  \($0.0)\(String(repeating: " ", count: max(1, width + 2 - $0.0.count)))\($0.1)" }
    }

    private var notices: [String] {
        all.compactMap { bound in
            switch bound.standing {
            case .worseThanUsual(let usual):
                "look at \(bound.requirement?.shownSafely ?? ""): worse than the usual \(usual), and this bound accepts it"
            case .leftOut(let reason): "left out \(bound.evidence.shownSafely): \(reason)"
            case .usual, .measured, .unproven, .unbounded: nil
            }
        }
    }
}

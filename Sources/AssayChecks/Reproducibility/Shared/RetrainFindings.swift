import AssayCheckKit
import AssayCore

/// What several trainings have in common, in the words of the field.
///
/// - Source: ACM, Artifact Review and Badging, version 1.1, 2020: repeatability is the same team with the same setup.
struct RetrainFindings {
    let retrainings: Retrainings

    /// `level: bitwise repeatability (ACM: same team, same setup)`
    static func level(_ name: String) -> String { "level: \(name) repeatability (ACM 1.1: same team, same setup)" }

    /// Outputs whose bytes are not the same in every training, or that one of them did not write; sorted.
    var differingOutputs: [String] {
        let all = retrainings.repeated
        return (all.first?.outputs.keys.sorted() ?? []).filter { output in
            let digests = all.map { $0.outputs[output] ?? nil }
            return digests.contains(nil) || Set(digests).count > 1
        }
    }

    /// Outputs that the commit has with other bytes than the first training wrote.
    var unlikeCommitted: [String] {
        guard let first = retrainings.repeated.first else { return [] }
        return first.outputs.keys.sorted().filter { output in
            guard let committed = retrainings.committed[output] ?? nil else { return false }
            return committed != first.outputs[output] ?? nil
        }
    }
}

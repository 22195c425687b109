import AssayCheckKit
import AssayCore
import AssayManifest

/// What a change of a column may do to the score.
///
/// - Definition: a score counts as moved past 1e-6 of its size, or of 1 where it is smaller: less is the rounding of 32-bit floats.
struct ScoreRule: Sendable, Hashable {
    let effect: BehaviorSection.Effect

    func isBroken(from old: Double, to new: Double) -> Bool {
        let tolerance = 1e-6 * max(1, abs(old))
        return switch effect {
        case .raises: new < old - tolerance
        case .lowers: new > old + tolerance
        case .keeps: abs(new - old) > tolerance
        }
    }
}

extension MeasureCall {
    /// The second argument as an effect.
    ///
    /// - Throws: RQ101 for another word.
    func effect(among allowed: [BehaviorSection.Effect]) throws(Diagnostic) -> BehaviorSection.Effect {
        guard let text = positional(1), let effect = BehaviorSection.Effect(rawValue: text), allowed.contains(effect) else {
            let words = allowed.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw wrong("needs the effect of raising the column: \(words)", "write `\(descriptor.usage)`")
        }
        return effect
    }
}

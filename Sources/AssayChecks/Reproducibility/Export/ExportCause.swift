import AssayCheckKit
import AssayCore
import Foundation

/// What the differences between an artifact and its framework look like. Each is a likely cause and no proof.
///
/// - Source: the faults that users of converters report: onnxmltools#361 and treelite#98 (32-bit thresholds), sklearn-onnx's manual on
///   ZipMap and class order, onnxruntime#1994 (missing values).
struct ExportCause {
    let pairs: ExportedPairs

    /// The first that fits, the most telling before the vaguer.
    var words: String? {
        let rules: [() -> String?] = [
            otherClass, rawMargins, otherRows, renamedClasses, noNumbers, missingValues, threshold, otherThreshold, rounding,
        ]
        for rule in rules {
            if let found = rule() { return found }
        }
        return nil
    }

    private var differing: [ExportedPairs.Pair] { pairs.differing }
    private var scored: [(mine: Double, theirs: Double)] {
        pairs.pairs.compactMap { pair in
            guard let mine = pair.mine, let theirs = pair.theirs, mine.isFinite, theirs.isFinite else { return nil }
            return (mine, theirs)
        }
    }

    private func nearly(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-5 + 1e-4 * abs(other) }

    /// All scores, among them one that tells the two readings apart.
    private func all(_ fits: (Double, Double) -> Bool) -> Bool {
        scored.count > 1 && differing.contains(where: \.scoreDiffers) && scored.allSatisfy { fits($0.mine, $0.theirs) }
    }

    private func otherClass() -> String? {
        all { nearly(1 - $0, $1) }
            ? "each score is one minus the framework's: the classes stand in another order, and the score is that of the other class"
            : nil
    }

    private func rawMargins() -> String? {
        if all({ $0 > 0 && $0 < 1 && abs(log($0 / (1 - $0)) - $1) <= 1e-3 * max(1, abs($1)) }) {
            return
                "the framework's scores are the log-odds of the artifact's: one side exports raw margins, the other probabilities"
        }
        return nil
    }

    private func otherRows() -> String? {
        let (mine, theirs) = (scored.map(\.mine).sorted(), scored.map(\.theirs).sorted())
        guard Set(mine).count > 2, scored.contains(where: { !nearly($0.mine, $0.theirs) }), zip(mine, theirs).allSatisfy(nearly)
        else {
            return nil
        }
        return "both have the same scores, but at other rows: one of the tables is in another order"
    }

    /// Every class of one side is always one and the same class of the other.
    private func renamedClasses() -> String? {
        var names: [String: Set<String>] = [:]
        for pair in pairs.pairs {
            guard let mine = pair.myClass, let theirs = pair.theirClass else { return nil }
            names[mine, default: []].insert(theirs)
        }
        let others = names.values.compactMap { $0.count == 1 ? $0.first : nil }
        guard names.count > 1, others.count == names.count, Set(others).count == others.count,
            differing.contains(where: \.classDiffers)
        else { return nil }
        return "each class is always another one of the framework's: the class names stand in another order"
    }

    private func noNumbers() -> String? {
        let lost = differing.count { ($0.mine?.isNaN ?? false) != ($0.theirs?.isNaN ?? false) }
        guard lost > 0, lost == differing.count else { return nil }
        return "in every row that differs one of the two is no number"
    }

    private func missingValues() -> String? {
        let whole = pairs.pairs.filter { !$0.missesFeature }
        guard !whole.isEmpty, !whole.contains(where: \.differs), !differing.isEmpty else { return nil }
        return
            "every row that differs has a missing feature, and no other row differs: the export treats missing values in another way"
    }

    private func threshold() -> String? {
        let moved = differing.filter(\.scoreDiffers)
        guard !moved.isEmpty, moved.count * 20 <= pairs.pairs.count else { return nil }
        guard moved.allSatisfy({ abs(($0.mine ?? .nan) - ($0.theirs ?? .nan)) > 1e-4 * max(1, abs($0.theirs ?? 0)) }) else {
            return nil
        }
        return "few rows differ, and those by much: a value at a split that 32-bit floats round to its other side"
    }

    private func otherThreshold() -> String? {
        guard !scored.isEmpty, differing.allSatisfy({ $0.classDiffers && !$0.scoreDiffers }) else { return nil }
        return "the scores agree and only decisions differ: the framework decides by another threshold"
    }

    private func rounding() -> String? {
        guard differing.allSatisfy({ nearly($0.mine ?? .nan, $0.theirs ?? .nan) }) else { return nil }
        return "every difference is as small as 32-bit floats make it: allow `absolute=1e-5`, or export with 64-bit floats"
    }
}

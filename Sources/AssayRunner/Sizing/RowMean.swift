import AssayCheckKit
import AssayCore
import AssayManifest

/// What a measure is in terms of rows, as far as a bound on its error needs to know.
struct RowMean: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Each row in scope is right or wrong.
        case share
        /// The same, and a row counts the same for two models wherever they decide alike.
        case decisionShare
        /// A mean of bounded numbers, or what moves no more than one.
        case mean
        /// The mean of one share a class.
        case classMean
        /// Bounded, but no mean over rows: the number is that of a mean with the same range.
        case guide
    }

    var kind: Kind
    var scope: RowScope

    var isShare: Bool { kind == .share || kind == .decisionShare }

    init(_ kind: Kind, over scope: RowScope) { (self.kind, self.scope) = (kind, scope) }
}

extension RowMean {
    init(_ check: PlannedCheck, _ frame: TaskFrame) {
        self = Self.averaged(check, frame) ?? Self.plain(check.descriptor.name, check)
    }

    private static func plain(_ name: String, _ check: PlannedCheck) -> RowMean {
        switch name {
        case "accuracy", "top_k_accuracy": RowMean(.decisionShare, over: .labelled)
        case "interval_coverage": RowMean(.share, over: .labelled)
        case "selection_rate": RowMean(.decisionShare, over: .rows)
        case "null_rate", "prediction_null_rate", "prediction_changes": RowMean(.share, over: .rows)
        case "brier_score", "log_loss": RowMean(.mean, over: .labelled)
        case "confidence_mean": RowMean(.mean, over: .rows)
        case "balanced_accuracy", "youden_j": RowMean(.classMean, over: .rarestClass)
        // A U-statistic of pairs errs no more than a mean of as many rows as the rarer class has (Hoeffding 1963, section 5).
        case "roc_auc", "gini": RowMean(check.arguments.isEmpty ? .mean : .guide, over: .rarestClass)
        default: RowMean(.guide, over: check.needsLabel ? .labelled : .rows)
        }
    }

    /// The rates of one class, and their averages.
    private static func averaged(_ check: PlannedCheck, _ frame: TaskFrame) -> RowMean? {
        let name = check.descriptor.name
        guard ["recall", "fnr", "specificity", "fpr", "precision", "npv", "f1", "jaccard"].contains(name) else { return nil }
        switch check.arguments.first {
        case nil: return rate(check, of: frame.positive)
        case .named("class", let member)?: return rate(check, of: member)
        // Every one of these is the accuracy.
        case .positional("micro")? where ["recall", "precision", "f1"].contains(name):
            return RowMean(.decisionShare, over: .labelled)
        case .positional("weighted")? where name == "recall": return RowMean(.decisionShare, over: .labelled)
        case .positional("macro")? where ["recall", "fnr"].contains(name): return RowMean(.classMean, over: .rarestClass)
        default: return RowMean(.guide, over: .labelled)
        }
    }

    private static func rate(_ check: PlannedCheck, of member: String) -> RowMean {
        switch check.descriptor.name {
        case "recall", "fnr": RowMean(.decisionShare, over: .ofClass(member))
        case "specificity", "fpr": RowMean(.decisionShare, over: .ofOtherClasses(member))
        case "jaccard": RowMean(.share, over: .positiveOrDecided)
        case "f1": RowMean(movesLikeShare(check.requirement.bound) ? .mean : .guide, over: .positiveOrDecided)
        default: RowMean(.share, over: .decided)
        }
    }

    /// F1 = 2q/(1 + q) of the share q of true positives moves no faster than q itself from 2 − √2 upward.
    private static func movesLikeShare(_ bound: Bound?) -> Bool { bound?.value.map { $0 >= 2 - 2.0.squareRoot() } ?? true }
}

extension PlannedCheck {
    fileprivate var needsLabel: Bool {
        ((measure as? any TableMeasure)?.requests ?? []).contains { $0.fold.needs.label }
    }
}

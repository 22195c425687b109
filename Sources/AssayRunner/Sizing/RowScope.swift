import AssayCheckKit
import AssayCore
import AssayManifest

/// Which rows a measure is a mean over: the bound speaks of those rows, not of all.
enum RowScope: Sendable, Hashable {
    case rows, labelled
    case ofClass(String), ofOtherClasses(String)
    case rarestClass
    /// Rows with a label that the model decides for the class in question, for or against it: only a run can count them.
    case decided
    /// Rows that are positive or decided positive.
    case positiveOrDecided

    var words: String {
        switch self {
        case .rows: "rows"
        case .labelled: "labelled rows"
        case .ofClass(let name): "rows of class \(name)"
        case .ofOtherClasses(let name): "rows of other classes than \(name)"
        case .rarestClass: "rows of the rarest class"
        case .decided: "rows decided for the class"
        case .positiveOrDecided: "rows positive or decided so"
        }
    }

    /// Today's rows; nil where only predictions would tell.
    func count(in tally: RowTally.State) -> Int? {
        let classes = tally.labels.counts
        switch self {
        case .rows: return tally.rows
        case .labelled: return tally.labelled
        case .ofClass(let name): return tally.labels.hasTooMany ? nil : classes[TaskFrame.canonical(name)] ?? 0
        case .ofOtherClasses(let name):
            return tally.labels.hasTooMany ? nil : tally.labelled - (classes[TaskFrame.canonical(name)] ?? 0)
        case .rarestClass: return tally.labels.hasTooMany ? nil : classes.count < 2 ? 0 : classes.values.min()
        case .decided, .positiveOrDecided: return nil
        }
    }
}

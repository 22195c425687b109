import AssayCheckKit
import AssayCore
import AssayManifest

/// What an area under the ROC curve compares, as scikit-learn's `multi_class` and `average` say it.
enum AreaComparison: Sendable, Hashable {
    case positiveClass
    case oneClass(String)
    case oneVersusRest(isWeighted: Bool)
    case oneVersusOne(isWeighted: Bool)

    /// Reads the arguments: none for a binary task, else `ovr`, `ovo`, either with `weighted`, or `class=NAME`.
    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard call.frame.task != .binary else {
            guard call.arguments.isEmpty else {
                throw call.wrong("takes no argument for a binary task", "write `\(call.descriptor.name)`")
            }
            self = .positiveClass
            return
        }
        switch (call.arguments.first, try Self.isWeighted(call)) {
        case (.named("class", let name)?, nil): self = .oneClass(TaskFrame.canonical(name))
        case (.positional("ovr")?, let isWeighted): self = .oneVersusRest(isWeighted: isWeighted ?? false)
        case (.positional("ovo")?, let isWeighted): self = .oneVersusOne(isWeighted: isWeighted ?? false)
        default:
            throw call.wrong(
                "a multiclass task needs what to compare",
                "write `\(call.descriptor.name)(ovr)`, `(ovo)`, `(ovr, weighted)` or `(class=NAME)`")
        }
    }
    /// Whether the second argument says so; `macro` is what stands for no word.
    private static func isWeighted(_ call: MeasureCall) throws(Diagnostic) -> Bool? {
        switch call.arguments.dropFirst().first {
        case nil: return nil
        case .positional("macro")?: return false
        case .positional("weighted")?: return true
        default:
            throw call.wrong("averages over classes are `macro` or `weighted`", "write `\(call.descriptor.name)(ovr, weighted)`")
        }
    }

    /// Whether it is the area of one class against the rest.
    var isOneRanking: Bool {
        switch self {
        case .positiveClass, .oneClass: true
        case .oneVersusRest, .oneVersusOne: false
        }
    }
}

import AssayCheckKit
import AssayCore
import AssayManifest

/// How a measure of one class becomes a measure of all: scikit-learn's `average`.
enum ClassAverage: Sendable, Hashable {
    case positiveClass
    case oneClass(String)
    case macro, micro, weighted

    /// Reads the `average` argument, at `index`: none for a binary task, else `macro`, `micro`, `weighted` or `class=NAME`.
    init(_ call: MeasureCall, at index: Int = 0) throws(Diagnostic) {
        try call.checkArity()
        switch call.arguments.dropFirst(index).first {
        case nil where call.frame.task == .binary: self = .positiveClass
        case nil:
            throw call.wrong(
                "needs an average for a multiclass task", "write `\(call.descriptor.usage)`, for instance with `macro`")
        case .named("class", let name)?: self = .oneClass(TaskFrame.canonical(name))
        case .positional("macro")?: self = .macro
        case .positional("micro")?: self = .micro
        case .positional("weighted")?: self = .weighted
        case let argument?:
            throw call.wrong(
                "`\(argument.text)` is not an average", "use `macro`, `micro`, `weighted` or `class=NAME`")
        }
        guard call.frame.task != .binary || self == .positiveClass else {
            throw call.wrong(
                "takes no average for a binary task", "write `\(call.descriptor.name)`: it speaks of the positive class")
        }
    }
}

extension ConfusionTable {
    /// A rate of a class: its numerator and denominator in counts.
    typealias Rate = @Sendable (Counts) -> (part: Double, whole: Double)

    /// The averaged rate in any cells of this table's shape; nil where it is undefined.
    ///
    /// - Definition: scikit-learn's `average`; inside an average a class without a denominator counts as 0, as there.
    func averaged(_ rate: Rate, _ average: ClassAverage, in cells: [Double]) -> Double? {
        switch average {
        case .positiveClass: return Self.ratio(rate(oneVersusRest(1, in: cells)))
        case .oneClass(let name): return classes.firstIndex(of: name).flatMap { Self.ratio(rate(oneVersusRest($0, in: cells))) }
        case .micro:
            let parts = classes.indices.map { rate(oneVersusRest($0, in: cells)) }
            return Self.ratio((parts.reduce(0) { $0 + $1.part }, parts.reduce(0) { $0 + $1.whole }))
        case .macro:
            guard !classes.isEmpty else { return nil }
            return classes.indices.reduce(0) { $0 + (Self.ratio(rate(oneVersusRest($1, in: cells))) ?? 0) } / Double(classes.count)
        case .weighted:
            let all = classes.indices.map { oneVersusRest($0, in: cells) }
            return Self.ratio(
                (all.reduce(0) { $0 + ($1.tp + $1.fn) * (Self.ratio(rate($1)) ?? 0) }, all.reduce(0) { $0 + $1.tp + $1.fn }))
        }
    }

    private static func ratio(_ parts: (part: Double, whole: Double)) -> Double? {
        parts.whole > 0 ? parts.part / parts.whole : nil
    }
}

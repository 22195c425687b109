import AssayCore
import AssayManifest

/// How far two predictions of a row may lie apart and still count as the same.
///
/// - Definition: without tolerance the same bits. `ulp=n`: at most n units in the last place of the scores' own format. `absolute=a` and
///   `relative=r`: |x - y| <= a + r·|y|, y the reference, as in `numpy.isclose`. With both kinds, either is enough. `decisions`: only the
///   decided class counts.
/// - Missing values: two NaN are the same. Predicted labels must be equal at every tolerance.
public struct PredictionTolerance: Sendable, Hashable {
    public var decisionsOnly = false
    public var ulp: UInt64?
    public var absolute: Double?
    public var relative: Double?

    public init(decisionsOnly: Bool = false, ulp: UInt64? = nil, absolute: Double? = nil, relative: Double? = nil) {
        (self.decisionsOnly, self.ulp, self.absolute, self.relative) = (decisionsOnly, ulp, absolute, relative)
    }

    public static let bitwise: PredictionTolerance = PredictionTolerance()

    /// `bitwise`, `tolerance` or `decision`: the three levels of reproducibility of predictions.
    public var level: String { decisionsOnly ? "decision" : self == .bitwise ? "bitwise" : "within tolerance" }

    public func accepts(_ found: Double, _ reference: Double, _ precision: ScorePrecision) -> Bool {
        if found.bitPattern == reference.bitPattern || (found.isNaN && reference.isNaN) { return true }
        if let ulp, precision.distance(found, reference) <= ulp { return true }
        guard absolute != nil || relative != nil else { return false }
        if found == reference { return true }
        guard found.isFinite, reference.isFinite else { return false }
        return abs(found - reference) <= (absolute ?? 0) + (relative ?? 0) * abs(reference)
    }

    /// What a measure with tolerances takes.
    public static let parameters: [MeasureParameter] = [
        MeasureParameter("tolerance", .text, required: false, repeats: true)
    ]
}

extension MeasureCall {
    /// The tolerance that the arguments after the first `skipping` positional ones state; the same bits without any.
    ///
    /// - Throws: RQ101 for a word or a name that is no tolerance, a number that is none, and `decisions` beside others or for a regression.
    public func predictionTolerance(skipping: Int) throws(Diagnostic) -> PredictionTolerance {
        var tolerance = PredictionTolerance()
        for word in positionals.dropFirst(skipping) {
            guard word == "decisions" || word == "bitwise" else { throw noTolerance("`\(word)` is no tolerance") }
            if word == "decisions" { tolerance.decisionsOnly = true }
        }
        var names: Set<String> = []
        for case .named(let name, let text) in arguments {
            guard names.insert(name).inserted else { throw noTolerance("`\(name)` stands twice") }
            try set(name, text, of: &tolerance)
        }
        guard !tolerance.decisionsOnly || names.isEmpty else { throw noTolerance("`decisions` allows no number beside it") }
        guard !tolerance.decisionsOnly || frame.task != .regression else { throw noTolerance("a regression makes no decisions") }
        return tolerance
    }

    private func set(_ name: String, _ text: String, of tolerance: inout PredictionTolerance) throws(Diagnostic) {
        let number = WrittenNumber.value(text)
        switch name {
        case "ulp":
            guard let steps = number.flatMap({ UInt64(exactly: $0) }) else { throw noTolerance("`ulp` is a whole number from 0") }
            tolerance.ulp = steps
        case "absolute", "relative":
            guard let number, number >= 0, number.isFinite else { throw noTolerance("`\(name)` is a number from 0") }
            if name == "absolute" { tolerance.absolute = number } else { tolerance.relative = number }
        default: throw noTolerance("`\(name)` is no tolerance")
        }
    }

    private func noTolerance(_ problem: String) -> Diagnostic {
        wrong(
            problem, "tolerances are `ulp=4`, `absolute=1e-6`, `relative=1e-5` and `decisions`; without one the bits must be equal")
    }
}

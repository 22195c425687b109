import AssayCore
import AssayManifest

/// What each kind of decision of a binary task earns, or costs where negative.
///
/// - Units: those of the manifest's `currency`, a row.
public struct DecisionCosts: Sendable, Hashable {
    public var truePositive: Double
    public var falsePositive: Double
    public var falseNegative: Double
    public var trueNegative: Double
    /// What the amounts are counted in; empty where the manifest does not say.
    public var currency: String

    public init(
        truePositive: Double, falsePositive: Double, falseNegative: Double, trueNegative: Double, currency: String = ""
    ) {
        (self.truePositive, self.falsePositive) = (truePositive, falsePositive)
        (self.falseNegative, self.trueNegative) = (falseNegative, trueNegative)
        self.currency = currency
    }

    public init(_ section: CostSection) {
        self.init(
            truePositive: section.truePositive, falsePositive: section.falsePositive, falseNegative: section.falseNegative,
            trueNegative: section.trueNegative, currency: section.currency ?? "")
    }
}

extension MeasureCall {
    /// The declared cost table.
    ///
    /// - Throws: RQ101 where the manifest declares none.
    public func requiredCosts() throws(Diagnostic) -> DecisionCosts {
        guard let costs else {
            throw wrong(
                "needs what each kind of decision earns", "declare `checks.performance.costs: {tp, fp, fn, tn, currency}`")
        }
        return costs
    }
}

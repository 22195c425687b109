import AssayCore
import AssayManifest

/// A measure of what decisions earn or cost, by the manifest's amounts.
public protocol CostMeasure: Measure {}

/// What each kind of decision of a binary task earns, or costs where negative.
///
/// - Units: those of the manifest's `currency`, a row.
public struct DecisionCosts: Sendable, Hashable {
    /// A number, or a number times the row's amount in a column.
    public struct Amount: Sendable, Hashable {
        public var times: Double
        /// Nil where every row earns alike.
        public var column: String?

        public init(times: Double, column: String? = nil) { (self.times, self.column) = (times, column) }
    }

    public var truePositive: Amount
    public var falsePositive: Amount
    public var falseNegative: Amount
    public var trueNegative: Amount
    /// What the amounts are counted in; empty where the manifest does not say.
    public var currency: String

    public init(
        truePositive: Amount, falsePositive: Amount, falseNegative: Amount, trueNegative: Amount, currency: String = ""
    ) {
        (self.truePositive, self.falsePositive) = (truePositive, falsePositive)
        (self.falseNegative, self.trueNegative) = (falseNegative, trueNegative)
        self.currency = currency
    }

    /// The same for every row.
    public init(
        truePositive: Double, falsePositive: Double, falseNegative: Double, trueNegative: Double, currency: String = ""
    ) {
        self.init(
            truePositive: Amount(times: truePositive), falsePositive: Amount(times: falsePositive),
            falseNegative: Amount(times: falseNegative), trueNegative: Amount(times: trueNegative), currency: currency)
    }

    public init(_ section: CostSection) {
        self.init(
            truePositive: Amount(section.truePositive), falsePositive: Amount(section.falsePositive),
            falseNegative: Amount(section.falseNegative), trueNegative: Amount(section.trueNegative),
            currency: section.currency ?? "")
    }

    /// The columns that hold amounts, without repeats.
    public var columns: Set<String> {
        Set([truePositive, falsePositive, falseNegative, trueNegative].compactMap(\.column))
    }

    /// Whether every row earns alike, so that counts of decisions are enough.
    public var isConstant: Bool { columns.isEmpty }
}

extension DecisionCosts.Amount {
    init(_ amount: CostAmount) { self.init(times: amount.times, column: amount.column?.value) }
}

extension MeasureCall {
    /// The declared cost table.
    ///
    /// - Throws: RQ101 where the manifest declares none, DT101 where a column of amounts is not in the table.
    public func requiredCosts() throws(Diagnostic) -> DecisionCosts {
        guard let costs else {
            throw wrong(
                "needs what each kind of decision earns", "declare `checks.performance.costs: {tp, fp, fn, tn, currency}`")
        }
        guard let missing = costs.columns.sorted().first(where: { !columns.isEmpty && !columns.contains($0) }) else { return costs }
        throw Diagnostic(
            .missingColumn, "no column `\(missing)` in the evaluation table", at: place,
            details: ["`checks.performance.costs` takes amounts from it"],
            help: NearestName.find(missing, in: columns).map { "did you mean `\($0)`?" } ?? "columns: \(columns.listed)")
    }
}

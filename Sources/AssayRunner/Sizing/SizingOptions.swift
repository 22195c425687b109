import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// What a plan of labelled rows promises: the condition of ease.ml/ci.
public struct SizingOptions: Sendable, Hashable {
    /// How far an estimate may be off, one-sided, in the measure's unit.
    public let tolerance: Double
    /// The probability that every requirement stays within the tolerance in every step.
    public let reliability: Double
    /// How often the same rows decide.
    public let steps: Int
    public let adaptivity: String
    /// The largest share of rows on which the candidate and its baseline decide differently; nil where nothing is known.
    public let disagreement: Double?

    /// - Throws: every option that makes no sense, at once: CL010 to CL014.
    public init(
        tolerance: Double, reliability: Double, steps: Int, adaptivity: String, disagreement: Double?
    ) throws(Diagnostics) {
        (self.tolerance, self.reliability, self.steps) = (tolerance, reliability, steps)
        (self.adaptivity, self.disagreement) = (adaptivity, disagreement)
        let problems = [toleranceProblem, reliabilityProblem, stepsProblem, adaptivityProblem, disagreementProblem]
        guard problems.allSatisfy({ $0 == nil }) else { throw Diagnostics(problems.compactMap(\.self)) }
    }

    var mode: Adaptivity { Adaptivity(rawValue: adaptivity) ?? .full }

    private var toleranceProblem: Diagnostic? {
        guard !(tolerance >= 1e-6 && tolerance < 1) else { return nil }
        return Diagnostic(
            .wrongTolerance, "`--tolerance` lies between 0.000001 and 1", details: ["found \(tolerance)"],
            help: "a tolerance of one percentage point is written 0.01")
    }

    private var reliabilityProblem: Diagnostic? {
        guard !(reliability > 0 && reliability < 1) else { return nil }
        return Diagnostic(
            .wrongReliability, "`--reliability` lies strictly between 0 and 1", details: ["found \(reliability)"],
            help: reliability == 1 ? "no number of rows makes certain; write 0.9999" : "one error in 10,000 is written 0.9999")
    }

    private var stepsProblem: Diagnostic? {
        guard !(1...1_000_000).contains(steps) else { return nil }
        return Diagnostic(
            .wrongSteps, "`--steps` lies between 1 and 1,000,000", details: ["found \(steps)"],
            help: "say how many commits the same rows will judge")
    }

    private var adaptivityProblem: Diagnostic? {
        guard Adaptivity(rawValue: adaptivity) == nil else { return nil }
        let known = Adaptivity.allCases.map(\.rawValue)
        return Diagnostic(
            .wrongAdaptivity, "`--adaptivity` is one of \(known.listed)", details: ["found `\(adaptivity)`"],
            help: NearestName.find(adaptivity, in: known).map { "did you mean `\($0)`?" })
    }

    private var disagreementProblem: Diagnostic? {
        guard let disagreement, !(disagreement > 0 && disagreement <= 1) else { return nil }
        return Diagnostic(
            .wrongDisagreement, "`--disagreement` is a share above 0 and up to 1", details: ["found \(disagreement)"],
            help: "a tenth of the rows is written 0.1")
    }
}

extension DiagnosticCode {
    /// `assay plan --tolerance` is no tolerance: it lies between a millionth and 1.
    public static let wrongTolerance: DiagnosticCode = "CL010"
    /// `assay plan --reliability` is no probability strictly between 0 and 1.
    public static let wrongReliability: DiagnosticCode = "CL011"
    /// `assay plan --steps` is no count of evaluations.
    public static let wrongSteps: DiagnosticCode = "CL012"
    /// `assay plan --adaptivity` is not `none`, `full` or `first-change`.
    public static let wrongAdaptivity: DiagnosticCode = "CL013"
    /// `assay plan --disagreement` is no share of rows above 0.
    public static let wrongDisagreement: DiagnosticCode = "CL014"
    /// `assay plan --disagreement` is given, but no requirement compares decisions with a baseline, so it changes nothing.
    public static let uselessDisagreement: DiagnosticCode = "CL015"
}

import AssayCore

/// How a self-test is carried out.
public struct SelfTestOptions: Sendable, Hashable {
    /// Rows that are drawn from at most, so that they fit in memory with their predictions.
    static let mostRows = 200_000

    public let runs: Int
    /// Runs that are evaluated at once; results do not depend on it.
    public let jobs: Int

    /// - Throws: CL016.
    public init(runs: Int, jobs: Int) throws(Diagnostics) {
        (self.runs, self.jobs) = (runs, max(1, jobs))
        guard !(20...100_000).contains(runs) else { return }
        throw Diagnostics(
            Diagnostic(
                .wrongRuns, "`--runs` lies between 20 and 100,000", details: ["found \(runs)"],
                help: "200 runs tell a rate of 5 % from one of 10 %"))
    }
}

extension DiagnosticCode {
    /// `assay self-test --runs` is no count of runs that a rate can be measured with.
    public static let wrongRuns: DiagnosticCode = "CL016"
}

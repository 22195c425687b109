import AssayCheckKit
import AssayCore

/// Number of files and versions that differ from the lock file.
///
/// - Definition: artifact, data files, manifest and runtime of this run whose SHA-256 or version is not the one that
///   `assay lock` wrote, plus files that are only in one of the two.
/// - Units: a count; each difference is named in the details.
/// - Missing values: no lock file is an error.
/// - State: none.
struct DigestMismatches: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "digest_mismatches", .reproducibility, "Number of files and versions that differ from the lock file.", unit: .count,
        range: 0...(.infinity), better: .lower, statistical: false, equals: "sha256sum --check")

    init(_ call: MeasureCall) throws(Diagnostic) { try call.checkArity() }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let differences = try context.lockDifferences()
        guard differences.compared > 0 else { return .undefined("the lock file locks nothing", rows: 0) }
        return Measurement(
            Double(differences.findings.count), rows: 0,
            details: MeasurementDetails(
                findings: differences.findings.isEmpty ? nil : differences.findings,
                numbers: ["compared": Double(differences.compared)]))
    }
}

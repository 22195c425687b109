import AssayCheckKit
import AssayCore

/// Number of imports in the model's pickles that can harm whoever loads it.
///
/// - Definition: imports judged dangerous, plus places where a pickle or an archive cannot be followed; with `strict` also imports that
///   nothing is known of.
/// - Units: a count; each is named with module, name, file and offset.
/// - Missing values: a manifest that names no model file is undefined, so inconclusive; a file without a pickle counts 0.
/// - State: none. Nothing is loaded and no Python is run.
/// - Throws: RQ101 for arguments; MD200 for a file that cannot be read.
struct UnsafeImports: ProbeMeasure {
    static let descriptor = MeasureDescriptor(
        "unsafe_imports", .environment, "Number of imports in the model's pickles that can harm whoever loads it.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("mode", .choice(["strict"]), required: false)],
        statistical: false, equals: "the dangerous imports of picklescan 1.0.5, and more")

    private let isStrict: Bool

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        guard let mode = call.positionals.first else {
            isStrict = false
            return
        }
        guard mode == "strict" else {
            throw call.wrong("`\(mode)` is no mode", "write `unsafe_imports` or `unsafe_imports(strict)`")
        }
        isStrict = true
    }

    func measure(_ context: any ProbeContext) throws(Diagnostic) -> Measurement {
        let found = try context.environment(isStrict ? .unknownImports : .unsafeImports)
        let details = MeasurementDetails(
            findings: found.findings.isEmpty ? nil : found.findings, numbers: ["imports": Double(found.compared)])
        if let reason = found.reason { return .undefined(reason, rows: 0, details: details) }
        return Measurement(Double(found.count), rows: 0, details: details)
    }
}

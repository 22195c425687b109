import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayModelKit
import AssayReporting
import AssayRunner
import AssayRuntimes

/// The parts that this binary is made of.
enum Composition {
    static let version = "0.1.0"

    static let catalog = MeasureCatalog.standard

    static let providers: [any ModelBackendProvider] = [
        OnnxBackend(), XGBoostBackend(), LightGBMBackend(), CatBoostFile(), WorkerBackend(), StoredBackend(),
    ]

    static let measureNames = MeasureNames(catalog.families)

    /// What a measure is, in a sentence.
    static let summaries: MeasureSummaries = { catalog[$0]?.descriptor.summary }

    /// What a run starts to measure in processes of its own.
    static let measuring = MeasuringProgram(executable: "/proc/self/exe")

    static let suites = SuiteLibrary(names: Suites.texts.keys.sorted()) { Suites.texts[$0] }

    /// The column that a check is about: its first argument, where the measure takes a column and no second one.
    static func column(of check: CheckResult) -> String? {
        let name = check.id.split(separator: "/").last.map(String.init) ?? check.id
        let columns = catalog[name]?.descriptor.parameters.filter { $0.kind == .column } ?? []
        guard columns.count == 1, !columns[0].repeats, let first = check.arguments.first, !first.contains("=") else { return nil }
        return first
    }

    static let runner = Runner(catalog: catalog, providers: providers, toolVersion: version, suites: suites)
}

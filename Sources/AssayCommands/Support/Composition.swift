import AssayCheckKit
import AssayChecks
import AssayManifest
import AssayModelKit
import AssayRunner
import AssayRuntimes

/// The parts that this binary is made of.
enum Composition {
    static let version = "0.1.0"

    static let catalog = MeasureCatalog.standard

    static let providers: [any ModelBackendProvider] = [OnnxBackend(), WorkerBackend(), StoredBackend()]

    static let measureNames = MeasureNames(catalog.families)

    /// What a run starts to measure in processes of its own.
    static let measuring = MeasuringProgram(executable: "/proc/self/exe")

    static let suites = SuiteLibrary(names: Suites.texts.keys.sorted()) { Suites.texts[$0] }

    static let runner = Runner(catalog: catalog, providers: providers, toolVersion: version)
}

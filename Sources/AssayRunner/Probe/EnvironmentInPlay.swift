import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import Synchronization

/// The environment that the manifest declares and the one that is there; each is read once a run, and only if a check asks.
final class EnvironmentInPlay: Sendable {
    private let section: EnvironmentSection
    private let manifestName: String
    private let model: ModelInPlay?
    /// The model and what else the manifest calls its files, as they are written.
    private let scanned: [(name: String, scanned: ScannedArtifact)]
    private let declared = Mutex<Result<DeclaredEnvironment, Diagnostic>?>(nil)
    private let installed = Mutex<Result<EnvironmentSnapshot, Diagnostic>?>(nil)
    private let advisories = Mutex<Result<AdvisoryBook, Diagnostic>?>(nil)

    init(manifest: Manifest, model: ModelInPlay?) {
        (section, manifestName, self.model) = (manifest.environment, manifest.displayPath, model)
        scanned =
            (model.map { $0.isOfFiles ? [($0.fact.path, $0.scanned)] : [] } ?? [])
            + manifest.environment.artifacts.map { (ArtifactScan.displayName($0.value), ScannedArtifact(path: $0.value)) }
    }

    /// - Throws: MF201 to MF203 where the manifest does not name what the aspect needs, EN codes where it cannot be read.
    func verdict(_ aspect: EnvironmentAspect) throws(Diagnostic) -> EnvironmentVerdict {
        switch aspect {
        case .packages: try comparison().packages
        case .missingPackages: try comparison().missingPackages
        case .extraPackages: try comparison().extraPackages
        case .modifiedPackages: try InstalledFiles.verdict(on: there())
        case .python: try comparison().python
        case .operatingSystem: try comparison().operatingSystem
        case .libraries: try comparison().libraries
        case .processor: try comparison().processor
        case .runtimes: try runtimes()
        case .vulnerablePackages: try advised(yanked: false)
        case .yankedPackages: try advised(yanked: true)
        case .artifact: try recorded()
        case .unsafeImports: try ImportsInPlay(files: scanned).verdict(countsUnknown: false)
        case .unknownImports: try ImportsInPlay(files: scanned).verdict(countsUnknown: true)
        }
    }

    /// What production is said to run.
    func statedRuntime() throws(Diagnostic) -> StatedRuntime? {
        guard let runtime = section.runtime else { return nil }
        guard let stated = StatedRuntime(runtime.value, at: runtime.place) else {
            throw Diagnostic(
                .malformedRuntime, "`\(runtime.value)` is no name and version of a runtime", at: runtime.place,
                help: "write it as `onnxruntime 1.22.1`")
        }
        return stated
    }

    private func runtimes() throws(Diagnostic) -> EnvironmentVerdict {
        let running = model?.runtime.map { ($0.name, $0.version) }
        let stated = try statedRuntime()
        var found = RuntimeComparison(tolerances)
        // What is said of production needs no declaration beside it.
        if section.lock != nil || stated == nil { found.add(try comparison(), running: running) }
        if let stated { found.add(stated, running: running) }
        return found.verdict
    }

    private func comparison() throws(Diagnostic) -> EnvironmentComparison {
        EnvironmentComparison(declared: try declaration(), installed: try there(), tolerances: tolerances)
    }

    private var tolerances: Tolerances {
        Tolerances(standard: section.tolerance["default"] ?? .exact, byName: section.tolerance.filter { $0.key != "default" })
    }

    private func recorded() throws(Diagnostic) -> EnvironmentVerdict {
        var files = section.artifacts.map(\.value)
        var recorded: [RecordedVersion] = []
        if let model {
            let stated = RecordedVersion.all(
                producer: model.description.producer, version: model.description.producerVersion,
                metadata: model.description.metadata,
                file: model.fact.path)
            recorded += stated
            if model.isOfFiles, stated.isEmpty { files.append(model.path) }
        }
        var silent: [String] = []
        for file in files {
            let found = try RecordedVersion.all(in: file)
            if found.isEmpty { silent.append("\(file) records no versions") }
            recorded += found
        }
        if recorded.isEmpty {
            return .nothing(
                model == nil && files.isEmpty
                    ? "the manifest names no model file: set `model.artifact` or `checks.environment.artifacts`"
                    : "the model file records no versions")
        }
        var verdict = RecordedVersion.compare(
            recorded, with: try declaration(), python: section.installed == nil ? nil : try there(), tolerances)
        verdict.findings += silent
        return verdict
    }

    private func advised(yanked: Bool) throws(Diagnostic) -> EnvironmentVerdict {
        guard let place = section.advisories else {
            throw Diagnostic(
                .noAdvisoriesNamed, "the manifest names no advisories", in: manifestName,
                help: "name a file or folder of OSV records in `checks.environment.advisories`")
        }
        let book = try Self.once(advisories) { () throws(Diagnostic) in try AdvisoryBook(place.value) }
        return book.verdict(on: try there(), yanked: yanked, wanted: section.lock == nil ? nil : try declaration())
    }

    private func declaration() throws(Diagnostic) -> DeclaredEnvironment {
        guard let lock = section.lock else {
            throw Diagnostic(
                .noDeclaration, "the manifest does not say which environment is wanted", in: manifestName,
                help: "name a requirements file, a lock or a captured environment in `checks.environment.lock`")
        }
        return try Self.once(declared) { () throws(Diagnostic) in try DeclaredEnvironment.read(lock.value) }
    }

    private func there() throws(Diagnostic) -> EnvironmentSnapshot {
        try Self.once(installed) { () throws(Diagnostic) in try EnvironmentReader.read(try place()) }
    }

    private func place() throws(Diagnostic) -> String {
        if let named = section.installed { return named.value }
        return try ActiveEnvironment.find()
    }

    private static func once<Value: Sendable>(
        _ kept: borrowing Mutex<Result<Value, Diagnostic>?>, _ read: () throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        if let known = kept.withLock({ $0 }) { return try known.get() }
        let found: Result<Value, Diagnostic>
        do throws(Diagnostic) { found = .success(try read()) } catch { found = .failure(error) }
        kept.withLock { $0 = found }
        return try found.get()
    }
}

extension DiagnosticCode {
    /// A measure of the environment is required, but `checks.environment.lock` names no declaration.
    public static let noDeclaration: DiagnosticCode = "MF201"
    /// A measure of advisories is required, but `checks.environment.advisories` names none.
    public static let noAdvisoriesNamed: DiagnosticCode = "MF202"
    /// `checks.environment.runtime` is no name and version.
    public static let malformedRuntime: DiagnosticCode = "MF203"
}

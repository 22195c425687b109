import AssayCore

/// Runtimes of models: what is declared and stated against what is installed and what runs the model now.
public struct RuntimeComparison: Sendable {
    private let tolerances: Tolerances
    private var wrong: Set<String> = []
    private var findings: [String] = []
    private var compared = 0

    public init(_ tolerances: Tolerances) { self.tolerances = tolerances }

    /// Compares what a declaration asks for with what is installed and with the runtime in use.
    public mutating func add(_ environment: EnvironmentComparison, running: (name: String, version: String)?) {
        for package in environment.wantedRuntimes {
            compare(package, environment.installed.runtimes[package.name], "installed")
            if let running, running.name == package.name { compare(package, running.version, "in use") }
        }
    }

    /// Compares what the manifest says of production with the runtime in use.
    public mutating func add(_ stated: StatedRuntime, running: (name: String, version: String)?) {
        guard let running, running.name == stated.name else { return }
        compare(DeclaredPackage(stated.name, .version(stated.version), place: stated.place), running.version, "in use")
    }

    private mutating func compare(_ package: DeclaredPackage, _ version: String?, _ whereabouts: String) {
        if tolerances[package.name] == .any { return }
        compared += 1
        let standing = version.map { package.standing(of: $0, build: nil, isConda: false, tolerances) } ?? .missing
        guard standing.isWrong else { return }
        wrong.insert(package.name)
        findings.append(package.sentence(standing) + (version == nil ? "" : " \(whereabouts)"))
    }

    public var verdict: EnvironmentVerdict {
        compared == 0
            ? .nothing("nothing that is declared names a runtime of models that is installed or in use")
            : EnvironmentVerdict(count: wrong.count, compared: compared, findings: findings)
    }
}

extension EnvironmentComparison {
    /// The runtimes among what is declared, by name.
    var wantedRuntimes: [DeclaredPackage] {
        let wanted: [DeclaredPackage] =
            if let snapshot = declared.snapshot {
                snapshot.runtimes.map { name, version in
                    let place = declared.places["runtimes.\(name)"] ?? SourcePlace(file: declared.file, line: 1)
                    return DeclaredPackage(name, .version(version), place: place)
                }
            } else {
                WantedPackages(declared, installed).byKey.flatMap(\.packages).compactMap(\.asRuntime)
            }
        return wanted.sorted { ($0.name, $0.place.line) < ($1.name, $1.place.line) }
    }
}

extension DeclaredPackage {
    /// The same under the runtime's own name; nil for a package that runs no models.
    fileprivate var asRuntime: DeclaredPackage? {
        KnownRuntimes.name(of: key).map { name in
            var package = self
            package.name = name
            return package
        }
    }
}

/// What the manifest says that runs the model in production.
public struct StatedRuntime: Sendable, Hashable {
    public var name: String
    public var version: String
    public var place: SourcePlace

    /// Reads `onnxruntime 1.22.1` and `onnxruntime==1.22.1`; nil for anything else.
    public init?(_ text: String, at place: SourcePlace) {
        guard let found = text.wholeMatch(of: /([A-Za-z0-9][A-Za-z0-9._-]*)(?:==| )(\d[A-Za-z0-9.+!_-]*)/),
            PackageVersion(String(found.2)) != nil
        else { return nil }
        let key = PackageName.normalized(String(found.1))
        (name, version, self.place) = (KnownRuntimes.name(of: key) ?? key, String(found.2), place)
    }
}

import AssayCore

/// What a file says that an environment must hold.
public struct DeclaredEnvironment: Sendable {
    /// The forms that declarations come in.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case requirements = "requirements.txt"
        case pylock = "pylock.toml"
        case uvLock = "uv.lock"
        case poetryLock = "poetry.lock"
        case pdmLock = "pdm.lock"
        case pipfileLock = "Pipfile.lock"
        case condaEnvironment = "conda environment.yml"
        case condaLock = "conda-lock.yml"
        case mlModel = "MLmodel"
        case pythonEnvironment = "python_env.yaml"
        case pyproject = "pyproject.toml"
        case dockerfile = "Dockerfile"
        case snapshot = "assay env capture"

        /// Whether everything that is to be there is listed, what others need included.
        var isComplete: Bool {
            switch self {
            case .pylock, .uvLock, .poetryLock, .pdmLock, .pipfileLock, .condaLock, .snapshot: true
            default: false
            }
        }
    }

    public var kind: Kind
    /// The file as diagnostics name it.
    public var file: String
    public var packages: [DeclaredPackage] = []
    /// Where the walk over `dependencies` begins; nil where every package is wanted that its marker lets through.
    public var roots: [DeclaredEdge]?
    /// Names of dependency groups that are installed unless somebody says otherwise.
    public var groups: Set<String> = []
    public var pythons: [DeclaredPython] = []
    public var image: DeclaredImage?
    public var snapshot: EnvironmentSnapshot?
    /// Where the parts of the snapshot stand in its file.
    public var places: [String: SourcePlace] = [:]
    /// What the file says that cannot be compared, a line each.
    public var notes: [String] = []

    init(_ kind: Kind, file: String) { (self.kind, self.file) = (kind, file) }

    /// Adds what another file says, which this one includes.
    mutating func include(_ other: DeclaredEnvironment) {
        packages += other.packages
        pythons += other.pythons
        notes += other.notes
    }
}

/// One package that a file asks for.
public struct DeclaredPackage: Sendable {
    public enum Condition: Sendable {
        case python(VersionSpecifiers)
        case conda(CondaMatch)
        /// A version that a captured environment had.
        case version(String)
        /// An address instead of a version.
        case url(String)
    }

    /// As written.
    public var name: String
    public var condition: Condition
    public var marker: MarkerExpression?
    /// Whether it must only be right where it is there: a line of a constraints file.
    public var isConstraint = false
    /// Whether conda installs it; a name can stand for a conda and for a Python package.
    public var isConda = false
    /// Conda's word for the machine that it is for, `linux-64`; nil for any.
    public var platform: String?
    public var dependencies: [DeclaredEdge] = []
    /// What the package's extras need besides.
    public var extras: [String: [DeclaredEdge]] = [:]
    public var place: SourcePlace

    init(_ name: String, _ condition: Condition, marker: MarkerExpression? = nil, place: SourcePlace) {
        (self.name, self.condition, self.marker, self.place) = (name, condition, marker, place)
        if case .conda = condition { isConda = true }
    }

    public var key: String { PackageName.normalized(name) }

    /// What is asked for, as reports show it.
    public var wanted: String {
        switch condition {
        case .python(let specifiers): specifiers.text.isEmpty ? "any version" : specifiers.text
        case .conda(let match): [match.version ?? "any version", match.build].compactMap(\.self).joined(separator: " ")
        case .version(let version): "==\(version)"
        case .url(let url): url
        }
    }

    /// The one version that is asked for; nil where several would do.
    var pinned: String? {
        switch condition {
        case .python(let specifiers): specifiers.pinned
        case .conda(let match): match.pinned
        case .version(let version): version
        case .url: nil
        }
    }
}

/// That one package needs another.
public struct DeclaredEdge: Sendable {
    public var name: String
    /// Where the lock holds several versions of the other.
    public var version: String?
    /// Extras of the other that are needed.
    public var extras: [String] = []
    public var marker: MarkerExpression?
}

/// What a file says of Python itself.
public struct DeclaredPython: Sendable {
    public var condition: DeclaredPackage.Condition
    public var place: SourcePlace

    var asPackage: DeclaredPackage { DeclaredPackage("python", condition, place: place) }
}

/// The image that a container begins from.
public struct DeclaredImage: Sendable, Hashable {
    /// `python:3.11-slim@sha256:…`
    public var reference: String
    /// `sha256:…`, where the reference has one.
    public var digest: String?
    public var place: SourcePlace
}

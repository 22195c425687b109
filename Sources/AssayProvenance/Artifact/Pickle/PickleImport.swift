/// What a scan thinks of something that a pickle imports.
public enum ImportVerdict: String, Sendable, Hashable, Codable {
    /// Runs commands or code, reads or writes files, reaches the network, or gives access to what does.
    case dangerous
    /// Nothing is known of it: a package of your own, or one that assay has no list for.
    case unknown
    /// Known to hold data only, as the common libraries' estimators and arrays do.
    case safe
}

/// Something that loading a pickle would import.
public struct PickleImport: Sendable, Hashable {
    public var module: String
    public var name: String
    /// The file inside the artifact: `archive/data.pkl`; empty where the artifact is the pickle.
    public var member: String
    /// Where in that file, unpacked, the import stands.
    public var offset: Int
    public var verdict: ImportVerdict
    /// Whether loading would also call it.
    public var isCalled: Bool

    public var qualifiedName: String { module.isEmpty ? name : "\(module).\(name)" }

    /// `os.system, called (archive/data.pkl, offset 17)`
    public var line: String { "\(qualifiedName)\(isCalled ? ", called" : "") (\(PicklePlace.words(member, offset)))" }
}

/// Where in an artifact something stands.
enum PicklePlace {
    static func words(_ member: String, _ offset: Int) -> String {
        member.isEmpty ? "offset \(offset)" : "\(member), offset \(offset)"
    }
}

/// Why a part of an artifact could not be followed to its end, or what in it no honest writer makes.
public struct PickleBreak: Sendable, Hashable {
    public var member: String
    public var offset: Int
    /// What is wrong, as a sentence without a full stop: `it is cut off`.
    public var words: String

    public var line: String { "\(words) (\(PicklePlace.words(member, offset)))" }
}

/// One pickle of an artifact.
public struct PickleSummary: Sendable, Hashable {
    public var member: String
    public var offset: Int
    public var protocolVersion: Int
    /// The class of what loading would give: `sklearn.linear_model._logistic.LogisticRegression`.
    public var root: String?
}

/// A version that a pickled object says it was made with.
public struct PickledVersion: Sendable, Hashable {
    /// The attribute that holds it: `_sklearn_version`.
    public var key: String
    public var version: String
    public var member: String
}

/// What the pickles of an artifact import, found without loading any of them.
public struct PickleFindings: Sendable, Hashable {
    public var pickles: [PickleSummary] = []
    /// Each import once a member, in the order in which loading would reach it.
    public var imports: [PickleImport] = []
    public var breaks: [PickleBreak] = []
    public var versions: [PickledVersion] = []
    /// What a reader should know and what is no fault.
    public var notes: [String] = []

    public var holdsPickles: Bool { !pickles.isEmpty }
    public var dangerous: [PickleImport] { imports.filter { $0.verdict == .dangerous } }
    public var unknown: [PickleImport] { imports.filter { $0.verdict == .unknown } }
    /// Dangerous imports and breaks: the measure `unsafe_imports`.
    public var unsafeCount: Int { dangerous.count + breaks.count }

    /// One line for each dangerous import and each break.
    public var unsafeLines: [String] { dangerous.map(\.line) + breaks.map(\.line) }
}

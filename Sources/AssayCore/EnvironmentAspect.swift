/// What of an environment is compared with what was declared.
public enum EnvironmentAspect: Sendable, Hashable, CaseIterable {
    /// Declared packages that are missing or of another version.
    case packages
    case missingPackages
    /// Packages that nothing declares.
    case extraPackages
    case python
    case operatingSystem
    case libraries
    case processor
    /// What runs models, among it the runtime of this very run.
    case runtimes
    case vulnerablePackages
    case yankedPackages
    /// Versions that the model file records.
    case artifact
    /// What loading the model's pickles would import, and what keeps that from being known.
    case unsafeImports
    /// The same, and what nothing is known of.
    case unknownImports
}

/// What the comparison of one aspect came to.
public struct EnvironmentVerdict: Sendable, Hashable {
    /// How many packages, libraries or features are not as declared.
    public var count: Int
    /// How many were compared.
    public var compared: Int
    /// One line a difference, then one for each thing that could not be compared.
    public var findings: [String]
    /// Why nothing could be compared; nil where something was.
    public var reason: String?

    public init(count: Int, compared: Int, findings: [String], reason: String? = nil) {
        (self.count, self.compared, self.findings, self.reason) = (count, compared, findings, reason)
    }

    /// Nothing could be compared.
    public static func nothing(_ reason: String, findings: [String] = []) -> EnvironmentVerdict {
        EnvironmentVerdict(count: 0, compared: 0, findings: findings, reason: reason)
    }
}

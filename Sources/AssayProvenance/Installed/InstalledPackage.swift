/// A package that is there.
public struct InstalledPackage: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable { case python, conda }

    /// As its metadata writes it.
    public var name: String
    public var version: String
    public var kind: Kind
    /// Conda's word for how it was built.
    public var build: String?
    /// Whether its files lie elsewhere and may change without the version: `pip install -e`.
    public var editable: Bool?
    /// Where it was installed from, if not from an index.
    public var url: String?
    /// What it needs, as its metadata writes it; empty for conda packages.
    public var requires: [String]

    public init(
        name: String, version: String, kind: Kind = .python, build: String? = nil, editable: Bool? = nil, url: String? = nil,
        requires: [String] = []
    ) {
        (self.name, self.version, self.kind, self.build) = (name, version, kind, build)
        (self.editable, self.url, self.requires) = (editable, url, requires)
    }

    public var key: String { PackageName.normalized(name) }
}

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
    /// Where its files are listed, in the tree that it was read from; a captured file has none.
    var listing: String?

    public init(
        name: String, version: String, kind: Kind = .python, build: String? = nil, editable: Bool? = nil, url: String? = nil,
        requires: [String] = []
    ) {
        (self.name, self.version, self.kind, self.build) = (name, version, kind, build)
        (self.editable, self.url, self.requires) = (editable, url, requires)
    }

    private enum CodingKeys: String, CodingKey { case name, version, kind, build, editable, url, requires }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try fields.decode(String.self, forKey: .name), version: try fields.decode(String.self, forKey: .version),
            kind: try fields.decode(Kind.self, forKey: .kind), build: try fields.decodeIfPresent(String.self, forKey: .build),
            editable: try fields.decodeIfPresent(Bool.self, forKey: .editable),
            url: try fields.decodeIfPresent(String.self, forKey: .url),
            requires: try fields.decodeIfPresent([String].self, forKey: .requires) ?? [])
    }

    /// Leaves out a list of needs that is empty.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        try fields.encode(version, forKey: .version)
        try fields.encode(kind, forKey: .kind)
        try fields.encodeIfPresent(build, forKey: .build)
        try fields.encodeIfPresent(editable, forKey: .editable)
        try fields.encodeIfPresent(url, forKey: .url)
        if !requires.isEmpty { try fields.encode(requires, forKey: .requires) }
    }

    public var key: String { PackageName.normalized(name) }
}

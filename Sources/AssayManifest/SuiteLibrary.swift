/// The ready-made suites that `extends` can name.
public struct SuiteLibrary: Sendable {
    public var names: [String]
    /// The YAML text of a suite; nil where there is none of that name.
    public var text: @Sendable (String) -> String?

    public init(names: [String], text: @escaping @Sendable (String) -> String?) { (self.names, self.text) = (names, text) }

    public static let empty: SuiteLibrary = .init(names: []) { _ in nil }
}

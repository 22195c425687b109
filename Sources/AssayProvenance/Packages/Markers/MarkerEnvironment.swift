/// The variables that markers ask for, of one Python on one machine.
public struct MarkerEnvironment: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case text(String)
        /// `extras` and `dependency_groups` of a lock file.
        case set(Set<String>)
    }

    /// Variables that are compared as versions.
    static let versions: Set<String> = ["implementation_version", "platform_release", "python_full_version", "python_version"]

    public var values: [String: Value]

    public init(_ values: [String: Value]) { self.values = values }

    func value(_ name: String) throws(MarkerExpression.Unanswerable) -> Value {
        guard let value = values[name] else { throw MarkerExpression.Unanswerable(words: "nothing is known of `\(name)`") }
        return value
    }
}

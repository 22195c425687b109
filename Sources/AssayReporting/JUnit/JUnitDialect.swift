/// Which readers a JUnit file is for; the rich and the strict ones exclude each other.
public enum JUnitDialect: String, Sendable, Hashable, CaseIterable {
    /// File and line on each case, properties of each case: what GitLab, GitHub actions and most other readers use.
    case standard = "default"
    /// Valid against the schema of the Jenkins xUnit plugin and against the Ant schema at once: no file, no line, and the
    /// properties of the cases stand at their suite.
    case strict
}

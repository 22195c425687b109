/// How far a version that is there may be from the one version that was asked for.
public enum VersionTolerance: String, Sendable, Hashable, CaseIterable {
    /// Only that version.
    case exact
    /// Any with the same first two numbers: 1.26.9 for 1.26.4.
    case patch
    /// Any with the same first number: 1.27.0 for 1.26.4.
    case minor
    /// Any version at all, as long as it is there.
    case major
    /// It is not compared.
    case any
}

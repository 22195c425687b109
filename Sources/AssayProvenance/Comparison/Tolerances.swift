import AssayCore

/// How far versions may be apart, by name.
public struct Tolerances: Sendable, Hashable {
    /// Where no entry names the package: only the version that was asked for.
    public var standard: VersionTolerance
    private var byName: [String: VersionTolerance]

    public init(standard: VersionTolerance = .exact, byName: [String: VersionTolerance] = [:]) {
        self.standard = standard
        self.byName = Dictionary(byName.map { (PackageName.normalized($0.key), $0.value) }) { first, _ in first }
    }

    subscript(name: String) -> VersionTolerance { byName[PackageName.normalized(name)] ?? standard }

    /// Whether a version that is there, and is not the one that was asked for, stands for it.
    func allows(_ found: String, for wanted: String, of name: String) -> Bool {
        switch self[name] {
        case .any, .major: true
        case .exact: false
        case .patch: Self.distance(wanted, found) <= 1
        case .minor: Self.distance(wanted, found) <= 2
        }
    }

    /// 1 where the first two numbers agree, 2 where only the first does, else 3.
    private static func distance(_ one: String, _ other: String) -> Int {
        guard let one = PackageVersion(one), let other = PackageVersion(other), one.epoch == other.epoch,
            one.number(0) == other.number(0)
        else { return 3 }
        return one.number(1) == other.number(1) ? 1 : 2
    }
}

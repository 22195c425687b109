/// Everything that a declaration says about one package, and how it stands.
struct PackageGroup {
    private let standings: [(package: DeclaredPackage, standing: PackageStanding)]
    /// Whether one that is right is enough: a lock holds alternatives, a requirements file conditions that must all hold.
    private let areAlternatives: Bool
    private let editable: InstalledPackage?

    init(_ packages: [DeclaredPackage], _ comparison: EnvironmentComparison) {
        standings = packages.compactMap { package in
            package.standing(in: comparison.installed, comparison.tolerances).map { (package, $0) }
        }
        areAlternatives = comparison.declared.kind.isComplete
        editable = comparison.installed.packages.first { $0.key == packages.first?.key && $0.editable == true }
    }

    var judged: [(package: DeclaredPackage, standing: PackageStanding)] { standings.filter(\.standing.isCompared) }

    /// A sentence for each wish that counts and is not met; none where the package is as it should be.
    func wrong(_ isCounted: (PackageStanding) -> Bool) -> [String] {
        let judged = judged
        let isRight = areAlternatives ? judged.contains { !$0.standing.isWrong } : judged.allSatisfy { !$0.standing.isWrong }
        return isRight ? [] : judged.filter { isCounted($0.standing) }.map { $0.package.sentence($0.standing) }
    }

    /// What could not be compared, and what a version does not say.
    var notes: [String] {
        let unclear = standings.filter { !$0.standing.isCompared }.map { $0.package.sentence($0.standing) }
        guard let editable, !standings.isEmpty else { return unclear }
        let source = editable.url.map { " from \($0)" } ?? ""
        return unclear + [
            "\(editable.name): \(editable.version) is installed in place\(source), so its files may not be those of that version"
        ]
    }
}

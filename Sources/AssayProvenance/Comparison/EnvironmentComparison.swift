import AssayCore

/// What a file declares against what is there.
public struct EnvironmentComparison: Sendable {
    public let declared: DeclaredEnvironment
    public let installed: EnvironmentSnapshot
    public let tolerances: Tolerances

    public init(declared: DeclaredEnvironment, installed: EnvironmentSnapshot, tolerances: Tolerances = Tolerances()) {
        (self.declared, self.installed, self.tolerances) = (declared, installed, tolerances)
    }

    /// Declared packages that are missing or of another version.
    public var packages: EnvironmentVerdict { verdict { $0.isWrong } }

    /// Declared packages that are missing.
    public var missingPackages: EnvironmentVerdict { verdict { $0 == .missing } }

    private func verdict(_ isCounted: (PackageStanding) -> Bool) -> EnvironmentVerdict {
        let wanted = WantedPackages(declared, installed)
        let groups = wanted.byKey.map { PackageGroup($0.packages, self) }
        let compared = groups.count { !$0.judged.isEmpty }
        let wrong = groups.map { $0.wrong(isCounted) }.filter { !$0.isEmpty }
        let notes = wanted.notes + groups.flatMap(\.notes)
        if compared == 0 { return .nothing("\(declared.file) declares no package that applies here", findings: notes) }
        return EnvironmentVerdict(count: wrong.count, compared: compared, findings: wrong.flatMap(\.self) + notes)
    }

    /// Packages that are there and that nothing declares.
    ///
    /// Of a lock everything must be named; of other files what the named packages need is declared too. What every environment
    /// is made with (`pip`, `setuptools`, `wheel`, `distribute`, `uv`) is never extra, as for `uv pip sync`.
    public var extraPackages: EnvironmentVerdict {
        let wanted = WantedPackages(declared, installed)
        if wanted.byKey.isEmpty {
            return .nothing("\(declared.file) declares no package that applies here", findings: wanted.notes)
        }
        var known = Set(wanted.byKey.map(\.key)).union(["pip", "setuptools", "wheel", "distribute", "uv", "python"])
        if !declared.kind.isComplete { known.formUnion(RequiredPackages(installed).reached(from: known)) }
        var seen: Set<String> = []
        let found = installed.packages.filter { !known.contains($0.key) && seen.insert($0.key).inserted }
        // A conda package that is no Python package is only comparable where conda's packages are declared.
        let declaresConda = declared.packages.contains(where: \.isConda)
        let extra = found.filter { $0.kind == .python || declaresConda && declared.kind.isComplete }
        return EnvironmentVerdict(
            count: extra.count, compared: Set(installed.packages.map(\.key)).count,
            findings: extra.map { "\($0.name): \($0.version) is installed, and \(declared.file) does not ask for it" }
                + wanted.notes)
    }

    /// 1 where Python is not the one that was declared.
    public var python: EnvironmentVerdict {
        if declared.pythons.isEmpty { return .nothing("\(declared.file) says nothing of Python's version") }
        guard let python = installed.python else {
            return .nothing("\(installed.place.path) holds no Python whose version could be found")
        }
        var (findings, notes, compared) = ([String](), [String](), 0)
        for wanted in declared.pythons.map(\.asPackage) {
            let standing = standing(of: python.version, wanted)
            if standing.isCompared { compared += 1 }
            if standing.isWrong { findings.append(wanted.sentence(standing)) }
            if !standing.isCompared { notes.append(wanted.sentence(standing)) }
        }
        if compared == 0 { return .nothing("only \(python.version) is known of Python's version", findings: notes) }
        return EnvironmentVerdict(count: findings.isEmpty ? 0 : 1, compared: compared, findings: findings + notes)
    }

    /// Where only `3.11` is known, a wish for 3.11.2 can be refuted and not confirmed.
    private func standing(of version: String, _ wanted: DeclaredPackage) -> PackageStanding {
        let standing = wanted.standing(of: version, build: nil, isConda: false, tolerances)
        let isWhole = version.split(separator: ".").count > 2
        guard !isWhole, case .different = standing, let pinned = wanted.pinned, pinned.hasPrefix(version + ".") else {
            return standing
        }
        return .incomparable("only \(version) is known")
    }
}

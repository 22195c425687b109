import AssayCore

/// The packages that a declaration asks for on one machine and one Python.
struct WantedPackages {
    /// By name, in the order of the file; several of one name are alternatives or constraints of each other.
    private(set) var byKey: [(key: String, packages: [DeclaredPackage])] = []
    /// What could not be decided, a line each.
    private(set) var notes: [String]

    private let markers: MarkerEnvironment

    init(_ declared: DeclaredEnvironment, _ environment: EnvironmentSnapshot) {
        notes = declared.notes
        var markers = environment.markers
        markers.values["dependency_groups"] = .set(declared.groups)
        self.markers = markers
        let platform = environment.machine.map(CondaPlatform.name)
        var packages: [DeclaredPackage] = []
        for package in declared.packages
        where package.platform == nil || package.platform == "noarch" || package.platform == platform {
            if applies(package.marker, to: package.name, package.place) { packages.append(package) }
        }
        if let roots = declared.roots { packages = reached(from: roots, among: packages) }
        var positions: [String: Int] = [:]
        for package in packages {
            if let position = positions[package.key] {
                byKey[position].packages.append(package)
            } else {
                positions[package.key] = byKey.count
                byKey.append((package.key, [package]))
            }
        }
    }

    private mutating func applies(_ marker: MarkerExpression?, to name: String, _ place: SourcePlace) -> Bool {
        guard let marker else { return true }
        do throws(MarkerExpression.Unanswerable) {
            return try marker.holds(in: markers)
        } catch {
            notes.append("\(name) (\(place.file):\(place.line)), not compared: \(error.words) here")
            return false
        }
    }

    /// What the roots need, and what that needs.
    private mutating func reached(from roots: [DeclaredEdge], among packages: [DeclaredPackage]) -> [DeclaredPackage] {
        let byName = Dictionary(grouping: packages.indices) { packages[$0].key }
        var pending = roots
        var found: Set<Int> = []
        var extras: Set<String> = []
        while let edge = pending.popLast() {
            let candidates = byName[PackageName.normalized(edge.name)] ?? []
            let fitting = edge.version.map { version in candidates.filter { packages[$0].pinned == version } } ?? candidates
            for index in fitting where applies(edge.marker, to: edge.name, packages[index].place) {
                if found.insert(index).inserted { pending += packages[index].dependencies }
                for extra in edge.extras.map(PackageName.normalized) where extras.insert("\(index) \(extra)").inserted {
                    pending += packages[index].extras[extra] ?? []
                }
            }
        }
        return found.sorted().map { packages[$0] }
    }
}

/// What installed packages need, as their own metadata says.
struct RequiredPackages {
    private let environment: EnvironmentSnapshot

    init(_ environment: EnvironmentSnapshot) { self.environment = environment }

    /// Everything that the packages of these names need, directly or not; an extra that nobody may have asked for is passed over
    /// only where its packages are not there anyway.
    func reached(from keys: Set<String>) -> Set<String> {
        var pending = Array(keys)
        var found = keys
        let byKey = Dictionary(grouping: environment.packages, by: \.key)
        while let key = pending.popLast() {
            for text in byKey[key]?.flatMap(\.requires) ?? [] {
                guard let needed = try? PackageRequirement(text).normalizedName, found.insert(needed).inserted else { continue }
                pending.append(needed)
            }
        }
        return found
    }
}

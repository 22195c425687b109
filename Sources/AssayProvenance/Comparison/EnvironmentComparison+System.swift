import AssayCore

// Only a captured environment says what the machine below the packages was.
extension EnvironmentComparison {
    private static let onlyCaptured = "only a captured environment says it: write one with `assay env capture`"

    private func place(_ key: String) -> String {
        declared.places[key].map { "\($0.file):\($0.line)" } ?? declared.file
    }

    /// 1 where the distribution or its version, or the image, is not the one that was declared.
    public var operatingSystem: EnvironmentVerdict {
        if let image = declared.image { return self.image(image) }
        guard let wanted = declared.snapshot?.operatingSystem else {
            return .nothing("\(declared.file) names no operating system; \(Self.onlyCaptured)")
        }
        guard let found = installed.operatingSystem else {
            return .nothing("\(installed.place.path) does not say which operating system it is")
        }
        let isSame =
            wanted.id == found.id
            && (wanted.version == found.version
                || tolerances.allows(found.version ?? "", for: wanted.version ?? "", of: "operating_system"))
        let sentence = "operating system: wanted \(wanted.name) (\(place("operating_system"))), found \(found.name)"
        return EnvironmentVerdict(count: isSame ? 0 : 1, compared: 1, findings: isSame ? [] : [sentence])
    }

    private func image(_ wanted: DeclaredImage) -> EnvironmentVerdict {
        guard let digest = wanted.digest else {
            return .nothing("the image of \(declared.file) has no digest", findings: declared.notes)
        }
        guard let image = installed.image else {
            return .nothing("\(installed.place.path) is no OCI image with a digest to compare")
        }
        if image.digest == digest || image.base == digest { return EnvironmentVerdict(count: 0, compared: 1, findings: []) }
        guard let base = image.base else { return .nothing("the image does not say which image it was built from") }
        return EnvironmentVerdict(
            count: 1, compared: 1,
            findings: ["base image: wanted \(digest) (\(wanted.place.file):\(wanted.place.line)), found \(base)"])
    }

    /// Libraries of another version, or missing.
    public var libraries: EnvironmentVerdict {
        named("library", declared.snapshot?.libraries, installed.libraries, "libraries")
    }

    /// Runtimes of another version, or missing: those that are installed, and the one that runs the model now.
    ///
    /// - Parameters:
    ///   - running: name and version of the runtime in use; nil where no model runs.
    ///   - stated: what the manifest says that production runs, with its place.
    public func runtimes(running: (name: String, version: String)?, stated: StatedRuntime?) -> EnvironmentVerdict {
        var wanted = declared.snapshot.map { snapshot in
            snapshot.runtimes.map {
                DeclaredPackage(
                    $0.key, .version($0.value),
                    place: declared.places["runtimes.\($0.key)"] ?? SourcePlace(file: declared.file, line: 1))
            }
        }
        if wanted == nil {
            wanted = WantedPackages(declared, installed).byKey.flatMap(\.packages).compactMap { package in
                KnownRuntimes.name(of: package.key).map { name in
                    var package = package
                    package.name = name
                    return package
                }
            }
        }
        var all = wanted ?? []
        if let stated { all.append(DeclaredPackage(stated.name, .version(stated.version), place: stated.place)) }
        if all.isEmpty { return .nothing("\(declared.file) names no runtime of models") }
        var (wrong, findings, compared) = (Set<String>(), [String](), 0)
        for package in all.sorted(by: { ($0.name, $0.place.line) < ($1.name, $1.place.line) }) {
            if tolerances[package.name] == .any { continue }
            var found = [(installed.runtimes[package.name], "installed")]
            // What the manifest states of production is compared with what runs here, not with what is installed somewhere.
            if stated.map({ $0.place == package.place }) == true { found = [] }
            if let running, running.name == package.name { found.append((running.version, "in use")) }
            for (version, whereabouts) in found {
                compared += 1
                let standing = version.map { package.standing(of: $0, build: nil, isConda: false, tolerances) } ?? .missing
                if standing.isWrong {
                    wrong.insert(package.name)
                    findings.append(package.sentence(standing) + (version == nil ? "" : " \(whereabouts)"))
                }
            }
        }
        if compared == 0 { return .nothing("no runtime that \(declared.file) names is installed or in use") }
        return EnvironmentVerdict(count: wrong.count, compared: compared, findings: findings)
    }

    private func named(
        _ what: String, _ wanted: [String: String]?, _ found: [String: String], _ key: String
    ) -> EnvironmentVerdict {
        guard let wanted, !wanted.isEmpty else { return .nothing("\(declared.file) names no \(what); \(Self.onlyCaptured)") }
        let compared = wanted.filter { tolerances[$0.key] != .any }
        if compared.isEmpty { return .nothing("the tolerance of every \(what) is `any`") }
        let wrong = compared.filter { name, version in
            guard let found = found[name] else { return true }
            return found != version && !tolerances.allows(found, for: version, of: name)
        }
        let findings = wrong.sorted { $0.key < $1.key }.map { name, version in
            "\(name): wanted \(version) (\(place("\(key).\(name)"))), \(found[name].map { "found \($0)" } ?? "not found")"
        }
        return EnvironmentVerdict(count: wrong.count, compared: compared.count, findings: findings)
    }

    /// Instruction sets that the other processor had and this one lacks.
    public var processor: EnvironmentVerdict {
        guard let wanted = declared.snapshot?.processor else {
            return .nothing("\(declared.file) names no processor; \(Self.onlyCaptured)")
        }
        guard let found = installed.processor else {
            return .nothing("\(installed.place.path) has no processor of its own; capture the environment where it runs")
        }
        if wanted.features.isEmpty { return .nothing("\(declared.file) lists no instruction sets of its processor") }
        let missing = wanted.features.filter { !found.features.contains($0) }
        return EnvironmentVerdict(
            count: missing.count, compared: wanted.features.count,
            findings: missing.map { "\($0): the processor of \(place("processor.features")) has it, \(found.model) does not" })
    }
}

/// What the manifest says that runs the model in production.
public struct StatedRuntime: Sendable, Hashable {
    public var name: String
    public var version: String
    public var place: SourcePlace

    /// Reads `onnxruntime 1.22.1` and `onnxruntime==1.22.1`; nil for anything else.
    public init?(_ text: String, at place: SourcePlace) {
        guard let found = text.wholeMatch(of: /\s*([A-Za-z0-9][A-Za-z0-9._-]*?)\s*(?:==|\s)\s*v?(\d[A-Za-z0-9.+!_-]*)\s*/),
            PackageVersion(String(found.2)) != nil
        else { return nil }
        (name, version, self.place) = (PackageName.normalized(String(found.1)), String(found.2), place)
    }
}

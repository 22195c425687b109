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

import AssayCore

/// One advisory about versions of packages.
///
/// - Source: Open Source Vulnerability format 1.7.
struct Advisory: Sendable {
    /// One package that it is about.
    struct Affected: Sendable {
        var key: String
        var versions: Set<String>
        /// Ranges of affected versions, each in the order of its events.
        var ranges: [[Event]]
    }

    enum Event: Sendable {
        case introduced(PackageVersion)
        /// From the beginning.
        case always
        case fixed(PackageVersion)
        case lastAffected(PackageVersion)

        var version: PackageVersion? {
            switch self {
            case .always: nil
            case .introduced(let version), .fixed(let version), .lastAffected(let version): version
            }
        }
    }

    var id: String
    var aliases: [String]
    /// Whether it is about a release that its authors took back, rather than about a weakness.
    var isYanked: Bool
    var affected: [Affected]

    /// What the advisory says of a version; nil if it is not affected.
    func affects(_ package: InstalledPackage) -> Bool {
        affected.contains { $0.key == package.key && Self.affects(package.version, $0) }
    }

    /// The lowest version above this one that ends a range.
    func fix(for package: InstalledPackage) -> String? {
        guard let found = PackageVersion(package.version) else { return nil }
        let fixes = affected.filter { $0.key == package.key }.flatMap(\.ranges).joined().compactMap { event -> PackageVersion? in
            if case .fixed(let version) = event, version > found { version } else { nil }
        }
        return fixes.min()?.text
    }

    private static func affects(_ version: String, _ affected: Affected) -> Bool {
        guard let found = PackageVersion(version) else { return affected.versions.contains(version) }
        if affected.versions.contains(where: { PackageVersion($0).map { $0 == found } ?? ($0 == version) }) { return true }
        return affected.ranges.contains { range in
            var isInside = false
            for event in range {
                switch event {
                case .always: isInside = true
                case .introduced(let start): if found >= start { isInside = true }
                case .fixed(let end): if found >= end { isInside = false }
                case .lastAffected(let last): if found > last { isInside = false }
                }
            }
            return isInside
        }
    }
}

extension Advisory {
    /// Reads one record; nil for one that was withdrawn. Packages of other ecosystems than PyPI are passed over.
    init?(_ record: PlacedJSON) {
        guard let id = record["id"]?.text, record["withdrawn"]?.text == nil else { return nil }
        self.id = id
        aliases = record["aliases"]?.texts ?? []
        let items = (record["affected"]?.items ?? []).filter { $0["package"]?["ecosystem"]?.text == "PyPI" }
        isYanked =
            record["database_specific"]?["yanked"]?.isTrue == true
            || items.contains { $0["database_specific"]?["yanked"]?.isTrue == true }
        affected = items.compactMap { item in
            guard let name = item["package"]?["name"]?.text else { return nil }
            let ranges = (item["ranges"]?.items ?? []).filter { $0["type"]?.text != "GIT" }.map {
                Self.events($0["events"]?.items ?? [])
            }
            return Affected(key: PackageName.normalized(name), versions: Set(item["versions"]?.texts ?? []), ranges: ranges)
        }
    }

    /// In the order of their versions, whatever order they are written in.
    private static func events(_ items: [PlacedJSON]) -> [Event] {
        let events = items.compactMap { item -> Event? in
            if let text = item["introduced"]?.text { return text == "0" ? .always : PackageVersion(text).map { .introduced($0) } }
            if let text = item["fixed"]?.text { return PackageVersion(text).map { .fixed($0) } }
            return item["last_affected"]?.text.flatMap { PackageVersion($0) }.map { .lastAffected($0) }
        }
        return events.enumerated().sorted { one, other in
            guard let left = one.element.version else { return other.element.version != nil }
            guard let right = other.element.version else { return false }
            return left == right ? one.offset < other.offset : left < right
        }.map(\.element)
    }
}

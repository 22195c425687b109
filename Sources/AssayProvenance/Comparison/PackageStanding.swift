import AssayCore

/// How one declared package stands in an environment.
enum PackageStanding: Sendable, Hashable {
    case right(String)
    /// Not what was asked for, but close enough for the tolerance.
    case tolerated(String)
    case different(String)
    case missing
    /// Why nothing can be said.
    case incomparable(String)

    var isWrong: Bool {
        switch self {
        case .different, .missing: true
        case .right, .tolerated, .incomparable: false
        }
    }

    var isCompared: Bool { if case .incomparable = self { false } else { true } }
}

extension DeclaredPackage {
    /// `numpy: wanted ==1.26.4 (requirements.txt:3), found 1.26.5`
    func sentence(_ standing: PackageStanding) -> String {
        let head = "\(name): wanted \(wanted) (\(place.file):\(place.line))"
        return switch standing {
        case .right(let found): "\(head), found \(found)"
        case .tolerated(let found): "\(head), found \(found), within the tolerance"
        case .different(let found): "\(head), found \(found)"
        case .missing: "\(head), not installed"
        case .incomparable(let reason): "\(head), not compared: \(reason)"
        }
    }

    /// How the package stands; nil where a constraint speaks of one that is not there.
    func standing(in environment: EnvironmentSnapshot, _ tolerances: Tolerances) -> PackageStanding? {
        if tolerances[name] == .any { return .incomparable("its tolerance is `any`") }
        guard let found = installed(in: environment) else { return isConstraint ? nil : .missing }
        if case .url(let url) = condition { return Self.standing(found, url) }
        return standing(of: found.version, build: found.build, isConda: found.kind == .conda, tolerances)
    }

    /// A conda package stands for a Python package of the same name where conda has installed nothing, and the other way round.
    private func installed(in environment: EnvironmentSnapshot) -> InstalledPackage? {
        isConda && environment.hasConda
            ? environment.package(key, .conda) : environment.package(key, .python) ?? environment.package(key)
    }

    func standing(of version: String, build: String?, isConda: Bool, _ tolerances: Tolerances) -> PackageStanding {
        let shown = isConda ? [version, build].compactMap(\.self).joined(separator: " ") : version
        if meets(version, build: isConda ? build : nil) { return .right(shown) }
        let tolerance = tolerances[name]
        if let pinned, tolerances.allows(version, for: pinned, of: name) { return .tolerated(shown) }
        return pinned == nil && tolerance == .major ? .tolerated(shown) : .different(shown)
    }

    private func meets(_ version: String, build: String?) -> Bool {
        switch condition {
        case .python(let specifiers): specifiers.contains(version)
        case .version(let wanted): version == wanted
        case .url: false
        case .conda(var match):
            {
                // A Python package has no build that could be compared.
                if build == nil { match.build = nil }
                return match.matches(version: version, build: build)
            }()
        }
    }

    private static func standing(_ found: InstalledPackage, _ url: String) -> PackageStanding {
        guard let source = found.url else { return .incomparable("\(found.version) is installed and says no address") }
        let bare = { (text: String) in String(text.prefix { $0 != "#" }) }
        return bare(source) == bare(url) ? .right(source) : .different(source)
    }
}

extension VersionSpecifier {
    /// Whether a version meets the condition; a text that is no version of PEP 440 meets only `===`.
    public func contains(_ text: String) -> Bool {
        if case .text(let wanted) = wanted { return text.lowercased() == wanted.lowercased() }
        return PackageVersion(text).map(contains) ?? false
    }

    func contains(_ version: PackageVersion) -> Bool {
        switch wanted {
        case .text(let text): version.text.lowercased() == text.lowercased()
        case .prefix(let prefix): (comparison == .equal) == Self.begins(version, with: prefix)
        case .version(let wanted): compares(version, with: wanted)
        }
    }

    private func compares(_ version: PackageVersion, with wanted: PackageVersion) -> Bool {
        // The part after a plus sign counts only where the condition has one too.
        let found = wanted.local.isEmpty ? version.publicVersion : version
        return switch comparison {
        case .equal: found == wanted
        case .different: found != wanted
        case .atMost: version.publicVersion <= wanted
        case .atLeast: version.publicVersion >= wanted
        case .below: Self.isBelow(version, wanted)
        case .above: Self.isAbove(version, wanted)
        case .compatible: Self.isCompatible(version, wanted)
        case .identical: false
        }
    }

    /// `<1.0` leaves out what leads up to 1.0 itself, such as 1.0rc1, unless it names such a version.
    private static func isBelow(_ version: PackageVersion, _ wanted: PackageVersion) -> Bool {
        var limit = wanted
        if !wanted.isPrerelease { limit.dev = .zero }
        return version < limit
    }

    /// `>1.0` leaves out the post-releases and the local versions of 1.0 itself.
    private static func isAbove(_ version: PackageVersion, _ wanted: PackageVersion) -> Bool {
        guard version > wanted, version.publicVersion != wanted else { return false }
        if wanted.post != nil || wanted.dev != nil { return true }
        return version.post == nil || version.base != wanted.base || version.pre != wanted.pre
    }

    /// `~=2.2.1` is at least 2.2.1 and begins with 2.2.
    private static func isCompatible(_ version: PackageVersion, _ wanted: PackageVersion) -> Bool {
        var prefix = wanted.base
        prefix.release.removeLast()
        return version.publicVersion >= wanted && begins(version, with: prefix)
    }

    private static func begins(_ version: PackageVersion, with prefix: PackageVersion) -> Bool {
        version.epoch == prefix.epoch && prefix.release.indices.allSatisfy { version.number($0) == prefix.release[$0] }
    }
}

/// Several conditions that must all hold: `>=1.2,<2`. None at all holds for every version.
public struct VersionSpecifiers: Sendable, Hashable {
    public let all: [VersionSpecifier]

    /// Nil where one of them is no condition; empty places between commas mean nothing.
    public init?(_ text: String) {
        var all: [VersionSpecifier] = []
        for part in text.split(separator: ",") {
            if part.unicodeScalars.allSatisfy(ScalarCursor.isSpace) { continue }
            guard let specifier = VersionSpecifier(String(part)) else { return nil }
            all.append(specifier)
        }
        self.all = all
    }

    public var text: String { all.map(\.text).joined(separator: ",") }

    public func contains(_ version: String) -> Bool { all.allSatisfy { $0.contains(version) } }

    /// The one version that `==` or `===` names; nil for any other condition.
    public var pinned: String? {
        let names = all.compactMap { specifier -> String? in
            switch (specifier.comparison, specifier.wanted) {
            case (.equal, .version(let version)): version.text
            case (.identical, .text(let text)): text
            default: nil
            }
        }
        return names.first
    }
}

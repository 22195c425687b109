/// The version of a Python package.
///
/// - Definition: `packaging.version.Version` of packaging 26: the scheme of PEP 440, with its order and its equality, so that
///   `1.0` equals `1.0.0` and `v1.0-ALPHA1` equals `1.0a1`.
/// - Source: PyPA specifications, Version specifiers.
public struct PackageVersion: Sendable {
    /// The phase before a release; ordered as they follow each other.
    enum Phase: Int, Sendable, Hashable, Comparable {
        case alpha, beta, candidate
        static func < (one: Phase, other: Phase) -> Bool { one.rawValue < other.rawValue }
        var text: String { ["a", "b", "rc"][rawValue] }
    }

    struct Pre: Sendable, Hashable {
        var phase: Phase
        var number: WholeNumber
    }

    /// One part of what follows a plus sign; numbers stand above words.
    enum LocalPart: Sendable, Hashable, Comparable {
        case word(String)
        case number(WholeNumber)

        var text: String {
            switch self {
            case .word(let word): word
            case .number(let number): number.text
            }
        }

        static func < (one: LocalPart, other: LocalPart) -> Bool {
            switch (one, other) {
            case (.word(let left), .word(let right)): left < right
            case (.number(let left), .number(let right)): left < right
            case (.word, .number): true
            case (.number, .word): false
            }
        }
    }

    var epoch: WholeNumber
    /// At least one number; zeros at the end are kept as written.
    var release: [WholeNumber]
    var pre: Pre?
    var post: WholeNumber?
    var dev: WholeNumber?
    /// Empty where there is none.
    var local: [LocalPart]

    /// Whether it comes before a release: alpha, beta, candidate or development version.
    public var isPrerelease: Bool { pre != nil || dev != nil }

    /// Without the part after the plus sign.
    var publicVersion: PackageVersion {
        var version = self
        version.local = []
        return version
    }

    /// Epoch and release only.
    var base: PackageVersion { PackageVersion(epoch: epoch, release: release, pre: nil, post: nil, dev: nil, local: []) }

    /// The number at a position of the release; zero past its end.
    func number(_ index: Int) -> WholeNumber { release.indices.contains(index) ? release[index] : .zero }

    /// The normalised spelling: `1!2.0a1.post2.dev3+ubuntu.1`.
    public var text: String {
        var text = epoch.isZero ? "" : "\(epoch.text)!"
        text += release.map(\.text).joined(separator: ".")
        if let pre { text += pre.phase.text + pre.number.text }
        if let post { text += ".post\(post.text)" }
        if let dev { text += ".dev\(dev.text)" }
        return local.isEmpty ? text : text + "+" + local.map(\.text).joined(separator: ".")
    }
}

extension PackageVersion: Comparable, Hashable {
    public static func == (one: PackageVersion, other: PackageVersion) -> Bool { one.order(to: other) == 0 }

    public static func < (one: PackageVersion, other: PackageVersion) -> Bool { one.order(to: other) < 0 }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(epoch)
        hasher.combine(trimmedRelease)
        hasher.combine(pre)
        hasher.combine(post)
        hasher.combine(dev)
        hasher.combine(local)
    }

    /// Zeros at the end mean nothing.
    var trimmedRelease: ArraySlice<WholeNumber> {
        release[...((release.lastIndex { !$0.isZero }) ?? 0)]
    }

    /// Negative, zero or positive.
    private func order(to other: PackageVersion) -> Int {
        let steps = [
            Self.order(epoch, other.epoch), releaseOrder(to: other), Self.order(phaseRank, other.phaseRank),
            Self.order(pre?.number ?? .zero, other.pre?.number ?? .zero),
            // No post-release stands below the first, no development version above the last.
            Self.order(post == nil ? 0 : 1, other.post == nil ? 0 : 1), Self.order(post ?? .zero, other.post ?? .zero),
            Self.order(dev == nil ? 1 : 0, other.dev == nil ? 1 : 0), Self.order(dev ?? .zero, other.dev ?? .zero),
            localOrder(to: other),
        ]
        return steps.first { $0 != 0 } ?? 0
    }

    /// `1.0.dev1` stands below `1.0a1`, and `1.0` above `1.0rc1`.
    private var phaseRank: Int {
        if let pre { return pre.phase.rawValue }
        return post == nil && dev != nil ? -1 : Phase.candidate.rawValue + 1
    }

    private func releaseOrder(to other: PackageVersion) -> Int {
        for index in 0..<max(release.count, other.release.count) {
            let order = Self.order(number(index), other.number(index))
            if order != 0 { return order }
        }
        return 0
    }

    private func localOrder(to other: PackageVersion) -> Int {
        for (one, two) in zip(local, other.local) where one != two { return one < two ? -1 : 1 }
        return Self.order(local.count, other.local.count)
    }

    private static func order<Value: Comparable>(_ one: Value, _ other: Value) -> Int { one == other ? 0 : one < other ? -1 : 1 }
}

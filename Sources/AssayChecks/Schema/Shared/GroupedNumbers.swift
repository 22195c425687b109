import AssayStatistics

/// Numbers split by a text's categories.
struct GroupedNumbers: Sendable {
    private var groups: [UInt64: Moments] = [:]

    init(_ text: TextFeature, _ numbers: [Double]) {
        for (key, group) in zip(text.keys, Moments.byCode(numbers, text.codes, codes: text.count)) where group.count > 0 {
            groups[key] = group
        }
    }

    func merged(_ later: GroupedNumbers) -> GroupedNumbers {
        var total = self
        for (key, group) in later.groups { total.groups[key, default: Moments()].merge(group) }
        return total
    }

    var rows: Int { groups.values.reduce(0) { $0 + $1.count } }

    /// √(SS between / SS total) without what chance adds; nil without spread, and where there is one category, or one for each row.
    ///
    /// - Definition: √max(0, 1 − (SS within / (n − k)) / (SS total / (n − 1))).
    /// - Source: Kelley 1935, PNAS 21:554.
    var correlationRatio: Double? {
        guard groups.count > 1, groups.count < rows else { return nil }
        var all = Moments()
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) { all.merge(group) }
        let within = groups.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.m2 }
        guard all.m2 > 0, all.m2.isFinite else { return nil }
        let (n, k) = (Double(all.count), Double(groups.count))
        return max(0, 1 - (within / (n - k)) / (all.m2 / (n - 1))).squareRoot()
    }
}

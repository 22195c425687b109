import AssayCore
import AssayStatistics

/// The weakest segments that a search found, judged on rows that the search never saw.
struct SegmentFindings {
    static let most = 5
    /// Two segments that share more of their rows than this, of the rows in either, are one finding.
    static let mostOverlap = 0.5

    struct Finding {
        var segment: Segment
        var rows: Int
        /// Of the losses inside and outside, on unseen rows.
        var inside: Moments
        var outside: Moments
        /// One-sided, that it is no weaker than the rest; after Holm's correction over the findings.
        var pValue = 1.0
    }

    private(set) var findings: [Finding] = []

    init(_ search: SegmentSearch) {
        let (table, searched) = (search.table, search.searched)
        var taken: [Set<Int>] = []
        for candidate in search.candidates where findings.count < Self.most {
            guard findings.isEmpty || candidate.meanLoss > search.meanLoss else { continue }
            let members = Set(candidate.segment.members(table, among: 0..<searched))
            guard taken.allSatisfy({ Self.overlap($0, members) <= Self.mostOverlap }) else { continue }
            guard let finding = Self.judged(candidate.segment, table, from: searched, minimumRows: search.minimumRows) else {
                continue
            }
            taken.append(members)
            findings.append(finding)
        }
        for (place, value) in MultipleTesting.holm(findings.map(\.pValue)).enumerated() { findings[place].pValue = value }
    }

    private static func overlap(_ one: Set<Int>, _ other: Set<Int>) -> Double {
        let common = one.intersection(other).count
        return Double(common) / Double(max(1, one.count + other.count - common))
    }

    private static func judged(_ segment: Segment, _ table: FeatureTable, from first: Int, minimumRows: Int) -> Finding? {
        let members = segment.members(table, among: first..<table.rows)
        var finding = Finding(segment: segment, rows: members.count, inside: Moments(), outside: Moments())
        var place = 0
        for row in first..<table.rows {
            let isInside = place < members.count && members[place] == row
            if isInside { place += 1 }
            if isInside {
                finding.inside.add(table.losses[row], weight: table.weight(row))
            } else {
                finding.outside.add(table.losses[row], weight: table.weight(row))
            }
        }
        guard members.count >= min(minimumRows, WeakSegments.leastJudged), finding.inside.weight > 0 else { return nil }
        finding.pValue = pValue(finding.inside, finding.outside)
        return finding
    }

    /// The score test of two means with a common spread.
    private static func pValue(_ inside: Moments, _ outside: Moments) -> Double {
        guard outside.weight > 0, inside.mean > outside.mean else { return 1 }
        var all = inside
        all.merge(outside)
        guard let variance = all.variance(ddof: 0), variance > 0 else { return 1 }
        let error = (variance * (1 / inside.effectiveCount + 1 / outside.effectiveCount)).squareRoot()
        return Normal.survival((inside.mean - outside.mean) / error)
    }
}

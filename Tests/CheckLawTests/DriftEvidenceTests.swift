import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular
import Testing

/// What other tools get wrong about drift, over every measure of the catalogue that looks at the reference.
struct DriftEvidenceTests {
    @Test func `the catalogue has drift measures`() { #expect(TablePair.driftMeasures.count >= 20) }

    @Test(arguments: TablePair.driftMeasures)
    func `an empty table is never a value`(_ type: any Measure.Type) throws {
        #expect(try TablePair(now: Self.table(rows: 0), before: Self.table()).measure(type).value == nil)
    }

    @Test(arguments: TablePair.driftMeasures)
    func `an empty reference is never a value`(_ type: any Measure.Type) throws {
        #expect(try TablePair(now: Self.table(), before: Self.table(rows: 0)).measure(type).value == nil)
    }

    /// Whether a column of nothing but nulls is drift is what `null_rate_drift` says; every other measure of it says nothing, but for
    /// `label_leakage`, to which a gap is a value.
    @Test(arguments: TablePair.driftMeasures)
    func `a column of nulls is drift or nothing`(_ type: any Measure.Type) throws {
        let pair = TablePair(now: Self.table(nulls: 1), before: Self.table())
        let found = try pair.measure(type)
        guard let value = found.value, !type.descriptor.parameters.filter(\.required).isEmpty else { return }
        guard type.descriptor.name != "label_leakage" else { return }
        #expect(type.descriptor.name == "null_rate_drift" && value > 0, "\(found)")
    }

    /// All but overlap, of which two copies of one table are full.
    @Test(arguments: TablePair.driftMeasures.filter { !isOfOverlap($0) })
    func `identical tables have not drifted, and no bound of zero is refuted`(_ type: any Measure.Type) throws {
        let name = type.descriptor.name
        let found = try TablePair(now: Self.table(), before: Self.table()).measure(type)
        let chance = name == "domain_classifier_auc" ? 0.5 : 0.0
        #expect(try #require(found.value) <= chance + 1e-12)
        if let interval = found.interval { #expect(interval.lower <= chance) }
        if let pValue = found.details.numbers?["p_value"] { #expect(pValue == 1) }
    }

    /// The shares of rows that a drift reaches get smaller, so no measure may get worse.
    @Test(arguments: TablePair.driftMeasures.filter { !isOfOverlap($0) })
    func `a table that comes nearer to the reference never measures worse`(_ type: any Measure.Type) throws {
        let before = Self.table(rows: 600)
        let far = try TablePair(now: Self.table(rows: 600, shift: 400, moved: 0.8, nulls: 0.4), before: before).measure(type)
        let near = try TablePair(now: Self.table(rows: 600, shift: 60, moved: 0.1, nulls: 0.15), before: before).measure(type)
        #expect(try #require(near.value) <= (try #require(far.value)))
    }

    /// More rows than are drawn: which ones are depends on their number and the seed alone.
    @Test func `a sample is the same bits wherever the table is cut`() throws {
        let type = try #require(MeasureCatalog.standard["mmd"]), before = Self.table(rows: 25)
        let whole = try TablePair(now: Self.table(rows: 5_000), before: before).measure(type)
        #expect(whole.rows == 5_000 && whole.details.numbers?["sampled_rows"] == 1_000)
        let parts = [0..<1, 1..<4_400, 4_400..<5_000].map { Self.table(rows: 5_000, part: $0) }
        #expect(try TablePair(now: parts[0], before: before).measure(type, later: Array(parts[1...])) == whole)
    }

    @Test func `the features that give a difference away are named, and none where there is no difference`() throws {
        let type = try #require(MeasureCatalog.standard["domain_classifier_auc"])
        let moved = try TablePair(now: Self.table(shift: 300), before: Self.table()).measure(type)
        #expect(try #require(moved.interval).lower > 0.5)
        #expect(moved.details.findings?.first?.hasPrefix("told apart by `x` ") == true, "\(moved.details)")
        #expect(try TablePair(now: Self.table(), before: Self.table()).measure(type).details.findings == nil)
    }

    @Test func `a column that cannot be compared is left out by name, and alone proves nothing`() throws {
        let type = try #require(MeasureCatalog.standard["domain_classifier_auc"])
        func table(_ start: Int, _ columns: Set<String>) -> [Column] {
            [
                Column(name: "x", doubles: (0..<3_000).map { Double($0 % 7) }),
                Column(name: "c", strings: (start..<start + 3_000).map { "name \($0)" }),
            ].filter { columns.contains($0.name) }
        }
        let alone = try TablePair(now: table(0, ["c"]), before: table(5_000, ["c"])).measure(type)
        #expect(alone.value == nil && alone.reason?.contains("4096 different texts") == true, "\(alone)")
        let both = try TablePair(now: table(0, ["x", "c"]), before: table(5_000, ["x", "c"])).measure(type)
        #expect(both.details.findings == ["left out, too many different texts: `c`"])
    }

    private static func isOfOverlap(_ type: any Measure.Type) -> Bool {
        type.descriptor.name.contains("overlap") || type.descriptor.name.contains("duplicate")
    }

    /// Numbers, a second column that goes with the first, categories, labels, scores, ids and times; the same for the same arguments.
    ///
    /// - Parameter part: the rows of a table that is cut.
    /// - Parameter moved: share of rows with a category, a class and a time that the plain table does not have.
    private static func table(rows: Int = 500, shift: Double = 0, moved: Double = 0, nulls: Double = 0.1, part: Range<Int>? = nil)
        -> [Column]
    {
        let random = CounterRandom(seed: 3, stream: 77)
        var columns = (
            x: [Double?](), z: [Double?](), c: [String?](), y: [String?](), score: [Double?](), id: [String?](), at: [Double?]()
        )
        for row in part ?? 0..<rows {
            let words = random.words(row: UInt64(row)), others = random.words(row: UInt64(row), replicate: 1)
            let (number, place) = (CounterRandom.normal(words.0), CounterRandom.uniform(words.1))
            let isMoved = CounterRandom.uniform(words.2) < moved
            columns.x.append(CounterRandom.uniform(words.3) < nulls ? nil : 1000 + 200 * number + shift)
            columns.z.append(isMoved ? -number : number + 0.5 * CounterRandom.normal(others.0))
            columns.c.append(isMoved ? "new" : ["a", "b", "c"][Int(place * 3)])
            columns.y.append(isMoved ? "7" : place < 0.4 ? "1" : "0")
            columns.score.append(min(1, max(0, place / 2 + (isMoved ? 0.5 : 0))))
            columns.id.append("\(isMoved ? "moved" : "row") \(row)")
            columns.at.append(Double(row) + (isMoved ? 0.5 : 0))
        }
        return [
            Column(name: "x", doubles: columns.x), Column(name: "z", doubles: columns.z), Column(name: "c", strings: columns.c),
            Column(name: "y", strings: columns.y), Column(name: "score", doubles: columns.score),
            Column(name: "id", strings: columns.id), Column(name: "at", doubles: columns.at),
        ]
    }
}

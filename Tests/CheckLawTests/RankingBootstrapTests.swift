import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import Testing

/// Intervals of rankings with more distinct scores than the bootstrap keeps apart.
struct RankingBootstrapTests {
    @Test(arguments: ["gain", "lift", "recall_at", "precision_at_recall", "ks_separation"])
    func `joining neighbours in a long ranking hardly moves the interval`(_ name: String) throws {
        let fine = try interval(name, step: 1e-9)
        let coarse = try interval(name, step: 1e-3)
        let width = coarse.upper - coarse.lower
        #expect(abs(fine.lower - coarse.lower) < 0.25 * width)
        #expect(abs(fine.upper - coarse.upper) < 0.25 * width)
    }

    @Test func `another seed draws other replicates`() throws {
        let (one, other) = (try interval("gain", step: 1e-3), try interval("gain", step: 1e-3, seed: 2))
        #expect(one != other)
        #expect(abs(one.lower - other.lower) < 0.25 * (one.upper - one.lower))
    }

    private func interval(_ name: String, step: Double, seed: UInt64 = 1) throws -> Interval {
        var table = LawTable(count: 6_000, seed: 41)
        for index in table.rows.indices {
            let moved = table.rows[index].score + 0.05 * Double(index % 997) / 997 + 1e-6 * Double(index)
            table.rows[index].score = (moved / step).rounded() * step
        }
        let type = try #require(MeasureCatalog.standard[name])
        let frame = TaskFrame(task: .binary, label: "label", score: "score")
        let call = MeasureCall(
            descriptor: type.descriptor, arguments: type.descriptor.parameters.map { _ in .positional("0.6") }, frame: frame,
            seed: seed, place: SourcePlace(file: "assay.yaml", line: 1))
        let measure = try #require(try type.init(call) as? any TableMeasure)
        var bank = FoldBank()
        for request in measure.requests { bank.add(request, slice: nil) }
        let totals = bank.totals()
        totals.merge(bank.observe(table.observation(table.rows[...], frame: frame)))
        return try #require(try measure.conclude(totals.finish().scoped(to: nil)).interval)
    }
}

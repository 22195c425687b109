import AssayCore
import Foundation
import Testing

/// The search for weak segments on tables whose truth is known. `ASSAY_SIMULATIONS=1000` takes more tables and prints the rates.
struct WeakSegmentSimulationTests {
    private static let tables = ProcessInfo.processInfo.environment["ASSAY_SIMULATIONS"].flatMap(Int.init)

    @Test(arguments: [500, 2_000])
    func `without a weak segment none is reported, and the interval holds the true accuracy`(rows: Int) throws {
        let count = Self.tables ?? 40
        var (reported, covered) = (0, 0)
        for seed in 1...count {
            var maker = FeatureTableMaker(seed: UInt64(seed))
            let found = try maker.measure("weak_segments", rows: rows)
            let interval = try #require(found.interval)
            if found.details.numbers?["weak_segments"] ?? 0 > 0 { reported += 1 }
            if interval.lower <= 0.9 && 0.9 <= interval.upper { covered += 1 }
        }
        print("weak_segments, none planted, \(rows) rows: reported \(reported), covered \(covered) of \(count)")
        // Five standard errors of a rate of 5 %.
        let most = 0.05 * Double(count) + 5 * (0.05 * 0.95 * Double(count)).squareRoot()
        #expect(Double(reported) <= most)
        #expect(Double(count - covered) <= most)
    }

    @Test(arguments: [(rows: 2_000, tables: 40), (20_000, 5)])
    func `a planted segment is found, named and judged without bias`(rows: Int, tables: Int) throws {
        let count = Self.tables.map { $0 * tables / 40 } ?? tables
        var (named, reported, sum) = (0, 0, 0.0)
        for seed in 1...count {
            var maker = FeatureTableMaker(seed: UInt64(1_000 + seed))
            maker.planted = 0.6
            let found = try maker.measure("weak_segments", rows: rows)
            let words = try #require(found.details.groups?.first?.group)
            if words.contains("region = north") && words.contains("x0 < -0.") { named += 1 }
            if found.details.findings?.first?.hasPrefix(words) == true { reported += 1 }
            sum += try #require(found.value)
        }
        print("weak_segments, planted, \(rows) rows: named \(named), reported \(reported) of \(count), mean \(sum / Double(count))")
        #expect(Double(named) >= 0.85 * Double(count))
        #expect(Double(reported) >= 0.9 * Double(count))
        #expect(abs(sum / Double(count) - 0.6) < 0.05)
    }
}

import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import TestSupport
import Testing

import struct AssayCore.Measurement

/// `oracles/fairness.json`: seeded tables with the answers of Fairlearn, AIF360 and Aequitas, by make_fairness.py.
struct FairnessTable: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let group: [String]
    let label: [Int]
    let score: [Double]
    let weight: [Double]?
    /// Values by call; nil where a library has none.
    let fairlearn: [String: Double?]
    let aif360: [String: Double?]
    /// Values of each group by measure.
    let groups: [String: [String: Double?]]
    let aequitas: [String: [String: Double?]]

    var testDescription: String { name }

    static let all = (try? Repository.oracle("CheckLawTests/oracles/fairness.json", as: [FairnessTable].self)) ?? []

    /// - Parameter text: as a manifest writes it.
    func conclude(_ text: String, minimumGroupSize: Int = 1, confidence: Double = 0.95) throws -> Measurement {
        let written = try Requirement.parse(text, catalog: MeasureNames(MeasureCatalog.standard.families))
        let type = try #require(MeasureCatalog.standard[written.measure.value])
        let frame = TaskFrame(task: .binary, label: "label", weight: weight == nil ? nil : "weight", score: "score")
        let call = MeasureCall(
            descriptor: type.descriptor, arguments: written.arguments, frame: frame,
            groups: ["group": GroupTerm(name: "group", column: "group")], confidence: confidence,
            minimumGroupSize: minimumGroupSize,
            place: SourcePlace(file: "assay.yaml", line: 1))
        let measure = try #require(try type.init(call) as? any TableMeasure)
        var bank = FoldBank()
        for request in measure.requests { bank.add(request, slice: nil) }
        let totals = bank.totals()
        totals.merge(bank.observe(Observation(chunk: chunk, frame: frame, prediction: prediction)))
        return try measure.conclude(totals.finish().scoped(to: nil))
    }

    private var prediction: Prediction { Prediction(rows: score.count, columns: 1, scores: score) }

    private var chunk: Chunk {
        Chunk(
            index: 0, firstRow: 0, rowCount: group.count,
            columns: [
                Column(name: "group", strings: group), Column(name: "label", strings: label.map { "\($0)" }),
                Column(name: "score", doubles: score), Column(name: "weight", doubles: weight ?? score),
            ])
    }
}

struct FairnessOracleTests {
    @Test func `the tables were read`() { #expect(FairnessTable.all.count == 7) }

    @Test(arguments: FairnessTable.all) func `values are those of the libraries`(_ table: FairnessTable) throws {
        for (call, expected) in table.fairlearn.merging(table.aif360, uniquingKeysWith: { $1 }) {
            let found = try table.conclude(call)
            #expect(Self.close(found.value, expected), "\(call): \(found.value as Any), expected \(expected as Any)")
            guard let value = found.value, let interval = found.interval else { continue }
            #expect(interval.lower <= value && value <= interval.upper, "\(call)")
        }
    }

    @Test(arguments: FairnessTable.all) func `groups have the libraries' rates, and none where there is none`(
        _ table: FairnessTable
    ) throws {
        for (measure, groups) in Array(table.groups) + Array(table.aequitas) {
            let found = try table.conclude("by_group(\(measure), group)").details.groups ?? []
            #expect(found.map(\.group) == groups.keys.sorted())
            for group in found {
                let expected = groups[group.group] ?? nil
                #expect(
                    Self.close(group.value, expected), "\(measure) of \(group.group): \(group.value as Any), \(expected as Any)")
                #expect((group.note == nil) == (expected != nil), "\(measure) of \(group.group)")
            }
            #expect(found.reduce(0) { $0 + $1.rows } == table.group.count)
        }
    }

    @Test(arguments: FairnessTable.all) func `two groups are plain Newcombe and Koopman, more are wider`(_ table: FairnessTable)
        throws
    {
        for form in ["difference", "ratio"] {
            let found = try table.conclude("demographic_parity_\(form)(group)")
            let pair = try #require(found.details.pairs?.first)
            let interval = try #require(found.interval)
            let alone = try #require(pair.interval)
            #expect(pair.value == found.value)
            #expect(interval.lower <= max(0, alone.lower) || form == "difference")
            #expect(interval.upper >= min(1, alone.upper) || form == "ratio")
            let groups = Set(table.group).count
            #expect(found.details.numbers?["pairs"] == (groups > 2 ? Double(groups * (groups - 1) / 2) : nil))
            #expect((found.details.pairs ?? []).allSatisfy { ($0.adjustedPValue ?? 1) >= ($0.pValue ?? 0) })
        }
    }

    @Test func `groups below the minimum are listed with their counts and not judged`() throws {
        let table = try #require(FairnessTable.all.last)
        let found = try table.conclude("demographic_parity_ratio(group)", minimumGroupSize: 30)
        #expect(found.value == nil && found.reason == "fewer than two groups of at least 30 rows")
        #expect(found.details.groups?.count == 8)
        #expect(found.details.groups?.allSatisfy { $0.rows > 0 && $0.note == "fewer than 30 rows" } == true)
    }

    @Test(
        arguments: [
            ("group_ratio(matthews_corrcoef, group)", "RQ171"), ("by_group(row_count, group)", nil),
            ("by_group(latency_p99, group)", "RQ170"),
            ("by_group(demographic_parity_ratio(group), group)", "RQ170"), ("by_group(recal, group)", "RQ002"),
            ("by_group(mae, group)", "RQ170"), ("by_group(recall >= 0.5, group)", "RQ101"), ("by_group(recall, grop)", "RQ101"),
            ("equalized_odds_difference(group, agg=median)", "RQ101"), ("demographic_parity_difference(group, macro)", "RQ101"),
            ("group_difference(recall, group, class=1)", "RQ101"), ("accuracy_ratio(group, method=overall)", "RQ101"),
        ] as [(String, String?)])
    func `what makes no sense is refused before data is read`(_ call: String, code: String?) throws {
        let table = try #require(FairnessTable.all.first)
        do {
            _ = try table.conclude(call)
            #expect(code == nil)
        } catch let problem as Diagnostic {
            #expect(problem.code.rawValue == code, "\(problem.message)")
            #expect(problem.help != nil)
        }
    }

    private static func close(_ found: Double?, _ expected: Double?) -> Bool {
        guard let found, let expected else { return found == nil && expected == nil }
        return abs(found - expected) <= 1e-12 * max(1, abs(expected))
    }
}

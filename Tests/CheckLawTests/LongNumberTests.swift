import AssayCheckKit
import AssayChecks
import AssayCore
import AssayTabular
import Testing

import struct AssayCore.Measurement

/// Integers that a 64-bit float does not hold are told apart all the same, whatever chunk they stand in.
struct LongNumberTests {
    static let large = Int64(1) << 60

    /// Small integers first, so that only the second chunk has long ones.
    static let now: [[Int64?]] = [[1, 2, 2, nil], [large, large + 1, large + 1, large + 2]]
    static let before: [[Int64?]] = [[1, 2, 3], [large, large + 1, large + 64]]

    private func folds(_ measure: any TableMeasure, _ table: TableName, _ chunks: [[Int64?]]) -> FinishedFolds {
        var bank = FoldBank()
        for request in measure.requests where request.table == table { bank.add(request, slice: nil) }
        let totals = bank.totals()
        var first = 0
        for (index, values) in chunks.enumerated() {
            let chunk = Chunk(index: index, firstRow: first, rowCount: values.count, columns: [Column(name: "id", int64s: values)])
            totals.merge(bank.observe(Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: nil)))
            first += values.count
        }
        return totals.finish()
    }

    private func measure(_ call: String, _ now: [[Int64?]] = now, _ before: [[Int64?]] = before) throws -> Measurement {
        let measure = try QualityTable(columns: [Column(name: "id", int64s: [])]).make(call)
        var found = folds(measure, .evaluation, now)
        if measure.requests.contains(where: { $0.table == .reference }) {
            found.others[.reference] = folds(measure, .reference, before)
        }
        return try measure.conclude(found.scoped(to: nil))
    }

    @Test func `as many values as there are`() throws {
        #expect(try measure("distinct_count(id)").value == 5)
        #expect(try measure("distinct_rate(id)").value == 5 / 7)
    }

    @Test func `what comes again, and where it stands first`() throws {
        let found = try measure("unique_violations(id)")
        #expect(found.value == 2 && found.details.numbers?["repeated_values"] == 2)
        #expect(found.details.findings == ["values that come again stand in first rows 2, 6"])
    }

    @Test func `what the reference does not have`() throws {
        #expect(try measure("new_category_rate(id)").value == 1 / 7.0)
        #expect(try measure("new_category_rate(id)", Self.now, [[1, 2], [Self.large + 64]]).value == 4 / 7.0)
        #expect(try measure("new_category_rate(id)", [[1, 2, 4]], [[1, 2]]).value == 1 / 3.0)
    }

    @Test func `results of a column are worked out once for measures that go together`() throws {
        let measure = try QualityTable(columns: [Column(name: "id", int64s: [])]).make("median(id)")
        let found = folds(measure, .evaluation, [[3, 1, 2]])
        let (one, other) = (found.apart, found.apart)
        for _ in 0..<2 { #expect(try measure.conclude(one.scoped(to: nil)).value == 2) }
        #expect(try measure.conclude(other.scoped(to: nil)).value == 2)
        var made = 0
        for folds in [one, one, other] {
            let value = try folds.scoped(to: nil).once("key") { () throws(Diagnostic) in
                made += 1
                return made
            }
            #expect(value <= 2)
        }
        #expect(made == 2)
    }
}

import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import Testing

/// Measures by the methods that `interval:` may name.
struct IntervalMethodTests {
    @Test(arguments: LawSubject.all) func `the standard method is the one that an interval bears`(_ subject: LawSubject) throws {
        let found = try subject.conclude(LawTable(count: 400, seed: 7), cuts: []).interval
        guard let found else { return }
        #expect(try subject.measure().intervalMethods.first?.rawValue == found.method)
    }

    @Test(arguments: LawSubject.all) func `every method that a measure names gives an interval around the value`(
        _ subject: LawSubject
    ) throws {
        for method in try subject.measure().intervalMethods where method != .bootstrap || !subject.isRepeated {
            let found = try subject.conclude(LawTable(count: 400, seed: 7), cuts: [], method: method)
            let (value, range) = (try #require(found.value), subject.type.descriptor.range)
            // At an end of the range replicates do not spread; a row of the top k = 1 has nothing to spread, nor has a column
            // whose values all differ.
            guard value > range.lowerBound, value < range.upperBound,
                !["precision_at", "top_k", "entropy"].contains(subject.type.descriptor.name)
            else {
                continue
            }
            // A group of a few rows may have none, and then the measure says which.
            if found.interval == nil, found.intervalReason != nil { continue }
            let interval = try #require(found.interval, "\(method)")
            #expect(interval.method == method.rawValue)
            #expect(interval.lower <= value && value <= interval.upper, "\(method): \(interval) around \(value)")
            #expect(interval.lower < interval.upper)
            #expect(range.contains(interval.lower) && range.contains(interval.upper), "\(method): \(interval)")
        }
    }

    @Test(arguments: [
        "accuracy", "precision", "f1", "matthews_corrcoef", "cohen_kappa", "expected_value", "selection_rate", "roc_auc",
        "average_precision", "null_rate",
    ])
    func `a bootstrap of many rows agrees with the standard method`(_ name: String) throws {
        let subject = try #require(LawSubject.all.first { $0.type.descriptor.name == name && !$0.isWeighted })
        let table = LawTable(count: 4_000, seed: 3)
        let standard = try #require(try subject.conclude(table, cuts: []).interval)
        let drawn = try #require(try subject.conclude(table, cuts: [], method: .bootstrap).interval)
        let width = standard.upper - standard.lower
        #expect(abs(standard.lower - drawn.lower) < 0.12 * width, "\(standard) and \(drawn)")
        #expect(abs(standard.upper - drawn.upper) < 0.12 * width, "\(standard) and \(drawn)")
    }

    @Test(arguments: [[4, 1_000], []]) func `a bootstrap does not depend on how rows come`(_ cuts: [Int]) throws {
        let subject = try #require(LawSubject.all.first { $0.type.descriptor.name == "f1" && $0.task == .binary })
        let table = LawTable(count: 2_000, seed: 5)
        let whole = try subject.conclude(table, cuts: [500], method: .bootstrap)
        #expect(try subject.conclude(table, cuts: cuts, method: .bootstrap) == whole)
    }

    @Test func `what no row gets wrong has no bootstrap`() throws {
        let subject = try #require(LawSubject.all.first { $0.type.descriptor.name == "f1" && $0.task == .binary })
        var table = LawTable(count: 40, seed: 5)
        for index in table.rows.indices { table.rows[index].score = table.rows[index].label == "1" ? 1 : 0 }
        let found = try subject.conclude(table, cuts: [], method: .bootstrap)
        #expect(found.value == 1 && found.interval == nil)
    }
}

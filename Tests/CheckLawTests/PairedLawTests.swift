import AssayCheckKit
import AssayChecks
import AssayCore
import Testing

/// The laws of paired differences, for every measure that has one.
struct PairedLawTests {
    static let subjects = LawSubject.all.filter { $0.type is any PairedMeasure.Type }

    /// The values of both models and the interval of their difference, with the rows in these parts.
    private static func compare(
        _ subject: LawSubject, _ table: LawTable, cuts: [Int] = [], swapped: Bool = false
    ) throws -> (candidate: Double?, baseline: Double?, interval: Interval?) {
        let measure = try subject.measure()
        let paired = try #require(measure as? any PairedMeasure)
        var bank = FoldBank()
        for request in measure.requests {
            bank.add(request, slice: nil)
            bank.add(request, slice: nil, subject: .baseline)
        }
        for request in paired.pairedRequests { bank.add(request, slice: nil) }
        let edges = [0] + cuts + [table.rows.count]
        let totals = bank.totals()
        for (start, end) in zip(edges, edges.dropFirst()) {
            let seen = table.observation(table.rows[start..<end], frame: subject.frame)
            totals.merge(bank.observe(swapped ? try seen.swapped(with: seen) : seen))
        }
        let folds = totals.finish()
        return (
            try measure.conclude(folds.scoped(to: nil)).value,
            try measure.conclude(folds.scoped(to: nil, subject: .baseline)).value,
            try paired.pairedInterval(folds.scoped(to: nil))
        )
    }

    @Test(arguments: subjects)
    func `the interval holds the difference of the two values`(_ subject: LawSubject) throws {
        let found = try Self.compare(subject, LawTable(count: 400, seed: 5))
        guard let interval = found.interval else { return #expect(subject.isWeighted || subject.task == .multiclass) }
        let difference = try #require(found.candidate) - #require(found.baseline)
        #expect(interval.lower <= difference + 1e-12 && difference <= interval.upper + 1e-12)
        #expect(interval.lower < interval.upper && interval.method.hasPrefix("paired_"))
    }

    @Test(arguments: subjects)
    func `parts merged equal the whole`(_ subject: LawSubject) throws {
        let table = LawTable(count: 300, seed: 6)
        let whole = try Self.compare(subject, table).interval
        let parts = try Self.compare(subject, table, cuts: [1, 100, 299]).interval
        #expect((whole == nil) == (parts == nil))
        guard let whole, let parts else { return }
        #expect(abs(whole.lower - parts.lower) < 1e-9 * max(1, abs(whole.lower)))
        #expect(abs(whole.upper - parts.upper) < 1e-9 * max(1, abs(whole.upper)))
    }

    @Test(arguments: subjects)
    func `a model differs from itself by nothing`(_ subject: LawSubject) throws {
        let found = try Self.compare(subject, LawTable(count: 200, seed: 7), swapped: true)
        guard let interval = found.interval else { return #expect(subject.isWeighted || subject.task == .multiclass) }
        #expect(interval.lower == 0 && interval.upper == 0)
    }
}

extension Observation {
    /// The same rows with the candidate's predictions in the baseline's place.
    fileprivate func swapped(with other: Observation) throws -> Observation {
        Observation(chunk: chunk, frame: frame, prediction: other.prediction, baseline: other.prediction)
    }
}

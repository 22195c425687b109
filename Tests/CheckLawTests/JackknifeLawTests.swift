import AssayCheckKit
import AssayChecks
import AssayCore
import AssayStatistics
import Testing

/// The laws of leaving entities out, for every measure of the catalogue that it tells an error of.
struct JackknifeLawTests {
    static let subjects = LawSubject.all.filter { subject in
        subject.type.descriptor.isStatistical && (try? subject.measure().hasJackknife) == true
    }

    private static let byQuery = Entities(column: "query", seed: 3)
    private static let byRow = Entities(column: nil, seed: 3)

    private static func leaveOneOut(
        _ subject: LawSubject, _ table: LawTable, _ entities: Entities, cuts: [Int] = [], swapped: Bool = false
    ) throws -> LeaveOneOut {
        var bank = EntityBank(entities)
        for request in try subject.measure().requests {
            bank.add(request, slice: nil)
            bank.add(request, slice: nil, subject: .baseline)
        }
        let edges = [0] + cuts + [table.rows.count]
        let totals = bank.totals()
        // Where the model is asked, the law table's baseline is the same model already.
        let asksModel = try subject.asksModel, swaps = swapped && !asksModel
        for (start, end) in zip(edges, edges.dropFirst()) {
            let seen = table.observation(table.rows[start..<end], frame: subject.frame, asksModel: asksModel)
            totals.merge(bank.observe(swaps ? seen.againstItself : seen))
        }
        return try totals.finish().get()
    }

    /// The value without the work for its interval.
    private static func estimate(_ subject: LawSubject, _ table: LawTable) throws -> Double? {
        let measure = try subject.measure()
        var bank = FoldBank()
        for request in measure.requests { bank.add(request, slice: nil) }
        let totals = bank.totals()
        totals.merge(bank.observe(table.observation(table.rows[...], frame: subject.frame, asksModel: try subject.asksModel)))
        return try measure.estimate(totals.finish().scoped(to: nil)).value
    }

    private static func values(_ subject: LawSubject, _ whole: LeaveOneOut, _ side: Subject = .candidate) throws -> [Measurement] {
        let measure = try subject.measure()
        return try (0..<whole.count).map { try measure.estimate(whole.folds(without: $0).scoped(to: nil, subject: side)) }
    }

    @Test(arguments: subjects)
    func `leaving an entity out is measuring the other rows`(_ subject: LawSubject) throws {
        var table = LawTable(count: 240, seed: 41)
        for index in table.rows.indices where table.rows[index].query == nil { table.rows[index].query = "q0" }
        let found = try Self.values(subject, try Self.leaveOneOut(subject, table, Self.byQuery, cuts: [100])).compactMap(\.value)
        let wanted = try Set(table.rows.compactMap(\.query)).compactMap { query -> Double? in
            var rest = table
            rest.rows.removeAll { $0.query == query }
            return try Self.estimate(subject, rest)
        }
        #expect(found.count == wanted.count && found.count > 8)
        for (one, other) in zip(found.sorted(), wanted.sorted()) { #expect(abs(one - other) <= 1e-9 * max(1, abs(one))) }
    }

    @Test(arguments: subjects, [byQuery, byRow])
    func `chunks may be cut anywhere`(_ subject: LawSubject, _ entities: Entities) throws {
        let table = LawTable(count: 130, seed: 43)
        let whole = try Self.leaveOneOut(subject, table, entities)
        let parts = try Self.leaveOneOut(subject, table, entities, cuts: [1, 60, 61, 129])
        #expect(whole.count == parts.count && whole.isGrouped == parts.isGrouped && whole.missing == parts.missing)
        #expect(whole.isGrouped == (entities.column == nil))
        for (one, other) in zip(try Self.values(subject, whole), try Self.values(subject, parts)) {
            expectEqual(one, other, tolerance: 1e-9)
        }
    }

    @Test(arguments: subjects)
    func `the same chunks give the same bits`(_ subject: LawSubject) throws {
        let table = LawTable(count: 120, seed: 47)
        let (one, other) = (
            try Self.leaveOneOut(subject, table, Self.byRow, cuts: [50]),
            try Self.leaveOneOut(subject, table, Self.byRow, cuts: [50])
        )
        #expect(try Self.values(subject, one) == Self.values(subject, other))
    }

    @Test(arguments: subjects)
    func `every measure has a jackknifed interval that holds its value within its range`(_ subject: LawSubject) throws {
        let table = LawTable(count: 200, seed: 53)
        let value = try #require(try Self.estimate(subject, table))
        let range = subject.type.descriptor.range
        let found = try Self.values(subject, try Self.leaveOneOut(subject, table, Self.byRow))
        let jackknife = try #require(Jackknife(found.map { ($0.value ?? .nan, 4) }))
        guard let interval = jackknife.interval(around: value, within: range, confidence: 0.95, method: "cluster_jackknife") else {
            return #expect(jackknife.standardError == 0)
        }
        #expect(interval.lower <= value && value <= interval.upper && interval.lower < interval.upper)
        #expect(range.contains(interval.lower) && range.contains(interval.upper))
    }

    @Test(arguments: subjects)
    func `a model differs from itself by nothing`(_ subject: LawSubject) throws {
        // What needs both models has no other side to compare with.
        guard try subject.measure().requests.allSatisfy({ !$0.fold.needs.baseline }) else { return }
        let whole = try Self.leaveOneOut(subject, LawTable(count: 90, seed: 7), Self.byQuery, swapped: true)
        let pairs = zip(try Self.values(subject, whole), try Self.values(subject, whole, .baseline))
        let jackknife = try #require(Jackknife(pairs.map { (($0.value ?? .nan) - ($1.value ?? .nan), $0.rows) }))
        let interval = jackknife.difference(0, within: -1...1, confidence: 0.95, method: "paired_jackknife")
        #expect(interval?.lower == 0 && interval?.upper == 0)
    }
}

extension Observation {
    /// The same rows with the candidate's predictions in the baseline's place.
    fileprivate var againstItself: Observation {
        Observation(chunk: chunk, frame: frame, prediction: prediction, baseline: prediction)
    }
}

import AssayCheckKit
import AssayChecks
import AssayCore
import Testing

/// The laws that every measure of a table obeys, tested over the whole catalogue.
struct FoldLawTests {
    @Test(arguments: LawSubject.all, [1, 2, 3] as [UInt64])
    func `parts merged equal the whole`(_ subject: LawSubject, seed: UInt64) throws {
        let table = LawTable(count: 400, seed: seed)
        let whole = try subject.conclude(table, cuts: [])
        #expect(whole.value != nil, "the table is made so that every measure has a value")
        for cuts in [[200], [1, 399], [50, 51, 52, 300]] { expectEqual(whole, try subject.conclude(table, cuts: cuts)) }
    }

    @Test(arguments: LawSubject.all)
    func `merging is associative`(_ subject: LawSubject) throws {
        let table = LawTable(count: 300, seed: 7)
        let leftToRight = try subject.conclude(table, cuts: [40, 120, 121])
        expectEqual(leftToRight, try subject.conclude(table, cuts: [40, 120, 121], nested: true))
    }

    @Test(arguments: LawSubject.all)
    func `an empty part changes nothing, bit for bit`(_ subject: LawSubject) throws {
        let table = LawTable(count: 200, seed: 11)
        #expect(try subject.conclude(table, cuts: [80]) == subject.conclude(table, cuts: [0, 0, 80, 80, 200]))
    }

    @Test(arguments: LawSubject.all)
    func `the same parts give the same bits`(_ subject: LawSubject) throws {
        let table = LawTable(count: 500, seed: 13)
        #expect(try subject.conclude(table, cuts: [100, 333]) == subject.conclude(table, cuts: [100, 333]))
    }

    @Test(arguments: LawSubject.all)
    func `the order of rows does not matter`(_ subject: LawSubject) throws {
        let table = LawTable(count: 300, seed: 17)
        var reversed = table
        reversed.rows.reverse()
        expectEqual(try subject.conclude(table, cuts: []), try subject.conclude(reversed, cuts: []))
    }

    @Test(arguments: LawSubject.all)
    func `a slice that holds every row changes nothing`(_ subject: LawSubject) throws {
        var table = LawTable(count: 200, seed: 19)
        for index in table.rows.indices where table.rows[index].age == nil { table.rows[index].age = 40 }
        let everybody = GroupTerm(name: "all", column: "age", breaks: [1e9], labels: ["all", "none"])
        let slice = Slice([.init(group: everybody, member: "all")])
        #expect(try subject.conclude(table, cuts: [90]) == subject.conclude(table, cuts: [90], slice: slice))
    }

    @Test(arguments: LawSubject.all)
    func `no data is never a value to pass on`(_ subject: LawSubject) throws {
        let empty = try subject.conclude(LawTable(count: 0, seed: 23), cuts: [])
        guard subject.type.descriptor.isStatistical else { return #expect(empty.value == 0 || empty.value == nil) }
        #expect(empty.value == nil)
        #expect(empty.reason != nil)
    }

    @Test(arguments: LawSubject.all)
    func `a slice without rows is never a value to pass on`(_ subject: LawSubject) throws {
        guard subject.type.descriptor.isStatistical else { return }
        let nobody = Slice([.init(group: GroupTerm(name: "sex", column: "sex"), member: "nobody")])
        #expect(try subject.conclude(LawTable(count: 100, seed: 29), cuts: [50], slice: nobody).value == nil)
    }

    @Test(arguments: LawSubject.all)
    func `a value lies in the measure's range and inside its interval`(_ subject: LawSubject) throws {
        let found = try subject.conclude(LawTable(count: 250, seed: 31), cuts: [])
        let value = try #require(found.value)
        #expect(subject.type.descriptor.range.contains(value))
        guard let interval = found.interval else { return }
        #expect(interval.lower <= value && value <= interval.upper)
        #expect(subject.type.descriptor.range.contains(interval.lower) && subject.type.descriptor.range.contains(interval.upper))
    }
}

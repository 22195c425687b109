import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular
import Testing

struct GroupingTests {
    /// Counts rows, so that a grouping shows what it split.
    private struct Counter: Fold {
        var memory: FoldMemory { .constant }
        var needs: FoldNeeds { FoldNeeds() }

        struct State: FoldState {
            var rows = 0
            mutating func merge(_ later: State) { rows += later.rows }
        }

        func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) { state.rows += rows.count }
    }

    private static let sex = GroupTerm(name: "sex", column: "sex")
    private static let age = GroupTerm(name: "age", column: "age", breaks: [25, 40], labels: ["under_25", "25_to_39", "over_40"])

    private static let columns = [
        Column(name: "sex", strings: ["f", "m", "f", nil, "m", "divers"]),
        Column(name: "age", doubles: [24.999, 25, 40, 30, .nan, 39]),
    ]

    private static func split(
        _ grouping: Grouping, slice: Slice? = nil, columns: [Column] = columns
    ) throws -> (groups: [String: Int], missing: Int) {
        let found = try grouped(grouping, slice: slice, columns: columns)
        return (Dictionary(uniqueKeysWithValues: found.groups.map { ($0.name, $0.value.rows) }), found.missingRows)
    }

    private static func grouped(
        _ grouping: Grouping, slice: Slice? = nil, columns: [Column] = columns
    ) throws -> GroupedResult<Counter.State> {
        let chunk = Chunk(index: 0, firstRow: 0, rowCount: columns[0].count, columns: columns)
        var bank = FoldBank()
        bank.add(FoldRequest(Counter(), by: grouping), slice: slice)
        let totals = bank.totals()
        totals.merge(bank.observe(Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: nil)))
        return try totals.finish().scoped(to: slice).groups(Counter(), by: grouping)
    }

    @Test func `a column's values are its groups and a missing value is counted`() throws {
        let found = try Self.split(Grouping([Self.sex]))
        #expect(found.groups == ["sex=f": 2, "sex=m": 2, "sex=divers": 1])
        #expect(found.missing == 1)
    }

    @Test func `a break belongs to the interval above it`() throws {
        let found = try Self.split(Grouping([Self.age]))
        #expect(found.groups == ["age=under_25": 1, "age=25_to_39": 3, "age=over_40": 1])
        #expect(found.missing == 1)
    }

    @Test func `an intersection leaves out rows that miss either`() throws {
        let found = try Self.split(Grouping([Self.sex, Self.age]))
        #expect(
            found.groups == [
                "sex=f, age=under_25": 1, "sex=m, age=25_to_39": 1, "sex=f, age=over_40": 1, "sex=divers, age=25_to_39": 1,
            ])
        #expect(found.missing == 2)
    }

    @Test func `a slice narrows the groups`() throws {
        let women = Slice([.init(group: Self.sex, member: "f")])
        #expect(try Self.split(Grouping([Self.age]), slice: women).groups == ["age=under_25": 1, "age=over_40": 1])
    }

    private static let mapping = GroupMapping(members: [
        .init(name: "woman", values: ["f"]), .init(name: "man", values: ["m", "M"]),
    ])

    @Test func `a mapping gathers values, and a value that it does not name is counted`() throws {
        let found = try Self.grouped(Grouping([GroupTerm(name: "sex", split: .mapping(column: "sex", Self.mapping))]))
        #expect(found.groups.map(\.name) == ["sex=man", "sex=woman"] && found.groups.map(\.value.rows) == [2, 2])
        #expect(found.missingRows == 1 && found.outsideRows == 1)
        #expect(found.uncounted == ["rows_without_group": 1, "rows_outside_groups": 1])
    }

    @Test func `a mapping may name the member of all other values, and missing values may be one of their own`() throws {
        var mapping = Self.mapping
        mapping.others = "other"
        let term = GroupTerm(name: "sex", split: .mapping(column: "sex", mapping), missing: .group)
        let found = try Self.grouped(Grouping([term]))
        let rows = Dictionary(uniqueKeysWithValues: found.groups.map { ($0.name, $0.value.rows) })
        #expect(rows == ["sex=man": 2, "sex=woman": 2, "sex=other": 1, "sex=missing": 1])
        #expect(found.uncounted == nil)
        let missing = Slice([.init(group: term, member: "missing")])
        #expect(try Self.split(Grouping([Self.age]), slice: missing).groups == ["age=25_to_39": 1])
    }

    @Test func `numbers of any spelling are one value of a mapping`() throws {
        let mapping = GroupMapping(members: [.init(name: "one", values: ["1.0"]), .init(name: "two", values: ["2"])])
        let codes = [Column(name: "code", doubles: [1, 2, 3, .nan, 1])]
        let found = try Self.grouped(
            Grouping([GroupTerm(name: "code", split: .mapping(column: "code", mapping))]), columns: codes)
        #expect(found.groups.map(\.value.rows) == [2, 1] && found.outsideRows == 1 && found.missingRows == 1)
    }

    @Test func `rows without a group are counted in the slice alone`() throws {
        let women = Slice([.init(group: Self.sex, member: "f")])
        #expect(try Self.split(Grouping([Self.age]), slice: women).missing == 0)
        let men = Slice([.init(group: Self.sex, member: "m")])
        #expect(try Self.split(Grouping([Self.age]), slice: men).missing == 1)
    }

    /// Four columns of 2,000 different values each: 1.6e13 pairs of members, of which 2,000 occur.
    @Test func `an intersection of any depth keeps the members that occur`() throws {
        let columns = (0..<6).map { depth in
            Column(name: "c\(depth)", strings: (0..<2000).map { "v\(($0 * (depth + 1)) % 2000 + depth)" })
        }
        let terms = (0..<6).map { GroupTerm(name: "g\($0)", column: "c\($0)") }
        let found = try Self.split(Grouping(terms), columns: columns)
        #expect(found.groups.count == 2000 && found.groups.values.allSatisfy { $0 == 1 })
        #expect(found.groups["g0=v3, g1=v7, g2=v11, g3=v15, g4=v19, g5=v23"] == 1)
    }

    @Test(arguments: [(29, 1000, "fewer than 30 rows"), (30, 1501, "less than 2 % of the rows"), (30, 1500, nil), (40, 40, nil)])
    func `a group is not judged below the floor`(_ rows: Int, _ total: Int, _ note: String?) {
        #expect(GroupFloor(rows: 30, share: 0.02).note(rows: rows, of: total) == note)
    }

    @Test func `equal folds are kept once, different slices are not shared`() {
        var bank = FoldBank()
        for _ in 0..<3 { bank.add(FoldRequest(Counter()), slice: nil) }
        #expect(bank.count == 1)
        bank.add(FoldRequest(Counter(), by: Grouping([Self.sex])), slice: nil)
        bank.add(FoldRequest(Counter()), slice: Slice([.init(group: Self.sex, member: "f")]))
        #expect(bank.count == 3)
    }
}

import AssayCheckKit
import AssayCore
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

    private static func split(_ grouping: Grouping, slice: Slice? = nil) throws -> (groups: [String: Int], missing: Int) {
        let columns = [
            Column(name: "sex", strings: ["f", "m", "f", nil, "m", "divers"]),
            Column(name: "age", doubles: [24.999, 25, 40, 30, .nan, 39]),
        ]
        let chunk = Chunk(index: 0, firstRow: 0, rowCount: 6, columns: columns)
        var bank = FoldBank()
        bank.add(FoldRequest(Counter(), by: grouping), slice: slice)
        let totals = bank.totals()
        totals.merge(bank.observe(Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: nil)))
        let found = try totals.finish().scoped(to: slice).groups(Counter(), by: grouping)
        return (Dictionary(uniqueKeysWithValues: found.groups.map { ($0.name, $0.value.rows) }), found.missingRows)
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

    @Test func `equal folds are kept once, different slices are not shared`() {
        var bank = FoldBank()
        for _ in 0..<3 { bank.add(FoldRequest(Counter()), slice: nil) }
        #expect(bank.count == 1)
        bank.add(FoldRequest(Counter(), by: Grouping([Self.sex])), slice: nil)
        bank.add(FoldRequest(Counter()), slice: Slice([.init(group: Self.sex, member: "f")]))
        #expect(bank.count == 3)
    }
}

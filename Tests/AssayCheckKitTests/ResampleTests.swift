import AssayCheckKit
import AssayCore
import AssayTabular
import Testing

/// Resamples of a chunk, as the self-test draws them.
struct ResampleTests {
    /// Remembers the rows that it was shown.
    private struct Seen: Fold {
        var memory: FoldMemory { .perRow }
        var needs: FoldNeeds { FoldNeeds() }

        struct State: FoldState {
            var rows: [Int] = []
            mutating func merge(_ later: State) { rows += later.rows }
        }

        func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) {
            rows.forEach { state.rows.append($0) }
        }
    }

    private static let sex = GroupTerm(name: "sex", column: "sex")
    private static let women = Slice([.init(group: sex, member: "f")])
    private static let age = GroupTerm(name: "age", column: "age", breaks: [30], labels: ["young", "old"])

    /// What a fold over everything, over a slice and over the groups in a slice sees of a resample.
    private static func seen(_ drawn: [Int32]?) throws -> (all: [Int], women: [Int], ages: [String: [Int]], missing: Int) {
        let columns = [
            Column(name: "sex", strings: ["f", "m", "f", nil, "f"]), Column(name: "age", doubles: [20, 25, 40, .nan, .nan]),
        ]
        let chunk = Chunk(index: 0, firstRow: 0, rowCount: 5, columns: columns)
        let grouping = Grouping([age])
        var bank = FoldBank()
        bank.add(FoldRequest(Seen()), slice: nil)
        bank.add(FoldRequest(Seen()), slice: women)
        bank.add(FoldRequest(Seen(), by: grouping), slice: women)
        let observation = Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: nil)
        let totals = bank.totals()
        totals.merge(drawn.map { bank.observe(observation, rows: $0) } ?? bank.observe(observation))
        let folds = totals.finish()
        let ages = try folds.scoped(to: women).groups(Seen(), by: grouping)
        return (
            try folds.scoped(to: nil).result(Seen()).rows, try folds.scoped(to: women).result(Seen()).rows,
            Dictionary(uniqueKeysWithValues: ages.groups.map { ($0.name, $0.value.rows) }), ages.missingRows
        )
    }

    @Test func `every row once is the chunk itself`() throws {
        let (plain, drawn) = (try Self.seen(nil), try Self.seen([0, 1, 2, 3, 4]))
        #expect(plain.all == drawn.all && plain.women == drawn.women && plain.ages == drawn.ages && plain.missing == drawn.missing)
        #expect(plain.women == [0, 2, 4] && plain.ages == ["age=young": [0], "age=old": [2]] && plain.missing == 1)
    }

    @Test func `a row that is drawn several times stands several times in slices and groups`() throws {
        let found = try Self.seen([0, 0, 1, 2, 2, 2, 4, 4])
        #expect(found.all == [0, 0, 1, 2, 2, 2, 4, 4])
        #expect(found.women == [0, 0, 2, 2, 2, 4, 4])
        #expect(found.ages == ["age=young": [0, 0], "age=old": [2, 2, 2]] && found.missing == 2)
    }

    @Test func `a resample may miss a group, a slice, or be empty`() throws {
        #expect(try Self.seen([1, 1, 3]).women.isEmpty)
        #expect(try Self.seen([2]).ages == ["age=old": [2]])
        let none = try Self.seen([])
        #expect(none.all.isEmpty && none.women.isEmpty && none.ages.isEmpty && none.missing == 0)
    }
}

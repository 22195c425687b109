import AssayCheckKit
import AssayCore
import AssayTabular
import Testing

/// Rows that belong together, and leaving them out.
struct EntityTests {
    /// Remembers the table rows that it was shown.
    private struct Seen: Fold {
        var memory: FoldMemory { .perRow }
        var needs: FoldNeeds { FoldNeeds() }

        struct State: FoldState {
            var rows: [Int] = []
            mutating func merge(_ later: State) { rows += later.rows }
        }

        func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) {
            rows.forEach { state.rows.append(observation.tableRow($0) - 1) }
        }
    }

    private static func observation(_ names: [String?], firstRow: Int = 0) -> Observation {
        let chunk = Chunk(
            index: 0, firstRow: firstRow, rowCount: names.count, columns: [Column(name: "customer", strings: names)])
        return Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: nil)
    }

    private static let customer = Entities(column: "customer", seed: 1)

    /// The rows that each left-out group has, over chunks of these names.
    private static func groups(_ chunks: [[String?]], drawn: [Int32]? = nil, _ entities: Entities = customer) throws -> (
        rows: [[Int]], whole: LeaveOneOut
    ) {
        var bank = EntityBank(entities)
        bank.add(FoldRequest(Seen()), slice: nil)
        let totals = bank.totals()
        var first = 0
        for names in chunks {
            totals.merge(bank.observe(observation(names, firstRow: first), rows: drawn))
            first += names.count
        }
        let whole = try totals.finish().get()
        let all = drawn.map { $0.map(Int.init) } ?? Array(0..<first)
        let rows = try (0..<whole.count).map { group in
            var kept = try whole.folds(without: group).scoped(to: nil).result(Seen()).rows
            return all.filter { row in
                guard let place = kept.firstIndex(of: row) else { return true }
                kept.remove(at: place)
                return false
            }
        }
        return (rows.sorted { ($0.first ?? 0) < ($1.first ?? 0) }, whole)
    }

    @Test func `rows of one name are one entity, in whatever chunk they stand`() throws {
        let found = try Self.groups([["a", "b", "a"], [], ["b", "c"]])
        #expect(found.rows == [[0, 2], [1, 3], [4]] && !found.whole.isGrouped && found.whole.missing == 0)
    }

    @Test func `a row without a name is an entity of its own, and counted`() throws {
        let found = try Self.groups([["a", nil, "a"], [nil, "a"]])
        #expect(found.rows == [[0, 2, 4], [1], [3]] && found.whole.missing == 2)
    }

    @Test func `letters that Unicode calls equal are one name, and numbers are one number`() throws {
        #expect(try Self.groups([["Zo\u{EB}", "1"], ["Zoe\u{308}", "1.0"]]).rows == [[0, 2], [1, 3]])
    }

    @Test func `a hundred entities are each left out, one more are divided into groups`() throws {
        let names = (0..<101).map { Optional("n\($0)") }
        #expect(try Self.groups([Array(names.prefix(100))]).rows.count == 100)
        let found = try Self.groups([names])
        #expect(found.whole.isGrouped && found.rows.count > 35 && found.rows.count <= 50)
        #expect(found.rows.flatMap(\.self).sorted() == Array(0..<101), "every row is in one group")
        // The hundred and first may come late; the groups are the same.
        #expect(try Self.groups([Array(names.prefix(60)), Array(names.dropFirst(60))]).rows == found.rows)
    }

    @Test func `a later chunk of many entities, or of one, finds its groups`() throws {
        let many = (0..<150).map { Optional("n\($0)") }
        let found = try Self.groups([["n3", "n140"], many, ["n3"]])
        #expect(found.rows.allSatisfy { rows in rows.contains(0) == rows.contains(152) && rows.contains(0) == rows.contains(5) })
    }

    @Test func `an entity that is drawn twice is two entities`() throws {
        let found = try Self.groups([["a", "b", "a"]], drawn: [0, 0, 2, 2])
        #expect(found.rows == [[0, 2], [0, 2]])
    }

    @Test func `without a column every row is an entity`() throws {
        #expect(try Self.groups([["a", "a"], ["a"]], Entities(column: nil, seed: 1)).rows == [[0], [1], [2]])
    }

    @Test func `no rows are no entities`() throws {
        #expect(try Self.groups([]).whole.count == 0)
        #expect(try Self.groups([[]]).whole.count == 0)
    }

    @Test func `a column that is not there is an error, and no table without entities`() {
        var bank = EntityBank(Entities(column: "absent", seed: 1))
        bank.add(FoldRequest(Seen()), slice: nil)
        #expect(bank.needs.columns == ["absent"])
        let totals = bank.totals()
        totals.merge(bank.observe(Self.observation(["a"])))
        #expect(throws: Diagnostic.self) { try totals.finish().get() }
    }
}

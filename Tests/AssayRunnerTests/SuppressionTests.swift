import AssayCore
import Testing

@testable import AssayRunner

/// Cells about few people, and those that would reveal them.
struct SuppressionTests {
    private static let groups: Set<String> = ["sex", "age", "region"]

    private static func cell(_ name: String) throws -> GroupCell { try #require(GroupCell(name, groups: groups)) }

    private static func table(_ rows: [String: Int], unknown: Int = 0) throws -> Suppression.Table {
        var cells: [GroupCell: Int] = [:]
        for (name, count) in rows { cells[try cell(name)] = count }
        return Suppression.Table(cells: cells, unknown: unknown)
    }

    private static func hidden(_ tables: [Suppression.Table], slices: [(String, Int)] = [], minimum: Int = 10) throws -> Set<
        GroupCell
    > {
        var found: [(GroupCell, Int)] = []
        for (name, rows) in slices { found.append((try cell(name), rows)) }
        return Suppression(tables, slices: found, minimum: minimum).cells
    }

    @Test func `names are read group by group, commas in members included`() throws {
        #expect(try Self.cell("sex=f, age=old").members == ["sex": "f", "age": "old"])
        #expect(try Self.cell("region=north, upper, age=x=y").members == ["region": "north, upper", "age": "x=y"])
        #expect(GroupCell("all rows", groups: Self.groups) == nil)
    }

    @Test func `no small cell, nothing kept back; an empty one tells nothing of anybody`() throws {
        #expect(try Self.hidden([try Self.table(["sex=f": 10, "sex=m": 50, "sex=d": 0])]) == [])
    }

    @Test func `a small cell takes the smallest other one with it, because the total is known`() throws {
        let table = try Self.table(["sex=f": 400, "sex=m": 500, "sex=d": 7])
        #expect(try Self.hidden([table]) == [Self.cell("sex=d"), Self.cell("sex=f")])
    }

    @Test func `two small cells that are few together take a third`() throws {
        let table = try Self.table(["region=a": 3, "region=b": 4, "region=c": 60, "region=d": 90])
        #expect(try Self.hidden([table]) == [Self.cell("region=a"), Self.cell("region=b"), Self.cell("region=c")])
        let enough = try Self.table(["region=a": 6, "region=b": 4, "region=c": 60, "region=d": 90])
        #expect(try Self.hidden([enough]) == [Self.cell("region=a"), Self.cell("region=b")])
    }

    /// Sums by sex and by age are published too, so each line with a gap needs a second one.
    @Test func `no row or column of an intersection has a single gap`() throws {
        let rows = [
            "sex=f, age=x": 5, "sex=f, age=y": 80, "sex=f, age=z": 60, "sex=m, age=x": 90, "sex=m, age=y": 70, "sex=m, age=z": 95,
        ]
        let hidden = try Self.hidden([try Self.table(rows)])
        #expect(try hidden.contains(Self.cell("sex=f, age=x")))
        #expect(hidden.count == 4)
        for group in ["sex", "age"] {
            for line in Dictionary(grouping: hidden, by: { $0.dropping(group) }).values { #expect(line.count != 1) }
        }
    }

    @Test func `what one check keeps back every check does, and a finer table does not sum to it`() throws {
        let coarse = try Self.table(["sex=f": 400, "sex=m": 500, "sex=d": 7])
        let other = try Self.table(["sex=f": 300, "sex=m": 350, "sex=d": 12])
        let fine = try Self.table([
            "sex=f, age=x": 200, "sex=f, age=y": 200, "sex=m, age=x": 250, "sex=m, age=y": 250, "sex=d, age=x": 7,
        ])
        let hidden = try Self.hidden([coarse, other, fine])
        #expect(hidden.isSuperset(of: [try Self.cell("sex=d"), try Self.cell("sex=f"), try Self.cell("sex=d, age=x")]))
        let women = try ["sex=f, age=x", "sex=f, age=y"].map(Self.cell)
        #expect(women.contains(where: hidden.contains))
    }

    @Test func `a small slice is a cell of the tables too`() throws {
        let table = try Self.table(["sex=f": 400, "sex=m": 500, "sex=d": 70])
        #expect(try Self.hidden([table], slices: [("sex=d", 4)]) == [Self.cell("sex=d"), Self.cell("sex=f")])
    }

    @Test func `few rows without a group are a cell as well`() throws {
        let suppression = Suppression([try Self.table(["sex=f": 400, "sex=m": 500], unknown: 3)], slices: [], minimum: 10)
        #expect(suppression.unknown == [0])
        #expect(try suppression.cells == [Self.cell("sex=f")])
    }

    @Test func `with nothing left to take, the rows without a group are kept back`() throws {
        let suppression = Suppression([try Self.table(["sex=f": 4], unknown: 30)], slices: [], minimum: 10)
        #expect(try suppression.cells == [Self.cell("sex=f")])
        #expect(suppression.unknown == [0])
    }
}

import AssayCore
import AssayStatistics
import AssayTabular
import Foundation

/// Which rows belong together: they are drawn, left out and counted as one.
///
/// - Definition: rows with one name in the column are one entity, whatever chunk they stand in.
/// - Missing values: a row without a name is an entity of its own, and counted; without a column every row is one.
public struct Entities: Sendable, Hashable {
    public let column: String?
    public let seed: UInt64

    public init(column: String?, seed: UInt64) { (self.column, self.seed) = (column, seed) }

    private static let named: UInt64 = 0x65_6E74_6974_79
    private static let single: UInt64 = 0x73_696E_676C_65
    private static let copied: UInt64 = 0x63_6F70_6965_64

    /// The number of a named entity: one of 2⁶⁴, so that two entities practically never share one.
    func key(of name: String) -> UInt64 {
        // Letters that Unicode calls canonically equal are one name, however a file composes them.
        let letters = name.utf8.allSatisfy { $0 < 128 } ? name : name.precomposedStringWithCanonicalMapping
        let digest = letters.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return CounterRandom(seed: seed, stream: Self.named).words(row: digest).0
    }

    /// The number of a row that is an entity of its own.
    func key(ofRow row: Int) -> UInt64 { CounterRandom(seed: seed, stream: Self.single).words(row: UInt64(row)).0 }

    /// The number of a further copy of an entity in a resample: drawn twice, it counts as two.
    func key(of entity: UInt64, copy: Int) -> UInt64 {
        copy == 0 ? entity : CounterRandom(seed: seed, stream: Self.copied).words(row: entity, replicate: UInt64(copy)).0
    }
}

/// The entity of each row of a chunk.
public struct EntityKeys: Sendable {
    /// A number for each row, the same for rows of one entity.
    public var keys: [UInt64]
    /// Rows without a name.
    public var missing: Int
}

extension Observation {
    /// The entity of each row.
    ///
    /// - Throws: DT101 where the table has no such column.
    public func keys(of entities: Entities) throws(Diagnostic) -> EntityKeys {
        try once(entities) { () throws(Diagnostic) in try makeKeys(entities) }
    }

    private func makeKeys(_ entities: Entities) throws(Diagnostic) -> EntityKeys {
        let first = chunk.firstRow
        guard let name = entities.column else {
            return EntityKeys(keys: (0..<rowCount).map { entities.key(ofRow: first + $0) }, missing: 0)
        }
        let names = try column(name).categories.canonical
        let known = names.values.map(entities.key(of:))
        let keys = names.codes.enumerated().map { row, code in code < 0 ? entities.key(ofRow: first + row) : known[Int(code)] }
        return EntityKeys(keys: keys, missing: names.codes.count { $0 < 0 })
    }
}

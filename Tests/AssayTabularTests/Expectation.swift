import AssayCore
import AssayTabular
import Foundation
import TestSupport
import Testing

/// What pyarrow and pandas read in one column of a fixture; made by make_tables.py.
struct Expectation: Decodable {
    struct Categories: Decodable {
        var codes: [Int32]
        var values: [String]
    }

    /// A number, or a word for what JSON has not.
    enum Number: Decodable {
        case value(Double)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let word = try? container.decode(String.self) {
                self = .value(try #require(Double(word)))
            } else {
                self = .value(try container.decode(Double.self))
            }
        }

        var double: Double {
            switch self {
            case .value(let double): double
            }
        }
    }

    var type: String
    var null: [Bool]
    var text: [String?]?
    var number: [Number?]?
    var list: [[Number?]]?
    var categories: Categories?

    static func of(_ table: String) throws -> [String: Expectation] {
        let all = try Repository.oracle("AssayTabularTests/expected.json", as: [String: [String: Expectation]].self)
        return try #require(all[table])
    }

    /// Compares a column with what is expected, value by value.
    func verify(_ column: Column) {
        let name = column.name
        #expect(column.type.name == type, "type of \(name)")
        #expect((0..<column.count).map(column.isNull) == null, "nulls of \(name)")
        #expect(column.nullCount == null.count { $0 }, "null count of \(name)")
        if let text { #expect(column.texts == text, "text of \(name)") }
        if let number { #expect(Self.same(column.doubles, number.map { $0?.double ?? .nan }), "numbers of \(name)") }
        if let list {
            #expect(Self.same(column.listElements().elements, list.joined().map { $0?.double ?? .nan }), "lists of \(name)")
        }
        if let categories {
            #expect(column.categories == AssayTabular.Categories(codes: categories.codes, values: categories.values), "\(name)")
        }
    }

    /// Bit for bit, but for the payload of a NaN.
    static func same(_ one: [Double], _ other: [Double]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
    }
}

/// Shorthands for opening tables in tests.
enum Open {
    static func fixture(_ name: String, columnTypes: [String: String] = [:]) throws(Diagnostic) -> Table {
        let path = Repository.root.appending(path: "Tests/AssayTabularTests/Tables/\(name)").path
        return try Table.open(TableRequest(source: path, columnTypes: columnTypes, displayName: name))
    }

    static func broken(_ name: String, columnTypes: [String: String] = [:]) throws(Diagnostic) -> Table {
        let path = Repository.root.appending(path: "fixtures/broken/data/\(name)").path
        return try Table.open(TableRequest(source: path, columnTypes: columnTypes, displayName: "data/\(name)"))
    }

    /// A table whose only file held `text`, with all its chunks.
    static func text(_ text: String, as name: String = "table.csv", columnTypes: [String: String] = [:]) throws -> Content {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            let table = try Table.open(TableRequest(source: file.path, columnTypes: columnTypes, displayName: name))
            return Content(table: table, chunks: try table.chunks())
        }
    }
}

/// A table that was read to its end.
struct Content {
    var table: Table
    var chunks: [Chunk]

    func type(_ column: String) -> LogicalType? { table.schema[column]?.type }

    /// The column in the first chunk.
    func column(_ name: String) throws -> Column { try #require(chunks.first?.column(name)) }

    func texts(_ column: String) throws -> [String?] { try self.column(column).texts }
}

extension Column {
    var texts: [String?] { (0..<count).map { text(at: $0) } }
}

extension Table {
    /// Every chunk, in order.
    func chunks(_ columns: [String]? = nil) throws(Diagnostic) -> [Chunk] {
        let source = try scan(columns: columns)
        var chunks: [Chunk] = []
        while let ticket = try source.next() { chunks.append(try ticket.load()) }
        return chunks
    }

    /// The column of a table that has one chunk.
    func only(_ column: String) throws -> Column {
        let chunks = try chunks([column])
        #expect(chunks.count == 1)
        return try #require(chunks.first?.column(column))
    }

    func texts(_ column: String) throws -> [String?] {
        try only(column).texts
    }
}

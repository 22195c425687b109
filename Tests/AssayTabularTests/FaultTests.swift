import AssayCore
import AssayTabular
import Testing

/// A broken input, the code it must give, and words that its diagnostic must have.
struct Fault: Sendable, CustomTestStringConvertible {
    var file: String
    var code: DiagnosticCode
    var words: [String]
    var columns: [String: String] = [:]
    var testDescription: String { file }
}

@Suite struct FaultTests {
    static let faults = [
        Fault(file: "missing.csv", code: .fileNotFound, words: ["data/missing.csv"]),
        Fault(file: "empty.csv", code: .emptyFile, words: ["data/empty.csv"]),
        Fault(file: "unknown.xlsx", code: .unknownFormat, words: ["data/unknown.xlsx", "Parquet"]),
        Fault(file: "array.json", code: .unknownFormat, words: ["data/array.json"]),
        Fault(file: "mixed-formats", code: .mixedFormats, words: ["a.csv", "b.jsonl", "CSV", "JSON Lines"]),
        Fault(file: "no-data", code: .noDataFiles, words: ["data/no-data"]),
        Fault(file: "*.nothing", code: .noDataFiles, words: ["data/*.nothing"]),
        Fault(file: "lfs-pointer.csv", code: .lfsPointer, words: ["git lfs pull"]),
        Fault(file: "dvc-tracked.csv", code: .dvcPointer, words: ["dvc pull"]),
        Fault(file: "dvc-tracked.csv.dvc", code: .dvcPointer, words: ["dvc pull"]),
        Fault(file: "truncated.parquet", code: .damagedFile, words: ["data/truncated.parquet"]),
        Fault(file: "truncated.arrow", code: .damagedFile, words: ["data/truncated.arrow"]),
        Fault(file: "corrupt-page.parquet", code: .damagedFile, words: ["data/corrupt-page.parquet"]),
        Fault(file: "wild-offsets.arrow", code: .damagedFile, words: ["data/wild-offsets.arrow", "`city`"]),
        Fault(file: "truncated.csv.gz", code: .damagedCompression, words: ["data/truncated.csv.gz"]),
        Fault(file: "corrupt.csv.gz", code: .damagedCompression, words: ["data/corrupt.csv.gz"]),
        Fault(file: "ragged.csv", code: .raggedRow, words: ["row 2", "2 fields", "has 3"]),
        Fault(file: "ragged-long.csv", code: .raggedRow, words: ["row 3", "3 fields", "has 2"]),
        Fault(file: "latin1.csv", code: .invalidUTF8, words: ["row 2", "`city`", "byte 18"]),
        Fault(file: "latin1-header.csv", code: .invalidUTF8, words: ["header", "byte 5"]),
        Fault(file: "latin1.parquet", code: .invalidUTF8, words: ["row 2", "`city`"]),
        Fault(file: "open-quote.csv", code: .openQuote, words: ["row 2", "byte 17"]),
        Fault(file: "duplicate-columns.csv", code: .duplicateColumn, words: ["`id`"]),
        Fault(file: "duplicate-columns.parquet", code: .duplicateColumn, words: ["`id`"]),
        Fault(file: "two-schemas", code: .differentSchemas, words: ["two-schemas/a.csv", "two-schemas/b.csv", "`years`"]),
        Fault(file: "two-types", code: .differentSchemas, words: ["two-types/a.parquet", "two-types/b.parquet", "`age`"]),
        Fault(file: "misfit.csv", code: .valueMisfit, words: ["row 3", "`age`", "integer"], columns: ["age": "integer"]),
        Fault(file: "beyond-int64.parquet", code: .valueMisfit, words: ["row 2", "`id`", "int64"]),
        Fault(file: "malformed.jsonl", code: .malformedJSON, words: ["row 3"]),
        Fault(file: "two-objects.jsonl", code: .malformedJSON, words: ["row 2"]),
        Fault(file: "mixed-kinds.jsonl", code: .mixedJSON, words: ["row 3", "`id`"]),
        Fault(file: "misfit.csv", code: .unknownColumnType, words: ["`ineger`", "`integer`"], columns: ["age": "ineger"]),
        Fault(file: "misfit.csv", code: .unknownColumn, words: ["`aeg`", "`age`"], columns: ["aeg": "string"]),
    ]

    @Test(arguments: faults) func `every broken file says what and where`(_ fault: Fault) throws {
        let thrown = #expect(throws: Diagnostic.self) { try Open.broken(fault.file, columnTypes: fault.columns).chunks() }
        let diagnostic = try #require(thrown)
        #expect(diagnostic.code == fault.code)
        let text = ([diagnostic.message, diagnostic.subject ?? "", diagnostic.help ?? ""] + diagnostic.details).joined(
            separator: "\n")
        for word in fault.words { #expect(text.contains(word)) }
        #expect(diagnostic.help != nil && diagnostic.message.first?.isUppercase != true && !diagnostic.message.hasSuffix("."))
        for value in ["unknown,", "thirty", "Zürich", "never ends", "9223372036854775808"] { #expect(!text.contains(value)) }
    }

    @Test func `a missing column names its nearest neighbours`() throws {
        let table = try Open.fixture("mixed.csv")
        let fault = try #require(#expect(throws: Diagnostic.self) { try table.scan(columns: ["scroe"]) })
        #expect(fault.code == .unknownColumn)
        #expect(fault.help == "did you mean `score`?")
    }

    @Test func `an unsupported column is refused by name and left out of a scan of all`() throws {
        let table = try Open.broken("unsupported.parquet")
        #expect(table.schema["tags"]?.type.isSupported == false)
        #expect(try table.chunks()[0].columns.map(\.name) == ["id"])
        let fault = try #require(#expect(throws: Diagnostic.self) { try table.scan(columns: ["tags"]) })
        #expect(fault.code == .unsupportedColumn)
    }

    @Test func `types of typed files are overridden value by value`() throws {
        let table = try Open.broken("two-types/b.parquet", columnTypes: ["age": "number"])
        let fault = try #require(#expect(throws: Diagnostic.self) { try table.chunks() })
        #expect(fault.code == .valueMisfit && fault.subject?.contains("row 1") == true)
        #expect(try Open.fixture("mixed.parquet", columnTypes: ["id": "string"]).texts("id").first == "9007199254740993")
        #expect(try Open.broken("two-types", columnTypes: ["age": "string"]).texts("age") == ["30", "thirty"])
    }
}

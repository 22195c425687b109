import AssayCore
import CArrowBridge
import Synchronization

/// Files opened as one table.
///
/// Opening a Parquet or Arrow file reads its schema. CSV and JSON Lines have none, so opening reads them through once: the
/// survey checks every row and every byte, infers the types over all rows, and notes where each chunk begins, so that chunks
/// can then be parsed in parallel.
///
/// CSV types, in this order: null, integer, number, boolean, date, timestamp, text. As in pandas and Arrow, leading zeros do
/// not make text of a number: give such a column the type `string` in the manifest. An integer column with a value beyond 64 bits is
/// text. `true`/`false` are booleans as `true`, `True` or `TRUE`; `0` and `1` are integers unless the manifest says boolean.
///
/// - Missing values: in CSV an empty field, `NA`, `N/A`, `null` and `NaN`, quoted or not; blank lines are no rows.
public final class Table: Sendable {
    public let schema: TableSchema
    /// Absolute paths in reading order.
    public let files: [String]
    public let format: TableFormat
    /// nil where only a scan would tell: Arrow streams.
    public let rowCount: Int?
    private let naming: TableNaming
    private let bridge: BridgeObject
    private let scans = Atomic<Int>(0)

    private init(_ bridge: BridgeObject, naming: TableNaming, format: TableFormat) {
        (self.bridge, self.naming, self.format, files) = (bridge, naming, format, naming.files)
        schema = TableSchema(
            fields: (0..<assay_table_field_count(bridge.pointer)).map { Field(assay_table_field(bridge.pointer, $0)) })
        let rows = assay_table_row_count(bridge.pointer)
        rowCount = rows < 0 ? nil : Int(rows)
    }

    /// Finds the files, recognises their format and learns the schema.
    ///
    /// - Throws: DT001 to DT013, DT014 for a column type given to no column, DT015 to DT020, DT022, DT023.
    public static func open(_ request: TableRequest) throws(Diagnostic) -> Table {
        let naming = TableNaming(request: request, files: try FileFinder(request: request).files())
        let kinds = try naming.kinds()
        let overrides = try request.overrides(for: kinds[0].format)
        let bridge = try naming.openBridge(kinds, overrides: overrides)
        let table = Table(bridge, naming: naming, format: kinds[0].format)
        for name in request.columnTypes.keys.sorted() { _ = try table.position(of: name) }
        return table
    }

    /// How many scans were started.
    public var scanCount: Int { scans.load(ordering: .sequentiallyConsistent) }

    /// Begins a pass over the named columns, in that order; nil takes all whose type is supported.
    ///
    /// - Throws: DT014 for a column that is not there, DT021 for one whose type is not supported.
    public func scan(columns: [String]? = nil) throws(Diagnostic) -> ChunkSource {
        let names = columns ?? schema.fields.filter(\.type.isSupported).map(\.name)
        var positions: [Int32] = []
        for name in names {
            let position = try supportedPosition(of: name)
            if !positions.contains(position) { positions.append(position) }
        }
        var scan: OpaquePointer?
        try naming.bridged { assay_scan_open(bridge.pointer, positions, Int32(positions.count), &scan, $0) }
        guard let scan else { throw naming.noObject }
        scans.add(1, ordering: .sequentiallyConsistent)
        let fields = positions.map { schema.fields[Int($0)] }
        return ChunkSource(BridgeObject(scan, release: assay_scan_release), fields: fields, naming: naming)
    }

    private func supportedPosition(of name: String) throws(Diagnostic) -> Int32 {
        let position = try position(of: name)
        guard case .unsupported(let type) = schema.fields[position].type else { return Int32(position) }
        throw Diagnostic(
            .unsupportedColumn, "column `\(name)` has a type that is not read", in: naming.request.displayName,
            details: ["the file stores it as \(type)"], help: "write it as numbers, text, dates or a list of fixed size")
    }

    private func position(of name: String) throws(Diagnostic) -> Int {
        if let position = schema.position(of: name) { return position }
        let near = NearestName.find(name, in: schema.names)
        throw Diagnostic(
            .unknownColumn, "no column `\(name)` in `\(naming.request.displayName)`", in: naming.request.displayName,
            details: ["its \(schema.fields.count) columns are \(Self.listed(schema.names))"],
            help: near.map { "did you mean `\($0)`?" } ?? "check the name")
    }

    private static func listed(_ names: [String]) -> String {
        let shown = names.prefix(20).map { "`\($0)`" }.joined(separator: ", ")
        return names.count > 20 ? shown + ", …" : shown
    }
}

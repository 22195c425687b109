import AssayCore
import CArrowBridge

/// One pass over a table. Several workers may pull from it at once; each chunk goes to one of them.
///
/// A pass that is dropped half way leaves nothing behind.
public final class ChunkSource: Sendable {
    private let scan: BridgeObject
    private let fields: [Field]
    private let naming: TableNaming

    init(_ scan: BridgeObject, fields: [Field], naming: TableNaming) {
        (self.scan, self.fields, self.naming) = (scan, fields, naming)
    }

    /// The next chunk in table order, not yet loaded; nil at the end.
    ///
    /// For CSV and JSON Lines this only finds (or, of compressed files, reads) the bytes; Parquet and Arrow are decoded here, one
    /// chunk at a time.
    ///
    /// - Throws: DT002, DT009, DT010, DT022, DT023.
    public func next() throws(Diagnostic) -> ChunkTicket? {
        var ticket: OpaquePointer?
        var info = AssayTicketInfo()
        try naming.bridged { assay_scan_next(scan.pointer, &ticket, &info, $0) }
        guard let ticket else { return nil }
        return ChunkTicket(
            firstRow: Int(info.first_row), rowCount: Int(info.row_count), fields: fields, naming: naming,
            bridge: BridgeObject(ticket, release: assay_ticket_release))
    }
}

/// The right to load one chunk, on any thread.
public struct ChunkTicket: Sendable {
    public let firstRow: Int
    public let rowCount: Int
    fileprivate let fields: [Field]
    fileprivate let naming: TableNaming
    fileprivate let bridge: BridgeObject

    fileprivate init(firstRow: Int, rowCount: Int, fields: [Field], naming: TableNaming, bridge: BridgeObject) {
        (self.firstRow, self.rowCount, self.fields, self.naming, self.bridge) = (firstRow, rowCount, fields, naming, bridge)
    }

    /// Counts from 0 in table order.
    public var index: Int { firstRow / Chunk.capacity }

    /// Parses or converts the chunk.
    ///
    /// - Throws: DT002, DT009, DT012, DT017, DT022, DT023.
    public func load() throws(Diagnostic) -> Chunk {
        var loaded = [AssayColumn](repeating: AssayColumn(), count: fields.count)
        try naming.bridged { assay_ticket_load(bridge.pointer, &loaded, $0) }
        let columns = zip(fields, loaded).map { Column(name: $0.name, type: $0.type, buffers: ArrowBuffers(taking: $1)) }
        return Chunk(index: index, firstRow: firstRow, rowCount: rowCount, columns: columns)
    }
}

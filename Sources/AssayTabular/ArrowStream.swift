import CArrowBridge

/// What is wrong with an Arrow stream.
public struct ArrowStreamFailure: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// It is no Arrow IPC stream, or a damaged one.
        case damaged
        /// A value that the stream's type cannot hold.
        case misfit
        case outOfMemory
        case other
    }
    public var kind: Kind
    /// Arrow's words where there are some.
    public var detail: String?
}

/// Runs a call of the bridge and turns the problem that it may report into a failure.
private func bridged(_ call: (UnsafeMutablePointer<AssayProblem>) -> Bool) throws(ArrowStreamFailure) {
    var problem = AssayProblem()
    if call(&problem) { return }
    defer { assay_problem_release(&problem) }
    let kind: ArrowStreamFailure.Kind =
        switch problem.fault {
        case .damaged: .damaged
        case .misfit: .misfit
        case .outOfMemory: .outOfMemory
        default: .other
        }
    throw ArrowStreamFailure(kind: kind, detail: problem.detail.map { String(cString: $0) })
}

/// A piece of a written stream.
public final class ArrowBytes {
    private var piece: AssayBytes
    fileprivate init(_ piece: AssayBytes) { self.piece = piece }
    deinit { assay_bytes_release(&piece) }

    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: piece.data, count: Int(piece.count)))
    }

    /// The bytes of a piece; none where there is no piece.
    public static func with<Result, Failure: Error>(
        _ piece: ArrowBytes?, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let piece else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return try piece.withUnsafeBytes(body)
    }
}

/// Writes chunks of a table as an Arrow IPC stream.
///
/// - Shapes: booleans, 64-bit integers and floats, UTF-8 text, dates in days, timestamps, decimals and lists of fixed size, whatever their
///   layout in memory: a reader gets one type for each of a table's types.
public final class ArrowStreamWriter {
    private let bridge: BridgeObject

    /// - Parameters:
    ///   - columns: of any chunk of the table; their names and types are the stream's.
    ///   - metadata: key-value pairs of the schema.
    public init(_ columns: [Column], metadata: [(key: String, value: String)]) throws(ArrowStreamFailure) {
        let texts = CTexts()
        defer { withExtendedLifetime(texts) {} }
        let fields = columns.map { StreamedColumn.field($0, texts, forStream: true) }
        let pairs = metadata.map { AssayPair(key: texts[$0.key], value: texts[$0.value]) }
        var writer: OpaquePointer?
        try bridged { assay_stream_writer_open(fields, Int32(fields.count), pairs, Int32(pairs.count), &writer, $0) }
        guard let writer else { throw ArrowStreamFailure(kind: .other) }
        bridge = BridgeObject(writer, release: assay_stream_writer_release)
    }

    /// One batch; the stream's beginning too with the first.
    ///
    /// - Parameter columns: those of the stream, in its order.
    public func write(_ columns: [Column], rows: Int) throws(ArrowStreamFailure) -> ArrowBytes {
        let texts = CTexts()
        let lent = columns.map { StreamedColumn($0.buffers) }
        let layouts = columns.map { StreamedColumn.field($0, texts, forStream: false) }
        defer { withExtendedLifetime((columns, lent, texts)) {} }
        var arrays = lent.map(\.array)
        var bytes = AssayBytes()
        try bridged { assay_stream_writer_write(bridge.pointer, layouts, &arrays, Int64(rows), &bytes, $0) }
        return ArrowBytes(bytes)
    }

    /// The end of the stream.
    public func close() throws(ArrowStreamFailure) -> ArrowBytes {
        var bytes = AssayBytes()
        try bridged { assay_stream_writer_close(bridge.pointer, &bytes, $0) }
        return ArrowBytes(bytes)
    }
}

/// Reads an Arrow IPC stream as its bytes come in.
public final class ArrowStreamReader {
    /// A batch: its columns, and those that assay has no use for under Arrow's name of their type.
    public struct Batch {
        public var rows: Int
        public var columns: [Column]
        public var unsupported: [Field]
    }

    private let bridge: BridgeObject

    public init() {
        // Allocation alone; it does not fail in any way that could be handled.
        guard let reader = assay_stream_reader_open() else { preconditionFailure("out of memory") }
        bridge = BridgeObject(reader, release: assay_stream_reader_release)
    }

    public func feed(_ bytes: UnsafeRawBufferPointer) throws(ArrowStreamFailure) {
        try bridged {
            assay_stream_reader_feed(
                bridge.pointer, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), Int64(bytes.count), $0)
        }
    }

    /// Whether the end of the stream has come.
    public var hasEnded: Bool { assay_stream_reader_has_ended(bridge.pointer) }

    /// Whether every byte so far belongs to a whole message.
    public var isWhole: Bool { assay_stream_reader_is_whole(bridge.pointer) }

    /// Names of the columns; nil before the schema has come.
    public var names: [String]? {
        let count = assay_stream_reader_field_count(bridge.pointer)
        guard count >= 0 else { return nil }
        return (0..<count).map { String(cString: assay_stream_reader_name(bridge.pointer, $0)) }
    }

    /// A value of the schema's metadata.
    public func metadata(_ key: String) -> String? {
        assay_stream_reader_value(bridge.pointer, key).map { String(cString: $0) }
    }

    /// The next batch that has come whole.
    public func next() throws(ArrowStreamFailure) -> Batch? {
        let count = max(0, Int(assay_stream_reader_field_count(bridge.pointer)))
        var fields = [AssayField](repeating: AssayField(), count: count)
        var loaded = [AssayColumn](repeating: AssayColumn(), count: count)
        var rows: Int64 = -1
        try bridged { assay_stream_reader_next(bridge.pointer, &fields, &loaded, &rows, $0) }
        guard rows >= 0 else { return nil }
        var batch = Batch(rows: Int(rows), columns: [], unsupported: [])
        for (field, column) in zip(fields.map { Field($0) }, loaded) {
            if field.type.isSupported {
                batch.columns.append(Column(name: field.name, type: field.type, buffers: ArrowBuffers(taking: column)))
            } else {
                batch.unsupported.append(field)
            }
        }
        return batch
    }
}

import AssayCore
import AssayModelKit
import AssayTabular
import COnnxRuntime

/// Fills one input of a model from the columns of a chunk.
///
/// The runtime reads this memory as it is, without a copy; it is reused, so a tensor is valid until the next one is made.
final class TensorFeed {
    let binding: InputBinding
    private let table: String
    private let library: OnnxLibrary
    private let memory = TensorMemory()

    init(_ binding: InputBinding, table: String, _ library: OnnxLibrary) {
        (self.binding, self.table, self.library) = (binding, table, library)
    }

    /// - Throws: MD040 for a null where the input has no NaN, MD041 for a value that the input's type cannot hold.
    func tensor(of chunk: Chunk) throws(Diagnostic) -> OnnxValue {
        let columns = binding.columns.compactMap { chunk.column($0) }
        precondition(columns.count == binding.columns.count, "the chunk has other columns than the schema that was bound")
        switch binding.spec.element {
        case .float32: return try floats(Float.self, columns, chunk)
        case .float64: return try floats(Double.self, columns, chunk)
        case .float16: return try floats(Float16.self, columns, chunk)
        case .int8: return try integers(Int8.self, columns, chunk)
        case .int16: return try integers(Int16.self, columns, chunk)
        case .int32: return try integers(Int32.self, columns, chunk)
        case .int64: return try integers(Int64.self, columns, chunk)
        case .uint8: return try integers(UInt8.self, columns, chunk)
        case .uint16: return try integers(UInt16.self, columns, chunk)
        case .uint32: return try integers(UInt32.self, columns, chunk)
        case .uint64: return try integers(UInt64.self, columns, chunk)
        case .bool: return try integers(UInt8.self, columns, chunk, as: ORT_ELEMENT_BOOL)
        case .string: return try text(columns, chunk)
        case .other: preconditionFailure("an input without a usable element type was bound")
        }
    }

    private func floats<Element: FloatElement & TensorElement>(
        _ type: Element.Type, _ columns: [Column], _ chunk: Chunk
    ) throws(Diagnostic) -> OnnxValue {
        let matrix = memory.room(for: chunk.rowCount * binding.width, of: type)
        FloatFill(rows: chunk.rowCount, width: binding.width).fill(matrix, from: columns)
        return try wrap(matrix, Element.element, chunk)
    }

    private func integers<Element: FixedWidthInteger & TensorElement>(
        _ type: Element.Type, _ columns: [Column], _ chunk: Chunk, as element: OrtElement = Element.element
    ) throws(Diagnostic) -> OnnxValue {
        let matrix = memory.room(for: chunk.rowCount * binding.width, of: type)
        if let problem = IntegerFill(width: binding.width).fill(matrix, from: columns) { throw diagnostic(problem, chunk) }
        return try wrap(matrix, element, chunk)
    }

    private func wrap<Element>(
        _ matrix: UnsafeMutableBufferPointer<Element>, _ element: OrtElement, _ chunk: Chunk
    ) throws(Diagnostic) -> OnnxValue {
        do {
            return try OnnxValue(
                wrapping: memory.start, byteCount: matrix.count * MemoryLayout<Element>.stride, element: element,
                shape: binding.shape(rows: chunk.rowCount), library)
        } catch { throw Diagnostic(failed: error, "input `\(binding.spec.name)` could not be made") }
    }

    private func text(_ columns: [Column], _ chunk: Chunk) throws(Diagnostic) -> OnnxValue {
        let text = TextFill(columns, rows: chunk.rowCount)
        if let problem = text.problem { throw diagnostic(problem, chunk) }
        do {
            return try text.withPointers { (pointers) throws(OnnxRuntimeError) in
                try OnnxValue(strings: pointers, shape: binding.shape(rows: chunk.rowCount), library)
            }
        } catch { throw Diagnostic(failed: error, "input `\(binding.spec.name)` could not be made") }
    }

    private func diagnostic(_ problem: CellProblem, _ chunk: Chunk) -> Diagnostic {
        problem.diagnostic(binding.spec, table: table, chunk: chunk)
    }
}

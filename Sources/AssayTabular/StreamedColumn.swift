import CArrowBridge
import Foundation

/// A column's memory as the Arrow C Data Interface describes it, lent for one call.
final class StreamedColumn {
    private let buffers: UnsafeMutablePointer<UnsafeRawPointer?>
    private let children: UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>
    private let inner: UnsafeMutablePointer<ArrowArray>?
    private let nested: StreamedColumn?
    private(set) var array = ArrowArray()

    init(_ column: ArrowBuffers) {
        let count = Self.bufferCount(column.layout)
        buffers = .allocate(capacity: 3)
        buffers.initialize(repeating: nil, count: 3)
        buffers[0] = column.nullCount > 0 ? column.validity : nil
        if count > 1 { buffers[1] = column.values }
        if count > 2 { buffers[2] = column.bytes }
        nested = (column.child ?? column.dictionary).map { StreamedColumn($0) }
        inner = nested.map { nested in
            let pointer = UnsafeMutablePointer<ArrowArray>.allocate(capacity: 1)
            pointer.initialize(to: nested.array)
            return pointer
        }
        children = .allocate(capacity: 1)
        children.initialize(to: column.child == nil ? nil : inner)
        (array.length, array.offset) = (Int64(column.count), Int64(column.offset))
        array.null_count = Int64(column.nullCount)
        (array.n_buffers, array.buffers) = (Int64(count), buffers)
        (array.n_children, array.children) = (column.child == nil ? 0 : 1, children)
        array.dictionary = column.dictionary == nil ? nil : inner
    }

    deinit {
        inner?.deallocate()
        children.deallocate()
        buffers.deallocate()
    }

    private static func bufferCount(_ layout: AssayLayout) -> Int {
        switch layout {
        case .null: 0
        case .string: 3
        case .fixedList: 1
        case .bool, .int64, .float32, .float64, .dictionary, .date32, .timestamp, .decimal128: 2
        }
    }

    /// - Parameter forStream: the type that a stream gets; else that of the memory.
    static func field(_ column: Column, _ texts: CTexts, forStream: Bool) -> AssayStreamField {
        var field = AssayStreamField()
        field.name = texts[column.name]
        field.layout = forStream ? wide(column.buffers.layout) : column.buffers.layout
        let element = column.buffers.child?.layout ?? .null
        field.element = forStream ? wide(element) : element
        field.parameter = Int64(column.buffers.parameter)
        if case .timestamp(let zone?) = column.type { field.zone = texts[zone] }
        return field
    }

    /// One type for each of a table's types: tables of the same values look alike, however their files store them.
    private static func wide(_ layout: AssayLayout) -> AssayLayout {
        switch layout {
        case .float32: .float64
        case .dictionary: .string
        default: layout
        }
    }
}

/// Texts as C reads them, for as long as this object lives.
final class CTexts {
    private var pointers: [UnsafeMutablePointer<CChar>?] = []
    deinit { for pointer in pointers { free(pointer) } }

    subscript(text: String) -> UnsafePointer<CChar>? {
        let pointer = strdup(text)
        pointers.append(pointer)
        return pointer.map { UnsafePointer($0) }
    }
}

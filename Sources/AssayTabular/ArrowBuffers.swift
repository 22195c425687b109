import CArrowBridge

/// The memory of one Arrow array, with its layout, for as long as a column needs it.
///
/// Unchecked because of the raw pointers: the memory is written before the value exists and never after, and is freed only
/// in the owner's deinit.
final class ArrowBuffers: @unchecked Sendable {
    let layout: AssayLayout
    /// Ticks a second, decimal scale or list width.
    let parameter: Int
    let count: Int
    /// Where the array begins within its buffers, in elements.
    let offset: Int
    let nullCount: Int
    let validity: UnsafeRawPointer?
    /// Elements, or the offsets of strings.
    let values: UnsafeRawPointer?
    /// The bytes of strings.
    let bytes: UnsafeRawPointer?
    let dictionary: ArrowBuffers?
    let child: ArrowBuffers?
    private let owner: AnyObject

    init(
        layout: AssayLayout, parameter: Int = 0, count: Int, offset: Int = 0, nullCount: Int, validity: UnsafeRawPointer? = nil,
        values: UnsafeRawPointer? = nil, bytes: UnsafeRawPointer? = nil, dictionary: ArrowBuffers? = nil,
        child: ArrowBuffers? = nil, owner: AnyObject
    ) {
        (self.layout, self.parameter, self.count, self.offset) = (layout, parameter, count, offset)
        (self.nullCount, self.validity, self.values, self.bytes) = (nullCount, validity, values, bytes)
        (self.dictionary, self.child, self.owner) = (dictionary, child, owner)
    }

    /// Takes over a column that the bridge has loaded.
    convenience init(taking column: AssayColumn) {
        self.init(
            array: column.array, layout: column.layout, element: column.element, parameter: Int(column.parameter),
            owner: ImportedArray(column.array))
    }

    private convenience init(array: ArrowArray, layout: AssayLayout, element: AssayLayout, parameter: Int, owner: AnyObject) {
        func buffer(_ index: Int) -> UnsafeRawPointer? { index < array.n_buffers ? array.buffers[index] : nil }
        let validity = layout == .null ? nil : buffer(0)
        let (count, offset) = (Int(array.length), Int(array.offset))
        let nested = { (array: ArrowArray?, layout: AssayLayout) in
            array.map { ArrowBuffers(array: $0, layout: layout, element: .null, parameter: 0, owner: owner) }
        }
        self.init(
            layout: layout, parameter: parameter, count: count, offset: offset,
            nullCount: layout == .null ? count : Self.nulls(array, validity), validity: validity, values: buffer(1),
            bytes: buffer(2),
            dictionary: layout == .dictionary ? nested(array.dictionary?.pointee, .string) : nil,
            child: layout == .fixedList ? nested(array.children?[0]?.pointee, element) : nil, owner: owner)
    }

    /// The stated number of nulls; counted where the producer left it open with -1.
    private static func nulls(_ array: ArrowArray, _ validity: UnsafeRawPointer?) -> Int {
        guard array.null_count < 0, let validity else { return max(0, Int(array.null_count)) }
        return (0..<Int(array.length)).count { !bit(validity, Int(array.offset) + $0) }
    }

    @inline(__always)
    static func bit(_ bitmap: UnsafeRawPointer, _ index: Int) -> Bool {
        bitmap.load(fromByteOffset: index >> 3, as: UInt8.self) >> UInt8(index & 7) & 1 == 1
    }

    @inline(__always)
    func isNull(_ row: Int) -> Bool {
        if let validity { return nullCount > 0 && !Self.bit(validity, offset + row) }
        return layout == .null
    }

    /// The elements of a fixed-width layout.
    @inline(__always)
    func elements<Element>(as type: Element.Type) -> UnsafeBufferPointer<Element> {
        let start = values?.assumingMemoryBound(to: type)
        return UnsafeBufferPointer(start: start.map { $0 + offset }, count: start == nil ? 0 : count)
    }

    /// The UTF-8 bytes of one string.
    func text(_ row: Int) -> UnsafeBufferPointer<UInt8> {
        guard let offsets = values?.assumingMemoryBound(to: Int32.self) else { return UnsafeBufferPointer(start: nil, count: 0) }
        let (begin, end) = (Int(offsets[offset + row]), Int(offsets[offset + row + 1]))
        return UnsafeBufferPointer(start: bytes.map { $0.assumingMemoryBound(to: UInt8.self) + begin }, count: end - begin)
    }

    func string(_ row: Int) -> String { String(decoding: text(row), as: UTF8.self) }
}

/// Releases an array of the Arrow C Data Interface with its last user.
private final class ImportedArray {
    private var array: ArrowArray
    init(_ array: ArrowArray) { self.array = array }
    deinit { array.release?(&array) }
}

import CArrowBridge

extension Column {
    /// A column of numbers in memory; nil is a null.
    public convenience init(name: String, doubles: [Double?]) {
        self.init(name: name, type: .float64, layout: .float64, elements: doubles, filler: .nan)
    }

    /// A column of integers in memory; nil is a null.
    public convenience init(name: String, int64s: [Int64?]) {
        self.init(name: name, type: .int64, layout: .int64, elements: int64s, filler: 0)
    }

    /// A column of text in memory; nil is a null.
    public convenience init(name: String, strings: [String?]) {
        let memory = OwnedMemory()
        let bytes = strings.map { Array(($0 ?? "").utf8) }
        var offsets: [Int32] = [0]
        for text in bytes { offsets.append((offsets.last ?? 0) + Int32(text.count)) }
        self.init(
            name: name, type: .string,
            buffers: ArrowBuffers(
                layout: .string, count: strings.count, nullCount: strings.count { $0 == nil },
                validity: memory.bitmap(strings.map { $0 != nil }), values: memory.copy(offsets),
                bytes: memory.copy(bytes.flatMap(\.self)),
                owner: memory))
    }

    /// A column of booleans in memory; nil is a null.
    public convenience init(name: String, bools: [Bool?]) {
        let memory = OwnedMemory()
        self.init(
            name: name, type: .bool,
            buffers: ArrowBuffers(
                layout: .bool, count: bools.count, nullCount: bools.count { $0 == nil },
                validity: memory.bitmap(bools.map { $0 != nil }), values: memory.bitmap(bools.map { $0 == true }), owner: memory))
    }

    private convenience init<Element: BitwiseCopyable>(
        name: String, type: LogicalType, layout: AssayLayout, elements: [Element?], filler: Element
    ) {
        let memory = OwnedMemory()
        self.init(
            name: name, type: type,
            buffers: ArrowBuffers(
                layout: layout, count: elements.count, nullCount: elements.count { $0 == nil },
                validity: memory.bitmap(elements.map { $0 != nil }), values: memory.copy(elements.map { $0 ?? filler }),
                owner: memory))
    }
}

/// Memory for the buffers of a column that no file holds.
final class OwnedMemory {
    private var blocks: [UnsafeMutableRawPointer] = []

    deinit { for block in blocks { block.deallocate() } }

    func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeRawPointer {
        let size = elements.count * MemoryLayout<Element>.stride
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(1, size), alignment: 64)
        elements.withUnsafeBytes { if let base = $0.baseAddress { block.copyMemory(from: base, byteCount: size) } }
        blocks.append(block)
        return UnsafeRawPointer(block)
    }

    /// One bit an element, the lowest bit first.
    func bitmap(_ bits: [Bool]) -> UnsafeRawPointer {
        var bytes = [UInt8](repeating: 0, count: bits.count / 8 + 1)
        for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 1 << UInt8(index % 8) }
        return copy(bytes)
    }
}

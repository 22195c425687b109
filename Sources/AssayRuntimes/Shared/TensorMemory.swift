/// Memory for one input tensor, kept from chunk to chunk.
///
/// It is always aligned to a cache line, so that kernels which treat unaligned starts apart give the same bits for the same
/// rows.
final class TensorMemory {
    private(set) var start: UnsafeMutableRawPointer
    private var capacity: Int

    init() {
        capacity = 64
        start = .allocate(byteCount: capacity, alignment: 64)
    }

    deinit { start.deallocate() }

    /// Room for a number of elements; what was there before is lost.
    func room<Element: BitwiseCopyable>(for count: Int, of type: Element.Type) -> UnsafeMutableBufferPointer<Element> {
        let bytes = count * MemoryLayout<Element>.stride
        if bytes > capacity {
            start.deallocate()
            start = .allocate(byteCount: bytes, alignment: 64)
            capacity = bytes
        }
        return UnsafeMutableBufferPointer(start: start.bindMemory(to: type, capacity: count), count: count)
    }
}

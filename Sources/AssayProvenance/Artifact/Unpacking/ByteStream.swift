/// Why bytes could not be followed further.
struct ByteFault: Error, Hashable {
    let words: String
    /// A library that would be needed.
    let library: String?
    init(_ words: String, library: String? = nil) { (self.words, self.library) = (words, library) }

    static let end = ByteFault("it is cut off")
}

/// Bytes one after the other, from a file or an unpacker; only the block at hand is in memory.
final class ByteStream {
    typealias Refill = () throws(ByteFault) -> [UInt8]

    private var block: [UInt8] = []
    private var at = 0
    /// Where the block at hand starts.
    private var start = 0
    private var isAtEnd = false
    private let refill: Refill

    /// - Parameter refill: the next block; an empty one is the end.
    init(_ refill: @escaping Refill) { self.refill = refill }

    /// How many bytes were taken.
    var offset: Int { start + at }

    /// The next byte; nil at the end.
    func next() throws(ByteFault) -> UInt8? {
        if at == block.count, try !fill() { return nil }
        defer { at += 1 }
        return block[at]
    }

    /// The next byte.
    ///
    /// - Throws: at the end.
    func byte() throws(ByteFault) -> UInt8 {
        guard let byte = try next() else { throw .end }
        return byte
    }

    /// The next bytes, fewer at the end; they are not taken.
    func peek(_ count: Int) throws(ByteFault) -> ArraySlice<UInt8> {
        while block.count - at < count, try append() {}
        return block[at..<min(at + count, block.count)]
    }

    /// All of the next bytes.
    ///
    /// - Throws: where there are fewer.
    func take(_ count: Int) throws(ByteFault) -> ArraySlice<UInt8> {
        if block.count - at >= count {
            defer { at += count }
            return block[at..<(at + count)]
        }
        var taken: ArraySlice<UInt8> = []
        while taken.count < count {
            if at == block.count, try !fill() { throw .end }
            let part = block[at..<min(block.count, at + count - taken.count)]
            taken += part
            at += part.count
        }
        return taken
    }

    /// Passes over bytes.
    ///
    /// - Throws: where there are fewer.
    func skip(_ count: Int) throws(ByteFault) {
        var left = count
        while left > 0 {
            if at == block.count, try !fill() { throw .end }
            let part = min(left, block.count - at)
            at += part
            left -= part
        }
    }

    /// The bytes up to the next line feed, which is taken too; of a longer line only its beginning.
    ///
    /// - Throws: where the bytes end before the line does.
    func line(limit: Int = 4096) throws(ByteFault) -> [UInt8] {
        var line: [UInt8] = []
        while true {
            let byte = try byte()
            if byte == UInt8(ascii: "\n") { return line }
            if line.count <= limit { line.append(byte) }
        }
    }

    /// A little-endian number without sign.
    func number(_ width: Int) throws(ByteFault) -> UInt64 { try take(width).reversed().reduce(0) { $0 << 8 | UInt64($1) } }

    /// A part of these bytes as a stream of its own, which takes them from here.
    func part(_ count: Int) -> ByteStream {
        var left = count
        return ByteStream { [self] () throws(ByteFault) in
            if at == block.count, left > 0, try !fill() { throw .end }
            let part = Array(block[at..<min(block.count, at + left)])
            at += part.count
            left -= part.count
            return part
        }
    }

    /// The bytes at hand, at least one of them unless at the end.
    func available() throws(ByteFault) -> [UInt8] {
        if at == block.count, try !fill() { return [] }
        defer { at = block.count }
        return Array(block[at...])
    }

    /// Hands over everything that is left in windows of 4 MiB, each with the end of the one before it, so that what is looked for may lie
    /// across their border.
    ///
    /// - Parameter body: also told how many bytes at the start of a window it has seen before.
    func forEachWindow(size: Int = 4 << 20, overlap: Int = 1 << 16, _ body: (ArraySlice<UInt8>, Int) -> Void) throws(ByteFault) {
        var (window, seen) = ([UInt8](), 0)
        while case let more = try available(), !more.isEmpty {
            window += more
            guard window.count >= size else { continue }
            body(window[...], seen)
            window = Array(window.suffix(overlap))
            seen = window.count
        }
        if window.count > seen { body(window[...], seen) }
    }

    /// Everything that is left, at most so much.
    ///
    /// - Throws: where there is more.
    func rest(limit: Int) throws(ByteFault) -> [UInt8] {
        var bytes: [UInt8] = []
        while case let more = try available(), !more.isEmpty {
            guard bytes.count + more.count <= limit else { throw ByteFault("it holds more than \(limit >> 20) MiB") }
            bytes += more
        }
        return bytes
    }

    private func fill() throws(ByteFault) -> Bool {
        guard !isAtEnd else { return false }
        start += block.count
        (block, at) = ([], 0)
        block = try refill()
        isAtEnd = block.isEmpty
        return !isAtEnd
    }

    private func append() throws(ByteFault) -> Bool {
        guard !isAtEnd else { return false }
        let more = try refill()
        isAtEnd = more.isEmpty
        start += at
        block = Array(block[at...]) + more
        at = 0
        return !isAtEnd
    }
}

import Glibc

/// Bytes that can be read at any place: a file, or a part of memory.
final class ByteSource {
    private let file: OpenFile?
    private let memory: [UInt8]
    let count: Int

    /// - Throws: also where the path is no file.
    init(_ path: RawPath) throws(SystemError) {
        let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
        let status = try FileStatus(descriptor: file.descriptor)
        guard status.kind == .file else { throw SystemError(status.kind == .folder ? EISDIR : EINVAL) }
        (count, memory) = (status.size, [])
        self.file = consume file
    }

    init(_ bytes: [UInt8]) {
        (count, memory) = (bytes.count, bytes)
        file = nil
    }

    /// The bytes of a range, fewer where the source ends before it.
    func read(_ start: Int, _ length: Int) throws(ByteFault) -> [UInt8] {
        guard start >= 0, length > 0, start < count else { return [] }
        let length = min(length, count - start)
        do throws(SystemError) {
            return try file?.bytes(at: start, length) ?? Array(memory[start..<(start + length)])
        } catch {
            throw ByteFault("it cannot be read: \(error.words)")
        }
    }

    /// A little-endian number; nil past the end.
    func number(_ start: Int, _ width: Int) throws(ByteFault) -> Int? {
        let bytes = try read(start, width)
        guard bytes.count == width else { return nil }
        return Int(truncatingIfNeeded: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    /// The bytes of a range, one after the other.
    func stream(_ range: Range<Int>) -> ByteStream {
        var at = range.lowerBound
        return ByteStream { [self] () throws(ByteFault) in
            let block = try read(at, min(1 << 18, range.upperBound - at))
            at += block.count
            return block
        }
    }

    var stream: ByteStream { stream(0..<count) }
}

extension OpenFile {
    /// The bytes of a range, fewer at the file's end, without moving the file's position.
    func bytes(at start: Int, _ length: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: length)
        var filled = 0
        while filled < length {
            let more = try SystemError.check {
                bytes.withUnsafeMutableBytes {
                    pread(descriptor, $0.baseAddress.map { $0 + filled }, length - filled, off_t(start + filled))
                }
            }
            if more == 0 { break }
            filled += more
        }
        return filled == length ? bytes : Array(bytes[..<filled])
    }
}

import CZlib

/// Unpacks gzip.
enum Inflation {
    /// The bytes are no gzip, or cut off.
    struct Fault: Error {}

    /// Unpacks a file block by block, to its end.
    static func unpack<Failure: Error>(
        _ file: borrowing OpenFile, _ body: (ArraySlice<UInt8>) throws(Failure) -> Void
    ) throws {
        var stream = z_stream()
        var block = [UInt8](repeating: 0, count: 1 << 18)
        var input = [UInt8](repeating: 0, count: 1 << 18)
        // zlib keeps the stream's address, so that all of its calls stand within one borrowing.
        try withUnsafeMutablePointer(to: &stream) { stream in
            // 32 on top of the window lets zlib tell gzip and zlib headers apart.
            guard inflateInit2_(stream, MAX_WBITS + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
                throw Fault()
            }
            defer { inflateEnd(stream) }
            var isFinished = false
            while case let count = try file.next(into: &input), count > 0 {
                try input.withUnsafeMutableBufferPointer { source in
                    stream.pointee.next_in = source.baseAddress
                    stream.pointee.avail_in = UInt32(count)
                    while stream.pointee.avail_in > 0 {
                        // A gzip file may be several, one after the other.
                        if isFinished { inflateReset(stream) }
                        let made = try step(stream, &block, &isFinished)
                        try body(block[..<made])
                    }
                }
            }
            if !isFinished { throw Fault() }
        }
    }

    private static func step(
        _ stream: UnsafeMutablePointer<z_stream>, _ block: inout [UInt8], _ isFinished: inout Bool
    ) throws -> Int {
        let size = block.count
        let status = block.withUnsafeMutableBufferPointer { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(size)
            return inflate(stream, Z_NO_FLUSH)
        }
        guard status == Z_OK || status == Z_STREAM_END else { throw Fault() }
        isFinished = status == Z_STREAM_END
        return size - Int(stream.pointee.avail_out)
    }

    /// Unpacks the bytes of a zip member, which have no header of their own.
    ///
    /// - Throws: `Fault` also where they hold more than the limit.
    static func unpackRaw(_ packed: [UInt8], limit: Int) throws -> [UInt8] {
        var stream = z_stream()
        var input = packed
        var block = [UInt8](repeating: 0, count: 1 << 16)
        var unpacked: [UInt8] = []
        try withUnsafeMutablePointer(to: &stream) { stream in
            guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw Fault() }
            defer { inflateEnd(stream) }
            try input.withUnsafeMutableBufferPointer { source in
                stream.pointee.next_in = source.baseAddress
                stream.pointee.avail_in = UInt32(source.count)
                var isFinished = false
                while !isFinished {
                    let made = try step(stream, &block, &isFinished)
                    unpacked += block[..<made]
                    if unpacked.count > limit || (made == 0 && !isFinished) { throw Fault() }
                }
            }
        }
        return unpacked
    }
}

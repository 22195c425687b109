import Glibc

/// A file descriptor that closes itself.
struct OpenFile: ~Copyable {
    let descriptor: Int32

    init(_ path: RawPath, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
        let name = path.cString
        descriptor = try SystemError.check { open(name, flags | O_CLOEXEC, mode) }
    }

    /// A second descriptor of a file that is open already, with the same position.
    init(duplicating open: Int32) throws(SystemError) { descriptor = try SystemError.check { fcntl(open, F_DUPFD_CLOEXEC, 0) } }

    deinit { close(descriptor) }

    /// Hands over the file in blocks, to its end.
    func forEachBlock(of size: Int = 1 << 20, _ body: (ArraySlice<UInt8>) -> Void) throws(SystemError) {
        var block = [UInt8](repeating: 0, count: size)
        while true {
            let count = try SystemError.check { read(descriptor, &block, size) }
            if count == 0 { return }
            body(block[..<count])
        }
    }

    /// The next bytes of the file, as many as fit; zero at its end.
    func next(into block: inout [UInt8]) throws(SystemError) -> Int {
        let size = block.count
        return try SystemError.check { read(descriptor, &block, size) }
    }

    /// The first bytes of the file, at most `count`.
    func prefix(_ count: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let more = try SystemError.check {
                bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + filled }, count - filled) }
            }
            if more == 0 { break }
            filled += more
        }
        return Array(bytes[..<filled])
    }

    func write(_ bytes: [UInt8]) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try SystemError.check { rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } }
            rest = rest.dropFirst(count)
        }
    }
}

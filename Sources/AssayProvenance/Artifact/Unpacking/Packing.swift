import CUnpack

/// How a stream of bytes is packed, told by its first bytes.
enum Packing: Sendable {
    case gzip, zlib, deflate, bzip2, xz, lzma, zstd, lz4

    /// - Source: the magic numbers of RFC 1950 and 1952, bzip2, xz, lzma, RFC 8878 and the LZ4 frame format.
    init?(_ head: ArraySlice<UInt8>) {
        let head = Array(head.prefix(13))
        if head.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if head.starts(with: Array("BZh".utf8)) {
            self = .bzip2
        } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) {
            self = .xz
        } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstd
        } else if head.starts(with: [4, 0x22, 0x4D, 0x18]) {
            self = .lz4
        } else if head.count == 13, head.starts(with: [0x5D, 0, 0]) {
            self = .lzma
        } else if head.count >= 2, head[0] == 0x78, (Int(head[0]) << 8 | Int(head[1])) % 31 == 0 {
            self = .zlib
        } else {
            return nil
        }
    }

    var name: String {
        switch self {
        case .gzip: "gzip"
        case .zlib: "zlib"
        case .deflate: "deflate"
        case .bzip2: "bzip2"
        case .xz: "xz"
        case .lzma: "lzma"
        case .zstd: "zstd"
        case .lz4: "lz4"
        }
    }

    private var code: assay_packing {
        switch self {
        case .gzip, .zlib: ASSAY_GZIP_OR_ZLIB
        case .deflate: ASSAY_DEFLATE
        case .bzip2: ASSAY_BZIP2
        case .xz, .lzma: ASSAY_XZ
        case .zstd: ASSAY_ZSTD
        case .lz4: ASSAY_LZ4
        }
    }

    /// The library that a user would install where it is missing.
    private var library: String {
        switch self {
        case .bzip2: "libbz2.so.1.0"
        case .xz, .lzma: "liblzma.so.5"
        case .zstd: "libzstd.so.1"
        case .lz4: "liblz4.so.1"
        case .gzip, .zlib, .deflate: "zlib"
        }
    }

    /// The unpacked bytes of a packed stream.
    ///
    /// - Parameter budget: what may still be unpacked.
    /// - Throws: where the library of the format is not on this machine.
    func unpacking(_ packed: ByteStream, _ budget: UnpackingBudget) throws(ByteFault) -> ByteStream {
        guard let unpacker = Unpacker(Int32(code.rawValue)) else {
            throw ByteFault("it is packed with \(name), and \(library) is not on this machine", library: library)
        }
        let start = packed.offset
        var made = 0
        return ByteStream { () throws(ByteFault) in
            let block = try unpacker.block(from: packed)
            try budget.spend(block.count)
            made += block.count
            if made > ZipSafety.size, made / ZipSafety.ratio > packed.offset - start {
                throw ByteFault("it unpacks to more than \(ZipSafety.ratio) times its size")
            }
            return block
        }
    }
}

/// How many bytes may be unpacked in one scan, over all parts of the artifact.
final class UnpackingBudget {
    private var left: Int
    let total: Int

    init(_ total: Int) { (left, self.total) = (total, total) }

    func spend(_ count: Int) throws(ByteFault) {
        left -= count
        if left < 0 { throw ByteFault("more than \(total >> 30) GiB would have to be unpacked") }
    }
}

/// A stream's unpacker; freed with the last who holds it.
private final class Unpacker {
    private let state: OpaquePointer
    private var input: [UInt8] = []
    private var at = 0
    private var isFinished = false
    /// Whether the last block was full, so that more may come without further input.
    private var mayHoldMore = false
    /// Whether anything came from the stream at hand.
    private var hasMade = false

    init?(_ packing: Int32) {
        guard let state = assay_unpacker_new(packing) else { return nil }
        self.state = state
    }

    deinit { assay_unpacker_free(state) }

    /// The next unpacked bytes; none at the end.
    func block(from packed: ByteStream) throws(ByteFault) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if at == input.count, !mayHoldMore || isFinished {
                (input, at) = (try packed.available(), 0)
                if input.isEmpty, isFinished { return [] }
                if input.isEmpty { throw .end }
            }
            if isFinished, !restart() { return [] }
            var (taken, made) = (0, 0)
            let status = assay_unpacker_step(state, input, at, input.count - at, &taken, &output, output.count, &made)
            at += taken
            isFinished = status == ASSAY_UNPACK_END.rawValue
            mayHoldMore = made == output.count
            hasMade = hasMade || made > 0
            if made > 0 { return Array(output[..<made]) }
            if status == ASSAY_UNPACK_DAMAGED.rawValue || (taken == 0 && !isFinished) {
                // What follows a whole stream and is none itself is passed over, as the libraries of Python do.
                if isFollower, !hasMade { return [] }
                throw ByteFault("what is packed is damaged")
            }
        }
    }

    private var isFollower = false

    /// Another stream may follow the first; padding does not.
    private func restart() -> Bool {
        guard input[at] != 0, assay_unpacker_restart(state) == 1 else { return false }
        (isFinished, isFollower, hasMade, mayHoldMore) = (false, true, false, false)
        return true
    }
}

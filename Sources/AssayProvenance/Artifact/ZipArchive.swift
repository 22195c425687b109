import Foundation

/// Small members of a zip archive, read from its directory.
///
/// - Source: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive {
    struct Fault: Error { let words: String }

    private struct Member {
        var method: Int
        var packed: Int
        var size: Int
        var offset: Int
    }

    /// Members are read whole up to this size; texts about versions are far smaller.
    private static let limit = 64 << 20

    private let data: Data
    private var members: [String: Member] = [:]

    /// - Throws: where the archive has no directory.
    init(_ data: Data) throws(Fault) {
        self.data = data
        let tail = data.suffix(65_557)
        guard let end = tail.range(of: Data([0x50, 0x4B, 5, 6]), options: .backwards)?.lowerBound, let count = number(end + 10, 2),
            var at = number(end + 16, 4).map({ $0 + data.startIndex })
        else { throw Fault(words: "the archive has no directory") }
        for _ in 0..<count {
            guard number(at, 4) == 0x0201_4B50, let method = number(at + 10, 2), let packed = number(at + 20, 4),
                let size = number(at + 24, 4), let name = number(at + 28, 2), let extra = number(at + 30, 2),
                let comment = number(at + 32, 2), let offset = number(at + 42, 4), at + 46 + name <= data.endIndex
            else { throw Fault(words: "the archive's directory is damaged") }
            let text = String(decoding: data[(at + 46)..<(at + 46 + name)], as: UTF8.self)
            members[text] = Member(method: method, packed: packed, size: size, offset: offset)
            at += 46 + name + extra + comment
        }
    }

    /// The text of a member; nil where it is not there, too large, or packed in another way than usual.
    func text(_ name: String) -> String? {
        guard let member = members[name], member.size <= Self.limit, case let at = data.startIndex + member.offset,
            number(at, 4) == 0x0403_4B50, let nameLength = number(at + 26, 2), let extra = number(at + 28, 2),
            case let start = at + 30 + nameLength + extra, start + member.packed <= data.endIndex
        else { return nil }
        let bytes = [UInt8](data[start..<(start + member.packed)])
        switch member.method {
        case 0: return String(decoding: bytes, as: UTF8.self)
        case 8: return (try? Inflation.unpackRaw(bytes, limit: Self.limit)).map { String(decoding: $0, as: UTF8.self) }
        default: return nil
        }
    }

    /// A little-endian number.
    private func number(_ at: Int, _ width: Int) -> Int? {
        guard at >= data.startIndex, at + width <= data.endIndex else { return nil }
        return data[at..<(at + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

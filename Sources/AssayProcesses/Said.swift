/// What a process wrote on standard error: the beginning and the end of it, however much it was.
public struct Said: Sendable, Hashable {
    private static let kept = 16_384
    private var beginning: [UInt8] = []
    private var end: [UInt8] = []
    /// Bytes in all.
    public private(set) var count = 0

    public init() {}

    mutating func append(_ bytes: some Collection<UInt8>) {
        count += bytes.count
        if beginning.count < Self.kept { beginning.append(contentsOf: bytes.prefix(Self.kept - beginning.count)) }
        end.append(contentsOf: bytes.suffix(Self.kept))
        if end.count > 2 * Self.kept { end.removeFirst(end.count - Self.kept) }
    }

    /// The first line; empty where nothing was said.
    public var firstLine: String { Self.lines(beginning).first ?? "" }

    /// The last lines that are not empty.
    ///
    /// - Parameter number: at most so many, each cut at 200 characters.
    public func lastLines(_ number: Int) -> [String] {
        Self.lines(end).suffix(number).map { $0.count > 200 ? $0.prefix(199) + "…" : $0 }
    }

    /// Whether the end holds a word.
    public func mentions(_ words: String) -> Bool { String(decoding: end, as: UTF8.self).contains(words) }

    /// Control characters could do things to a terminal.
    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map {
                String(
                    $0.unicodeScalars.map {
                        $0.value < 0x20 && $0 != "\t" || (0x7F..<0xA0).contains($0.value) ? " " : Character($0)
                    })
            }
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

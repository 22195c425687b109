import AssayTabular

/// Why an answer cannot be read.
enum AnswerFailure: Error {
    /// Something else than Arrow: its first bytes.
    case other([UInt8])
    case damaged(ArrowStreamFailure)
    /// An answer, and behind it what is no message.
    case trailing
}

/// The first bytes of an answer: every message of an Arrow stream begins with four bytes of ones.
struct AnswerStart {
    private static let marker: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    /// Enough to show what it is instead.
    private static let shown = 80

    private var held: [UInt8] = []
    private(set) var isKnown = false
    private var isPassedOn = false

    /// - Throws: what arrived instead.
    mutating func take(_ piece: UnsafeRawBufferPointer) throws(AnswerFailure) {
        guard !isKnown else { return }
        held.append(contentsOf: piece)
        guard held.prefix(4).elementsEqual(Self.marker.prefix(held.count)) else { throw .other(Array(held.prefix(Self.shown))) }
        isKnown = held.count >= 4
    }

    /// Gives the reader the bytes that were held back, once, then every piece as it comes.
    mutating func pass(_ piece: UnsafeRawBufferPointer, to reader: ArrowStreamReader) throws(ArrowStreamFailure) {
        guard !isPassedOn else { return try reader.feed(piece) }
        isPassedOn = true
        let result = held.withUnsafeBytes { held in
            Result { () throws(ArrowStreamFailure) in try reader.feed(held) }
        }
        held = []
        try result.get()
    }

    /// Bytes too few to tell what they are.
    var unfinished: [UInt8]? { isKnown || held.isEmpty ? nil : held }
}

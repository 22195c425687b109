import AssayCheckKit
import AssayCore
import AssayTabular
import Synchronization

/// The first chunk of a scan, read before the others where folds change rows: their other values come from it.
///
/// It goes to one of the workers as any other chunk does, so the table is still read once.
final class Head: Sendable {
    /// A chunk that is the next to observe, read already or not.
    enum Next: Sendable {
        case read(Chunk)
        case ticket(ChunkTicket)

        var index: Int {
            switch self {
            case .read(let chunk): chunk.index
            case .ticket(let ticket): ticket.index
            }
        }

        /// - Parameter cut: leaves out rows past the limit.
        func chunk(_ cut: (Chunk) -> Chunk) throws(Diagnostic) -> Chunk {
            switch self {
            case .read(let chunk): chunk
            case .ticket(let ticket): cut(try ticket.load())
            }
        }
    }

    /// What was seen in it; nil where nothing asks.
    let observed: ObservedValues?
    private let source: ChunkSource
    private let waiting: Mutex<Chunk?>

    init(_ source: ChunkSource, reads: Bool, cut: (Chunk) -> Chunk) throws(Diagnostic) {
        self.source = source
        var chunk: Chunk?
        if reads, let ticket = try source.next() { chunk = cut(try ticket.load()) }
        observed = chunk.map { ObservedValues($0) }
        waiting = Mutex(chunk)
    }

    /// The next chunk in table order: the one that was read, then those of the source.
    func next() throws(Diagnostic) -> Next? {
        let read = waiting.withLock { chunk in
            defer { chunk = nil }
            return chunk
        }
        if let read { return .read(read) }
        return try source.next().map(Next.ticket)
    }
}

import AssayCheckKit
import AssayCore
import AssayTabular

/// Takes a column's value away.
struct Emptied: Variation {
    var column: String

    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        guard let old = chunk.column(column) else {
            return ChangedChunk(chunk, affected: Array(repeating: false, count: chunk.rowCount))
        }
        return ChangedChunk(chunk, replacing: [old.emptied])
    }
}

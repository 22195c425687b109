import AssayCore
import AssayTabular

/// Gives columns other values that were observed together, the `index`-th of at most `most`.
///
/// - Definition: the distinct observed combinations stand in a fixed order; a row's own moves on by a fixed number of places, around the
///   end. So a row's other values depend on its own value alone.
/// - Missing values: rows in which a column is missing are left as they are.
public struct OtherValue: Variation {
    /// Other values that a row takes at most.
    public static let most: Int = 8

    public var columns: [String]
    /// From 1 to `most`.
    public var index: Int

    public init(columns: [String], index: Int) { (self.columns, self.index) = (columns, index) }

    public func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        let seen = try model.observed.combinations(of: columns)
        guard let shift = seen.shift(index, most: Self.most) else {
            return ChangedChunk(chunk, affected: Array(repeating: false, count: chunk.rowCount))
        }
        return seen.others(for: chunk, columns, shift: shift)
    }
}

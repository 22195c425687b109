/// A model that LightGBM has loaded.
///
/// `@unchecked Sendable`: the handle is set once, and predictions take the library's own shared lock, so that several threads
/// predict at once.
final class LightGBMBooster: TreeExecutable, @unchecked Sendable {
    typealias Element = Double

    private let library: LightGBMLibrary
    private let handle: LightGBMLibrary.Handle
    private let groups: Int
    private let parameters: String

    /// - Parameter threads: of one call; a run predicts with one and asks from several threads.
    init(_ file: LightGBMFile, _ library: LightGBMLibrary, threads: Int) throws(TreeLibraryError) {
        (self.library, groups) = (library, file.groups)
        parameters = "num_threads=\(threads) verbosity=-1"
        library.silence()
        var (made, rounds): (LightGBMLibrary.Handle?, Int32) = (nil, 0)
        let text = file.bytes.map { CChar(bitPattern: $0) } + [0]
        try library.check(library.load(text, &rounds, &made))
        guard let made else { throw TreeLibraryError(message: "no model was made") }
        handle = made
        guard Int(rounds) * file.groups == file.trees.count else {
            throw TreeLibraryError(message: "the library read \(rounds) rounds of \(file.trees.count / file.groups)")
        }
    }

    deinit { _ = library.free(handle) }

    func scores(
        _ matrix: UnsafeBufferPointer<Double>, rows: Int, width: Int, raw: Bool
    ) throws(TreeLibraryError) -> TreeScores {
        library.silence()
        var values = [Double](repeating: 0, count: rows * groups)
        var count: Int64 = 0
        let status = values.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return Int32(0) }
            // 64-bit floats by rows; all rounds from the first.
            return library.predict(
                handle, matrix.baseAddress, 1, Int32(rows), Int32(width), 1, raw ? 1 : 0, 0, -1, parameters, &count, start)
        }
        try library.check(status)
        guard Int(count) == values.count else { throw TreeLibraryError(message: "\(count) scores for \(rows) rows") }
        return TreeScores(columns: groups, values: values)
    }
}

import Synchronization

/// A model that XGBoost has loaded.
///
/// `@unchecked Sendable`: the handle is set once. Predictions in place of trees are documented as safe from several threads
/// without a lock, each thread with a result of its own; a linear model has no such predictions, so its calls take turns.
final class XGBoostBooster: TreeExecutable, @unchecked Sendable {
    typealias Element = Float

    let library: XGBoostLibrary
    private let handle: XGBoostLibrary.Handle
    private let isLinear: Bool
    private let rounds: Int
    private let turn = Mutex<Void>(())

    /// - Parameter threads: of one call; a run predicts with one and asks from several threads.
    init(_ file: XGBoostFile, _ library: XGBoostLibrary, threads: Int) throws(TreeLibraryError) {
        // Warnings would stand among a run's own words; a failed call comes back as a status.
        try library.check(library.configure("{\"verbosity\": 0}"))
        var made: XGBoostLibrary.Handle?
        try library.check(library.create(nil, 0, &made))
        guard let made else { throw TreeLibraryError(message: "no model was made") }
        (self.library, handle) = (library, made)
        (isLinear, rounds) = (file.booster == "gblinear", file.rounds)
        try library.check(
            file.bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { library.load(made, $0, UInt64(bytes.count)) } ?? 0 })
        try library.check(library.setParameter(handle, "nthread", String(threads)))
        // `multi:softmax` answers with the class alone; the same trees give its probabilities.
        if file.objective == "multi:softmax" { try library.check(library.setParameter(handle, "objective", "multi:softprob")) }
    }

    deinit { _ = library.free(handle) }

    func scores(
        _ matrix: UnsafeBufferPointer<Float>, rows: Int, width: Int, raw: Bool
    ) throws(TreeLibraryError) -> TreeScores {
        let place = UInt(bitPattern: matrix.baseAddress)
        let data = "{\"data\":[\(place),true],\"shape\":[\(rows),\(width)],\"typestr\":\"<f4\",\"version\":3}"
        guard isLinear else { return try inPlace(data, rows, raw) }
        return try turn.withLock { (_) throws(TreeLibraryError) in try linear(data, rows, raw) }
    }

    private func inPlace(_ data: String, _ rows: Int, _ raw: Bool) throws(TreeLibraryError) -> TreeScores {
        try read(rows) { library.predictDense(handle, data, configuration(raw), nil, $0, $1, $2) }
    }

    private func linear(_ data: String, _ rows: Int, _ raw: Bool) throws(TreeLibraryError) -> TreeScores {
        var made: XGBoostLibrary.Handle?
        try library.check(library.makeMatrix(data, "{\"missing\":NaN,\"nthread\":1}", &made))
        guard let made else { throw TreeLibraryError(message: "no matrix was made") }
        defer { _ = library.freeMatrix(made) }
        return try read(rows) { library.predictMatrix(handle, made, configuration(raw), $0, $1, $2) }
    }

    private func configuration(_ raw: Bool) -> String {
        "{\"type\":\(raw ? 1 : 0),\"training\":false,\"iteration_begin\":0,\"iteration_end\":\(rounds),\"strict_shape\":true,\"missing\":NaN,\"cache_id\":0}"
    }

    /// The scores belong to the library until this thread's next call, so they are copied.
    private func read(
        _ rows: Int,
        _ call: (
            UnsafeMutablePointer<XGBoostLibrary.Shape?>, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<XGBoostLibrary.Scores?>
        ) -> Int32
    ) throws(TreeLibraryError) -> TreeScores {
        var (shape, dimensions, scores): (XGBoostLibrary.Shape?, UInt64, XGBoostLibrary.Scores?) = (nil, 0, nil)
        try library.check(call(&shape, &dimensions, &scores))
        let sizes = UnsafeBufferPointer(start: shape, count: Int(dimensions)).map { Int($0) }
        guard let scores, sizes.first == rows, rows > 0 else {
            throw TreeLibraryError(message: "the answer has the shape \(sizes) for \(rows) rows")
        }
        let columns = sizes.dropFirst().reduce(1, *)
        return TreeScores(columns: columns, values: UnsafeBufferPointer(start: scores, count: rows * columns).map { Double($0) })
    }
}

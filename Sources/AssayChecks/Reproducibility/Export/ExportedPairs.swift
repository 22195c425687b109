import AssayCheckKit
import AssayCore

/// The artifact's predictions beside the framework's, for the rows that both have.
struct ExportedPairs {
    struct Pair {
        /// Counted from 1 in the evaluation table.
        var row: Int
        var mine: Double?
        var theirs: Double?
        var myClass: String?
        var theirClass: String?
        var missesFeature: Bool
        var scoreDiffers = false
        var classDiffers = false

        var differs: Bool { scoreDiffers || classDiffers }
    }

    private(set) var pairs: [Pair] = []
    /// Rows of the framework's table that the evaluation table does not have.
    private(set) var strangers = 0
    let tolerance: PredictionTolerance

    /// - Throws: DT184 where one of the tables has an id twice.
    init(
        _ artifact: ExportedRowsFold.State, _ table: ExportedRowsFold.State, tolerance: PredictionTolerance
    ) throws(Diagnostic) {
        self.tolerance = tolerance
        let places = try Self.places(artifact.names, "evaluation")
        _ = try Self.places(table.names, "export")
        for (other, name) in table.names.enumerated() {
            guard let row = places[name] else {
                strangers += 1
                continue
            }
            var pair = Pair(
                row: artifact.rows[row], mine: artifact.scores.isEmpty ? nil : artifact.scores[row],
                theirs: table.scores.isEmpty ? nil : table.scores[other],
                myClass: artifact.classes.isEmpty ? nil : artifact.classes[row],
                theirClass: table.classes.isEmpty ? nil : table.classes[other], missesFeature: artifact.missesFeature[row])
            judge(&pair)
            pairs.append(pair)
        }
        pairs.sort { $0.row < $1.row }
    }

    /// Whether there is anything that both sides say.
    var isComparable: Bool {
        guard let pair = pairs.first else { return false }
        let haveScores = pair.mine != nil && pair.theirs != nil && !tolerance.decisionsOnly
        return haveScores || (pair.myClass != nil && pair.theirClass != nil)
    }

    var differing: [Pair] { pairs.filter(\.differs) }

    private func judge(_ pair: inout Pair) {
        if !tolerance.decisionsOnly, let mine = pair.mine, let theirs = pair.theirs {
            pair.scoreDiffers = !tolerance.accepts(mine, theirs, .double)
        }
        if let mine = pair.myClass, let theirs = pair.theirClass { pair.classDiffers = mine != theirs }
    }

    private static func places(_ names: [UInt64], _ table: String) throws(Diagnostic) -> [UInt64: Int] {
        let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        guard places.count == names.count else {
            throw Diagnostic(
                .repeatedId, "the \(table) table has an id more than once, so rows cannot be joined by it",
                help: "keep one row of each id in `data.\(table).source`, or name the column that tells its rows apart as `id`")
        }
        return places
    }
}

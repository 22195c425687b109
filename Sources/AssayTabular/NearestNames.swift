/// The names most like a given one, best first; only those near enough to be slips of the pen.
func nearestNames(to name: String, among names: [String], limit: Int = 3) -> [String] {
    let tolerance = name.count < 3 ? 1 : max(2, name.count / 3)
    return names.map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
        .filter { $0.1 <= tolerance }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        .prefix(limit).map(\.0)
}

/// Levenshtein's distance.
private func editDistance(_ one: String, _ other: String) -> Int {
    let columns = Array(other)
    var previous = Array(0...columns.count)
    for (row, character) in one.enumerated() {
        var current = [row + 1]
        for (column, candidate) in columns.enumerated() {
            let replaced = previous[column] + (character == candidate ? 0 : 1)
            current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    return previous[columns.count]
}

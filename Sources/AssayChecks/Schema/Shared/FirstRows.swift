/// The first rows of a table that something was found in: what may be shown of them is their number.
///
/// - State: at most five row numbers, ascending, each once.
struct FirstRows: Sendable, Hashable {
    static let limit = 5
    private(set) var numbers: [Int] = []

    /// - Parameter row: counts from 1.
    mutating func add(_ row: Int) {
        if numbers.count == Self.limit, let last = numbers.last, row >= last { return }
        let place = numbers.firstIndex { $0 >= row } ?? numbers.count
        guard place == numbers.count || numbers[place] != row else { return }
        numbers.insert(row, at: place)
        if numbers.count > Self.limit { numbers.removeLast() }
    }

    mutating func merge(_ later: FirstRows) { for row in later.numbers { add(row) } }

    /// `first rows 3, 17`; nil where nothing was found.
    var words: String? {
        guard !numbers.isEmpty else { return nil }
        return "first row\(numbers.count == 1 ? "" : "s") " + numbers.map(String.init).joined(separator: ", ")
    }

    var findings: [String]? { words.map { [$0] } }
}

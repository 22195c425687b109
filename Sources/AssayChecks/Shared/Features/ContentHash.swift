import AssayStatistics
import AssayTabular

/// An order of rows that depends on what stands in them and on the seed, never on where they stand.
///
/// Rows with equal content may change places without any difference, so what is computed in this order is the same however the
/// file is sorted or cut into chunks.
struct ContentHash: Sendable {
    static let missing = UInt64.max
    private static let stream: UInt64 = 0x7365_676D_656E_7473

    private var hashes: [UInt64]

    init(rows: Int) { hashes = [UInt64](repeating: 0, count: rows) }

    /// Adds one word a row; the words of columns come in a fixed order.
    mutating func add(_ words: [UInt64]) {
        for row in words.indices { hashes[row] = Self.mixed(hashes[row], words[row]) }
    }

    /// The rows by ascending random number, a function of seed, content and how many copies came before.
    ///
    /// Copies get numbers of their own, so that any part of the order is a random sample even where rows are all alike.
    func order(seed: UInt64) -> [Int] { NumberSort.order(of: keys(seed: seed)) }

    /// The place of each row in that order.
    func ranks(seed: UInt64) -> [Int32] { NumberSort.ranks(of: keys(seed: seed)) }

    private func keys(seed: UInt64) -> [UInt64] {
        let random = CounterRandom(seed: seed, stream: Self.stream)
        if let copies = NumberSort.copies(of: hashes) {
            return hashes.indices.map { random.words(row: hashes[$0], replicate: UInt64(copies[$0])).0 }
        }
        var (numbers, copies) = (KeyNumbers(), [UInt64]())
        return hashes.map { hash in
            let number = numbers.number(of: hash)
            if number == copies.count { copies.append(0) }
            defer { copies[number] += 1 }
            return random.words(row: hash, replicate: copies[number]).0
        }
    }

    static func word(_ value: Double) -> UInt64 { value.isNaN ? missing : (value == 0 ? 0 : value).bitPattern }
    static func word(_ value: Float) -> UInt64 { value.isNaN ? missing : UInt64((value == 0 ? 0 : value).bitPattern) }
    static func word(_ text: String) -> UInt64 { text.utf8.reduce(1) { mixed($0, UInt64($1)) } }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }
}

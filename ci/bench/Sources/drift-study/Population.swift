import AssayStatistics
import AssayTabular
import Foundation

/// A population to draw columns from: a function of a normal number, so that a shift means the same for all of them.
enum Population: String, CaseIterable {
    case normal, skewed, tied, five, fifty

    var isNumeric: Bool { self == .normal || self == .skewed || self == .tied }

    /// A sample whose values have moved by `shift` standard deviations; of categories the number behind them has.
    func column(_ name: String = "x", rows: Int, shift: Double, seed: UInt64, table: UInt64) -> Column {
        let random = CounterRandom(seed: seed, stream: 0x7374_7564_79)
        let numbers = (0..<rows).map { CounterRandom.normal(random.words(row: UInt64($0), replicate: table).0) }
        switch self {
        case .normal: return Column(name: name, doubles: numbers.map { $0 + shift })
        // The deviation of exp of a standard normal number is √(e² − e).
        case .skewed: return Column(name: name, doubles: numbers.map { exp($0) + shift * 2.16119741589509 })
        // Twelve values; the rounding adds little to a deviation of two.
        case .tied: return Column(name: name, doubles: numbers.map { (2 * ($0 + shift)).rounded() })
        case .five: return Column(name: name, strings: Self.cut(numbers, shift, into: 5))
        case .fifty: return Column(name: name, strings: Self.cut(numbers, shift, into: 50))
        }
    }

    /// Categories with equal shares where nothing has shifted.
    private static func cut(_ numbers: [Double], _ shift: Double, into count: Int) -> [String] {
        numbers.map { "c\(min(count - 1, Int(Normal.cdf($0 + shift) * Double(count))))" }
    }
}

/// A whole number of any length, as version numbers have them: `20261130235959123456789` is one.
struct WholeNumber: Sendable, Hashable, Comparable {
    /// Without leading zeros; empty for zero.
    private let digits: String

    static let zero = WholeNumber("")

    /// - Parameter text: ASCII digits only.
    init(_ text: some StringProtocol) { digits = String(text.drop { $0 == "0" }) }

    var text: String { digits.isEmpty ? "0" : digits }
    var isZero: Bool { digits.isEmpty }

    static func < (one: WholeNumber, other: WholeNumber) -> Bool {
        one.digits.utf8.count != other.digits.utf8.count
            ? one.digits.utf8.count < other.digits.utf8.count : one.digits < other.digits
    }
}

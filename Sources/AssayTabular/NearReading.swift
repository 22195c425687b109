import Foundation

/// How values are read so that nearly equal ones become one.
///
/// - Definition: numbers are rounded to some significant digits, half to even of their exact binary value, as C's `%e`; texts go
///   through Unicode's compatibility form (NFKC) and lower case, and what is neither letter nor digit becomes one space.
public struct NearReading: Sendable, Hashable {
    public let digits: Int

    /// - Parameter digits: 1...15.
    public init(digits: Int) { self.digits = digits }

    func value(_ value: CanonicalValue) -> CanonicalValue {
        switch value {
        case .whole(let number): number.magnitude < UInt64(Self.powers[digits]) ? value : rounded(Double(number))
        case .number(let number): rounded(number)
        case .missing, .moment, .text: value
        }
    }

    func text(_ text: String) -> CanonicalValue {
        let plain = text.precomposedStringWithCompatibilityMapping.lowercased()
        let trimmed = plain.trimmingCharacters(in: .whitespacesAndNewlines)
        let spelled = CanonicalValue(trimmed)
        if case .text = spelled {} else { return value(spelled) }
        let words = plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        return CanonicalValue(words.isEmpty ? trimmed : words)
    }

    private func rounded(_ number: Double) -> CanonicalValue {
        guard number.isFinite, number != 0 else { return CanonicalValue(number) }
        return CanonicalValue(quick(number) ?? Double(String(format: "%.\(digits - 1)e", number)) ?? number)
    }

    /// The same by one multiplication, where its rounding error cannot matter; nil else.
    private func quick(_ number: Double) -> Double? {
        let shift = digits - 1 - Int(log10(abs(number)).rounded(.down))
        guard digits <= 9, abs(shift) <= 15 else { return nil }
        let power = Double(Self.powers[abs(shift)])
        let scaled = shift >= 0 ? number * power : number / power
        let whole = scaled.rounded()
        let isSure =
            abs(abs(scaled - whole) - 0.5) > 1e-3 && abs(whole) < Double(Self.powers[digits])
            && abs(whole) > Double(Self.powers[digits - 1])
        return isSure ? (shift >= 0 ? whole / power : whole * power) : nil
    }

    private static let powers: [Int64] = (0...15).reduce(into: []) { powers, _ in powers.append((powers.last.map { $0 * 10 }) ?? 1)
    }
}

import AssayCore

/// What a value is compared with.
public enum Bound: Sendable, Hashable {
    /// The number in the base unit of its kind, and the unit it was written in: `5 ms` is 0.005 with `.milliseconds`.
    case number(Double, unit: WrittenUnit?)
    /// The baseline's value, with an offset or a factor.
    case baseline(BaselineBound)

    /// The number in the base unit; nil for a baseline, whose value only the run knows.
    public var value: Double? {
        if case .number(let number, _) = self { number } else { nil }
    }

    public var unit: WrittenUnit? {
        switch self {
        case .number(_, let unit): unit
        case .baseline(let bound): bound.unit
        }
    }

    /// As a requirement writes it: `5 ms`, `1%`, `baseline - 0.01`.
    public var written: String {
        switch self {
        case .number(let number, let unit): WrittenNumber.text(number, unit)
        case .baseline(let bound): bound.written
        }
    }
}

/// A bound that moves with the baseline: `baseline`, `baseline - 0.01`, `baseline * 1.1`.
public struct BaselineBound: Sendable, Hashable {
    public enum Operation: String, Sendable, Hashable { case plus = "+", minus = "-", times = "*" }

    /// Nil for `baseline` alone.
    public var operation: Operation?
    /// The number in the base unit of its kind: `5 ms` is 0.005, `1%` is 0.01.
    public var offset: Double
    /// The unit it was written in.
    public var unit: WrittenUnit?

    public init(operation: Operation? = nil, offset: Double = 0, unit: WrittenUnit? = nil) {
        (self.operation, self.offset, self.unit) = (operation, offset, unit)
    }

    /// The bound beside a baseline's value in the base unit; a percentage is added as its hundredth, as for rates.
    public func value(beside baseline: Double) -> Double {
        switch operation {
        case nil: baseline
        case .plus: baseline + offset
        case .minus: baseline - offset
        case .times: baseline * offset
        }
    }

    public var written: String {
        guard let operation else { return "baseline" }
        return "baseline \(operation.rawValue) \(WrittenNumber.text(offset, unit))"
    }
}

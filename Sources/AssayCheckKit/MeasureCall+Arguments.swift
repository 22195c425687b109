import AssayCore
import AssayManifest
import AssayTabular

extension MeasureCall {
    /// A number in a range: `fbeta(2)`.
    ///
    /// - Throws: RQ101 where it is missing, no number, or outside the range.
    public func number(_ index: Int = 0, in range: ClosedRange<Double>) throws(Diagnostic) -> Double {
        guard let text = positional(index) else { throw wrong("needs \(parameterName(index))", "write `\(descriptor.usage)`") }
        guard let value = WrittenNumber.value(text), range.contains(value) else {
            throw wrong(
                "\(parameterName(index)) `\(text)` is not a number in \(range.lowerBound)...\(range.upperBound)",
                "write `\(descriptor.usage)`")
        }
        return value
    }

    /// A share above 0 and at most 1, written `10%` or `0.1`.
    ///
    /// - Throws: RQ101 where it is missing, no number, or outside 0...1.
    public func share(_ index: Int = 0) throws(Diagnostic) -> Double {
        let value = try number(index, in: 0...1)
        guard value > 0 else { throw wrong("\(parameterName(index)) is 0, and no share is left", "write `\(descriptor.usage)`") }
        return value
    }

    /// A whole number from 1 up: `precision_at(100)`.
    ///
    /// - Throws: RQ101 where it is missing, not whole, or below 1.
    public func count(_ index: Int = 0) throws(Diagnostic) -> Int {
        let value = try number(index, in: 1...0x1p53)
        guard let whole = Int(exactly: value) else {
            throw wrong("\(parameterName(index)) `\(value)` is not a whole number", "write `\(descriptor.usage)`")
        }
        return whole
    }

    /// Rows a prediction, written `batch=64` or `64`: from 1 to as many as a chunk holds.
    ///
    /// - Throws: RQ101 for anything else.
    public func batch(default rows: Int) throws(Diagnostic) -> Int {
        try checkArity()
        guard let argument = arguments.first else { return rows }
        let isBatch = argument.name == nil || argument.name == "batch"
        guard isBatch, let number = argument.number, (1...Double(Chunk.capacity)).contains(number), let whole = Int(exactly: number)
        else {
            throw wrong("`batch` is a whole number of rows in 1...\(Chunk.capacity)", "write `\(descriptor.name)(batch=64)`")
        }
        return whole
    }

    private func parameterName(_ index: Int) -> String {
        descriptor.parameters.indices.contains(index) ? "`\(descriptor.parameters[index].name)`" : "argument \(index + 1)"
    }
}

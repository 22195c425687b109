import AssayCheckKit
import AssayCore
import AssayTabular

/// Moves every number that the model reads as floating point to the next one of the type that the model reads.
///
/// - Definition: a 64-bit number is first rounded to that type, as it is for the model. Columns of integers and booleans stay: they are
///   exact, and have no rounding to be sensitive to.
/// - Missing values: nulls, NaN and infinities stay.
struct LastPlace: Variation {
    var isUp: Bool

    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        var changed: [Column] = []
        for input in model.inputs {
            guard let column = chunk.column(input.column), Self.isRounded(column.type) else { continue }
            if let moved = column.mapped({ next($0, input.format) }) { changed.append(moved) }
        }
        return ChangedChunk(chunk, replacing: changed)
    }

    private static func isRounded(_ type: LogicalType) -> Bool {
        if case .fixedList(.float64, _) = type { return true }
        return type == .float64
    }

    private func next(_ value: Double, _ format: ModelInput.Format) -> Double {
        guard value.isFinite else { return value }
        switch format {
        case .double: return isUp ? value.nextUp : value.nextDown
        case .half: return value + (isUp ? 1 : -1) * Self.halfSpacing(value)
        case .single, .integer, .other:
            let rounded = Float(value)
            return Double(isUp ? rounded.nextUp : rounded.nextDown)
        }
    }

    /// The distance of 16-bit floats: 10 bits after the first, the smallest 2^-24.
    private static func halfSpacing(_ value: Double) -> Double {
        let exponent = value == 0 ? -14 : max(-14, value.exponent)
        return Double(sign: .plus, exponent: Int(exponent) - 10, significand: 1)
    }
}

import CArrowBridge
import Foundation

extension Column {
    /// The column with each number changed, in its own type and width.
    ///
    /// - Definition: integers and decimals are rounded to the nearest that the type holds, and stop at the type's ends;
    ///   booleans are 0 and 1, and true from 0.5 on; of lists every element is changed. Nil for text, dates and timestamps.
    /// - Missing values: nulls and NaN stay what they are, unless `fillingNulls` asks `change` for them too, with NaN.
    public func mapped(fillingNulls: Bool = false, _ change: (Double) -> Double) -> Column? {
        guard let made = buffers.mapped(fillingNulls: fillingNulls, change) else { return nil }
        return Column(name: name, type: type, buffers: made)
    }

    /// Whether `mapped` can change it.
    public var holdsNumbers: Bool {
        switch buffers.layout {
        case .int64, .float64, .float32, .decimal128, .bool: true
        case .fixedList: buffers.child?.layout != .bool
        case .null, .string, .dictionary, .date32, .timestamp: false
        }
    }

    /// The rows in which two columns of one type hold another value.
    public func differs(from other: Column) -> [Bool] {
        if holdsNumbers {
            let (mine, width) = listElements(), theirs = other.listElements().elements
            return (0..<count).map { row in
                (row * width..<(row + 1) * width).contains { mine[$0].bitPattern != theirs[$0].bitPattern }
            }
        }
        return (0..<count).map { text(at: $0) != other.text(at: $0) }
    }
}

extension ArrowBuffers {
    fileprivate func mapped(fillingNulls: Bool, _ change: (Double) -> Double) -> ArrowBuffers? {
        let valid = (0..<count).map { fillingNulls || !isNull($0) }
        func number(_ row: Int, _ value: Double) -> Double { change(isNull(row) ? .nan : value) }
        switch layout {
        case .float64:
            return numbers(valid, Double.self, filler: .nan) { row, value in
                fillingNulls || !value.isNaN ? number(row, value) : value
            }
        case .float32:
            return numbers(valid, Float.self, filler: .nan) { row, value in
                fillingNulls || !value.isNaN ? Float(number(row, Double(value))) : value
            }
        case .int64:
            return numbers(valid, Int64.self, filler: 0) { row, value in Int64(nearest: number(row, Double(value))) ?? value }
        case .decimal128:
            let scale = pow(10, Double(parameter))
            return numbers(valid, Int128.self, filler: 0) { row, value in
                Int128(nearest: number(row, Double(value) / scale) * scale) ?? value
            }
        case .bool:
            let memory = OwnedMemory()
            let bits = valid.indices.map { row in
                valid[row] && number(row, values.map { Self.bit($0, offset + row) } == true ? 1 : 0) >= 0.5
            }
            return ArrowBuffers(
                layout: .bool, count: count, nullCount: valid.count { !$0 }, validity: memory.bitmap(valid),
                values: memory.bitmap(bits), owner: memory)
        case .fixedList: return lists(fillingNulls, valid, change)
        case .null, .string, .dictionary, .date32, .timestamp: return nil
        }
    }

    private func numbers<Element: BitwiseCopyable>(
        _ valid: [Bool], _ type: Element.Type, filler: Element, _ change: (Int, Element) -> Element
    ) -> ArrowBuffers {
        let (memory, stored) = (OwnedMemory(), elements(as: type))
        return ArrowBuffers(
            layout: layout, parameter: parameter, count: count, nullCount: valid.count { !$0 }, validity: memory.bitmap(valid),
            values: memory.copy(valid.indices.map { valid[$0] ? change($0, stored[$0]) : filler }), owner: memory)
    }

    private func lists(_ fillingNulls: Bool, _ valid: [Bool], _ change: (Double) -> Double) -> ArrowBuffers? {
        let range = offset * parameter..<(offset + count) * parameter
        guard let inner = child?.window(range).mapped(fillingNulls: fillingNulls, change) else { return nil }
        let memory = OwnedMemory()
        return ArrowBuffers(
            layout: .fixedList, parameter: parameter, count: count, nullCount: valid.count { !$0 },
            validity: memory.bitmap(valid), child: inner, owner: memory)
    }
}

extension FixedWidthInteger {
    /// The nearest value of the type, nil for NaN.
    fileprivate init?(nearest value: Double) {
        guard !value.isNaN else { return nil }
        self = Self(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
    }
}

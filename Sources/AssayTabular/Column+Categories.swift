import CArrowBridge

extension Column {
    /// The column's distinct values as canonical text, in the order of first appearance, and each row's value.
    ///
    /// - Definition: pandas' `factorize` with its missing code -1; the text is that of `text(at:)`.
    /// - Missing values: a null or a NaN has code -1.
    public var categories: Categories {
        switch buffers.layout {
        case .dictionary: dictionaryCategories
        case .int64, .timestamp: categorised(by: buffers.elements(as: Int64.self))
        case .date32: categorised(by: buffers.elements(as: Int32.self))
        case .float64: categorised(by: buffers.elements(as: Double.self)) { $0.isNaN }
        case .float32: categorised(by: buffers.elements(as: Float.self)) { $0.isNaN }
        case .decimal128: categorised(by: buffers.elements(as: Int128.self))
        case .bool: categorised(by: bits)
        case .null: Categories(codes: Array(repeating: -1, count: count), values: [])
        case .string, .fixedList: textCategories
        }
    }

    /// Text is looked at once for each distinct value; letters that Unicode calls equal are one, however they are composed.
    private var textCategories: Categories {
        let codes = codes(of: keys())
        var (values, known, numbers) = ([String](), [String: Int32](), [Int32]())
        for row in codes.firstRows {
            let value = text(at: Int(row)) ?? ""
            let number = known[value] ?? Int32(values.count)
            if known.updateValue(number, forKey: value) == nil { values.append(value) }
            numbers.append(number)
        }
        return Categories(codes: codes.codes.map { $0 < 0 ? -1 : numbers[Int($0)] }, values: values)
    }

    private func categorised<Values: Collection<Key>, Key: Hashable>(
        by values: Values, isMissing: (Key) -> Bool = { _ in false }
    ) -> Categories where Values.Index == Int {
        var categoriser = Categoriser<Key>(capacity: count)
        for (row, value) in values.enumerated() {
            if isNull(row) || isMissing(value) { categoriser.appendNull() } else { categoriser.append(value, row: row) }
        }
        return Categories(codes: categoriser.codes, values: categoriser.firstRows.map { text(at: $0) ?? "" })
    }

    /// Renumbers the codes that the file's own dictionary gives; text is looked at once for each distinct value.
    private var dictionaryCategories: Categories {
        guard let dictionary = buffers.dictionary else { return Categories(codes: [], values: []) }
        var result = Categories(codes: Array(repeating: -1, count: count), values: [])
        var renumbered = [Int32](repeating: -1, count: dictionary.count)
        // A file's dictionary may list one text twice.
        var known: [String: Int32] = [:]
        for (row, code) in buffers.elements(as: Int32.self).enumerated() where !isNull(row) {
            if renumbered[Int(code)] < 0 {
                let value = dictionary.string(Int(code))
                let number = known[value] ?? Int32(result.values.count)
                if known.updateValue(number, forKey: value) == nil { result.values.append(value) }
                renumbered[Int(code)] = number
            }
            result.codes[row] = renumbered[Int(code)]
        }
        return result
    }
}

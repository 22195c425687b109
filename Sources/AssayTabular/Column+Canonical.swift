import CArrowBridge

extension Column {
    /// Every row's value in the form that it has in every file and type.
    ///
    /// - Parameter near: makes nearly equal values one.
    /// - Missing values: a null or a NaN is `missing`.
    public func canonicalValues(near: NearReading? = nil) -> [CanonicalValue] {
        var values = storedValues(near)
        if let near { values = values.map(near.value) }
        if nullCount > 0 { for row in 0..<count where isNull(row) { values[row] = .missing } }
        return values
    }

    /// With whatever the file holds at null rows.
    private func storedValues(_ near: NearReading?) -> [CanonicalValue] {
        switch buffers.layout {
        case .int64: buffers.elements(as: Int64.self).map(CanonicalValue.whole)
        case .float64: buffers.elements(as: Double.self).map { CanonicalValue($0) }
        case .float32: buffers.elements(as: Float.self).map { CanonicalValue($0) }
        case .bool: bits.map { .whole($0 ? 1 : 0) }
        case .decimal128: decimals.map(\.canonical)
        case .date32: buffers.elements(as: Int32.self).map { .moment(seconds: Int($0) * 86_400, billionths: 0) }
        case .timestamp: moments
        case .null: Array(repeating: .missing, count: count)
        case .string: (0..<count).map { isNull($0) ? .missing : Self.canonical(buffers, $0, near) }
        case .dictionary: dictionaryValues(near)
        case .fixedList: (0..<count).map { text(at: $0).map { CanonicalValue($0) } ?? .missing }
        }
    }

    /// Each text of the dictionary is looked at once.
    private func dictionaryValues(_ near: NearReading?) -> [CanonicalValue] {
        guard let dictionary = buffers.dictionary else { return [] }
        let known = (0..<dictionary.count).map { Self.canonical(dictionary, $0, near) }
        return buffers.elements(as: Int32.self).enumerated().map { isNull($0) ? .missing : known[Int($1)] }
    }

    private static func canonical(_ buffers: ArrowBuffers, _ row: Int, _ near: NearReading?) -> CanonicalValue {
        near.map { $0.text(buffers.string(row)) } ?? CanonicalValue(utf8: buffers.text(row))
    }

    private var moments: [CanonicalValue] {
        let ticks = Int64(buffers.parameter)
        return buffers.elements(as: Int64.self).map { moment in
            let (quotient, rest) = moment.quotientAndRemainder(dividingBy: ticks)
            let seconds = rest < 0 ? quotient - 1 : quotient
            return .moment(seconds: Int(seconds), billionths: Int((moment - seconds * ticks) * (1_000_000_000 / ticks)))
        }
    }
}

extension Decimal128 {
    /// Exact for integers of 64 bits, else the nearest double.
    fileprivate var canonical: CanonicalValue {
        if scale == 0, let whole = Int64(exactly: unscaled) { return .whole(whole) }
        if (1...38).contains(scale), let whole = whole { return .whole(whole) }
        return CanonicalValue(double)
    }

    private var whole: Int64? {
        var rest = unscaled
        for _ in 0..<scale {
            guard rest % 10 == 0 else { return nil }
            rest /= 10
        }
        return Int64(exactly: rest)
    }
}

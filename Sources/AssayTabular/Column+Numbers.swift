import CArrowBridge

extension Column {
    /// The column as 64-bit floats.
    ///
    /// - Units: booleans are 0 and 1, dates days since 1970, timestamps seconds since 1970.
    /// - Missing values: a null is NaN, and so is every row of a column of text or of lists.
    public var doubles: [Double] {
        var values = unmaskedDoubles
        fillNulls(of: &values, with: .nan)
        return values
    }

    /// The column as 32-bit floats, each rounded once from the stored value.
    ///
    /// - Units: as `doubles`.
    /// - Missing values: as `doubles`.
    public var floats: [Float] {
        var values: [Float]
        switch buffers.layout {
        case .float32: values = Array(buffers.elements(as: Float.self))
        case .int64: values = buffers.elements(as: Int64.self).map { Float($0) }
        default: values = unmaskedDoubles.map { Float($0) }
        }
        fillNulls(of: &values, with: .nan)
        return values
    }

    /// The column as 64-bit integers, exact beyond 2^53.
    ///
    /// - Units: booleans are 0 and 1, dates days since 1970, timestamps ticks since 1970 (see `ticksPerSecond`).
    ///   Fractions of numbers and decimals are cut off, and numbers beyond the range come out as its end.
    /// - Missing values: a null or a NaN is 0, and so is every row of a column of text or of lists.
    public var int64s: [Int64] {
        var values: [Int64]
        switch buffers.layout {
        case .int64, .timestamp: values = Array(buffers.elements(as: Int64.self))
        case .date32: values = buffers.elements(as: Int32.self).map { Int64($0) }
        case .bool: values = bits.map { $0 ? 1 : 0 }
        default: values = unmaskedDoubles.map(Self.clamped)
        }
        fillNulls(of: &values, with: 0)
        return values
    }

    /// Calls `body` with the stored 64-bit floats where they can be had without a copy: a float64 column without nulls.
    public func withFloat64Buffer<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        guard buffers.layout == .float64, nullCount == 0 else { return nil }
        return try body(buffers.elements(as: Double.self))
    }

    /// Calls `body` with the stored 32-bit floats where they can be had without a copy: a float32 column without nulls.
    public func withFloat32Buffer<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Float>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        guard buffers.layout == .float32, nullCount == 0 else { return nil }
        return try body(buffers.elements(as: Float.self))
    }

    /// Whether the numbers are stored with 32 bits, in lists too.
    public var isFloat32: Bool { buffers.layout == .float32 || buffers.layout == .fixedList && buffers.child?.layout == .float32 }

    /// The numbers, with whatever the file holds at null rows.
    private var unmaskedDoubles: [Double] {
        switch buffers.layout {
        case .float64: Array(buffers.elements(as: Double.self))
        case .float32: buffers.elements(as: Float.self).map { Double($0) }
        case .int64: buffers.elements(as: Int64.self).map { Double($0) }
        case .date32: buffers.elements(as: Int32.self).map { Double($0) }
        case .timestamp: seconds
        case .bool: bits.map { $0 ? 1 : 0 }
        case .decimal128: decimals.map(\.double)
        case .null, .string, .dictionary, .fixedList: Array(repeating: .nan, count: count)
        }
    }

    private var seconds: [Double] {
        let ticks = Double(buffers.parameter)
        return buffers.elements(as: Int64.self).map { Double($0) / ticks }
    }

    var bits: [Bool] {
        guard let bitmap = buffers.values else { return [] }
        return (0..<count).map { ArrowBuffers.bit(bitmap, buffers.offset + $0) }
    }

    var decimals: [Decimal128] {
        buffers.elements(as: Int128.self).map { Decimal128(unscaled: $0, scale: buffers.parameter) }
    }

    private static func clamped(_ value: Double) -> Int64 {
        if value.isNaN { return 0 }
        return Int64(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max)
    }
}

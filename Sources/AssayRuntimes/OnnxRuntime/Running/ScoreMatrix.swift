import COnnxRuntime

/// Scores by row, row-major, as they came from a model.
struct ScoreMatrix {
    var rows: Int
    var columns: Int
    var values: [Double]

    /// `[rows]`, `[rows, 1]` or `[rows, columns]`; further dimensions count into the columns.
    init(tensor: OnnxValue) throws(OnnxRuntimeError) {
        let (element, shape) = try tensor.type()
        let count = shape.reduce(1, *)
        rows = shape.first ?? 1
        columns = shape.dropFirst().reduce(1, *)
        values = try Self.numbers(tensor, element, count)
    }

    /// A sequence with a map from class to score for each row, in the order of the keys.
    init(maps: OnnxValue) throws(OnnxRuntimeError) {
        (rows, columns, values) = (try maps.count(), 0, [])
        for row in 0..<rows {
            let scores = try maps.value(at: row).value(at: 1)
            let (element, shape) = try scores.type()
            let count = shape.reduce(1, *)
            guard row == 0 || count == columns else { throw OnnxRuntimeError(message: "maps of different sizes") }
            columns = count
            values += try Self.numbers(scores, element, count)
        }
    }

    private init(rows: Int, values: [Double]) { (self.rows, columns, self.values) = (rows, 1, values) }

    /// One of the columns alone.
    func column(_ index: Int) -> ScoreMatrix {
        ScoreMatrix(rows: rows, values: (0..<rows).map { values[$0 * columns + index] })
    }

    private static func numbers(_ value: OnnxValue, _ element: OrtElement, _ count: Int) throws(OnnxRuntimeError) -> [Double] {
        switch element {
        case ORT_ELEMENT_FLOAT: try value.elements(count, as: Float.self).map { Double($0) }
        case ORT_ELEMENT_DOUBLE: Array(try value.elements(count, as: Double.self))
        case ORT_ELEMENT_FLOAT16: try value.elements(count, as: Float16.self).map { Double($0) }
        case ORT_ELEMENT_INT8: try value.elements(count, as: Int8.self).map { Double($0) }
        case ORT_ELEMENT_INT16: try value.elements(count, as: Int16.self).map { Double($0) }
        case ORT_ELEMENT_INT32: try value.elements(count, as: Int32.self).map { Double($0) }
        case ORT_ELEMENT_INT64: try value.elements(count, as: Int64.self).map { Double($0) }
        case ORT_ELEMENT_UINT8: try value.elements(count, as: UInt8.self).map { Double($0) }
        case ORT_ELEMENT_UINT16: try value.elements(count, as: UInt16.self).map { Double($0) }
        case ORT_ELEMENT_UINT32: try value.elements(count, as: UInt32.self).map { Double($0) }
        case ORT_ELEMENT_UINT64: try value.elements(count, as: UInt64.self).map { Double($0) }
        default: throw OnnxRuntimeError(message: "a tensor without numbers")
        }
    }
}

extension OnnxValue {
    /// Predicted classes as text.
    func labels() throws(OnnxRuntimeError) -> [String] {
        let (element, shape) = try type()
        let count = shape.reduce(1, *)
        switch element {
        case ORT_ELEMENT_STRING: return try strings(count)
        case ORT_ELEMENT_INT64: return try elements(count, as: Int64.self).map { String($0) }
        case ORT_ELEMENT_INT32: return try elements(count, as: Int32.self).map { String($0) }
        case ORT_ELEMENT_BOOL: return try elements(count, as: Bool.self).map { $0 ? "true" : "false" }
        default: throw OnnxRuntimeError(message: "a tensor without labels")
        }
    }
}

import Foundation
import TestSupport

/// Numbers from `oracles/`, made by make_oracles.py or copied from print.
enum Oracle {
    static func read<Value: Decodable>(_ file: String, as type: Value.Type = Value.self) throws -> Value {
        try Repository.oracle("AssayStatisticsTests/oracles/\(file)", as: type)
    }
}

/// A double written as hexadecimal text, `inf` or `nan`.
struct Hex: Decodable, Sendable {
    let value: Double

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            value = number
            return
        }
        let text = try container.decode(String.self)
        guard let number = Double(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no double")
        }
        value = number
    }
}

extension [Hex] {
    var values: [Double] { map(\.value) }
}

/// Whether two numbers agree within a tolerance relative to the expected one, or both are the same infinity or NaN.
func agree(_ found: Double?, _ expected: Double?, relative: Double = 1e-12, absolute: Double = 0) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    if found == expected || (found.isNaN && expected.isNaN) { return true }
    return abs(found - expected) <= max(relative * abs(expected), absolute)
}

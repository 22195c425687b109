import AssayModelKit
import AssayTabular

/// Which columns an input of some element type takes.
enum InputRule {
    case floats
    case integers
    case booleans
    case text

    /// nil for an element type that no column can fill.
    init?(_ element: ElementType) {
        switch element {
        case .float16, .float32, .float64: self = .floats
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: self = .integers
        case .bool: self = .booleans
        case .string: self = .text
        case .other: return nil
        }
    }

    var wanted: String {
        switch self {
        case .floats: "numbers"
        case .integers: "integers"
        case .booleans: "booleans"
        case .text: "text"
        }
    }

    /// Nothing is guessed: text that looks like numbers and numbers that look like booleans are refused.
    func takes(_ type: LogicalType) -> Bool {
        switch (self, type) {
        case (.floats, .float64), (.floats, .int64), (.floats, .bool), (.floats, .decimal), (.floats, .null), (.floats, .fixedList):
            true
        case (.integers, .int64), (.integers, .bool), (.integers, .fixedList(.int64, _)), (.integers, .fixedList(.bool, _)): true
        case (.booleans, .bool), (.booleans, .fixedList(.bool, _)): true
        case (.text, .string): true
        default: false
        }
    }

    func help(for field: Field, isListed: Bool) -> String {
        let override = "read it as the model needs it with `columns: {\(field.name): \(manifestType)}` for this table"
        switch (self, field.type) {
        case (_, .null):
            return
                "check the step that writes `\(field.name)`; if it may be empty, type it with `columns: {\(field.name): \(manifestType)}`"
        case (.floats, .string), (.floats, .date), (.floats, .timestamp):
            return isListed
                ? "take `\(field.name)` out of `model.features`, or export the model with its encoder"
                : "list the model's columns under `model.features`, or export the model with its encoder"
        default: return override
        }
    }

    private var manifestType: String {
        switch self {
        case .floats: "number"
        case .integers: "integer"
        case .booleans: "boolean"
        case .text: "string"
        }
    }
}

import CArrowBridge

extension Field {
    init(_ field: AssayField) {
        self.init(name: String(cString: field.name), type: LogicalType(field), nullable: field.nullable)
    }
}

extension LogicalType {
    fileprivate init(_ field: AssayField) {
        let description = field.description.map { String(cString: $0) }
        self =
            switch field.type {
            case .null: .null
            case .bool: .bool
            case .int64: .int64
            case .float64: .float64
            case .string: .string
            case .date: .date
            case .timestamp: .timestamp(zone: description)
            case .decimal: .decimal
            case .fixedList: .fixedList(ElementKind(field.element), Int(field.width))
            case .unsupported: .unsupported(description ?? "")
            }
    }
}

extension ElementKind {
    fileprivate init(_ type: AssayType) {
        self = type == .bool ? .bool : type == .int64 ? .int64 : .float64
    }
}

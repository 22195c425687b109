import AssayCore
import AssayTabular

/// What a measure expects of a column.
public enum ColumnKind: Sendable, Hashable {
    case any
    /// Integers, numbers, decimals and booleans.
    case number
    case text
    /// Dates and timestamps.
    case time

    /// Whether the measure can be asked of such a column; a column of nothing but nulls fits everywhere.
    func accepts(_ type: LogicalType) -> Bool { type == .null || isMeant(by: type) }

    /// Whether a requirement without arguments speaks of such a column.
    public func isMeant(by type: LogicalType?) -> Bool {
        guard let type else { return true }
        switch self {
        case .any: return true
        case .number: return type.isNumeric || type == .bool
        case .text: return type == .string
        case .time: if case .timestamp = type { return true } else { return type == .date }
        }
    }

    /// What a requirement without arguments speaks of.
    public var featureWords: String {
        switch self {
        case .any: "feature"
        case .number: "feature of numbers"
        case .text: "feature of text"
        case .time: "feature of times"
        }
    }

    var words: String {
        switch self {
        case .any: "anything"
        case .number: "numbers"
        case .text: "text"
        case .time: "dates or timestamps"
        }
    }
}

extension MeasureCall {
    /// Refuses a column of a type that the measure cannot read, as soon as the table is open.
    ///
    /// - Throws: RQ150.
    func checkKind(of name: String, _ index: Int) throws(Diagnostic) {
        let parameter = index < descriptor.parameters.count ? descriptor.parameters[index] : descriptor.parameters.last
        guard let parameter, parameter.kind == .column, let type = schema?[name]?.type, !parameter.accepts.accepts(type) else {
            return
        }
        throw Diagnostic(
            .wrongColumnKind, "`\(descriptor.name)` needs \(parameter.accepts.words), and column `\(name)` holds \(type.name)",
            at: place, help: "name another column, or give it its type: `data.evaluation.columns: {\(name): …}`")
    }

    /// Every positional argument from `index` on as a column.
    public func columns(from index: Int) throws(Diagnostic) -> [String] {
        var found: [String] = []
        for position in index..<max(index, positionals.count) { found.append(try column(position)) }
        return found
    }

    /// The features whose type fits; all of them before the table is opened.
    public func features(_ kind: ColumnKind) -> [String] { features.filter { kind.isMeant(by: schema?[$0]?.type) } }
}

extension DiagnosticCode {
    /// A measure is asked of a column whose type it cannot read: the mean of text.
    public static let wrongColumnKind: DiagnosticCode = "RQ150"
    /// A requirement without a column speaks of every feature of a kind, and there is none.
    public static let nothingToExpand: DiagnosticCode = "RQ151"
}

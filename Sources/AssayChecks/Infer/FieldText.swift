import AssayManifest
import AssayTabular

/// The YAML of one field, with a comment for each bound.
struct FieldText {
    let profile: ColumnProfile
    let role: RoleName?
    let isKey: Bool
    /// Texts with at most so many different values are a list, where each stands often enough.
    private static let mostAllowed = 20
    private static let rowsAllowed = 20

    var lines: [String] {
        var lines = ["  - name: \(YAMLText.scalar(profile.name))"] + type
        if let role = role?.rawValue ?? (isKey ? "id" : nil) { lines.append("    role: \(role)") }
        if let pii = personalData { lines.append("    pii: \(pii.kind.rawValue) # \(pii.why)") }
        lines += sentinels
        let constraints = constraints
        if !constraints.isEmpty { lines += ["    constraints:"] + constraints.map { "      \($0)" } }
        return lines
    }

    private var type: [String] {
        switch profile.type {
        case .int64: return ["    type: integer"]
        case .float64, .decimal: return ["    type: number"]
        case .bool: return ["    type: boolean"]
        case .date: return ["    type: date"]
        case .timestamp: return ["    type: datetime"]
        case .string: return text
        case .null: return ["    type: any # no value was seen"]
        case .fixedList, .unsupported: return ["    type: any # \(profile.type.name)"]
        }
    }

    private var text: [String] {
        let texts = profile.texts
        guard let reader = texts.reader else {
            let format = texts.format.map { ["    format: \($0.rawValue)"] } ?? []
            return ["    type: string\(almostNumbers)"] + format
        }
        var lines = ["    type: \(reader.type.rawValue)"]
        if let pattern = reader.pattern { lines.append("    format: \(YAMLText.scalar(pattern.text))") }
        if reader.decimalChar != "." { lines += ["    decimalChar: \",\"", "    groupChar: \".\""] }
        if reader.type == .boolean {
            lines += ["    trueValues: [\(Self.list(reader.trueValues))]", "    falseValues: [\(Self.list(reader.falseValues))]"]
        }
        return lines
    }

    private static func list(_ words: Set<String>) -> String { words.sorted().map(YAMLText.scalar).joined(separator: ", ") }

    /// A few words in a column of numbers make text of it in CSV.
    private var almostNumbers: String {
        let texts = profile.texts
        guard texts.numbers < texts.total, Double(texts.numbers) >= 0.9 * Double(texts.total), texts.total >= 20 else { return "" }
        let others = texts.total - texts.numbers
        return " # \(others) of \(texts.total) values are no number; `type: number` would find \(others == 1 ? "it" : "them")"
    }

    private var personalData: (kind: PersonalField, why: String)? {
        if profile.type == .string, let kind = profile.texts.personal.field { return (kind, "by what the values look like") }
        return PersonalField.named(profile.name).map { ($0, "by the column's name") }
    }

    private var sentinelValues: [Double] {
        profile.type == .int64 || profile.type == .float64 || profile.type.isTemporal ? profile.numbers.sentinels : []
    }

    private var sentinels: [String] {
        guard !sentinelValues.isEmpty else { return [] }
        let counts = sentinelValues.map { "\(profile.numbers.suspects[$0] ?? 0) rows hold \(point($0))" }.joined(separator: ", ")
        return [
            "    sentinels: [\(sentinelValues.map(point).joined(separator: ", "))] # suspected: \(counts), far outside the rest; remove what is real"
        ]
    }

    private func point(_ value: Double) -> String {
        switch profile.type {
        case .date: YAMLText.date(days: Int(value))
        case .timestamp: YAMLText.moment(seconds: value)
        default: BoundSlack.number(value)
        }
    }

    private var constraints: [String] {
        var lines: [String] = []
        if profile.missing == 0, sentinelValues.isEmpty {
            lines.append("required: true # no value was missing in \(profile.rows) rows")
        }
        if isKey { lines.append("unique: true # every value stands once") }
        if !isKey, profile.isUnique {
            lines.append(
                profile.namesKey ? "unique: true # every value stands once" : "# unique: true would hold: every value stands once")
        }
        return lines + bounds + words
    }

    private var bounds: [String] {
        guard let range = profile.numbers.range, profile.numbers.isFinite else { return [] }
        let seen = "seen \(point(range.low)) to \(point(range.high))"
        switch profile.type {
        case .date, .timestamp: return ["minimum: \(point(range.low)) # \(seen); no maximum, because time goes on"]
        case .int64, .float64, .decimal:
            guard let bounds = BoundSlack.bounds(range.low, range.high, isWhole: profile.type == .int64) else { return [] }
            return ["minimum: \(bounds.low) # \(seen)", "maximum: \(bounds.high)"]
        default: return []
        }
    }

    private var words: [String] {
        guard profile.type == .string, profile.texts.reader == nil, profile.texts.total > 0 else { return [] }
        let texts = profile.texts
        if let counts = texts.counts, counts.count <= Self.mostAllowed, texts.total >= Self.rowsAllowed * counts.count,
            personalData == nil
        {
            let list = counts.keys.sorted().map(YAMLText.scalar).joined(separator: ", ")
            return ["enum: [\(list)] # \(counts.count) value\(counts.count == 1 ? "" : "s") in \(texts.total) rows"]
        }
        if texts.format == nil, texts.total >= Self.rowsAllowed, let pattern = texts.shape?.pattern {
            return ["pattern: \(YAMLText.quoted(pattern)) # every value looks like this"]
        }
        return ["maxLength: \(max(1, texts.longest * 2)) # seen at most \(texts.longest)"]
    }
}

extension LogicalType {
    fileprivate var isTemporal: Bool { self == .date || isTimestamp }
}

import AssayManifest

/// What the texts of a column look like.
struct TextProfile {
    private static let mostValues = 1000

    /// Distinct values with their counts; nil where they are too many.
    private(set) var counts: [String: Int]? = [:]
    private(set) var longest = 0
    private(set) var total = 0
    /// Readers that have understood every text so far.
    private(set) var readers = TextProfile.candidates
    private(set) var numbers = 0
    private var hasComma = false
    private(set) var shape: TextShape?
    private var isShaped = true
    private(set) var formats: [StringFormat: Int] = [:]
    private(set) var personal = PersonalCounts()

    mutating func add(_ text: String, count: Int) {
        total += count
        longest = max(longest, text.count)
        if counts != nil {
            counts?[text, default: 0] += count
            if (counts?.count ?? 0) > Self.mostValues { counts = nil }
        }
        if !readers.isEmpty { readers.removeAll { $0.value(of: text) == nil } }
        if Double(text) != nil { numbers += count }
        if !hasComma { hasComma = text.contains(",") }
        addShape(of: text)
        for format in [StringFormat.email, .uuid, .uri] where (formats[format] ?? 0) + count == total && format.matches(text) {
            formats[format, default: 0] += count
        }
        personal.add(text, count: count)
    }

    private mutating func addShape(of text: String) {
        guard isShaped else { return }
        let found = TextShape(text)
        shape = shape == nil ? found : shape.flatMap { one in found.flatMap { one.joined($0) } }
        isShaped = shape != nil
    }

    /// The one reading that fits every text; nil where none or several do. Points alone do not make numbers with a decimal comma.
    var reader: ValueReader? {
        let fitting = readers.filter { $0.type != .number || hasComma }
        return fitting.count == 1 && total > 0 ? fitting.first : nil
    }

    /// The format that every text has.
    var format: StringFormat? { [.email, .uuid, .uri].first { total > 0 && formats[$0] == total } }

    private static let candidates: [ValueReader] = {
        var found: [ValueReader] = [ValueReader(type: .time), ValueReader(type: .datetime), ValueReader(type: .yearmonth)]
        var problem: String?
        for text in ["%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d-%m-%Y"] {
            var reader = ValueReader(type: .date)
            reader.pattern = TimePattern(text, problem: &problem)
            found.append(reader)
        }
        var comma = ValueReader(type: .number)
        (comma.decimalChar, comma.groupChar) = (",", ".")
        var yes = ValueReader(type: .boolean)
        (yes.trueValues, yes.falseValues) = (["yes", "Yes", "YES", "y", "Y"], ["no", "No", "NO", "n", "N"])
        return found + [comma, yes]
    }()
}

/// The runs of digits, letters and signs that a text is made of.
struct TextShape: Hashable {
    enum Kind: Hashable { case digit, upper, lower, sign(Character) }
    struct Run: Hashable {
        var kind: Kind
        var least: Int
        var most: Int
    }

    private(set) var runs: [Run]

    /// Nil for a text with other characters, or with so many runs that no pattern is behind them.
    init?(_ text: String) {
        var runs: [Run] = []
        for character in text {
            guard let kind = Self.kind(character), runs.count <= 12 else { return nil }
            if let last = runs.last, last.kind == kind {
                runs[runs.count - 1] = Run(kind: kind, least: last.least + 1, most: last.most + 1)
            } else {
                runs.append(Run(kind: kind, least: 1, most: 1))
            }
        }
        guard !runs.isEmpty else { return nil }
        self.runs = runs
    }

    private static func kind(_ character: Character) -> Kind? {
        switch character {
        case "0"..."9": .digit
        case "A"..."Z": .upper
        case "a"..."z": .lower
        case "-", "_", "/", ".", ":", " ", "#": .sign(character)
        default: nil
        }
    }

    /// The shape of both; nil where the runs differ in kind.
    func joined(_ other: TextShape) -> TextShape? {
        guard runs.count == other.runs.count, zip(runs, other.runs).allSatisfy({ $0.kind == $1.kind }) else { return nil }
        var joined = self
        for index in runs.indices {
            joined.runs[index].least = min(runs[index].least, other.runs[index].least)
            joined.runs[index].most = max(runs[index].most, other.runs[index].most)
        }
        return joined
    }

    /// A regular expression of the shape; nil where no digit makes it more than a word.
    var pattern: String? {
        guard runs.count > 1 || runs.contains(where: { $0.least == $0.most }), runs.contains(where: { $0.kind == .digit }) else {
            return nil
        }
        return runs.map(Self.pattern).joined()
    }

    private static func pattern(_ run: Run) -> String {
        let count = run.least == run.most ? run.least == 1 ? "" : "{\(run.least)}" : "{\(run.least),\(run.most)}"
        switch run.kind {
        case .digit: return "[0-9]" + count
        case .upper: return "[A-Z]" + count
        case .lower: return "[a-z]" + count
        case .sign(let character): return (character == "." ? "[.]" : String(character)) + count
        }
    }
}

import AssayCore

/// Who reads a report, and asks it questions of their own.
public enum Role: String, Sendable, Hashable, CaseIterable {
    case expert
    case dataScientist = "data-scientist"
    case dataEngineer = "data-engineer"
    case devops
    case riskManager = "risk-manager"

    /// `Subject-matter expert`.
    public var title: String {
        switch self {
        case .expert: "Subject-matter expert"
        case .dataScientist: "Data scientist"
        case .dataEngineer: "Data engineer"
        case .devops: "DevOps"
        case .riskManager: "Risk manager"
        }
    }

    /// The role's questions, each answered from the record alone; what the record does not hold is said to be not measured.
    ///
    /// - Parameter summaries: what a measure is, in a sentence, by its name.
    func answers(_ record: RunRecord, _ summaries: @escaping MeasureSummaries) -> [RoleAnswer] {
        let facts = RoleFacts(record: record, summaries: summaries)
        return switch self {
        case .expert: ExpertAnswers(facts: facts).all
        case .dataScientist: DataScientistAnswers(facts: facts).all
        case .dataEngineer: DataEngineerAnswers(facts: facts).all
        case .devops: DevOpsAnswers(facts: facts).all
        case .riskManager: RiskManagerAnswers(facts: facts).all
        }
    }
}

/// What a measure is, in a sentence, by its name; nil for one that is not known.
public typealias MeasureSummaries = @Sendable (String) -> String?

/// A question and what the record answers; the words are not yet made safe for any format.
struct RoleAnswer {
    struct Table {
        var header: [String]
        var rows: [[String]]
        /// Columns that stand to the right.
        var numeric: Set<Int> = []
        /// Columns that hold names and no sentences.
        var code: Set<Int> = []
    }

    var question: String
    var lines: [String] = []
    var table: Table?
    /// Commands to copy.
    var commands: [String] = []
    /// Whether it is a form to fill in, which the HTML report has at its end.
    var isForm = false

    /// The table, or words where it would be empty.
    init(_ question: String, _ lines: [String] = [], _ table: Table? = nil, or empty: String? = nil, commands: [String] = []) {
        self.question = question
        self.lines = lines
        self.commands = commands
        if let table, !table.rows.isEmpty { self.table = table } else if let empty { self.lines.append(empty) }
    }
}

/// A form that a text must have, in the words of people and of JSON Schema.
struct TextForm: Sendable {
    /// What it is called: `a share`.
    let name: String
    /// Written so that validators of JSON Schema read it alike.
    let pattern: String
    let example: String
    private let compiled: Pattern

    init(name: String, pattern: String, example: String) {
        (self.name, self.pattern, self.example) = (name, pattern, example)
        compiled = Pattern(pattern)
    }

    func matches(_ text: String) -> Bool { compiled.matches(text) }
}

extension TextForm {
    private static let decimal = #"[0-9]+(\.[0-9]+)?"#

    static let percentage: TextForm = .init(name: "a share", pattern: "^\(decimal) ?%$", example: "`0.05` or `5%`")
    static let size: TextForm = .init(name: "a size", pattern: "^\(decimal) ?(B|KB|MB|GB|KiB|MiB|GiB)$", example: "`2 GB`")
    static let duration: TextForm = .init(name: "a duration", pattern: "^\(decimal) ?(ns|us|ms|s|min|h|d)$", example: "`30 s`")
    static let date: TextForm = .init(name: "a date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "`2027-01-31`")
    static let baseline: TextForm = .init(
        name: "a baseline", pattern: "^(git|run):[^ ].*$", example: "`git:origin/main`, `run:<id>` or `{artifact: path}`")
    static let suite: TextForm = .init(name: "a suite", pattern: "^suite:[a-z0-9][a-z0-9-]*$", example: "`suite:four-fifths`")
    static let waivedCheck: TextForm = .init(
        name: "a check", pattern: #"^[a-z]+/[A-Za-z_][A-Za-z0-9_]*([ (].*)?$"#, example: "`fairness/demographic_parity_ratio(age)`")
    static let groupExpression: TextForm = .init(
        name: "a group", pattern: #"^[^* ]+( ?\* ?[^* ]+)*$"#, example: "`sex` or `sex*age`")
    static let runtime: TextForm = .init(
        name: "a runtime", pattern: #"^[A-Za-z0-9][A-Za-z0-9._-]*( |==)[0-9][A-Za-z0-9.+!_-]*$"#, example: "`onnxruntime 1.22.1`")
    static let character: TextForm = .init(name: "one character", pattern: "^[^0-9]$", example: "`,`")
    static let columnType: TextForm = .init(
        name: "a column type", pattern: #"^[a-z][a-z0-9_]*([(\[].*[)\]])?$"#,
        example: "`string`, `int64`, `float64`, `bool`, `date`")
}

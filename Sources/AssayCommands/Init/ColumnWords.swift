/// Words in the names of columns that say what the column is for. They are suggestions: nothing is decided by a name alone.
enum ColumnWords {
    private static let label: Set<String> = [
        "label", "target", "outcome", "y", "class", "response", "truth", "actual", "default", "defaulted", "churn", "churned",
        "fraud",
        "survived", "repaid", "converted", "diagnosis", "species", "price",
    ]
    private static let group: Set<String> = [
        "sex", "gender", "age", "race", "ethnicity", "nationality", "religion", "disability", "disabled", "marital", "pregnant",
        "veteran", "orientation", "language", "region", "country", "county", "state", "city", "zip", "postcode", "district", "site",
    ]
    private static let score: Set<String> = ["score", "probability", "proba", "prob"]
    private static let prediction: Set<String> = ["prediction", "predicted", "forecast", "estimate"]

    static func namesLabel(_ column: String) -> Bool { names(column, label) }
    static func namesGroup(_ column: String) -> Bool { names(column, group) }
    static func namesScore(_ column: String) -> Bool { names(column, score) }
    static func namesPrediction(_ column: String) -> Bool { names(column, prediction) }

    private static func names(_ column: String, _ words: Set<String>) -> Bool {
        column.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { words.contains(String($0)) }
    }

    /// Pairs of values of which people call the second one positive.
    private static let pairs: [(String, String)] = [
        ("0", "1"), ("-1", "1"), ("0.0", "1.0"), ("-1.0", "1.0"), ("false", "true"), ("no", "yes"), ("n", "y"), ("f", "t"),
    ]

    /// The value that is positive by convention; nil where two values have none.
    static func positive(of values: [String]) -> String? {
        guard values.count == 2 else { return nil }
        let lower = values.map { $0.lowercased() }
        let found = pairs.first { Set(lower) == [$0.0, $0.1] }
        return found.flatMap { pair in values.first { $0.lowercased() == pair.1 } }
    }
}

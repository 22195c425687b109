import AssayCheckKit
import AssayChecks
import AssayCore
import AssayTabular
import Testing

/// Measures of data quality on the tables that break such tools.
struct QualityMeasureTests {
    /// Every measure of a table of numbers and texts, with arguments.
    static let calls = [
        "column_count", "row_null_rate", "row_null_rate(50%)", "duplicate_row_rate", "duplicate_row_rate(t)", "distinct_count(t)",
        "distinct_rate(x)", "unique_violations(x, t)", "constant_columns", "min(x)", "max(x)", "sum(x)", "mean(x)", "stddev(x)",
        "median(x)", "quantile(x, 0.9)", "entropy(t)", "outlier_rate(x)", "outlier_rate(x, robust_z)", "out_of_range_rate(x, 0, 1)",
        "sentinel_rate(x)", "sentinel_rate(t)", "sentinel_rate(x, -1)", "pattern_mismatch_rate(t, [a-z]+)", "mixed_type_rate(t)",
        "string_variant_count(t)", "special_character_rate(t)", "string_length_outlier_rate(t)", "group_share(t)",
        "correlation(x, y)", "correlation(x, y, spearman)", "mutual_information(x, t)", "feature_correlation",
        "multivariate_outlier_rate", "pii_rate(t)", "pii_rate(x)", "forbidden_feature_count(sex)", "duplicate_columns",
        "empty_columns", "empty_row_rate", "most_common_rate(t)", "unique_rate(x, t)", "infinite_rate(x)", "nan_rate(x)",
        "null_token_count(t)", "null_token_count(x)", "value_rate(t, a)", "value_rate(x, 5)", "skewness(x)", "kurtosis(x)",
    ]

    static let nasty: [(name: String, x: [Double?], y: [Double?], t: [String?])] = [
        ("no rows", [], [], []),
        ("one row", [1], [2], ["a"]),
        ("nothing but nulls", [nil, nil, nil], [nil, nil, nil], [nil, nil, nil]),
        ("NaN", [.nan, .nan, 1], [1, .nan, 2], ["", " ", "\u{0}"]),
        ("ties", Array(repeating: 5, count: 40), Array(repeating: 5, count: 40), Array(repeating: "x", count: 40)),
        (
            "the ends of the range", [1e308, -1e308, .leastNonzeroMagnitude, 0, -0.0], [1e308, 1e308, 1, 2, 3],
            ["1e308", "-0", "0x", "1.", "."]
        ),
        (
            "Unicode", (0..<30).map(Double.init), (0..<30).map { -Double($0) },
            (0..<30).map { ["e\u{301}", "é", "👩‍👩‍👧", "שלום", "\u{202E}abc", "İ", "ß"][$0 % 7] }
        ),
        (
            "long texts", (0..<25).map { Double($0 * $0) }, (0..<25).map { Double($0 % 3) },
            (0..<25).map { String(repeating: $0 % 2 == 0 ? "4111 " : "a@b.", count: 25_000) + "\($0)" }
        ),
    ]

    @Test(arguments: nasty.indices, calls)
    func `a nasty table gives a number in range or says why there is none`(_ index: Int, call: String) throws {
        let found = try Self.table(index).measure(call)
        let descriptor = try #require(MeasureCatalog.standard[String(call.prefix { $0 != "(" })]).descriptor
        guard let value = found.value else {
            #expect(found.reason != nil)
            return
        }
        #expect(descriptor.range.contains(value), "\(value)")
        #expect(found.rows > 0)
        if let interval = found.interval {
            #expect(interval.lower <= value && value <= interval.upper, "\(interval) around \(value)")
            #expect(interval.lower.isFinite && interval.upper.isFinite)
        }
    }

    @Test(arguments: calls) func `no row is no evidence`(_ call: String) throws {
        #expect(try Self.table(0).measure(call).value == nil)
    }

    @Test(arguments: ["sum(x)", "mean(x)", "stddev(x)", "correlation(x, y)", "feature_correlation"])
    func `an infinite number is refused with its row`(_ call: String) throws {
        let table = QualityTable(columns: [
            Column(name: "x", doubles: [1, 2, .infinity, 4]), Column(name: "y", doubles: [1, 5, 3, 4]),
        ])
        let error = #expect(throws: Diagnostic.self) { try table.measure(call) }
        #expect(error?.code.rawValue == "DT160")
        #expect(error?.subject == "row 3")
    }

    @Test func `an infinite number counts as largest, outside every range and as outlier`() throws {
        let table = QualityTable(columns: [Column(name: "x", doubles: [1, 2, 3, 4, 5, .infinity, -.infinity])])
        #expect(try table.measure("max(x)").value == .infinity)
        #expect(try table.measure("min(x)").value == -.infinity)
        #expect(try table.measure("median(x)").value == 3)
        #expect(try table.measure("out_of_range_rate(x, 0, 9)").value == 2.0 / 7)
        #expect(try table.measure("outlier_rate(x)").value == 2.0 / 7)
    }

    @Test(arguments: [
        ("mean(t)", "RQ150"), ("string_variant_count(x)", "RQ150"), ("freshness(x)", "RQ150"), ("correlation(x, t)", "RQ150"),
        ("mean(z)", "DT101"), ("correlation(x)", "RQ101"), ("outlier_rate(x, sigma)", "RQ101"), ("outlier_rate(x, k=0)", "RQ101"),
        ("out_of_range_rate(x, 3, 1)", "RQ101"), ("out_of_range_rate(x, 3)", "RQ101"), ("pattern_mismatch_rate(t, [a)", "RQ101"),
        ("quantile(x, 1.5)", "RQ101"), ("row_null_rate(100%)", "RQ101"), ("pii_rate(t, mail)", "RQ101"),
        ("forbidden_feature_count", "RQ101"), ("unique_violations", "RQ101"), ("correlation(x, y, kendall)", "RQ101"),
        ("conflicting_label_rate", "RQ101"), ("value_rate(t)", "RQ101"), ("infinite_rate(t)", "RQ150"), ("skewness(t)", "RQ150"),
        ("unique_rate", "RQ101"), ("new_label_rate", "DT102"),
    ])
    func `a call that makes no sense is refused before data is read`(_ call: String, code: String) {
        let error = #expect(throws: Diagnostic.self) { _ = try Self.table(1).make(call) }
        #expect(error?.code.rawValue == code)
        #expect(error?.help != nil)
    }

    @Test func `rows are named by number and values never`() throws {
        let table = QualityTable(columns: [Column(name: "t", strings: ["secret", "--", "secret", "??", "a", "--"])])
        for call in ["special_character_rate(t)", "duplicate_row_rate", "unique_violations(t)", "pattern_mismatch_rate(t, x)"] {
            let details = try table.measure(call).details
            let words = (details.findings ?? []).joined()
            #expect(words.contains("row"))
            #expect(!words.contains("secret") && !words.contains("--"))
        }
        #expect(try table.measure("special_character_rate(t)").details.findings == ["first rows 2, 4, 6"])
    }

    @Test(arguments: [
        (["sex", "age"], "sex", 1.0), (["ApplicantSex", "sussex", "unisex"], "sex", 1),
        (["gendre", "Gender", "gander", "g"], "gender", 3),
        (["post_code", "postcodes", "POST CODE"], "postcode", 3), (["race_time"], "race", 1), (["rac", "rate"], "race", 0),
        (["straße"], "Strasse", 0), (["größe", "groesse"], "Größe", 1),
    ])
    func `forbidden features are found by their words`(_ features: [String], name: String, count: Double) throws {
        let columns = features.map { Column(name: $0, doubles: [1, 2]) }
        let found = try QualityTable(columns: columns).measure("forbidden_feature_count(\(name))")
        #expect(found.value == count, "\(found.details)")
    }

    @Test func `an all-null column and identical data are no surprise`() throws {
        let table = QualityTable(columns: [Column(name: "x", doubles: Array(repeating: nil, count: 9))])
        for call in ["mean(x)", "outlier_rate(x)", "sentinel_rate(x, -1)", "out_of_range_rate(x, 0, 1)", "distinct_rate(x)"] {
            #expect(try table.measure(call).value == nil, "\(call) of nothing is no pass")
        }
        #expect(try table.measure("constant_columns").value == 1)
    }

    @Test func `a stored NaN is told from a null`() throws {
        let table = QualityTable(columns: [Column(name: "x", doubles: [1, .nan, nil, .infinity, .nan])])
        #expect(try table.measure("nan_rate(x)").value == 0.5)
        #expect(try table.measure("infinite_rate(x)").value == 0.5)
        #expect(try table.measure("null_token_count(x)").value == 1)
    }

    @Test func `columns that hold the same values in two types are equal`() throws {
        let large: Int64 = 9_007_199_254_740_993
        let table = QualityTable(columns: [
            Column(name: "a", int64s: [1, nil, 3]), Column(name: "b", doubles: [1, nil, 3]),
            Column(name: "c", strings: ["1", nil, "3"]),
            Column(name: "d", int64s: [1, nil, large]), Column(name: "e", int64s: [1, nil, large - 1]),
        ])
        let found = try table.measure("duplicate_columns")
        #expect(found.value == 1)
        #expect(found.details.findings == ["equal: `b = a`"])
    }

    @Test func `integers beyond 2^53 stay apart`() throws {
        let table = QualityTable(columns: [
            Column(name: "id", int64s: [9_007_199_254_740_992, 9_007_199_254_740_993, .max, .max - 1])
        ])
        #expect(try table.measure("distinct_count(id)").value == 4)
        #expect(try table.measure("duplicate_row_rate").value == 0)
    }

    @Test func `booleans are 0 and 1`() throws {
        let table = QualityTable(columns: [Column(name: "b", bools: [true, false, nil, true])])
        #expect(try table.measure("mean(b)").value == 2.0 / 3)
        #expect(try table.measure("distinct_count(b)").value == 2)
        #expect(try table.measure("mixed_type_rate(b)").value == 0)
    }

    @Test func `a sample of many rows does not depend on where they are cut`() throws {
        let numbers = (0..<5_000).map { Double(($0 * 7_919) % 5_003) }
        let table = QualityTable(columns: [
            Column(name: "x", doubles: numbers), Column(name: "y", doubles: numbers.map { $0.squareRoot() }),
        ])
        let found = try table.measure("multivariate_outlier_rate")
        #expect(found.rows == 2_000)
        #expect(found.details.numbers?["rows_complete"] == 5_000)
        #expect(found == (try table.measure("multivariate_outlier_rate")))
    }

    private static func table(_ index: Int) -> QualityTable {
        let (_, x, y, t) = nasty[index]
        return QualityTable(columns: [Column(name: "x", doubles: x), Column(name: "y", doubles: y), Column(name: "t", strings: t)])
    }
}

import AssayCore
import AssayManifest
import Testing

@Suite struct RequirementGrammarTests {
    private func parse(_ text: String) throws(Diagnostic) -> Requirement {
        try Requirement.parse(text, catalog: TestMeasures.names)
    }

    @Test(arguments: [
        ("roc_auc >= 0.80", "roc_auc >= 0.8"), ("  roc_auc>=.8 ", "roc_auc >= 0.8"),
        ("f1 >= baseline-0.01", "f1 >= baseline - 0.01"),
        ("recall >= 0.60 on age=under_25", "recall >= 0.6 on age=under_25"), ("latency_p99 <= 5ms", "latency_p99 <= 5 ms"),
        ("null_rate( income ) <= 1%", "null_rate(income) <= 1%"), ("null_rate <= 7 %", "null_rate <= 7%"),
        ("psi <= 0.2", "psi <= 0.2"),
        ("demographic_parity_ratio(sex*age) >= 0.8", "demographic_parity_ratio(sex*age) >= 0.8"), ("roc_auc", "roc_auc"),
        ("roc_auc on age=over_60,sex=f", "roc_auc on age=over_60, sex=f"), ("row_count >= 10_000", "row_count >= 10000"),
        ("precision(class=2) > 1e-3", "precision(class=2) > 0.001"), ("throughput > 1e6 rows/s", "throughput > 1000000 rows/s"),
        ("null_rate(\"a, (b)\") == 0", "null_rate(\"a, (b)\") == 0"),
        ("null_rate('say \"x\"') == 0", "null_rate('say \"x\"') == 0"),
        ("recall >= 0.6 on region=\"north, upper\"", "recall >= 0.6 on region=\"north, upper\""),
        ("recall >= 0.6 on region=north east", "recall >= 0.6 on region=north east"),
        ("correlation(a, b, spearman) < 0.9", "correlation(a, b, spearman) < 0.9"),
        ("latency_p99 <= baseline * 110%", "latency_p99 <= baseline * 110%"),
        ("artifact_size <= baseline + 3 MiB", "artifact_size <= baseline + 3 MiB"),
        ("null_rate(größe) != 0", "null_rate(größe) != 0"), ("psi(income(eur)) <= 0.3", "psi(income(eur)) <= 0.3"),
        ("correlation( precision(class=2), b)", "correlation(precision(class=2), b)"),
        ("psi(\"a(b) (c\") <= 1", "psi(\"a(b) (c\") <= 1"),
        ("psi(\"a(b)(c)\") <= 1", "psi(\"a(b)(c)\") <= 1"), ("psi(\"(b)\") <= 1", "psi(\"(b)\") <= 1"),
        ("f1 >= -0.5", "f1 >= -0.5"), ("f1 >= +0.5", "f1 >= 0.5"),
    ])
    func `a requirement reads and is written with single spaces`(text: String, normal: String) throws {
        let requirement = try parse(text)
        #expect(requirement.text == normal)
        #expect(try parse(normal).text == normal)
    }

    @Test(arguments: [
        ("null_rate <= 7%", 0.07), ("null_rate <= 0.1%", 0.001), ("null_rate <= 29%", 0.29), ("latency_p99 <= 5 ms", 0.005),
        ("latency_p99 <= 3 us", 3e-6), ("latency_p99 <= 2 min", 120), ("artifact_size <= 2 KiB", 2048),
        ("artifact_size <= 1.5 GB", 1.5e9),
        ("throughput >= 10 rows/s", 10), ("roc_auc >= 0.8", 0.8),
    ])
    func `bounds are stored in the base unit, as the same double as the decimal`(text: String, value: Double) throws {
        #expect(try parse(text).bound?.value == value)
    }

    @Test func `baseline bounds move with the baseline`() throws {
        func bound(_ text: String) throws -> Double? {
            guard case .baseline(let bound)? = try parse("f1 >= " + text).bound else { return nil }
            return bound.value(beside: 0.8)
        }
        #expect(try bound("baseline") == 0.8)
        #expect(try bound("baseline - 1%") == 0.8 - 0.01)
        #expect(try bound("baseline + 0.1") == 0.8 + 0.1)
        #expect(try bound("baseline * 50%") == 0.4)
    }

    @Test func `arguments are text, named or not, and numbers where they are`() throws {
        #expect(try parse("precision(macro, class=\"a b\")").arguments == [.positional("macro"), .named("class", "a b")])
        #expect(try parse("lift(10%)").arguments.map(\.number) == [0.1])
        #expect(try parse("lift(0.1)").arguments.map(\.number) == [0.1])
        #expect(try parse("precision(macro)").arguments.map(\.number) == [nil])
        #expect(try parse("precision(macro, class=2)").argumentPlaces.map(\.column) == [11, 18])
    }

    @Test(arguments: [
        ("roc_auc => 0.8", "RQ006 1:9", "did you mean `>=`?"), ("roc_auc = 0.8", "RQ006 1:9", "did you mean `==`?"),
        ("roc_auc =< 0.8", "RQ006 1:9", "did you mean `<=`?"), ("roc_auc ≥ 0.8", "RQ006 1:9", "did you mean `>=`?"),
        ("roc_auc <> 0.8", "RQ006 1:9", "did you mean `!=`?"), ("roc_acu >= 0.8", "RQ002 1:1", "did you mean `roc_auc`?"),
        ("auc >= 0.8", "RQ002 1:1", "did you mean `roc_auc`?"), ("latency_p99 <= 5 µs", "RQ009 1:18", "did you mean `us`?"),
        ("artifact_size <= 5 mb", "RQ009 1:20", "did you mean `MB`?"),
        ("throughput >= 5 row/s", "RQ009 1:17", "did you mean `rows/s`?"),
        ("roc_auc >= 0,8", "RQ008 1:12", "write a decimal point: `0.8`"),
        ("f1 >= basline", "RQ008 1:7", "did you mean `baseline`?"),
        ("f1 >= baseline * 2 ms", "RQ014 1:20", "write `baseline * 1.1`, or `baseline + 5 ms`"),
    ])
    func `mistakes name what was meant`(text: String, place: String, help: String) throws {
        let error = try #require(throws: Diagnostic.self) { try parse(text) }
        #expect(error.brief == place)
        #expect(error.help == help)
    }

    @Test(arguments: [
        ("", "RQ001"), ("   ", "RQ001"), ("0.8", "RQ001"), ("ünder >= 1", "RQ001"), ("f1 >=", "RQ008"), ("f1 >= ", "RQ008"),
        ("f1 >= 1e400", "RQ008"),
        ("f1 >= inf", "RQ008"), ("f1 >= --1", "RQ008"), ("f1 >= 1.2.3", "RQ008"), ("f1 >= baseline -", "RQ008"),
        ("f1 >= baseline / 2", "RQ010"),
        ("f1 >= 0.5 0.6", "RQ010"), ("f1 baseline", "RQ007"), ("f1 -0.5", "RQ007"), ("f1 nonsense", "RQ010"), ("f1() > 0", "RQ005"),
        ("null_rate(\"a > 0", "RQ005"), ("null_rate(\"a\" b)", "RQ005"), ("f1(", "RQ004"), ("f1(a", "RQ004"), ("f1) > 1", "RQ004"),
        ("f1 > 0.5)", "RQ004"), ("f1 on", "RQ011"), ("f1 on a=", "RQ011"),
        ("f1 on =b", "RQ011"), ("f1 on a==b", "RQ011"), ("f1 on a=b,", "RQ011"), ("f1 > 0 on a=b on c=d", "RQ011"),
        ("f1 on a=b >= 1", "RQ011"),
        ("f1 >= 5 %%", "RQ009"), ("f1 >=>= 1", "RQ006"), ("\u{0}", "RQ001"), ("f1 > 0 on a=\"b", "RQ005"),
        ("f1 > 5 ms ms", "RQ010"),
    ])
    func `what is no requirement is refused`(text: String, code: String) throws {
        let error = try #require(throws: Diagnostic.self) { try parse(text) }
        #expect(error.code.rawValue == code, "\(error.message)")
        let column = try #require(error.place?.column)
        #expect(column >= 1 && column <= max(1, text.unicodeScalars.count + 1))
    }

    @Test func `no text makes the parser fail otherwise than with a diagnostic`() throws {
        // A fixed sequence, so that a failure can be repeated.
        var state = FixedSequence(state: 42)
        let pieces = [
            "roc_auc", "(", ")", ",", " ", ">=", "<", "=", "0.8", "%", "ms", "baseline", "-", "*", "on", "sex", "\"", "'", "é",
            "1e9", "_",
        ]
        var accepted = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0..<12, using: &state)).map { _ in pieces.randomElement(using: &state) ?? "" }.joined()
            do throws(Diagnostic) {
                let requirement = try parse(text)
                #expect(try parse(requirement.text).text == requirement.text, "\(text)")
                accepted += 1
            } catch {
                #expect(error.code.area == "RQ")
            }
        }
        #expect(accepted > 10)
    }
}

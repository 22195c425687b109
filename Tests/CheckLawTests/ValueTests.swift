import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import Testing

/// What decisions earn, in words and without a cost table.
struct ValueTests {
    @Test(arguments: ["expected_value", "value_per_1000", "best_threshold", "threshold_loss"])
    func `without costs the requirement is refused before any data is read`(_ name: String) throws {
        let error = #expect(throws: Diagnostic.self) { try measure(name, nil) }
        #expect(error?.code == .wrongArguments)
        #expect(error?.help?.contains("checks.performance.costs") == true)
    }

    @Test(arguments: [
        (12.4, "EUR", "12.40 EUR a decision; 12,400 EUR per 1,000"), (-0.05, "EUR", "-0.05 EUR a decision; -50.00 EUR per 1,000"),
        (1_234_567, "", "1,234,567 a decision; 1,234,567,000 per 1,000"), (0, "CHF", "0.00 CHF a decision; 0.00 CHF per 1,000"),
        (-0.001, "EUR", "0.00 EUR a decision; -1.00 EUR per 1,000"),
        (999.999, "EUR", "1,000.00 EUR a decision; 999,999 EUR per 1,000"),
        (1_002_003, "EUR", "1,002,003 EUR a decision; 1,002,003,000 EUR per 1,000"),
        (1e300, "EUR", "1e+300 EUR a decision; 1e+303 EUR per 1,000"),
    ])
    func `the value stands in words`(_ each: Double, currency: String, words: String) throws {
        let costs = DecisionCosts(
            truePositive: each, falsePositive: each, falseNegative: each, trueNegative: each, currency: currency)
        let found = try conclude("expected_value", costs)
        #expect(found.details.findings == [words])
        let width = found.interval.map { $0.upper - $0.lower } ?? 0
        #expect(width <= 1e-9 * max(1, abs(each)), "what does not vary has no spread beyond rounding")
    }

    @Test func `the best threshold loses nothing and none loses less`() throws {
        let costs = DecisionCosts(truePositive: 40, falsePositive: -15, falseNegative: -60, trueNegative: 1)
        let best = try #require(try conclude("best_threshold", costs).value)
        #expect(try conclude("threshold_loss", costs, threshold: best).value == 0)
        for threshold in [-1, 0, 0.2, 0.5, 0.9, 2] {
            #expect(try #require(try conclude("threshold_loss", costs, threshold: threshold).value) >= 0)
        }
    }

    /// A column that says the same in every row changes nothing, by another road.
    @Test(arguments: ["expected_value", "value_per_1000", "best_threshold", "threshold_loss"])
    func `amounts that are alike in all rows give what numbers give`(_ name: String) throws {
        let numbers = DecisionCosts(truePositive: 60, falsePositive: -15, falseNegative: -90, trueNegative: 1)
        let columns = DecisionCosts(
            truePositive: .init(times: 2, column: "thirty"), falsePositive: .init(times: -0.5, column: "thirty"),
            falseNegative: .init(times: -3, column: "thirty"), trueNegative: .init(times: 1))
        for threshold in [0.2, 0.5, 0.8] {
            let (one, other) = (
                try conclude(name, numbers, threshold: threshold), try conclude(name, columns, threshold: threshold)
            )
            let (value, same) = (try #require(one.value), try #require(other.value))
            #expect(abs(value - same) <= 1e-9 * max(1, abs(value)))
            #expect(one.rows == other.rows)
            if let (interval, wider) = zipped(one.interval, other.interval) {
                // Student's interval has n − 1 where the delta method has n, and t where that has z.
                let (width, studentWidth) = (interval.upper - interval.lower, wider.upper - wider.lower)
                #expect(studentWidth > width && studentWidth < 1.03 * width)
            }
        }
    }

    @Test func `the record says what each kind of decision earned`() throws {
        let costs = DecisionCosts(
            truePositive: .init(times: 1, column: "thirty"), falsePositive: .init(times: -2),
            falseNegative: .init(times: -0.5, column: "thirty"), trueNegative: .init(times: 0))
        let found = try conclude("expected_value", costs)
        let numbers = try #require(found.details.numbers)
        let earned = ["tp_earned", "fp_earned", "fn_earned", "tn_earned"].compactMap { numbers[$0] }.reduce(0, +)
        #expect(numbers["tp_earned"] == numbers["tp"].map { 30 * $0 } && numbers["fn_earned"] == numbers["fn"].map { -15 * $0 })
        #expect(abs(earned / Double(found.rows) - (found.value ?? .nan)) < 1e-12)
    }

    @Test(arguments: ["expected_value", "value_per_1000", "best_threshold", "threshold_loss"])
    func `an amount column that is not in the table is refused before any data is read`(_ name: String) throws {
        let costs = DecisionCosts(
            truePositive: .init(times: 1, column: "loam"), falsePositive: .init(times: 0), falseNegative: .init(times: 0),
            trueNegative: .init(times: 0))
        let error = #expect(throws: Diagnostic.self) { try measure(name, costs, columns: ["label", "loan"]) }
        #expect(error?.code == .missingColumn && error?.help == "did you mean `loan`?")
    }

    private func zipped(_ one: Interval?, _ other: Interval?) -> (Interval, Interval)? {
        one.flatMap { one in other.map { (one, $0) } }
    }

    private func measure(_ name: String, _ costs: DecisionCosts?, threshold: Double = 0.5, columns: [String] = []) throws
        -> any TableMeasure
    {
        let type = try #require(MeasureCatalog.standard[name])
        let frame = TaskFrame(task: .binary, threshold: threshold, label: "label", score: "score")
        let call = MeasureCall(
            descriptor: type.descriptor, arguments: [], frame: frame, columns: columns, costs: costs,
            place: SourcePlace(file: "assay.yaml", line: 1))
        return try #require(try type.init(call) as? any TableMeasure)
    }

    private func conclude(_ name: String, _ costs: DecisionCosts, threshold: Double = 0.5) throws -> Measurement {
        let measure = try measure(name, costs, threshold: threshold)
        let table = LawTable(count: 128, seed: 9)
        let frame = TaskFrame(task: .binary, threshold: threshold, label: "label", score: "score")
        var bank = FoldBank()
        for request in measure.requests { bank.add(request, slice: nil) }
        let totals = bank.totals()
        totals.merge(bank.observe(table.observation(table.rows[...], frame: frame)))
        return try measure.conclude(totals.finish().scoped(to: nil))
    }
}

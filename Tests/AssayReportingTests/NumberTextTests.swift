import Testing

@testable import AssayReporting

struct NumberTextTests {
    @Test(
        arguments: [
            (0.713, nil, "0.713"), (0.7996, 0.8, "0.7996"), (0.79999999, 0.8, "0.79999999"), (0.8, 0.8, "0.800"),
            (0.80004, 0.8, "0.80004"),
            (0.5, nil, "0.500"), (1, nil, "1"), (0, nil, "0"), (0.0123, 0.01, "0.0123"), (0.001234, nil, "0.00123"),
            (1.5e-7, nil, "1.5e-07"),
            (12_345.678, nil, "12,345.7"), (48_210, nil, "48,210"), (-0.25, nil, "-0.250"), (-12_345.5, nil, "-12,345.5"),
            (0.1 + 0.2, 0.3, "0.30000000000000004"), (9.996, 10, "9.996"), (123.456, nil, "123.5"), (1e20, nil, "1e+20"),
        ] as [(Double, Double?, String)])
    func `a rate has three decimals, or as many as tell it from its bound`(value: Double, bound: Double?, text: String) {
        #expect(NumberText.value(value, unit: nil, bound: bound) == text)
    }

    @Test(arguments: [0.7999999999999999, 0.8000000000000002, 0.7999999999, 0.8000001, 0.79951, 0.8], [nil, "s", "B"])
    func `no value is ever shown on the other side of its bound`(value: Double, unit: String?) throws {
        let text = NumberText.value(value, unit: unit, bound: 0.8)
        let shown = try #require(Double(String(text.prefix { $0 != " " })))
        let bound = unit == "s" ? 800 : 0.8
        #expect((shown < bound) == (value < 0.8))
        #expect((shown > bound) == (value > 0.8))
    }

    @Test(arguments: [
        (0.0042137, "s", "4.21 ms"), (0.000_012, "s", "12 us"), (1.5, "s", "1.50 s"), (0.4142, "s", "414 ms"), (0, "s", "0 s"),
        (2e-9, "s", "2 ns"), (0, "B", "0 B"), (55_166, "B", "55.2 KB"), (12, "B", "12 B"), (2_500_000, "B", "2.50 MB"),
        (3e9, "B", "3 GB"),
        (1_234_567, "rows/s", "1,234,567 rows/s"), (1, "count", "1"), (48_210, "count", "48,210"), (3725, "s", "3,725 s"),
    ])
    func `a value with a unit is shown in the unit that suits it`(value: Double, unit: String, text: String) {
        #expect(NumberText.value(value, unit: unit) == text)
    }

    @Test(arguments: [
        (0.005, "s", "5 ms"), (0.8, nil, "0.8"), (0.1 + 0.2, nil, "0.3"), (100e6, "B", "100 MB"), (10_000, nil, "10,000"),
    ])
    func `a bound is shown as it was written`(bound: Double, unit: String?, text: String) {
        #expect(NumberText.bound(bound, unit: unit) == text)
    }

    @Test(arguments: [
        (Double.infinity, "infinity"), (-.infinity, "-infinity"), (.nan, "undefined"), (.greatestFiniteMagnitude, "infinity"),
    ])
    func `what is no finite number is said in a word`(value: Double, text: String) {
        #expect(NumberText.value(value, unit: nil, bound: 0.8) == text)
    }

    @Test(arguments: [(0, "0 rows"), (1, "1 row"), (999, "999 rows"), (1000, "1,000 rows"), (-1_234_567, "-1,234,567 rows")])
    func `counts have separators and the right plural`(count: Int, text: String) {
        #expect(NumberText.count(count, "row") == text)
    }

    @Test(arguments: [(0.95, "95 %"), (0.999, "99.9 %"), (0.9, "90 %")]) func `a level is a percentage`(level: Double, text: String)
    {
        #expect(NumberText.percent(level) == text)
    }
}

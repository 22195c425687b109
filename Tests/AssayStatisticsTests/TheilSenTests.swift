import AssayStatistics
import Testing

struct TheilSenTests {
    struct Case: Decodable, Sendable {
        var name: String
        var values: [Hex]
        var confidence: Double
        var slope: Hex
        var lower: Hex
        var upper: Hex
    }

    static let cases: [Case] = (try? Oracle.read("trends.json")) ?? []

    @Test func `the slopes are SciPy's`() throws {
        #expect(Self.cases.count == 24)
        for one in Self.cases {
            let found = try #require(TheilSen.slope(one.values.values, confidence: one.confidence))
            #expect(agree(found.slope, one.slope.value), "\(one.name)")
            #expect(agree(found.lower, one.lower.value), "\(one.name), lower at \(one.confidence)")
            #expect(agree(found.upper, one.upper.value), "\(one.name), upper at \(one.confidence)")
        }
    }

    @Test(arguments: [[], [1], [1, .nan, 2], [1, .infinity]])
    func `no slope goes through nothing`(_ values: [Double]) {
        #expect(TheilSen.slope(values, confidence: 0.95) == nil)
    }
}

import AssayStatistics
import Testing

/// `families.json`: statsmodels' Holm, SciPy's Benjamini–Hochberg.
struct Family: Decodable, Sendable {
    let p, holm, bh: [Hex]
    static let all = (try? Oracle.read("families.json", as: [Family].self)) ?? []
}

@Suite struct MultipleTestingTests {
    @Test func `the cases were read`() { #expect(Family.all.count == 7) }

    @Test(arguments: Family.all) func `adjusted values`(_ family: Family) {
        let p = family.p.values
        #expect(zip(MultipleTesting.holm(p), family.holm.values).allSatisfy { agree($0, $1, relative: 1e-14) })
        #expect(zip(MultipleTesting.benjaminiHochberg(p), family.bh.values).allSatisfy { agree($0, $1, relative: 1e-14) })
        #expect(MultipleTesting.holm(p).count == p.count)
        #expect(MultipleTesting.benjaminiHochberg(p).count == p.count)
    }

    @Test func `the fifteen tests of Benjamini and Hochberg`() {
        let p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
        #expect(MultipleTesting.holm(p).count { $0 <= 0.05 } == 3)
        #expect(MultipleTesting.benjaminiHochberg(p).count { $0 <= 0.05 } == 4)
    }
}

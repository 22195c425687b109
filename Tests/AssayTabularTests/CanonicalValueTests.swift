import Foundation
import Testing

@testable import AssayTabular

/// Values in the form that they have in every file and type.
struct CanonicalValueTests {
    private static func values(_ texts: String?...) -> [CanonicalValue] { Column(name: "x", strings: texts).canonicalValues() }
    private static func values(_ numbers: Double?...) -> [CanonicalValue] { Column(name: "x", doubles: numbers).canonicalValues() }

    @Test func `a number is one value however it is written`() {
        #expect(Self.values("1", "1.0", "true", "True", "-0.0", "1.5", "-7") == Self.values(1, 1, 1, 1, 0, 1.5, -7))
    }

    @Test(arguments: ["01", "1.50", "1e5", "+1", " 1", "", "nan", "NaN", "inf", "-", "0x10", "tru", "١"])
    func `a text that no number is written as stays a text`(_ text: String) {
        guard case .text = CanonicalValue(text) else { return #expect(Bool(false), "\(text) became a number") }
    }

    @Test func `minus nought is nought, NaN is missing, infinities are themselves`() {
        #expect(Self.values(-0.0, .nan, nil) == [.whole(0), .missing, .missing])
        #expect(Self.values(.infinity) != Self.values(-.infinity))
    }

    @Test func `letters that Unicode calls equal are one text`() {
        #expect(CanonicalValue("Zürich") == CanonicalValue("Zu\u{308}rich"))
        #expect(CanonicalValue("Zürich") != CanonicalValue("Zurich"))
    }

    @Test func `a 32-bit float is what its digits say`() {
        #expect(CanonicalValue(Float(0.1)) == CanonicalValue(0.1))
        #expect(CanonicalValue(Float(16_777_216)) == .whole(16_777_216))
        #expect(CanonicalValue(Float.nan) == .missing)
    }

    @Test func `whole numbers stay apart beyond what a double holds`() {
        #expect(CanonicalValue("9007199254740993") != CanonicalValue("9007199254740992"))
        #expect(CanonicalValue("-9223372036854775808") == .whole(.min))
    }

    @Test(arguments: [
        (1.2341, 1.2339, true), (1.2341, 1.2449, false), (0.00098761, 0.00098804, true), (999.6, 1_000, true), (999, 1_000, false),
        (1e300, 1.001e300, true),
        (.leastNonzeroMagnitude, .leastNonzeroMagnitude, true), (-4.5678, 4.5678, false), (0, 1e-300, false),
    ])
    func `near numbers agree to three significant digits`(_ one: Double, _ other: Double, isNear: Bool) {
        let found = Column(name: "x", doubles: [one, other]).canonicalValues(near: NearReading(digits: 3))
        #expect((found[0] == found[1]) == isNear, "\(found)")
    }

    @Test func `near texts lose case, spaces, signs and compatibility forms`() {
        let found = Column(name: "x", strings: ["Main St.", " main  ST", "MAIN-st", "ﬁn", "FIN", "fin!", "+", "-", nil])
            .canonicalValues(near: NearReading(digits: 3))
        #expect(Set(found[0...2]).count == 1 && Set(found[3...5]).count == 1)
        #expect(found[6] != found[7] && found[8] == .missing)
    }

    @Test func `rounding by one multiplication equals rounding by digits`() {
        var state = 7 as UInt64
        for _ in 0..<2_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: 0x3C00_0000_0000_0000 | state >> 6)
            guard number.isFinite else { continue }
            for digits in [1, 3, 9, 15] {
                let quick = Column(name: "x", doubles: [number]).canonicalValues(near: NearReading(digits: digits))[0]
                let written = Double(Self.written(number, digits: digits))
                #expect(quick == written.map { CanonicalValue($0) } || number.rounded() == number, "\(number) to \(digits)")
            }
        }
    }

    private static func written(_ number: Double, digits: Int) -> String { String(format: "%.\(digits - 1)e", number) }

    @Test func `fingerprints of a hundred thousand neighbours are all different`() {
        var (high, low): (Set<UInt64>, Set<UInt64>) = ([], [])
        for first in 0..<317 {
            for second in 0..<317 {
                var print = Fingerprint()
                print.add(.whole(Int64(first)))
                print.add(.whole(Int64(second)))
                high.insert(print.high)
                low.insert(print.low)
            }
        }
        #expect(high.count == 317 * 317 && low.count == 317 * 317)
    }

    @Test func `what stands in which column matters, and so does missing`() {
        func print(_ values: CanonicalValue...) -> Fingerprint {
            var print = Fingerprint()
            values.forEach { print.add($0) }
            return print
        }
        let all = [
            print(.whole(1), .whole(2)), print(.whole(2), .whole(1)), print(.whole(1)), print(.whole(1), .missing),
            print(.missing, .whole(1)), print(), print(.missing), print(.whole(0)), print(.number(.infinity)),
            print(CanonicalValue("")), print(CanonicalValue("\0")), print(.moment(seconds: 0, billionths: 0)),
        ]
        #expect(Set(all).count == all.count)
    }
}

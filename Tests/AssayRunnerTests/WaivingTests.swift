import AssayCore
import AssayManifest
import Testing

@testable import AssayRunner

/// Waivers of checks, on days that the test chooses.
struct WaivingTests {
    private static let place = SourcePlace(file: "assay.yaml", line: 9)

    private static func check(_ name: String, _ outcome: Outcome) -> CheckResult {
        CheckResult(
            id: String(name.prefix { $0 != "(" && $0 != " " }), name: name, family: .performance, requirement: "f1 >= 0.9",
            outcome: outcome, observed: 0.5, rows: 10, message: "the requirement does not hold")
    }

    private static func outcome(_ check: String, until: String?, day: String, of results: [CheckResult]) throws -> Waiving.Outcome {
        let waiver = Waiver(
            check: Located(check, at: place), until: until.flatMap { CalendarDate($0) }.map { Located($0, at: place) }, by: "Ada",
            reason: "ticket 7")
        return Waiving(waivers: [waiver], today: try #require(CalendarDate(day))).apply(to: results)
    }

    @Test func `a waived check is skipped to the end of the last day, with what it came to`() throws {
        let failing = [Self.check("performance/f1", .fail), Self.check("performance/recall", .fail)]
        let held = try Self.outcome("performance/f1", until: "2027-01-31", day: "2027-01-31", of: failing)
        #expect(held.checks.map(\.outcome) == [.skipped, .fail] && held.notes.isEmpty)
        #expect(held.checks[0].waiver == CheckWaiver(by: "Ada", reason: "ticket 7", until: "2027-01-31", outcome: .fail))
        #expect(held.waivers.map(\.state) == [.applied] && held.waivers[0].checks == ["performance/f1"])
        let ended = try Self.outcome("performance/f1", until: "2027-01-31", day: "2027-02-01", of: failing)
        #expect(ended.checks.map(\.outcome) == [.fail, .fail] && ended.waivers.map(\.state) == [.ended])
        #expect(ended.checks[0].message.hasSuffix("the waiver by Ada ended on 2027-01-31"))
        #expect(ended.notes.map(\.code) == ["MF105"])
    }

    @Test func `a waiver that is not needed, has no end, or stands on nothing that ran is told apart`() throws {
        let passing = [Self.check("performance/f1(macro)", .pass), Self.check("performance/f1(micro)", .pass)]
        let needless = try Self.outcome("performance/f1", until: "2027-01-31", day: "2026-11-30", of: passing)
        #expect(needless.waivers.map(\.state) == [.notNeeded] && needless.notes.map(\.code) == ["MF325"])
        #expect(needless.checks == passing)
        let endless = try Self.outcome(
            "performance/f1(macro)", until: nil, day: "2026-11-30", of: [Self.check("performance/f1(macro)", .fail)])
        #expect(endless.waivers.map(\.state) == [.applied] && endless.notes.map(\.code) == ["MF107"])
        let leftOut = try Self.outcome(
            "performance/f1", until: "2027-01-31", day: "2026-11-30", of: [Self.check("performance/f1", .skipped)])
        #expect(leftOut.waivers.map(\.state) == [.notHeld] && leftOut.notes.isEmpty)
    }
}

import AssayCore

/// The checks of one family, with names that no two cases share.
struct JUnitSuite {
    struct Counts {
        var tests = 0, failures = 0, errors = 0, skipped = 0

        static func + (left: Counts, right: Counts) -> Counts {
            Counts(
                tests: left.tests + right.tests, failures: left.failures + right.failures, errors: left.errors + right.errors,
                skipped: left.skipped + right.skipped)
        }

        var attributes: [(String, String)] {
            [("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)].map { ($0, String($1)) }
        }
    }

    var name: String
    var cases: [JUnitCase]

    static func all(of record: RunRecord) -> [JUnitSuite] {
        var suites = Family.allCases.compactMap { family in
            let checks = record.checks.filter { $0.family == family }
            return checks.isEmpty
                ? nil : JUnitSuite("\(record.model.name): \(family.rawValue)", checks.map { JUnitCase($0, of: record) })
        }
        if record.summary.outcome == "nothing_judged" {
            suites.append(JUnitSuite("\(record.model.name): run", [.nothingJudged(record)]))
        }
        return suites
    }

    /// Readers take two cases of one name for one: a name that comes again is numbered.
    private init(_ name: String, _ cases: [JUnitCase]) {
        var seen: [String: Int] = [:]
        self.name = name
        self.cases = cases.map { testcase in
            let times = seen[testcase.name.safeInXML, default: 0] + 1
            seen[testcase.name.safeInXML] = times
            var testcase = testcase
            if times > 1 { testcase.name += " #\(times)" }
            return testcase
        }
    }

    var counts: Counts {
        let elements = cases.map(\.verdict?.element)
        return Counts(
            tests: cases.count, failures: elements.count { $0 == "failure" }, errors: elements.count { $0 == "error" },
            skipped: elements.count { $0 == "skipped" })
    }

    /// Facts of the run, and those of every case where the dialect has no place for them at the case.
    func properties(_ record: RunRecord, ofCases: Bool) -> [(String, String)] {
        let own = ofCases ? cases.flatMap { testcase in testcase.properties.map { ("\(testcase.name).\($0)", $1) } } : []
        return JUnitProperties.run(record) + own
    }
}

import AssayCore

/// Renders a run as JUnit XML, which every CI system reads.
///
/// - Definition: one suite a family, one case a check, named as in the record. A fail is a `failure` of type `assay.fail`; an
///   inconclusive check, for which JUnit has no word, a `failure` of type `assay.inconclusive`; a check that could not be measured an
///   `error`; a waived one, and one that only warns, is `skipped`. A run that judged nothing has one `error`
///   more, because readers show an empty file as green. Message and text of each both begin with the verdict in words, since some
///   readers show the one and some the other.
/// - Units: times in seconds with three decimals. All checks share one scan, so no case has a time of its own.
/// - Throws: `Diagnostic` RP004 in the strict dialect when the start time of the run cannot be written in it, RP005.
/// - Source: the schemas `junit-10.xsd` of the Jenkins xUnit plugin and `JUnit.xsd` of Ant, described in fixtures/schemas.
public struct JUnitReport: Sendable {
    private let dialect: JUnitDialect
    private let hostname: String

    /// - Parameter hostname: written to the file as it is; the constant default tells nothing of the machine.
    public init(dialect: JUnitDialect = .standard, hostname: String = "localhost") {
        (self.dialect, self.hostname) = (dialect, hostname)
    }

    public func render(_ record: RunRecord) throws(Diagnostic) -> [UInt8] {
        let suites = JUnitSuite.all(of: record)
        let started = dialect == .strict ? try Self.withoutZone(record.timing.started) : record.timing.started
        return try XMLDocument.write { (document) throws(Diagnostic) in
            try document.element("testsuites", totals(suites, record)) { () throws(Diagnostic) in
                for (id, suite) in suites.enumerated() { try write(suite, id: id, started, record, to: document) }
            }
        }
    }

    /// The strict schemas allow the root no counts.
    private func totals(_ suites: [JUnitSuite], _ record: RunRecord) -> [(String, String)] {
        guard dialect == .standard else { return [] }
        let counts = suites.map(\.counts).reduce(JUnitSuite.Counts(), +)
        return [("name", record.model.name)] + counts.attributes + [("time", Self.seconds(record.timing.wallSeconds))]
    }

    private func write(
        _ suite: JUnitSuite, id: Int, _ started: String, _ record: RunRecord, to document: borrowing XMLDocument
    ) throws(Diagnostic) {
        var attributes = [("id", String(id)), ("name", suite.name)]
        if dialect == .strict { attributes.append(("package", "assay")) }
        attributes += [("timestamp", started), ("hostname", hostname.isEmpty ? "localhost" : hostname)]
        attributes += suite.counts.attributes + [("time", Self.seconds(0))]
        if dialect == .standard { attributes.append(("file", record.manifest.path)) }
        try document.element("testsuite", attributes) { () throws(Diagnostic) in
            try write(suite.properties(record, ofCases: dialect == .strict), to: document)
            for testcase in suite.cases { try write(testcase, to: document) }
            if dialect == .strict {
                try document.element("system-out")
                try document.element("system-err")
            }
        }
    }

    private func write(_ testcase: JUnitCase, to document: borrowing XMLDocument) throws(Diagnostic) {
        var attributes = [("name", testcase.name), ("classname", testcase.classname), ("time", Self.seconds(0))]
        if dialect == .standard, let place = testcase.place {
            attributes += [("file", place.file), ("line", String(place.line))]
        }
        try document.element("testcase", attributes) { () throws(Diagnostic) in
            if dialect == .standard { try write(testcase.properties, to: document) }
            guard let verdict = testcase.verdict else { return }
            try document.element(verdict.element, [("message", verdict.message), ("type", verdict.type)], text: verdict.text)
        }
    }

    private func write(_ properties: [(String, String)], to document: borrowing XMLDocument) throws(Diagnostic) {
        if properties.isEmpty, dialect == .standard { return }
        try document.element("properties") { () throws(Diagnostic) in
            for (name, value) in properties { try document.element("property", [("name", name), ("value", value)]) }
        }
    }
}

import AssayCore

/// One check in the words of JUnit.
struct JUnitCase {
    /// The one child that a case which did not pass may have; two of them are read differently everywhere.
    struct Verdict {
        /// `failure`, `error` or `skipped`.
        var element: String
        /// Dotted, because a plain word such as `integer` is taken for a data type by one reader.
        var type: String
        var message: String
        var text: String
    }

    var name: String
    var classname: String
    var place: SourcePlace?
    var properties: [(String, String)]
    /// Nil for a case that passed or was only recorded.
    var verdict: Verdict?

    init(_ check: CheckResult, of record: RunRecord) {
        let found = ReportPlace(check, record)
        (name, classname) = (check.name, "assay.\(check.family.rawValue)")
        place = check.location.map { _ in SourcePlace(file: found.path, line: found.line) }
        properties = JUnitProperties.check(check)
        verdict = Verdict(check, record.manifest)
    }

    static func nothingJudged(_ record: RunRecord) -> JUnitCase {
        let message = "no check was judged: \(RunText(record: record).counts)"
        return JUnitCase(
            name: "checks were judged", classname: "assay.run", properties: [],
            verdict: Verdict(element: "error", type: "assay.nothing_judged", message: message, text: message))
    }

    private init(name: String, classname: String, properties: [(String, String)], verdict: Verdict) {
        (self.name, self.classname, self.properties, self.verdict) = (name, classname, properties, verdict)
    }
}

extension JUnitCase.Verdict {
    init?(_ check: CheckResult, _ manifest: RunRecord.FileFact) {
        switch check.outcome {
        case .pass, .recorded: return nil
        case .fail: self.init("failure", "assay.fail", check, manifest)
        case .inconclusive: self.init("failure", "assay.inconclusive", check, manifest)
        case .error: self.init("error", "assay.error", check, manifest)
        case .skipped: self.init("skipped", "assay.skipped", check, manifest)
        }
    }

    private init(_ element: String, _ type: String, _ check: CheckResult, _ manifest: RunRecord.FileFact) {
        let text = CheckText(check: check)
        self.element = check.isWarning ? "skipped" : element
        self.type = check.isWarning ? "assay.warning" : type
        message = (check.isWarning ? "warning: " : "") + check.message
        let problem = check.diagnostic.map { DiagnosticReport(color: false).render($0).split(separator: "\n").map(String.init) }
        let lines = [message, text.headline] + text.explanation.filter { $0 != check.message }
        self.text = (lines + (problem ?? []) + [text.place, text.rerun(manifest)].compactMap { $0 }).joined(separator: "\n")
    }
}

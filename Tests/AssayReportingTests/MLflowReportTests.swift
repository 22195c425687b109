import AssayCore
import Testing

@testable import AssayReporting

struct MLflowReportTests {
    /// What is easy to read becomes what MLflow takes; what is lost leaves a hash.
    @Test(arguments: [
        ("performance/roc_auc", "assay/performance/roc_auc"),
        ("fairness/demographic_parity_ratio(sex*age)", "assay/fairness/demographic_parity_ratio.sex x age"),
        ("performance/recall on age=under_25, sex=f", "assay/performance/recall on age:under_25.sex:f"),
        ("schema/null_rate(größe)", "assay/schema/null_rate.größe"),
    ])
    func `a plain name stays readable`(check: String, metric: String) throws {
        #expect(try Self.names([check]) == [metric])
    }

    @Test func `every name is one that MLflow takes, and no two checks share one`() throws {
        let hostile = [
            Sample.hostileMarkup, Sample.hostileText, "a/b", "../x", ".", "", "schema/psi(a/b)", "schema/psi(a_b)",
            "schema/psi(a.b)",
            "schema/psi(a, b)", "schema/psi(\u{1F600})", "schema/psi(\u{1F601})", "schema/psi(x)", "schema/psi(x_lower)",
            "schema//psi",
            "schema/" + String(repeating: "long", count: 200), "schema/" + String(repeating: "long", count: 201), "schema/..",
        ]
        let names = try Self.names(hostile)
        #expect(names.count == hostile.count)
        for name in names {
            #expect(name.wholeMatch(of: /[\/\w.\- :]+/) != nil && name.unicodeScalars.count <= 250, "\(name)")
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }, "\(name)")
        }
    }

    private static func names(_ checks: [String]) throws -> Set<String> {
        let record = Sample.record(
            checks: checks.map { name in
                var check = Sample.f1
                check.name = name
                return check
            })
        let metrics = try MLflowReport().render(record, digest: "d").metrics
        return Set(metrics.keys.filter { !$0.hasPrefix("assay/checks/") })
    }

    @Test func `NaN is no metric, an infinity is the largest number, an interval has two ends`() throws {
        var checks = [Sample.rocAUC, Sample.f1, Sample.recall]
        (checks[0].observed, checks[1].observed) = (.infinity, .nan)
        let metrics = try MLflowReport().render(Sample.record(checks: checks), digest: "d").metrics
        #expect(metrics["assay/performance/roc_auc"] == .greatestFiniteMagnitude)
        #expect(metrics["assay/performance/roc_auc_lower"] == 0.8312 && metrics["assay/performance/roc_auc_upper"] == 0.8553)
        #expect(metrics.keys.count { $0.hasPrefix("assay/performance/") } == 3)
        #expect(metrics["assay/checks/inconclusive"] == 1)
    }

    @Test func `tags hold the verdict, safe to show and short enough`() throws {
        let run = try MLflowReport().render(Sample.hostileEverywhere, digest: "d")
        #expect(run.tags["assay.verdict"] == "fail" && run.tags["assay.record_sha256"] == "d")
        for value in Array(run.tags.values) + Array(run.originTags.values) {
            #expect(value.unicodeScalars.count <= 5000 && value == value.shownSafely)
        }
        #expect(run.ended - run.started == 414)
    }

    @Test(arguments: [
        ("git@github.com:org/repo.git", "ssh://git@github.com/org/repo.git"),
        ("https://example.org/a b.git", "https://example.org/a%20b.git"),
        ("ssh://git@host:22/x", "ssh://git@host:22/x"), ("/srv/git/repo.git", nil), ("../repo", nil), ("file:///srv/x", nil),
        ("", nil),
    ])
    func `an address of a repository is a URI or none`(remote: String, uri: String?) {
        #expect(SafeURI.repository(.init(commit: nil, tree: nil, branch: nil, remote: remote)) == uri)
    }
}

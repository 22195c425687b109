import AssayCore
import AssayReporting
import Foundation
import TestSupport
import Testing

/// What the record holds to be drawn, against numpy, pandas and scikit-learn.
struct PictureTests {
    private struct Oracle: Decodable {
        struct Point: Decodable { var threshold, tp, fp, value: Double }
        var now, before: String
        var curve: [Point]
        var scores, income, colour: [[Int]]
        var cuts: [Double]
        var colours: [String]
        var matrix: [[Double]]
    }

    private static func oracle() throws -> Oracle {
        let file = Repository.root.appending(path: "Tests/CommandTests/oracles/pictures.json")
        return try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
    }

    private static func record(_ folder: URL, _ oracle: Oracle, extra: String = "", _ options: String...) throws -> RunRecord {
        let manifest = """
            assay: 1
            model: {name: drawn, task: binary, positive: 1, threshold: 0.37}
            data:
              evaluation: {source: now.csv, label: label, score: score}
              reference: {source: before.csv, label: label, score: score}
            \(extra)
            checks:
              schema: {require: [psi(income), psi(colour), ks_statistic(income)]}
              performance:
                costs: {tp: 5, fp: -3, fn: -1, tn: 0.5, currency: EUR}
                require: [roc_auc, f1]
            """
        for (name, text) in [("now.csv", oracle.now), ("before.csv", oracle.before), ("assay.yaml", manifest)] {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        let run = try AssayProcess.run(["run", "--json", "run.json", "--html", "run.html"] + options, in: folder)
        // Nothing has a bound, so nothing is judged.
        #expect(run.status == 4, "\(run.errors)")
        return try RecordCodec.decode(Array(Data(contentsOf: folder.appending(path: "run.json"))))
    }

    private static func details(_ record: RunRecord, _ name: String) throws -> MeasurementDetails {
        try #require(record.checks.first { $0.name == name }?.details)
    }

    private static func rows(_ histogram: Histogram?) -> [[Int]]? { histogram?.series.map { ($0.rows ?? []).compactMap(\.self) } }

    @Test func `bins, cells and thresholds count what other libraries count`() throws {
        let oracle = try Self.oracle()
        try withTemporaryFolder { folder in
            let record = try Self.record(folder, oracle)
            let ranking = try Self.details(record, "performance/roc_auc")
            let curve = try #require(ranking.thresholdCurve)
            #expect(curve.thresholds == oracle.curve.map(\.threshold) && curve.chosen == 0.37 && curve.currency == "EUR")
            #expect(curve.truePositives == oracle.curve.map(\.tp) && curve.falsePositives == oracle.curve.map(\.fp))
            for (found, expected) in zip(curve.values ?? [], oracle.curve) { #expect(abs(found - expected.value) < 1e-12) }
            #expect(curve.values?.count == oracle.curve.count)
            #expect(Self.rows(ranking.histograms?.first) == oracle.scores)
            #expect(try Self.details(record, "performance/f1").matrix?.cells.map { $0.compactMap(\.self) } == oracle.matrix)
            let income = try #require(Self.details(record, "schema/psi(income)").histograms?.first)
            #expect(Self.rows(income) == oracle.income && income.bins.last == .missing)
            for (found, expected) in zip(income.edges ?? [], oracle.cuts) { #expect(abs(found - expected) < 1e-9) }
            #expect(try Self.details(record, "schema/ks_statistic(income)").histograms == [income])
            let colour = try #require(Self.details(record, "schema/psi(colour)").histograms?.first)
            #expect(Self.rows(colour) == oracle.colour && colour.bins.last == .unseen)
        }
    }

    /// Values of rows are shown to the one who asks, and to nobody later.
    @Test func `values of a column stay out unless asked for, and out of the history in any case`() throws {
        let oracle = try Self.oracle()
        try withTemporaryFolder { folder in
            #expect(try Self.details(Self.record(folder, oracle), "schema/psi(colour)").histograms?.first?.names == nil)
            let shown = try Self.record(folder, oracle, "--show-values")
            #expect(try Self.details(shown, "schema/psi(colour)").histograms?.first?.names == oracle.colours)
            #expect(try String(contentsOf: folder.appending(path: "run.html"), encoding: .utf8).contains("violet") == false)
            let kept = try AssayProcess.run(["history", "export"], in: folder).output
            for name in oracle.colours { #expect(!kept.contains("\"\(name)\"")) }
            let hidden = try Self.record(folder, oracle, extra: "privacy: {hide_groups: true}", "--show-values")
            #expect(try Self.details(hidden, "schema/psi(colour)").histograms?.first?.names == nil)
        }
    }

    @Test func `bins of few rows are kept back in every report`() throws {
        let oracle = try Self.oracle()
        try withTemporaryFolder { folder in
            let record = try Self.record(folder, oracle, extra: "privacy: {minimum_count: 12}")
            for check in record.checks {
                for series in (check.details?.histograms ?? []).flatMap(\.series) {
                    #expect((series.rows ?? []).compactMap(\.self).allSatisfy { $0 == 0 || $0 >= 12 }, "\(check.name)")
                }
            }
            let curve = try #require(Self.details(record, "performance/roc_auc").thresholdCurve)
            #expect(curve.thresholds.count < oracle.curve.count)
            let page = try String(contentsOf: folder.appending(path: "run.html"), encoding: .utf8)
            #expect(page.contains("suppressed") && page.contains("Bins of few rows are kept back"))
        }
    }

    /// What is only drawn may be drawn better one day, and the digest of an old run is to stay.
    @Test func `pictures are no part of the result digest`() throws {
        let oracle = try Self.oracle()
        try withTemporaryFolder { folder in
            let record = try Self.record(folder, oracle)
            var plain = record
            for index in plain.checks.indices {
                plain.checks[index].details?.histograms = nil
                plain.checks[index].details?.matrix = nil
                plain.checks[index].details?.thresholdCurve = nil
            }
            #expect(plain != record)
            #expect(RecordCodec.reproducibleBytes(plain) == RecordCodec.reproducibleBytes(record))
        }
    }
}

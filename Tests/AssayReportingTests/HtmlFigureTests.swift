import AssayCore
import Foundation
import Testing

@testable import AssayReporting

/// The pictures of the HTML report: what is drawn, from what, and how much of it.
struct HtmlFigureTests {
    private static let limits = HtmlLimits.levels[0]

    private func sections(_ record: RunRecord, _ histories: [CheckHistory] = []) -> [String: [HtmlFigure]] {
        let sections = RunFigures(record: record, histories: histories, limits: Self.limits).sections
        return Dictionary(uniqueKeysWithValues: sections.map { ($0.id, $0.figures) })
    }

    @Test func `every kind of picture is drawn from the record alone, trends from the history`() {
        let record = Sample.drawn
        let counts = sections(record).mapValues(\.count)
        #expect(counts == ["trend": 0, "groups": 2, "scores": 1, "matrix": 2, "curves": 2, "thresholds": 2, "drift": 2])
        // The check without a bound or value in this run still has its past.
        #expect(sections(record, Sample.histories(of: record))["trend"]?.count == record.checks.count)
        #expect(sections(record, Sample.histories(of: record, runs: 0))["trend"]?.isEmpty == true)
    }

    @Test func `a picture that several checks share is drawn once, and one of a slice apart`() {
        var record = Sample.drawn
        var twin = record.checks[1]
        twin.name = "performance/precision"
        var slice = twin
        (slice.name, slice.slice) = ("performance/precision on sex=f", "sex=f")
        record.checks += [twin, slice]
        let figures = sections(record)["matrix"] ?? []
        #expect(figures.map(\.subjects.count) == [2, 1, 1])
        #expect(figures.last?.note == "Rows of sex=f only.")
    }

    @Test func `what did not pass leads to its pictures`() throws {
        let page = try HtmlReport().render(Sample.drawn)
        let articles = page.components(separatedBy: "<article").dropFirst().map { $0.components(separatedBy: "</article>")[0] }
        let article = try #require(articles.first { $0.contains("schema/psi(region)") })
        #expect(article.contains("-caption\">Figure "))
        #expect(articles.contains { !$0.contains("-caption\">Figure ") } == false)
    }

    @Test func `what did not pass comes first, and what is left out is counted`() throws {
        var record = Sample.drawn
        record.checks = (0..<60).map { index in
            var check = Sample.psi
            (check.name, check.outcome, check.observed) = ("schema/psi(c\(index))", index == 59 ? .fail : .pass, 0.1)
            var histogram = Sample.drift
            histogram.column = "c\(index)"
            check.details = MeasurementDetails(histograms: [histogram])
            return check
        }
        let shown = HtmlFigures.shown(RunFigures(record: record, histories: [], limits: Self.limits).sections, Self.limits)
        let drift = try #require(shown.first { $0.id == "drift" })
        #expect(drift.figures.count == Self.limits.figures)
        #expect(drift.figures.first?.caption == "Figure 1. Distribution of c59")
        #expect(drift.omitted == "and 36 more, which the record has (--json)")
        #expect(try HtmlReport().render(record).contains("and 36 more, which the record has (--json)"))
    }

    @Test func `thresholds show the rates that their counts come to`() throws {
        let figures = sections(Sample.drawn)["thresholds"] ?? []
        let rows = try #require(ThresholdChart(curve: Sample.thresholds).rateFigure(about: [], Self.limits)?.table?.rows)
        #expect(rows.map(\.name) == ["0.250", "0.500 (the manifest's)", "0.750"])
        // 292 of 333 decided positive, 292 of 347 positives, 333 of 1,200 rows, 3.5 EUR.
        #expect(rows[1].cells.map(\.text) == ["0.877", "0.841", "0.278", "3.500"])
        #expect(
            figures.map(\.caption) == [
                "Precision, recall and selection rate by threshold", "Value of a decision by threshold",
            ])
    }

    @Test func `bins are shares of what is shown, and a bin that is kept back is no zero`() throws {
        let figure = try #require(HistogramChart(histogram: Sample.scores, threshold: 0.5).figure(about: [], Self.limits))
        let rows = try #require(figure.table?.rows)
        #expect(rows[2].name == "from 0.5 to below 0.75")
        #expect(rows[2].cells.map(\.text) == ["31", "3.6 %", "suppressed", ""])
        #expect(rows[3].cells.map(\.text) == ["10", "1.2 %", "292", "84 %"])
        #expect(figure.note?.contains("kept back") == true)
    }

    @Test func `categories have numbers for names unless the run showed them`() throws {
        var histogram = Sample.categories
        histogram.names = nil
        let figure = try #require(HistogramChart(histogram: histogram, threshold: nil).figure(about: [], Self.limits))
        #expect(figure.table?.rows.map(\.name).prefix(2) == ["category 1", "category 2"])
        #expect(figure.note?.contains("--show-values") == true)
    }

    @Test(arguments: [1, 2, 7, 13, 40])
    func `a matrix of any size is drawn, and lists its confusions where it is large`(count: Int) throws {
        let cells = (0..<count).map { row in (0..<count).map { Double?($0 == row ? 90 : Double($0)) } }
        let matrix = ConfusionMatrix(classes: (0..<count).map(String.init), cells: cells)
        let figure = try #require(MatrixChart(matrix: matrix).figure(about: [Sample.f1], Self.limits))
        #expect(figure.drawing("figure-1").contains("<desc id=\"figure-1-text\">"))
        if count > 10 { #expect(figure.table?.rows.first?.cells.first?.text == "\(count - 1)") }
    }

    @Test func `values that no axis can hold draw something all the same`() {
        for values in [
            [Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude], [0, 0], [1e300, 1e-300], [.infinity, .nan, 1],
        ] {
            let axis = Axis(values, pixels: 0...100)
            for value in values { #expect((0...100).contains(axis?.place(value) ?? 50)) }
            #expect((axis?.ticks(4).count ?? 1) <= 13)
        }
        #expect(Axis([.nan, .infinity], pixels: 0...1) == nil)
    }

    /// A record is a file that people can edit.
    @Test func `pictures with parts missing are left out`() throws {
        var record = Sample.drawn
        record.checks[0].details?.curves = [Curve(.roc, x: [0, 1], y: [0]), Curve(.calibration, x: [0], y: [1], weight: [])]
        record.checks[0].details?.thresholdCurve?.truePositives = [1]
        record.checks[0].details?.thresholdCurve?.values = []
        record.checks[0].details?.histograms?[0].series[1].rows = [1]
        record.checks[0].details?.histograms?[0].edges = [0.5, 0.5, .nan, 3, 2, 1, 0]
        record.checks[1].details?.matrix?.cells = [[1, 2], [3]]
        record.checks[4].details?.histograms?[0].bins = []
        record.checks[4].details?.histograms?[0].series = []
        let counts = sections(record).mapValues(\.count)
        #expect(counts == ["trend": 0, "groups": 2, "scores": 1, "matrix": 1, "curves": 0, "thresholds": 0, "drift": 1])
        #expect(try !HtmlReport().render(record).isEmpty)
    }

    @Test func `thousands of checks with every picture stay under a megabyte, and the page says what it leaves out`() throws {
        var record = Sample.drawn
        let checks = record.checks
        record.checks = (0..<3_000).map { index in
            var check = checks[index % checks.count]
            check.name += " \(index)"
            check.details?.matrix?.cells[0][0] = Double(index)
            for place in (check.details?.histograms ?? []).indices {
                check.details?.histograms?[place].series[0].rows?[0] = index
            }
            return check
        }
        let page = try HtmlReport(histories: Sample.histories(of: record, runs: 30)).render(record)
        #expect(page.utf8.count < HtmlLimits.mostBytes)
        #expect(page.contains("which the record has"))
    }
}

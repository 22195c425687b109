import AssayCore
import AssayReporting
import Testing

struct HtmlReportTests {
    private static let hostile = Sample.record(
        checks: [Sample.hostile(Sample.ratio), Sample.rocAUC], notes: [Sample.hostile(Sample.ratio).diagnostic ?? Sample.warning])

    /// A strict reader of HTML, that no element is left open, no id twice, and that every picture and table can be read aloud.
    private static let reader = """
        import collections, sys
        import html5lib
        document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(sys.stdin.read())
        elements = list(document.iter())
        tag = lambda name: [element for element in elements if str(element.tag).split("}")[-1] == name]
        ids = collections.Counter(element.get("id") for element in elements if element.get("id"))
        assert all(count == 1 for count in ids.values()), ids
        assert all(link.get("href")[1:] in ids for link in tag("a")), "a link to nowhere"
        words = lambda picture: picture.get("aria-label") or all(part in ids for part in picture.get("aria-labelledby").split())
        assert all(picture.get("role") == "img" and words(picture) for picture in tag("svg"))
        assert all(figure.get("aria-labelledby") in ids for figure in tag("figure"))
        assert all(cell.get("scope") for cell in tag("th"))
        assert not tag("script") and not tag("link") and not tag("img") and not tag("iframe")
        assert not [name for element in elements for name in element.keys() if str(name).startswith("on")]
        print(len(tag("article")), len(tag("svg")), len(tag("figure")))
        """

    private func counted(_ record: RunRecord) throws -> [Int] {
        let found = try runTool(["/usr/bin/python3", "-c", Self.reader], input: Array(try HtmlReport().render(record).utf8))
        #expect(found.status == 0, "\(found.output)")
        return found.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }

    @Test(arguments: [Sample.everyOutcome, Sample.complete, Sample.empty, hostile, Sample.drawn])
    func `the page is strict HTML, needs nothing else, and shows what did not pass`(record: RunRecord) throws {
        #expect(try counted(record).first == record.checks.count { $0.outcome.blocks })
    }

    @Test func `names from the data are text, with combining marks too`() throws {
        var check = Sample.ratio
        check.name = "fairness/<b>\"\u{301} onmouseover=x <\u{301}script>"
        check.details?.groups = [GroupValue(group: check.name, value: 0.5, rows: 1), GroupValue(group: "b", value: 0.25, rows: 2)]
        let record = Sample.record(checks: [check])
        #expect(try counted(record).first == 1)
        #expect(try !HtmlReport().render(record).contains("<b>"))
    }

    @Test func `a thousand checks with groups stay under a megabyte`() throws {
        let checks = (0..<1000).map { index in
            var check = index % 50 == 0 ? Sample.ratio : Sample.rocAUC
            check.name += " \(index)"
            return check
        }
        #expect(try HtmlReport().render(Sample.record(checks: checks)).utf8.count < 1_000_000)
    }

    @Test func `the verdict comes first, and a run that judged nothing is not green`() throws {
        let page = try HtmlReport().render(Sample.empty)
        #expect(page.contains("<title>NOTHING JUDGED · credit-default · assay</title>"))
        #expect(page.contains("<header class=\"warn\">"))
        #expect(!page.contains("{{"))
    }
}

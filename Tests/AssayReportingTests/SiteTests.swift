import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayReporting

/// The static site: its files, its links, and what hostile names can do to it.
struct SiteTests {
    private static func run(_ name: String, _ day: Int, _ change: (inout RunRecord) -> Void = { _ in }) -> RunRecord {
        var record = Sample.drawn
        (record.model.name, record.id) = (name, "202611\(10 + day)T100000Z-\(name)")
        record.timing.started = "2026-11-\(10 + day)T10:00:00Z"
        change(&record)
        return record
    }

    private static let hostileNames = [
        "../../etc/passwd", "<script>alert(1)</script>", "", ".", "..", "a/b", "CON", "Model", "model", "mödel", "模型", "a b",
        "a%20b",
        "\u{202E}nerver\u{0}", Sample.hostileText, String(repeating: "x", count: 4_000),
    ]

    private static let hostile: [SiteModel] = SiteModel.all(of: [
        ("one.sqlite", hostileNames.map { run($0, 1) } + hostileNames.prefix(2).map { run($0, 2) }),
        ("two <b>.sqlite", hostileNames.prefix(4).map { name in run(name, 1) { $0.seed = 7 } }),
    ])

    private static func files(_ models: [SiteModel]) throws -> [SiteFile] {
        var files: [SiteFile] = []
        try SiteReport(models: models, toolVersion: "0.1.0").write { (file) throws(Diagnostic) in files.append(file) }
        return files
    }

    /// Follows every link of every page, and reads each page as strict HTML.
    private static let crawler = """
        import collections, os, pathlib, sys, urllib.parse
        import html5lib
        root = pathlib.Path(sys.argv[1]).resolve()
        pages = {path: html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(path.read_text())
                 for path in root.rglob("*.html")}
        ids = {}
        for path, page in pages.items():
            elements = list(page.iter())
            found = collections.Counter(element.get("id") for element in elements if element.get("id"))
            assert all(count == 1 for count in found.values()), (path, found)
            ids[path] = set(found)
            names = {str(element.tag).split("}")[-1] for element in elements}
            assert not names & {"script", "img", "iframe", "object", "form", "base"}, (path, names)
            assert not [key for element in elements for key in element.keys() if str(key).startswith("on")], path
        reached, waiting, links = set(), [root / "index.html"], 0
        while waiting:
            path = waiting.pop()
            if path in reached: continue
            reached.add(path)
            for element in pages[path].iter():
                target = element.get("href")
                if target is None: continue
                links += 1
                parts = urllib.parse.urlsplit(target)
                assert not parts.scheme and not parts.netloc and not parts.path.startswith("/"), (path, target)
                there = pathlib.Path(os.path.normpath(path.parent / urllib.parse.unquote(parts.path))) if parts.path else path
                assert there.is_relative_to(root) and there.is_file(), (path, target)
                if parts.fragment: assert parts.fragment in ids[there], (path, target)
                if there.suffix == ".html": waiting.append(there)
        assert reached == set(pages), set(pages) - reached
        print(len(reached), links)
        """

    @Test func `every page is strict HTML, every link leads somewhere, every page is reached, whatever the models are called`()
        throws
    {
        try withTemporaryFolder { folder in
            let files = try Self.files(Self.hostile)
            for file in files {
                let place = folder.appending(path: file.path)
                #expect(place.standardizedFileURL.path.hasPrefix(folder.standardizedFileURL.path + "/"))
                try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try file.text.write(to: place, atomically: false, encoding: .utf8)
            }
            let found = try runTool(["/usr/bin/python3", "-c", Self.crawler, folder.path], input: [])
            #expect(found.status == 0, "\(found.output)")
            let pages = files.count { $0.path.hasSuffix(".html") }
            #expect(found.output.split(separator: " ").first.map(String.init) == "\(pages)")
        }
    }

    @Test func `files have different names on every file system, and names that change nothing stay`() throws {
        let paths = try Self.files(Self.hostile).map(\.path)
        #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
        #expect(paths.allSatisfy { $0.utf8.count < 120 && $0.wholeMatch(of: /([a-z]+\/)?[A-Za-z0-9][A-Za-z0-9._-]*/) != nil })
        #expect(SitePlaces.slug("credit-default_2.1") == "credit-default_2.1")
        #expect(SitePlaces.slug("con") != "con" && SitePlaces.slug("NUL.x") != "NUL.x" && SitePlaces.slug("a.") != "a.")
    }

    @Test func `the same runs give the same bytes, in any order of the histories' runs within a second apart`() throws {
        let runs = [Self.run("a", 1), Self.run("b", 1), Self.run("a", 2)]
        let (one, other) = (SiteModel.all(of: [("h", runs)]), SiteModel.all(of: [("h", runs.reversed())]))
        #expect(try Self.files(one).map(\.text) == Self.files(other).map(\.text))
    }

    @Test func `models of one name in two histories are two, unless a run is in both`() {
        let shared = Self.run("a", 1)
        let apart = SiteModel.all(of: [("x", [shared]), ("y", [Self.run("a", 1) { $0.seed = 9 }, Self.run("b", 1)])])
        #expect(apart.map(\.name) == ["a", "a", "b"])
        #expect(apart.map(\.source) == ["x", "y", "y"])
        let joined = SiteModel.all(of: [("x", [shared]), ("y", [shared, Self.run("a", 2)])])
        #expect(joined.map(\.runs.count) == [2])
        #expect(joined.first?.source == "x, y")
        #expect(SiteModel.all(of: [("x", [shared])]).first?.source == nil)
    }

    @Test func `since when a check fails, and when it last passed`() {
        let outcomes: [Outcome] = [.fail, .pass, .fail, .inconclusive]
        let runs = outcomes.enumerated().map { day, outcome in Self.run("a", day) { $0.checks[0].outcome = outcome } }
        let model = SiteModel(name: "a", source: nil, runs: runs)
        let found = model.failing(Sample.rocAUC.name)
        #expect(found?.since == 2 && found?.lastPass == 1)
        #expect(model.failing("unknown") == nil)
        #expect(SiteModel(name: "a", source: nil, runs: Array(runs.prefix(2))).failing(Sample.rocAUC.name) == nil)
    }

    @Test func `the pages say what each reader needs first`() throws {
        let files = try Self.files(
            SiteModel.all(of: [("h", [Self.run("a", 1) { $0.checks[4].outcome = .pass }, Self.run("a", 4)])]))
        func text(_ path: String) throws -> String { try #require(files.first { $0.path == path }).text }
        #expect(try text("index.html").contains("1 model: 0 passing, 1 not passing. 2 runs"))
        #expect(try text("models/a.html").contains("<td class=\"\">PASS</td><td class=\"\">FAIL</td>"))
        #expect(try text("roles/software-engineer.html").contains("assay run --only &#39;schema/psi(region)&#39;"))
        #expect(try text("roles/risk-manager.html").contains(String(repeating: "0", count: 33)))
        #expect(try text("roles/subject-matter-expert.html").contains("the manifest does not say (model.objective)"))
        #expect(try text("runs/20261114T100000Z-a.html").contains("../models/a.html"))
        #expect(files.last?.path == "index.html")
    }

    @Test func `days between runs are days of the calendar`() {
        #expect(Days.between("2026-11-20T10:00:00Z", "2026-11-20T23:00:00Z") == 0)
        #expect(Days.between("2024-02-28T00:00:00Z", "2024-03-01T00:00:00Z") == 2)
        #expect(Days.between("1999-12-31T00:00:00Z", "2026-11-30T00:00:00Z") == 9_831)
        #expect(Days.between("soon", "2026-11-30") == nil)
    }

    @Test func `a site of nothing is refused`() {
        let problem = #expect(throws: Diagnostic.self) { try SiteReport(models: [], toolVersion: "0") }
        #expect(problem?.code == .emptySite)
    }
}

import AssayCheckKit
import AssayChecks
import AssayCore
import Foundation
import TestSupport
import Testing

struct CatalogTests {
    @Test func `no two measures share a name`() {
        let names = MeasureCatalog.standard.measures.map { $0.descriptor.name }
        #expect(Set(names).count == names.count)
        #expect(names.count >= 24)
    }

    @Test func `the catalogue holds every measure of the sources`() throws {
        let folder = Repository.root.appending(path: "Sources/AssayChecks")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let declared = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .reduce(0) { total, file in
                let text = try String(contentsOf: file, encoding: .utf8)
                return total + text.components(separatedBy: "static let descriptor = MeasureDescriptor(").count - 1
            }
        #expect(declared == MeasureCatalog.standard.measures.count, "run ci/generate")
    }

    @Test(arguments: MeasureCatalog.standard.measures.map { $0.descriptor })
    func `a measure has a page whose headline is its summary`(_ descriptor: MeasureDescriptor) throws {
        let page = Repository.root.appending(path: "checks/\(descriptor.family.rawValue)/\(descriptor.name).md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        #expect(lines.first == "# \(descriptor.name)")
        #expect(lines.dropFirst().first.map(String.init) == descriptor.summary)
    }

    /// The table of other tools' checks names no measure that is not there.
    @Test func `what other tools' checks are called here exists`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/from-other-tools.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count > 100)
        for row in rows {
            let cells = row.split(separator: "|").dropFirst().joined(separator: "|")
            // A contract's keys have a colon, its rules no underscore.
            for span in cells.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter({ $0.offset % 2 == 1 }) {
                let name = span.element.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                guard name.contains("_"), !span.element.contains(":"), name != "equal_to" else { continue }
                #expect(MeasureCatalog.standard[String(name)] != nil, "\(span.element)")
            }
        }
    }
}

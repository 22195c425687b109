import Foundation
import TestSupport
import Testing

/// Compares text with a committed file. `RECORD=1` rewrites the file, and the test then fails, so that nobody records in CI.
func expectGolden(_ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Repository.root.appending(path: "Tests/AssayReportingTests/expected/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: file)
        Issue.record("recorded \(name): read the difference, then run again without RECORD", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let (found, wanted) = (actual.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    for (line, pair) in zip(found, wanted).enumerated() where pair.0 != pair.1 {
        Issue.record("\(name):\(line + 1)\nexpected: \(pair.1)\nfound:    \(pair.0)", sourceLocation: sourceLocation)
    }
    #expect(found.count == wanted.count, "lines in \(name); RECORD=1 rewrites it", sourceLocation: sourceLocation)
}

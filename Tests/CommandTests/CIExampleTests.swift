import Foundation
import TestSupport
import Testing

/// The examples of `ci/examples`: valid by public validators, and their commands run with the real binary.
struct CIExampleTests {
    static let folder = Repository.root.appending(path: "ci/examples")

    /// Every folder there, so that a new example is covered as soon as it exists.
    static let all: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.filter { (try? folder.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
            .sorted()
    }()

    @Test func `there is an example for every system of the table`() throws {
        let page = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").compactMap {
            $0.prefixMatch(of: /\| \[[^\]]+\]\((\w+)\/?\) \|/).map { String($0.output.1) }
        }
        #expect(rows.sorted() == Self.all)
        #expect(Self.all.count >= 11)
    }

    @Test(arguments: all)
    func `an example is valid and gates a failing, a passing and a wrong project`(_ name: String) throws {
        let trial = try Self.attempt(Self.folder.appending(path: name))
        #expect(trial.status == 0, "\(trial.errors)")
    }

    /// What makes the trial fail, so that its pass means something.
    @Test(arguments: [
        ("bitbucket", "report.html\n", "report.html || true\n", "it ended with 0, not 1"),
        ("bitbucket", "test-results/assay.xml", "test-results/other.xml", "test-results/assay.xml was not written"),
        ("github", "if: always() && inputs.comment", "if: inputs.comment", "service.json does not say"),
        ("circleci", "      - checkout\n", "      - {run: {comand: ls}}\n", "Schema validation errors"),
        ("jenkins", "stages {", "stages (", "not groovy"),
        ("kubernetes", "backoffLimit", "backofLimit", "'backofLimit' was unexpected"),
    ])
    func `a trial of a damaged example fails and says why`(_ name: String, _ text: String, _ damaged: String, _ complaint: String)
        throws
    {
        try withTemporaryFolder { temporary in
            let copy = temporary.appending(path: name)
            try FileManager.default.copyItem(at: Self.folder.appending(path: name), to: copy)
            try Self.replace(text, by: damaged, in: copy)
            let trial = try Self.attempt(copy)
            #expect(trial.status == 1)
            #expect(trial.errors.contains(complaint), "\(trial.errors)")
        }
    }

    private static func attempt(_ example: URL) throws -> AssayProcess {
        let script = Repository.root.appending(path: "ci/try-examples")
        let arguments = [try AssayProcess.binary, example].map { $0.path(percentEncoded: false) }
        return try AssayProcess.run(script, arguments, in: Repository.root)
    }

    private static func replace(_ text: String, by damaged: String, in folder: URL) throws {
        var replaced = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.lastPathComponent != "trial.yaml" {
            let whole = try String(contentsOf: file, encoding: .utf8)
            replaced += whole.components(separatedBy: text).count - 1
            try whole.replacing(text, with: damaged).write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(replaced == 1, "`\(text)` stands in \(folder.lastPathComponent) \(replaced) times")
    }
}

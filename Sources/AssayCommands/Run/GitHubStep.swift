import AssayCore
import AssayReporting
import Foundation

/// What a run adds where it is a step of GitHub Actions: marks in the pull request, a summary of the job, and a fence around the
/// report, in which names from the data are never read as commands.
struct GitHubStep {
    private let summary: String?

    /// Nil anywhere else.
    init?(_ environment: [String: String]) {
        guard environment["GITHUB_ACTIONS"] == "true" else { return nil }
        summary = environment["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Marks the lines of the manifest and adds to the summary of the job.
    ///
    /// - Throws: RP210.
    func finish(_ record: RunRecord) throws(Diagnostic) {
        // Commands are read from both streams; standard output keeps to the report.
        Console.standard.message(GitHubAnnotations().render(record))
        guard let summary else { return }
        try append(MarkdownReport(limit: MarkdownReport.summaryLimit).render(record) + "\n", to: summary)
    }

    /// A report of text between commands that stop and resume the reading of commands; the word that resumes cannot be guessed.
    func fenced(_ report: String, isText: Bool) -> String {
        guard isText else { return report }
        let word = "assay-\(String(UInt64.random(in: .min ... .max), radix: 16))"
        return "::stop-commands::\(word)\n\(report.hasSuffix("\n") ? report : report + "\n")::\(word)::\n"
    }

    /// Other steps write to the same file, so nothing is replaced.
    private func append(_ text: String, to path: String) throws(Diagnostic) {
        do {
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            defer { try? file.close() }
            try file.seekToEnd()
            try file.write(contentsOf: Data(text.utf8))
        } catch {
            throw Diagnostic(
                .unwritableSummary, "the summary of the job cannot be written", in: path,
                details: [error.localizedDescription],
                help: "GITHUB_STEP_SUMMARY names the file; unset it to go without the summary")
        }
    }
}

extension DiagnosticCode {
    /// The file that GITHUB_STEP_SUMMARY names cannot be written.
    static let unwritableSummary: DiagnosticCode = "RP210"
}

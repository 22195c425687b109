import AssayCheckKit
import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayRunner

/// Measuring processes that do not do what they should.
struct MeasuringProgramTests {
    private static func request(features: Int = 1) -> MeasuringRequest {
        let inputs = MeasuringRequest.Inputs(
            source: "rows.csv", columnTypes: [:], displayName: "rows.csv", columns: [], rows: 1,
            features: (0..<features).map { "feature \($0)" }, reserved: [], task: .binary)
        return MeasuringRequest(work: .start, models: [], inputs: inputs)
    }

    private static func shell(_ script: String, limit: Duration = .seconds(60)) -> MeasuringProgram {
        MeasuringProgram(executable: "/bin/sh", arguments: ["-c", script], timeLimit: limit)
    }

    @Test(arguments: [
        ("kill -SEGV $$", "signal 11"), ("kill -KILL $$", "signal 9"), ("exit 3", "status 3"), ("echo no JSON", "status 0"),
        ("echo cannot >&2; exit 70", "status 70"), ("", "status 0"),
    ])
    func `a process that ends without an answer is an error`(_ script: String, words: String) {
        let problem = #expect(throws: Diagnostic.self) { try Self.shell(script).ask(Self.request()) }
        #expect(problem?.code == .measuringEnded)
        #expect(problem?.message.contains(words) == true, "\(problem?.message ?? "")")
        if script.contains("cannot") { #expect(problem?.details == ["it said: cannot"]) }
    }

    @Test func `a program that is not there is an error`() {
        let problem = #expect(throws: Diagnostic.self) { try MeasuringProgram(executable: "/nowhere").ask(Self.request()) }
        #expect(problem?.code == .measuringEnded)
    }

    /// Longer than a pipe holds, so that a process that reads nothing must not stop this one.
    @Test(arguments: [1, 100_000])
    func `a process that hangs is killed and leaves nothing behind`(_ features: Int) throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "pid")
            let script = "echo $$ > '\(file.path(percentEncoded: false))'; exec sleep 1000"
            let problem = #expect(throws: Diagnostic.self) {
                try Self.shell(script, limit: .seconds(2)).ask(Self.request(features: features))
            }
            #expect(problem?.code == .measuringTooLong)
            let text = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            let pid = try #require(pid_t(text))
            #expect(kill(pid, 0) == -1 && errno == ESRCH)
        }
    }

    /// Its streams are closed, but it goes on.
    @Test func `a process that says nothing more and does not end is killed`() {
        let problem = #expect(throws: Diagnostic.self) {
            try Self.shell("exec sleep 1000 >&- 2>&-", limit: .seconds(1)).ask(Self.request())
        }
        #expect(problem?.code == .measuringTooLong)
    }

    @Test func `the problem that a process answers with is the check's`() {
        let script =
            #"read line; echo '{"rows":0,"blocks":[],"began":0,"loading":0,"failure":{"code":"MD040","severity":"error","message":"m","details":[]}}'"#
        let problem = #expect(throws: Diagnostic.self) { try Self.shell(script).ask(Self.request()) }
        #expect(problem?.code.rawValue == "MD040")
    }

    @Test func `the standard input stays open while the run waits`() throws {
        let script = #"read line; echo '{"rows":7,"blocks":[],"began":1,"loading":2}'; exec >&-; exit 0"#
        #expect(try Self.shell(script).ask(Self.request()).answer.rows == 7)
    }
}

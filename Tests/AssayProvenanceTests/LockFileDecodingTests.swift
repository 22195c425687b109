import AssayCore
import Foundation
import Testing

@testable import AssayProvenance

/// A lock file that was cut off, edited or merged by hand.
struct LockFileDecodingTests {
    private static let digest = String(repeating: "a", count: 64)
    private static let file = #"{"path": "x", "sha256": "\#(digest)", "bytes": 1}"#

    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let code: DiagnosticCode
        let line: Int
        let column: Int
        let words: String
        var testDescription: String { text }
        init(_ text: String, _ code: DiagnosticCode, _ line: Int, _ column: Int, _ words: String) {
            (self.text, self.code, self.line, self.column, self.words) = (text, code, line, column, words)
        }
    }

    static let cases: [Case] = [
        Case("", .malformedLock, 1, 1, "expected a value, found the end of the file"),
        Case("{", .malformedLock, 1, 2, "expected a key, found the end of the file"),
        Case("{\n  \"version\": 1,\n", .malformedLock, 3, 1, "expected a key, found the end of the file"),
        Case("{\"version\" 1}", .malformedLock, 1, 12, "expected `:`, found `1`"),
        Case("{\"version\": 01}", .malformedLock, 1, 13, "`01` is no number"),
        Case("{\"version\": 1,}", .malformedLock, 1, 15, "expected a key, found `}`"),
        Case("{} x", .malformedLock, 1, 4, "something follows the end of the document"),
        Case("{\"a\": 1,\n \"a\": 2}", .malformedLock, 2, 2, "the key `a` stands here a second time"),
        Case("{\"ü\": \"\\x\"}", .malformedLock, 1, 9, "`\\x` means nothing in JSON"),
        Case("{\"a\": \"\\ud800\"}", .malformedLock, 1, 14, "half a surrogate pair stands in a text"),
        Case("{\"a\": \"\n\"}", .malformedLock, 1, 8, "a control character stands in a text"),
        Case("{\"a\": \"b", .malformedLock, 1, 9, "a text has no end"),
        Case(
            "{\n<<<<<<< HEAD\n\"version\": 1\n=======\n", .malformedLock, 2, 1, "the lock file holds the marks of a merge conflict"),
        Case(String(repeating: "[", count: 100_000), .malformedLock, 1, 65, "more than 64 levels"),
        Case("[]", .invalidLockField, 1, 1, "`the document` of the lock file is a list, expected an object"),
        Case("{}", .invalidLockField, 1, 1, "the lock file lacks `version`"),
        Case("{\"version\": \"1\"}", .invalidLockField, 1, 13, "`version` of the lock file is a text, expected a whole number"),
        Case("{\"version\": 1.5}", .invalidLockField, 1, 13, "`version` of the lock file is a number, expected a whole number"),
        Case("{\"version\": 0}", .invalidLockField, 1, 13, "the lock file has version 0, which never was"),
        Case("{\n \"version\": 2, \"anything\": []}", .futureLockVersion, 2, 13, "the lock file has version 2, this assay knows 1"),
        Case("{\"version\": 1, \"extra\":\n 1}", .invalidLockField, 2, 2, "the lock file has an unknown key `extra`"),
        Case("{\"version\": 1, \"manifest\": \(file)}", .invalidLockField, 1, 1, "the lock file lacks `data`"),
        Case("{\"version\": 1, \"data\": {}}", .invalidLockField, 1, 1, "the lock file lacks `manifest`"),
        Case(
            "{\"version\": 1, \"data\": {\"evaluation\": [\n\(file), \n  3]}, \"manifest\": \(file)}", .invalidLockField, 3, 3,
            "`data.evaluation[1]` of the lock file is a number, expected an object"),
        Case(
            "{\"version\": 1, \"data\": {}, \"manifest\": {\"path\": \"x\",\n\"sha256\": \"ABC\", \"bytes\": 1}}",
            .invalidLockField, 2, 11,
            "`manifest.sha256` of the lock file is not a SHA-256 digest of 64 small hexadecimal digits"),
        Case(
            "{\"version\": 1, \"data\": {}, \"manifest\": {\"path\": \"x\", \"sha256\": \"\(digest)\", \"bytes\": -1}}",
            .invalidLockField, 1, 141,
            "`manifest.bytes` of the lock file is a number, expected a whole number"),
    ]

    @Test(arguments: cases)
    func `a fault has a code, a place and a reason`(_ example: Case) {
        let problem = #expect(throws: Diagnostic.self) { try LockFile.decode(Array(example.text.utf8), file: "assay.lock") }
        #expect(problem?.code == example.code)
        #expect(problem.map { [$0.message] + $0.details }?.contains(example.words) == true, "\(String(describing: problem))")
        #expect([problem?.place?.line, problem?.place?.column] == [example.line, example.column])
        #expect(problem?.help?.contains("assay lock") == true)
    }

    @Test func `bytes that are no text are refused`() {
        let problem = #expect(throws: Diagnostic.self) { try LockFile.decode([0x7B, 0xFF, 0x7D], file: "assay.lock") }
        #expect(problem?.message == "the lock file is not UTF-8 text")
    }

    @Test func `escapes mean what they mean in JSON`() throws {
        let path = #"\"\\\/\b\f\n\r\t\u00e9\ud83c\udf89"#
        let text =
            #"{"version": 1, "data": {}, "artifact": null, "manifest": {"path": "\#(path)", "sha256": "\#(Self.digest)", "bytes": 1}}"#
        let lock = try LockFile.decode(Array(text.utf8), file: "assay.lock")
        #expect(lock.manifest.path == "\"\\/\u{8}\u{c}\n\r\té🎉")
        #expect(lock == (try JSONDecoder().decode(LockFile.self, from: Data(text.utf8))))
    }
}

import AssayCore
import AssayModelKit
import COnnxRuntime
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

@Suite struct RuntimeSearchTests {
    @Test func `the library is found without being named, and says what it is`() throws {
        let fact = try Fixture.open("sigmoid_n").runtime
        #expect(fact.name == "onnxruntime")
        #expect(fact.version == "1.31.1")
        #expect(fact.path.hasPrefix("/") && fact.path.hasSuffix("libonnxruntime.so.1.31.1"))
    }

    @Test func `one file is loaded once, however it is named`() throws {
        let named = try OnnxLibrary.find(Fixture.runtime)
        let resolved = try OnnxLibrary.find(named.fact.path)
        #expect(named === resolved)
    }

    @Test func `the manifest goes before the environment, and neither falls back`() {
        let environment = ["ASSAY_ONNXRUNTIME": "/from/environment.so"]
        #expect(
            RuntimeSearch(.onnxRuntime, named: "/from/manifest.so", environment: environment).candidates == ["/from/manifest.so"])
        #expect(RuntimeSearch(.onnxRuntime, named: nil, environment: environment).candidates == ["/from/environment.so"])
        #expect(
            RuntimeSearch(.onnxRuntime, named: nil, environment: ["ASSAY_ONNXRUNTIME": ""]).candidates.last == "libonnxruntime.so.1"
        )
    }

    @Test func `an installed tree goes before a checkout, and both before the system`() throws {
        try withTemporaryFolder { folder in
            let checkout = folder.appending(path: ".deps/lib")
            try FileManager.default.createDirectory(at: checkout, withIntermediateDirectories: true)
            try Data().write(to: checkout.appending(path: "libonnxruntime.so"))
            let search = RuntimeSearch(
                .onnxRuntime, named: nil, environment: [:], executable: folder.appending(path: ".build/debug/assay"))
            let root = folder.path(percentEncoded: false)
            #expect(
                search.candidates.map { $0.replacing(root, with: "ROOT") } == [
                    "ROOT/.build/lib/assay/libonnxruntime.so", "ROOT/.deps/lib/libonnxruntime.so", "libonnxruntime.so",
                    "libonnxruntime.so.1",
                ])
        }
    }

    @Test func `a named library that is not there is an error that names who named it`() {
        let problem = #expect(throws: Diagnostic.self) { try OnnxLibrary.find("/no/such/libonnxruntime.so") }
        #expect(problem?.code == .runtimeNotFound)
        #expect(problem?.message == "the ONNX Runtime library that `model.runtime` names does not exist")
        #expect(problem?.subject == "/no/such/libonnxruntime.so")
    }

    @Test func `when nothing is found, all that was tried is listed`() {
        let search = RuntimeSearch(.onnxRuntime, named: nil, environment: [:], executable: URL(filePath: "/opt/assay/bin/assay"))
        let problem = search.notFound()
        #expect(problem.details.contains("tried /opt/assay/lib/assay/libonnxruntime.so"))
        #expect(problem.details.contains("tried libonnxruntime.so"))
        #expect(problem.details.contains { $0.hasPrefix("tried .deps/lib in /opt/assay/bin") })
        #expect(problem.help?.contains("ASSAY_ONNXRUNTIME") == true)
    }

    @Test func `a file that is no library, and a library that is no ONNX Runtime, are refused`() {
        let text = Fixture.broken("text")
        let other = Repository.root.appending(path: ".deps/lib/libarrow.so").path(percentEncoded: false)
        for path in [text, other] {
            let problem = #expect(throws: Diagnostic.self) { try OnnxLibrary.find(path) }
            #expect(problem?.code == .runtimeNotLoadable)
            #expect(problem?.subject == path)
        }
    }

    @Test func `a runtime without the table that is asked for is too old`() {
        let base = OrtApiBase(GetApi: { _ in nil }, GetVersionString: { oldVersion })
        let problem = #expect(throws: Diagnostic.self) { try OnnxLibrary.api(of: base, "/old/libonnxruntime.so") }
        #expect(problem?.code == .runtimeTooOld)
        #expect(problem?.message == "onnxruntime 1.10.0 is too old")
        #expect(problem?.details == ["expected 1.16 or later"])
    }

    @Test func `an executable in a Python environment finds the library of the package beside it`() throws {
        try withTemporaryFolder { folder in
            let package = folder.appending(path: "venv/lib/python3.12/site-packages/onnxruntime/capi")
            try FileManager.default.createDirectory(at: package, withIntermediateDirectories: true)
            for name in ["libonnxruntime.so.1.31.1", "libonnxruntime_providers_shared.so", "libonnxruntime.sox"] {
                try Data().write(to: package.appending(path: name))
            }
            let search = RuntimeSearch(
                .onnxRuntime, named: nil, environment: [:], executable: folder.appending(path: "venv/bin/assay"))
            let installed = folder.appending(path: "venv/lib/assay/libonnxruntime.so")
            let found = package.appending(path: "libonnxruntime.so.1.31.1")
            #expect(search.candidates.prefix(2) == [installed, found].map { $0.path(percentEncoded: false) }[...])
        }
    }
}

/// A C string that lives as long as the process, as a library's version does.
nonisolated(unsafe) private let oldVersion: UnsafePointer<CChar> = UnsafePointer(strdup("1.10.0"))

import Foundation
import TestSupport
import Testing

struct NoTraceTests {
    /// ONNX Runtime would report to its maker and keep an identifier of the machine in the home folder.
    @Test func `a run with a model leaves nothing in the home folder and in the folder of temporary files`() throws {
        try withTemporaryFolder { folder in
            let project = folder.appending(path: "project")
            try FileManager.default.copyItem(at: Repository.fixture("scenarios/breast_cancer"), to: project)
            var environment: [String: String] = ["ORT_DISABLE_TELEMETRY": "0"]
            for (variable, name) in [("HOME", "home"), ("TMPDIR", "temporary"), ("XDG_CACHE_HOME", "home/cache")] {
                let place = folder.appending(path: name)
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
                environment[variable] = place.path(percentEncoded: false)
            }
            let run = try AssayProcess.run(["run"], in: project, environment: environment)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let left = ["home", "temporary"].flatMap { FileManager.default.subpaths(atPath: folder.appending(path: $0).path) ?? [] }
            #expect(left == ["cache"], "\(left)")
        }
    }
}

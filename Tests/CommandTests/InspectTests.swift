import Foundation
import TestSupport
import Testing

/// `assay inspect` of every kind of artifact that needs no runtime.
struct InspectTests {
    private static let artifacts = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/artifacts")

    private func inspect(_ path: URL, _ more: String..., in folder: URL = FileManager.default.temporaryDirectory) throws
        -> AssayProcess
    {
        try AssayProcess.run(["inspect", path.path(percentEncoded: false)] + more, in: folder)
    }

    private func json(_ path: URL) throws -> [String: Any] {
        let printed = try inspect(path, "--json")
        #expect(printed.status == 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        ("protocol4.pkl", "Python pickle"), ("model.joblib", "joblib file"), ("zlib.joblib", "joblib file, packed with zlib"),
        ("lzma.joblib", "joblib file, packed with lzma"), ("model.skops", "skops file"),
    ])
    func `a pickled model names its class, its versions and its imports`(_ name: String, _ title: String) throws {
        let text = try inspect(Self.artifacts.appending(path: name)).output
        #expect(text.contains(": \(title), "))
        #expect(text.contains("version   scikit-learn 1.7.2"))
        #expect(text.contains("import    safe sklearn.pipeline.Pipeline"))
        #expect(text.contains("risk      none found; all "))
        if !name.hasSuffix("skops") { #expect(text.contains("holds     sklearn.pipeline.Pipeline (protocol 4)")) }
    }

    @Test func `an ONNX model says that no risk was found`() throws {
        let text = try inspect(Repository.fixture("scenarios/credit/model.onnx")).output
        #expect(text.contains("opsets ai.onnx") && text.contains("risk      none found; no pickle is in it"))
    }

    @Test func `a dangerous pickle is inspected, with place and words`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "model.pkl")
            try Data("cos\nsystem\n(S'touch harm'\ntRcmycompany.models\nNet\n.".utf8).write(to: place)
            let text = try inspect(place, in: folder).output
            #expect(text.contains("risk      dangerous import os.system, called (offset 0)"))
            #expect(text.contains("risk      nothing is known of mycompany.models.Net (offset 28)"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "harm").path))
            let found = try json(place)
            #expect(found["schema"] as? String == "assay.inspection/1" && found["kind"] as? String == "pickle")
            let risks = try #require(found["risks"] as? [[String: Any]])
            #expect(risks.map { $0["kind"] as? String } == ["dangerous_import", "unknown_import"])
        }
    }

    @Test func `an MLflow folder shows flavours, signature and files`() throws {
        try withTemporaryFolder { folder in
            let model = folder.appending(path: "model")
            try FileManager.default.createDirectory(at: model, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Self.artifacts.appending(path: "protocol4.pkl"), to: model.appending(path: "model.pkl"))
            try Data(
                """
                flavors:
                  python_function: {loader_module: mlflow.sklearn, python_version: 3.11.2}
                  sklearn: {pickled_model: model.pkl, sklearn_version: 1.7.2}
                mlflow_version: 2.16.0
                run_id: 0123456789abcdef
                signature:
                  inputs: '[{"type": "double", "name": "age", "required": true}, {"type": "string", "name": "job", "required": false}]'
                  outputs: '[{"type": "tensor", "tensor-spec": {"dtype": "int64", "shape": [-1]}}]'
                """.utf8
            ).write(to: model.appending(path: "MLmodel"))
            let text = try inspect(model).output
            for line in [
                "flavour   sklearn: pickled_model model.pkl, sklearn_version 1.7.2", "run       0123456789abcdef",
                "input     age: double", "input     job: string, optional", "output    unnamed: int64 [N]",
                "version   mlflow 2.16.0",
                "holds     sklearn.pipeline.Pipeline (protocol 4, model.pkl)", "member    model.pkl, ",
            ] { #expect(text.contains(line), "\(line)") }
            #expect(try json(model)["member_count"] as? Int == 2)
        }
    }

    @Test func `a safetensors file lists tensors, parameters and metadata`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "model.safetensors")
            let header = Data(#"{"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}"#.utf8)
            try (Data([UInt8(header.count), 0, 0, 0, 0, 0, 0, 0]) + header + Data(count: 24)).write(to: place)
            let text = try inspect(place).output
            #expect(
                text.contains("tensor    w: F32 [2, 3]") && text.contains("parameters 6") && text.contains("metadata  format = pt"))
            try Data(header).write(to: place)
            let damaged = try inspect(place)
            #expect(damaged.status == 3 && damaged.errors.contains("error[MD203]"))
        }
    }

    @Test func `an ONNX file that names a file outside of its folder is described with that risk`() throws {
        // Fields by hand: version 8, a graph with one initializer whose data lies in /etc/passwd, operator set 13.
        let entry = [0x0A, 8] + Array("location".utf8) + [0x12, 11] + Array("/etc/passwd".utf8)
        let tensor = [0x08, 1, 0x10, 1, 0x42, 1, 0x77, 0x6A, UInt8(entry.count)] + entry + [0x70, 1]
        let graph = [0x2A, UInt8(tensor.count)] + tensor
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "model.onnx")
            try Data([0x08, 8, 0x3A, UInt8(graph.count)] + graph + [0x42, 2, 0x10, 13]).write(to: place)
            let text = try inspect(place).output
            #expect(
                text.contains("risk      the model keeps numbers outside of its own folder: the tensor `w` names `/etc/passwd`"))
        }
    }

    @Test func `boosted trees say how they were trained and what they read`() throws {
        let trees = Repository.root.appending(path: "fixtures/trees")
        let text = try inspect(trees.appending(path: "xgb_categories.json")).output
        #expect(text.contains("ensemble  gbtree, 6 trees, 23 leaves, 6 rounds\nobjective binary:logistic, 2 classes"))
        #expect(text.contains("feature   color: category, 4 categories"))
        #expect(try inspect(trees.appending(path: "lgb_categories.txt")).output.contains("training  learning_rate = "))
    }

    @Test func `a file of no known kind ends with the kinds that there are`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "notes.md")
            try Data("hello\n".utf8).write(to: place)
            let answer = try inspect(place)
            #expect(answer.status == 2 && answer.errors.contains("error[CL200]"))
            #expect(answer.errors.contains("safetensors file, MLflow model"))
            #expect(try inspect(folder).status == 2)
            #expect(try inspect(folder.appending(path: "missing")).status == 3)
        }
    }
}

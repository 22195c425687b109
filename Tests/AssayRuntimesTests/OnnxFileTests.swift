import AssayCore
import AssayModelKit
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

@Suite struct OnnxFileTests {
    @Test func `a converted pipeline says everything of itself`() throws {
        let description = try OnnxBackend().describe(path: Fixture.path("breast_feature_names"))
        #expect(description.format == "onnx" && description.irVersion == 8)
        #expect(description.opsets == ["ai.onnx": 17, "ai.onnx.ml": 1])
        #expect(description.producer == "skl2onnx" && description.producerVersion == "1.20.0")
        #expect(description.metadata["owner"] == "risk")
        #expect(description.featureNames?.count == 30)
        #expect(description.inputs == [TensorSpec(name: "X", element: .float32, shape: [nil, 30])])
        #expect(description.outputs.map(\.name) == ["label", "probabilities"])
        #expect(description.outputs.map(\.element) == [.int64, .float32])
        #expect(description.operators["ai.onnx.ml.LinearClassifier"] == 1)
    }

    @Test func `inputs of every type are read`() throws {
        let inputs = try OnnxBackend().describe(path: Fixture.path("five_types")).inputs
        #expect(inputs.map(\.name) == ["age", "visits", "member", "city", "balance"])
        #expect(inputs.map(\.element) == [.float32, .int64, .bool, .string, .float64])
        #expect(inputs.allSatisfy { $0.shape == [nil, 1] })
    }

    @Test func `a sequence of maps is told from a tensor`() throws {
        let outputs = try OnnxBackend().describe(path: Fixture.path("breast_zipmap")).outputs
        #expect(outputs.map(\.kind) == [.tensor, .sequenceOfMaps])
        #expect(outputs.map(\.element) == [.int64, .int64])
    }

    @Test func `operators of subgraphs count`() throws {
        let description = try OnnxBackend().describe(path: Fixture.path("subgraphs"))
        #expect(description.operators == ["If": 1, "Sin": 1, "Cos": 1])
    }

    @Test func `initializers are parameters and not inputs`() throws {
        let description = try OnnxBackend().describe(path: Fixture.path("initializer_among_inputs"))
        #expect(description.inputs.map(\.name) == ["x"])
        #expect(description.parameterCount == 2)
        #expect(description.irVersion == 3)
    }

    @Test func `parameters are counted by their shapes`() throws {
        // Axis 1, kernel 3 × 1 × 3 × 3, weights 108 × 10.
        #expect(try OnnxBackend().describe(path: Fixture.path("digits_convolution")).parameterCount == 1 + 27 + 1080)
    }

    @Test func `external data is named, and must be there`() throws {
        #expect(try OnnxBackend().describe(path: Fixture.path("external")).externalData == ["external.bin"])
        #expect(try Fixture.open("external").description.parameterCount == 2)
        try withTemporaryFolder { folder in
            let copy = folder.appending(path: "external.onnx")
            try FileManager.default.copyItem(at: Fixture.model("external.onnx"), to: copy)
            let problem = #expect(throws: Diagnostic.self) {
                try OnnxBackend().open(path: copy.path(percentEncoded: false), runtime: nil)
            }
            #expect(problem?.code == .missingExternalData)
            #expect(problem?.message == "the model's data file `external.bin` is missing")
        }
    }

    @Test(arguments: [
        ("truncated", DiagnosticCode.truncatedModel, "the ONNX file is cut off"),
        ("empty", .emptyModel, "the model file is empty"),
        ("text", .notOnnx, "the file is not an ONNX model"),
        ("noise", .notOnnx, "the file is not an ONNX model"),
        ("archive", .notOnnx, "the file is not an ONNX model"),
        ("pickle", .pickledModel, "the model file is a Python pickle, which is never loaded"),
        ("lfs_pointer", .lfsPointerModel, "the model file is a Git LFS pointer, not the model"),
        ("no_such_file", .unreadableModel, "the model file does not exist"),
    ])
    func `a broken file has a diagnostic of its own`(name: String, code: DiagnosticCode, message: String) throws {
        for action in [Self.describe, Self.open] {
            let problem = #expect(throws: Diagnostic.self) { try action(Fixture.broken(name)) }
            #expect(problem?.code == code)
            #expect(problem?.message == message)
            #expect(problem?.subject == Fixture.broken(name))
            #expect(problem?.help != nil)
        }
    }

    @Test func `a pointer file says what to run`() {
        let problem = #expect(throws: Diagnostic.self) { try OnnxFile(path: Fixture.broken("lfs_pointer")) }
        #expect(problem?.help == "run `git lfs pull`")
    }

    @Test func `a folder is not a model`() {
        let folder = Repository.fixture("models").path(percentEncoded: false)
        let problem = #expect(throws: Diagnostic.self) { try OnnxFile(path: folder) }
        #expect(problem?.message == "the model file is a folder")
    }

    @Test func `a model that is cut anywhere is cut off, never a crash`() throws {
        let bytes = [UInt8](try Data(contentsOf: Fixture.model("sigmoid_n1.onnx")))
        _ = try OnnxFile.parse(bytes, "model.onnx")
        var passes: [Int] = []
        for length in 3..<bytes.count {
            do {
                _ = try OnnxFile.parse(Array(bytes[..<length]), "model.onnx")
                passes.append(length)
            } catch { #expect(error.code == .truncatedModel) }
        }
        // A cut between the two operator sets, the last fields, leaves a whole message.
        #expect(passes.count == 1 && passes[0] > bytes.count - 20)
    }

    @Test func `no flipped byte crashes the reader`() throws {
        let bytes = [UInt8](try Data(contentsOf: Fixture.model("zipmap_only_ml.onnx")))
        var readable = 0
        for index in bytes.indices {
            for flip in [UInt8(0x80), 0xff, 0x01] {
                var damaged = bytes
                damaged[index] ^= flip
                if (try? OnnxProto(damaged[...])) != nil { readable += 1 }
            }
        }
        #expect(readable > 0 && readable < 3 * bytes.count)
    }

    @Test(arguments: [("breast_logistic", true), ("expected/breast_logistic.json", false)])
    func `models are recognised by name or by content`(name: String, isModel: Bool) throws {
        #expect(OnnxBackend().recognises(path: "anything.ONNX"))
        try withTemporaryFolder { folder in
            let copy = folder.appending(path: "model.bin")
            let source = isModel ? Fixture.model("\(name).onnx") : Fixture.model(name)
            try FileManager.default.copyItem(at: source, to: copy)
            #expect(OnnxBackend().recognises(path: copy.path(percentEncoded: false)) == isModel)
        }
    }

    private static func describe(_ path: String) throws { _ = try OnnxBackend().describe(path: path) }
    private static func open(_ path: String) throws { _ = try OnnxBackend().open(path: path, runtime: nil) }
}

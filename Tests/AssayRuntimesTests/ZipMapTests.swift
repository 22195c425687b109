import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import Testing

@testable import AssayRuntimes

@Suite struct ZipMapTests {
    @Test(arguments: ["breast_zipmap", "wine_string_zipmap"])
    func `a final ZipMap becomes the tensor before it`(model: String) throws {
        let rewriting = try #require(try ZipMapRewriting(OnnxFile(path: Fixture.path(model))))
        let proto = try OnnxProto(rewriting.bytes[...])
        let graph = try #require(proto.graph)
        #expect(!graph.nodes.contains { $0.operatorType == "ZipMap" })
        #expect(graph.outputs == rewriting.outputs)
        #expect(rewriting.outputs.map(\.kind) == [.tensor, .tensor])
    }

    @Test(arguments: ["breast_logistic", "zipmap_only_ml", "sigmoid_n"])
    func `a model without a replaceable ZipMap stays as it is`(model: String) throws {
        #expect(try ZipMapRewriting(OnnxFile(path: Fixture.path(model))) == nil)
    }

    @Test func `maps and the tensor before them are the same numbers`() throws {
        let file = try OnnxFile(path: Fixture.path("breast_zipmap"))
        let library = try OnnxLibrary.find(nil)
        let rewritten = try #require(try ZipMapRewriting(file))
        let chunk = try Expected.load("breast_zipmap").chunk()
        let binding = InputBinding(spec: file.description.inputs[0], columns: chunk.columns.map(\.name), width: 30)
        let names = TensorNames(inputs: ["X"], outputs: ["output_probability"])
        let results = try [file.bytes, rewritten.bytes].map { bytes in
            let feed = TensorFeed(binding, table: "rows.csv", library)
            return try OnnxExecutable(.bytes(bytes), library).run([feed.tensor(of: chunk)], names: names)[0]
        }
        #expect(try ScoreMatrix(maps: results[0]).values == ScoreMatrix(tensor: results[1]).values)
    }

    @Test func `class names are those of the nearest classifier, or the constant that labels look up`() throws {
        let wine = ClassNames(try OnnxFile(path: Fixture.path("wine_string_zipmap")).graph)
        #expect(wine.carried(above: "output_probability") == ["barbera", "barolo", "grignolino"])
        let network = ClassNames(try OnnxFile(path: Fixture.path("wine_network")).graph)
        #expect(network.carried(above: "probabilities") == nil)
        #expect(network.lookedUp(above: "label") == ["barbera", "barolo", "grignolino"])
        #expect(network.lookedUp(above: "no such output") == nil)
    }
}

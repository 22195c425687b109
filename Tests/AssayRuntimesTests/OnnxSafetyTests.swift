import AssayCore
import AssayModelKit
import Foundation
import TestSupport
import Testing

@testable import AssayRuntimes

/// Models that a runtime would open other files for, or take more memory for than they hold.
struct OnnxSafetyTests {
    /// Where a tensor stands in a model.
    enum Spot: String, CaseIterable, Sendable { case initializer, attribute, branch, function, sparse }

    private func tensor(_ shape: [Int], element: Int = 1, _ fill: (inout WireWriter) -> Void) -> [UInt8] {
        var tensor = WireWriter()
        for length in shape { tensor.append(1, integer: length) }
        tensor.append(2, integer: element)
        tensor.append(8, text: "w")
        fill(&tensor)
        return tensor.bytes
    }

    private func external(_ entries: [String: String], shape: [Int] = [2]) -> [UInt8] {
        tensor(shape) { tensor in
            for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                tensor.append(13) { entry in
                    entry.append(1, text: key)
                    entry.append(2, text: value)
                }
            }
            tensor.append(14, integer: 1)
        }
    }

    private func model(_ tensor: [UInt8], _ spot: Spot = .initializer) -> [UInt8] {
        var model = WireWriter()
        model.append(1, integer: 8)
        model.append(7) { graph in
            graph.append(1) { node in
                node.appendIdentity(from: "x", to: "y")
                if spot == .attribute { node.append(5) { $0.append(5, bytes: tensor) } }
                if spot == .branch { node.append(5) { $0.append(6) { $0.append(5, bytes: tensor) } } }
            }
            if spot == .initializer { graph.append(5, bytes: tensor) }
            if spot == .sparse { graph.append(15) { $0.append(1, bytes: tensor) } }
            graph.append(11) { $0.appendValueInfo("x", element: 1, shape: [1]) }
            graph.append(12) { $0.appendValueInfo("y", element: 1, shape: [1]) }
        }
        model.append(8) { opset in
            opset.append(1, text: "")
            opset.append(2, integer: 13)
        }
        if spot == .function { model.append(25) { $0.append(7) { $0.append(5) { $0.append(5, bytes: tensor) } } } }
        return model.bytes
    }

    /// The code that opening the model ends with; nil where it is let through to the runtime.
    private func code(_ bytes: [UInt8], _ prepare: (URL) throws -> Void = { _ in }) throws -> String? {
        try withTemporaryFolder { parent -> String? in
            let folder = parent.appending(path: "model")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try prepare(folder)
            let place = folder.appending(path: "model.onnx")
            try Data(bytes).write(to: place)
            let file = try OnnxFile(path: place.path(percentEncoded: false))
            do throws(Diagnostic) {
                try OnnxSafety(file).require()
                return nil
            } catch {
                // Opening must end with the same before the runtime sees the file.
                let backend = OnnxBackend()
                #expect(throws: error) { try backend.open(path: file.path, runtime: nil) }
                #expect((try? backend.describe(path: file.path))?.risks.first == error)
                return error.code.rawValue
            }
        }
    }

    @Test(arguments: [
        "/etc/passwd", "../outside.bin", "a/../../outside.bin", "..\\outside.bin", "", "link.bin", "inner", "link/x.bin",
    ])
    func `external data outside of the folder is never opened`(_ location: String) throws {
        let found = try code(model(external(["location": location]))) { folder in
            let manager = FileManager.default
            try Data(count: 64).write(to: folder.appending(path: "../outside.bin"))
            try manager.createDirectory(at: folder.appending(path: "inner"), withIntermediateDirectories: true)
            try manager.createDirectory(at: folder.appending(path: "../elsewhere"), withIntermediateDirectories: true)
            try Data(count: 64).write(to: folder.appending(path: "../elsewhere/x.bin"))
            try manager.createSymbolicLink(atPath: folder.path + "/link.bin", withDestinationPath: "../outside.bin")
            try manager.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "../elsewhere")
        }
        #expect(found == "MD210")
    }

    @Test(arguments: Spot.allCases) func `a tensor is found wherever it stands`(_ spot: Spot) throws {
        #expect(try code(model(external(["location": "/etc/passwd"]), spot)) == "MD210")
    }

    @Test(
        arguments: [
            (["offset": "0", "length": "8"], nil), (["offset": "56", "length": "8"], nil), ([:], nil),
            (["offset": "57", "length": "8"], "MD211"), (["offset": "64"], "MD211"), (["offset": "-8", "length": "8"], "MD211"),
            (["length": "4"], "MD211"), (["length": "9223372036854775807"], "MD211"), (["offset": "9223372036854775807"], "MD211"),
            (["offset": "18446744073709551616"], "MD211"), (["length": "many"], "MD211"),
        ] as [([String: String], String?)])
    func `external data has to lie in its file`(_ entries: [String: String], _ expected: String?) throws {
        let found = try code(model(external(entries.merging(["location": "data.bin"]) { $1 }))) { folder in
            try Data(count: 64).write(to: folder.appending(path: "data.bin"))
        }
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ([2, 3], 24, nil), ([], 4, nil), ([0, 5], 0, nil), ([1 << 20, 1 << 20], 24, "MD212"), ([7], 24, "MD212"),
            ([-1], 24, "MD212"),
            ([1 << 40, 1 << 40], 24, "MD212"), ([2], 0, "MD212"),
        ] as [([Int], Int, String?)])
    func `a tensor cannot be larger than its bytes`(_ shape: [Int], _ bytes: Int, _ expected: String?) throws {
        let raw = tensor(shape) { $0.append(9, bytes: [UInt8](repeating: 0, count: bytes)) }
        #expect(try code(model(raw)) == expected)
        let floats = tensor(shape) { $0.append(4, bytes: [UInt8](repeating: 0, count: bytes)) }
        #expect(try code(model(floats)) == expected)
    }

    @Test func `every fixture model is let through`() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: Repository.fixture("models").path)
        where name.hasSuffix(".onnx") {
            let file = try OnnxFile(path: Fixture.model(name).path(percentEncoded: false))
            #expect(OnnxSafety(file).problems(limit: 10).isEmpty, "\(name)")
        }
    }
}

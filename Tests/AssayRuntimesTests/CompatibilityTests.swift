import AssayCore
import AssayModelKit
import Testing

@testable import AssayRuntimes

@Suite struct CompatibilityTests {
    private static func judge(
        _ runtime: String, ir: Int = 8, _ opsets: [String: Int] = [:], asked: @escaping (VersionedPart) -> Bool = { _ in false }
    ) -> Compatibility {
        let fact = RuntimeFact(name: "onnxruntime", version: runtime, path: "/lib/libonnxruntime.so")
        return OnnxCompatibility(runtime: fact, loads: asked).judge(ModelDescription(format: "onnx", irVersion: ir, opsets: opsets))
    }

    @Test(arguments: [
        ("1.16.3", 9, 19, 3), ("1.17.3", 9, 20, 4), ("1.18.1", 10, 21, 5), ("1.20.1", 10, 21, 5), ("1.22.1", 10, 22, 5),
        ("1.23.2", 11, 23, 5), ("1.31.1", 13, 26, 5),
    ])
    func `measured limits hold to the number`(version: String, ir: Int, onnx: Int, ml: Int) {
        #expect(Self.judge(version, ir: ir, ["ai.onnx": onnx, "ai.onnx.ml": ml]).supported)
        #expect(!Self.judge(version, ir: ir + 1).supported)
        #expect(!Self.judge(version, ["ai.onnx": onnx + 1]).supported)
        #expect(!Self.judge(version, ["ai.onnx.ml": ml + 1]).supported)
    }

    @Test func `each part has a line, and names the lowest release that would do`() {
        let found = Self.judge("1.20.1", ir: 11, ["ai.onnx": 22, "ai.onnx.ml": 3])
        #expect(!found.supported)
        #expect(
            found.findings == [
                "ir_version 11 is above 10, the highest that onnxruntime 1.20.1 loads; onnxruntime 1.23 would do",
                "ai.onnx 22 is above 21, the highest that onnxruntime 1.20.1 loads; onnxruntime 1.21 would do",
                "ai.onnx.ml 3 is within 5, which onnxruntime 1.20.1 loads",
            ])
    }

    @Test func `a release that was not measured is asked only above the floor`() {
        var questions: [String] = []
        let within = Self.judge("1.25.0", ir: 11, ["ai.onnx": 23]) {
            questions.append($0.name); return false
        }
        #expect(within.supported && questions.isEmpty)
        let above = Self.judge("1.35.0", ir: 13, ["ai.onnx": 28]) {
            questions.append($0.name); return $0.version == 28
        }
        #expect(above.supported && questions == ["ai.onnx"])
        #expect(above.findings[1] == "ai.onnx 28 loads: onnxruntime 1.35.0 was asked")
        #expect(!Self.judge("1.35.0", ir: 99).supported)
    }

    @Test func `a domain of others is left to loading`() {
        #expect(Self.judge("1.31.1", ["com.acme": 7]).supported)
    }

    @Test func `the pinned runtime confirms its row of the table`() throws {
        let library = try OnnxLibrary.find(Fixture.runtime)
        let version = try #require(RuntimeVersion(library.fact.version))
        let release = try #require(RuntimeRelease.floor(of: version))
        let parts = [("ir_version", release.ir, true)] + release.opsets.map { ($0.key, $0.value, false) }
        for (name, limit, isIR) in parts {
            #expect(Self.loads(VersionedPart(name: name, version: limit, isIR: isIR), library), "\(name) \(limit)")
            #expect(!Self.loads(VersionedPart(name: name, version: limit + 1, isIR: isIR), library), "\(name) \(limit + 1)")
        }
    }

    @Test(arguments: [
        ("ir_99", "ir_version 99 is above 13"), ("opset_99", "ai.onnx 99 is above 26"), ("ml_opset_99", "ai.onnx.ml 99 is above 5"),
    ])
    func `a model too new for the runtime is refused with the part and the limit`(name: String, finding: String) throws {
        let path = Fixture.broken(name)
        let problem = #expect(throws: Diagnostic.self) { try OnnxBackend().open(path: path, runtime: Fixture.runtime) }
        #expect(problem?.code == .modelTooNew)
        #expect(problem?.details.contains { $0.hasPrefix(finding) } == true)
        let description = try OnnxBackend().describe(path: path)
        #expect(try !OnnxBackend().compatibility(of: description, runtime: Fixture.runtime).supported)
    }

    @Test func `the lowest release that suffices loads every part`() {
        let model = ModelDescription(format: "onnx", irVersion: 10, opsets: ["ai.onnx": 22, "ai.onnx.ml": 4])
        #expect(OnnxCompatibility.sufficientRelease(for: model) == RuntimeVersion(major: 1, minor: 21))
        #expect(OnnxCompatibility.sufficientRelease(for: ModelDescription(format: "onnx", irVersion: 99)) == nil)
    }

    @Test func `a model that the runtime refuses says what the runtime said`() {
        let problem = #expect(throws: Diagnostic.self) { try Fixture.open("unknown_operator") }
        #expect(problem?.code == .modelRefused)
        #expect(problem?.details.contains { $0.contains("NoSuchOperator") } == true)
    }

    private static func loads(_ part: VersionedPart, _ library: OnnxLibrary) -> Bool {
        (try? OnnxExecutable(.bytes(ProbeModel.bytes(for: part)), library)) != nil
    }
}

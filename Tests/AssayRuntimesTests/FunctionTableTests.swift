import AssayModelKit
import COnnxRuntime
import Foundation
import Testing

@testable import AssayRuntimes

/// Calls every slot of the function table that our header declares, in the pinned library: an index that is off by one
/// calls another function.
@Suite struct FunctionTableTests {
    private let library: OnnxLibrary
    private var api: OrtApi { library.api }

    init() throws { library = try OnnxLibrary.find(Fixture.runtime) }

    @Test func `an environment, memory description and allocator are made and freed`() throws {
        let environment = try api.make { api.CreateEnv(ORT_LOGGING_LEVEL_FATAL, "second", $0) }
        api.ReleaseEnv(environment)
        let memory = try api.make { api.CreateCpuMemoryInfo(OrtArenaAllocator, OrtMemTypeDefault, $0) }
        api.ReleaseMemoryInfo(memory)
        #expect(try api.make { api.GetAllocatorWithDefaultOptions($0) } == library.allocator)
    }

    @Test func `a failed call has a message, and frees its status`() {
        let noise = [UInt8](repeating: 0xff, count: 16)
        let error = #expect(throws: OnnxRuntimeError.self) { try OnnxExecutable(.bytes(noise), library) }
        #expect(error?.message.lowercased().contains("protobuf") == true)
    }

    @Test func `session options refuse an execution mode that is none`() throws {
        let options = try api.make { api.CreateSessionOptions($0) }
        defer { api.ReleaseSessionOptions(options) }
        #expect(throws: Never.self) { try api.check(api.SetSessionExecutionMode(options, ORT_SEQUENTIAL)) }
        #expect(throws: OnnxRuntimeError.self) { try api.check(api.SetSessionExecutionMode(options, OrtExecutionMode(77))) }
        for level in [ORT_DISABLE_ALL, ORT_ENABLE_BASIC, ORT_ENABLE_EXTENDED, ORT_ENABLE_ALL] {
            #expect(throws: Never.self) { try api.check(api.SetSessionGraphOptimizationLevel(options, level)) }
        }
        #expect(throws: OnnxRuntimeError.self) {
            try api.check(api.SetSessionGraphOptimizationLevel(options, OrtGraphOptimizationLevel(77)))
        }
        #expect(throws: Never.self) { try api.check(api.SetIntraOpNumThreads(options, 1)) }
        #expect(throws: Never.self) { try api.check(api.SetInterOpNumThreads(options, 1)) }
    }

    @Test(arguments: [true, false])
    func `a session from a path and one from bytes run`(fromPath: Bool) throws {
        let path = Fixture.path("sigmoid_n1")
        let executable = try OnnxExecutable(fromPath ? .path(path) : .bytes(OnnxFile(path: path).bytes), library)
        let memory = TensorMemory()
        let matrix = memory.room(for: 4, of: Float.self)
        matrix.initialize(repeating: 0)
        let input = try OnnxValue(wrapping: memory.start, byteCount: 16, element: ORT_ELEMENT_FLOAT, shape: [1, 4], library)
        let output = try #require(try executable.run([input], names: TensorNames(inputs: ["features"], outputs: ["score"])).first)
        let type = try output.type()
        #expect(type.element == ORT_ELEMENT_FLOAT && type.shape == [1, 1])
        #expect(Array(try output.elements(1, as: Float.self)) == [0.5])
    }

    @Test func `a tensor wraps the caller's memory without a copy`() throws {
        let memory = TensorMemory()
        let numbers = memory.room(for: 6, of: Int64.self)
        for index in 0..<6 { numbers[index] = Int64(index) }
        let tensor = try OnnxValue(wrapping: memory.start, byteCount: 48, element: ORT_ELEMENT_INT64, shape: [3, 2], library)
        #expect(try tensor.isTensor())
        #expect(try tensor.type().shape == [3, 2])
        #expect(UnsafeRawPointer(try tensor.elements(6, as: Int64.self).baseAddress) == UnsafeRawPointer(memory.start))
    }

    @Test func `text goes in and comes out`() throws {
        let words = ["", "Zürich", "東京", "a b"]
        let pointers = words.map { UnsafePointer<CChar>(strdup($0)) }
        defer { for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) } }
        let tensor = try OnnxValue(strings: pointers, shape: [4], library)
        #expect(try tensor.type().element == ORT_ELEMENT_STRING)
        #expect(try tensor.strings(4) == words)
    }

    @Test func `a sequence of maps is walked`() throws {
        let executable = try OnnxExecutable(.bytes(OnnxFile(path: Fixture.path("zipmap_only_ml")).bytes), library)
        let memory = TensorMemory()
        memory.room(for: 4, of: Float.self).initialize(repeating: 0.25)
        let input = try OnnxValue(wrapping: memory.start, byteCount: 16, element: ORT_ELEMENT_FLOAT, shape: [2, 2], library)
        let maps = try #require(try executable.run([input], names: TensorNames(inputs: ["x"], outputs: ["scores"])).first)
        #expect(try !maps.isTensor())
        #expect(try maps.count() == 2)
        let keys = try maps.value(at: 1).value(at: 0)
        #expect(Array(try keys.elements(3, as: Int64.self)) == [3, 5, 7])
        #expect(try ScoreMatrix(maps: maps).columns == 3)
    }
}

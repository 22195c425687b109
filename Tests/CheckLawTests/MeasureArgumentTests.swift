import AssayCheckKit
import AssayCore
import AssayManifest
import Testing

/// How measures read numbers, shares and counts from their arguments.
struct MeasureArgumentTests {
    @Test(arguments: [("10%", 0.1), ("0.1", 0.1), ("1", 1), ("100%", 1)])
    func `a share is written as a part or in percent`(_ text: String, value: Double) throws {
        #expect(try call(text).share() == value)
    }

    @Test(arguments: ["0", "0%", "1.5", "-0.1", "150%", "nan", "half", "10 %%"])
    func `what is no share is refused with the usage`(_ text: String) {
        let problem = #expect(throws: Diagnostic.self) { try call(text).share() }
        #expect(problem?.code == .wrongArguments)
        #expect(problem?.help?.contains("gain(k)") == true)
    }

    @Test func `a count is whole`() throws {
        #expect(try call("100").count() == 100)
        #expect(try call("1e3").count() == 1_000)
    }

    @Test(arguments: ["0", "-1", "2.5", "1e300", "many"])
    func `what is no count is refused`(_ text: String) {
        let problem = #expect(throws: Diagnostic.self) { try call(text).count() }
        #expect(problem?.code == .wrongArguments)
    }

    @Test func `a missing argument is refused`() {
        let problem = #expect(throws: Diagnostic.self) { try call(nil).number(in: 0...1) }
        #expect(problem?.code == .wrongArguments)
    }

    private func call(_ argument: String?) -> MeasureCall {
        let descriptor = MeasureDescriptor(
            "gain", .performance, "A measure.", range: 0...1, better: .higher,
            parameters: [MeasureParameter("k", .number(0...1))], equals: "nothing")
        return MeasureCall(
            descriptor: descriptor, arguments: argument.map { [.positional($0)] } ?? [], frame: TaskFrame(task: .binary),
            place: SourcePlace(file: "assay.yaml", line: 1))
    }
}

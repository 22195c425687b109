import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure of a table as another measure uses it, which may make it again with another confidence.
struct InnerMeasure: Sendable {
    let standard: any TableMeasure
    private let type: any Measure.Type
    private let call: MeasureCall

    var name: String { call.descriptor.name }
    var descriptor: MeasureDescriptor { call.descriptor }
    /// The rows of a share; nil for other measures.
    var share: (any ShareMeasure)? { (standard as? any ShareMeasure).flatMap { $0.isShare ? $0 : nil } }

    /// - Parameter outer: the call of the measure that uses it.
    /// - Throws: RQ101 for arguments that the inner measure does not understand, RQ170 for one that groups cannot split.
    init(_ type: any Measure.Type, _ arguments: [Argument], in outer: MeasureCall) throws(Diagnostic) {
        var call = outer
        (call.descriptor, call.arguments, call.interval) = (type.descriptor, arguments, nil)
        guard arguments.isEmpty || !type.descriptor.parameters.isEmpty else {
            throw outer.wrong("`\(arguments[0].written)` is not understood", "write `\(outer.descriptor.usage)`")
        }
        let made = try Self.first(type, call, in: outer)
        if let wanted = outer.interval, made.intervalMethods.contains(wanted) { call.interval = wanted }
        (self.type, self.call) = (type, call)
        standard = call.interval == nil ? made : try Self.made(type, call, in: outer)
    }

    /// The same measure with another confidence of its interval.
    func at(confidence: Double) throws(Diagnostic) -> any TableMeasure {
        guard confidence != call.confidence else { return standard }
        var call = call
        call.confidence = confidence
        return try Self.made(type, call, in: call)
    }

    private static func made(
        _ type: any Measure.Type, _ call: MeasureCall, in outer: MeasureCall
    ) throws(Diagnostic) -> any TableMeasure {
        guard type.descriptor.tasks.isEmpty || type.descriptor.tasks.contains(call.frame.task) else {
            throw cannotSplit(type, outer, "it is not for \(call.frame.task.rawValue) models", "take a measure of this task")
        }
        guard let made = try type.init(call) as? any TableMeasure, !(made is any FunctionalityMeasure) else {
            throw cannotSplit(
                type, outer, "it is no measure of the evaluation table's rows", "take a measure of rows, such as `recall`")
        }
        guard made.requests.allSatisfy({ !$0.isWhole && $0.grouping == nil }), !made.requests.isEmpty else {
            throw cannotSplit(
                type, outer, "it already looks beyond the rows of one group", "take a measure of rows, such as `recall`")
        }
        return made
    }

    /// What the arguments get wrong, in words of the outer measure.
    private static func first(
        _ type: any Measure.Type, _ call: MeasureCall, in outer: MeasureCall
    ) throws(Diagnostic) -> any TableMeasure {
        do throws(Diagnostic) {
            return try made(type, call, in: outer)
        } catch {
            guard error.code == .wrongArguments else { throw error }
            throw outer.wrong(error.message, error.help ?? "write `\(outer.descriptor.usage)`")
        }
    }

    private static func cannotSplit(
        _ type: any Measure.Type, _ outer: MeasureCall, _ why: String, _ help: String
    ) -> Diagnostic {
        Diagnostic(
            .cannotSplit, "`\(outer.descriptor.name)` cannot look at `\(type.descriptor.name)` group by group: \(why)",
            at: outer.place, help: help)
    }
}

extension DiagnosticCode {
    /// A measure that groups cannot split stands inside a measure of groups.
    static let cannotSplit: DiagnosticCode = "RQ170"
}

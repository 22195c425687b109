import AssayCore
import AssayTabular

/// The name of each row, as a number.
public struct RowNames: Sendable {
    /// Equal for equal names, whatever their type; of no use where the name is missing.
    public var words: [UInt64]
    public var isMissing: [Bool]
}

extension Observation {
    private struct NamesKey: Hashable {}

    /// What the `id` role names each row.
    ///
    /// - Definition: 64 bits of the fingerprint of the canonical value: `7`, `7.0` and the text `7` are one name.
    /// - Throws: DT101 where the table has no such column, or no `id` role.
    public func names() throws(Diagnostic) -> RowNames {
        guard let name = frame.id else {
            throw Diagnostic(
                .missingColumn, "the table declares no `id` column", help: "name it in the manifest: `data.evaluation.id`")
        }
        return try once(NamesKey()) { () throws(Diagnostic) in
            let values = try column(name).canonicalValues()
            return RowNames(words: values.map(Self.word), isMissing: values.map { $0 == .missing })
        }
    }

    private static func word(_ value: CanonicalValue) -> UInt64 {
        var print = Fingerprint()
        print.add(value)
        return print.low
    }
}

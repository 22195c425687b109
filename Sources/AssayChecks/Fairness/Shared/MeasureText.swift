import AssayCheckKit
import AssayCore
import AssayManifest

extension MeasureCall {
    /// A measure that stands among the arguments: `recall`, `precision(class=2)`.
    ///
    /// - Throws: RQ101 where there is none, the grammar's own problems, RQ002 for a name that is no measure's.
    func innerMeasure(_ index: Int = 0) throws(Diagnostic) -> (type: any Measure.Type, arguments: [Argument]) {
        guard let text = positional(index) else { throw wrong("needs a measure", "write `\(descriptor.usage)`") }
        let names = MeasureNames(MeasureCatalog.standard.families)
        var inner: Requirement
        do throws(Diagnostic) {
            inner = try Requirement.parse(text, catalog: names)
        } catch {
            throw Diagnostic(error.code, error.message, at: place, details: error.details, help: error.help)
        }
        guard inner.comparison == nil, inner.slice.isEmpty, let type = MeasureCatalog.standard[inner.measure.value] else {
            throw wrong("`\(text)` is more than a measure", "write `\(descriptor.usage)`, and the bound after the parenthesis")
        }
        return (type, inner.arguments)
    }
}

import AssayCore

/// A mistake in the text of a requirement, by offset; the caller knows where the text stands.
struct RequirementProblem: Error {
    var code: DiagnosticCode
    var message: String
    var offset: Int
    var length: Int
    var label: String?
    var details: [String] = []
    var help: String?

    func diagnostic(place: (_ offset: Int, _ length: Int) -> SourcePlace) -> Diagnostic {
        Diagnostic(code, message, at: place(offset, length), label: label, details: details, help: help)
    }
}

/// The name of a Python package in the one spelling that all its spellings share.
///
/// - Definition: small letters, and every run of `-`, `_` and `.` is one hyphen: `packaging.utils.canonicalize_name`.
/// - Source: PEP 503, Normalized names.
public enum PackageName {
    public static func normalized(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var isAfterSeparator = false
        for scalar in name.lowercased().unicodeScalars {
            let isSeparator = ScalarCursor.isSeparator(scalar)
            if isSeparator, !isAfterSeparator { result.append("-") }
            if !isSeparator { result.append(scalar) }
            isAfterSeparator = isSeparator
        }
        return String(result)
    }
}

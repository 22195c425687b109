import Foundation

/// Reads a list of feature names from one string of metadata.
enum FeatureNames {
    /// A JSON list of strings, else names with commas between; nil when nothing is left.
    static func parse(_ text: String) -> [String]? {
        let json = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
        let names = json ?? text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return names.isEmpty ? nil : names
    }
}

import AssayCheckKit
import AssayCore
import Foundation

import struct AssayCore.Measurement

/// Number of features that must not be inputs of the model, near spellings included.
///
/// - Definition: features whose name is one of the forbidden, holds it as a word of its own, or is one letter away, see `FeatureName`.
/// - Units: features.
/// - Missing values: none; the features are those of the model. A table without rows is undefined, so inconclusive.
/// - State: the rows are counted, so that an empty table is never a pass.
struct ForbiddenFeatureCount: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "forbidden_feature_count", .schema, "Number of features that must not be inputs of the model, near spellings included.",
        unit: .count, range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("name", .text, repeats: true)],
        statistical: false, equals: "equal or contained words, or an optimal string alignment distance of 1")

    private let found: [String]
    private let features: Int
    var requests: [FoldRequest] { [FoldRequest(RowCountFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let names = call.positionals.map(FeatureName.init)
        guard !names.isEmpty, names.allSatisfy({ !$0.words.isEmpty }) else {
            throw call.wrong("needs the names that are forbidden", "write `forbidden_feature_count(sex, zip)`")
        }
        features = call.features.count
        found = call.features.filter { feature in names.contains { $0.isForbidding(FeatureName(feature)) } }
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(RowCountFold()).rows
        guard rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        return Measurement(
            Double(found.count), rows: rows,
            details: MeasurementDetails(
                findings: found.isEmpty ? nil : ["forbidden: \(found.listed)"], numbers: ["features": Double(features)]))
    }
}

/// The words of a column's name.
struct FeatureName {
    /// In lower case, in their order: `ApplicantSex_2` is `applicant`, `sex`, `2`.
    let words: [String]
    private let joined: String

    init(_ name: String) {
        var (words, word, wasLower) = ([String](), "", false)
        for letter in name.precomposedStringWithCompatibilityMapping {
            let isPlain = letter.isLetter || letter.isNumber
            if !isPlain || (letter.isUppercase && wasLower) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if isPlain { word.append(letter) }
            wasLower = letter.isLowercase || letter.isNumber
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        (self.words, joined) = (words, words.joined())
    }

    /// Whether a feature of that name is what this name forbids.
    func isForbidding(_ feature: FeatureName) -> Bool {
        joined == feature.joined || stands(in: feature.words) || (joined.count >= 5 && Self.isOneEditAway(joined, feature.joined))
    }

    private func stands(in other: [String]) -> Bool {
        guard other.count >= words.count else { return false }
        return (0...(other.count - words.count)).contains { Array(other[$0..<($0 + words.count)]) == words }
    }

    /// One letter more, less or other, or two neighbours swapped.
    private static func isOneEditAway(_ one: String, _ other: String) -> Bool {
        let (one, other) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        guard other.count - one.count <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        if one.count < other.count { return one[start...].elementsEqual(other[(start + 1)...]) }
        guard start < one.count else { return true }
        if one[(start + 1)...].elementsEqual(other[(start + 1)...]) { return true }
        guard start + 1 < one.count, one[start] == other[start + 1], one[start + 1] == other[start] else { return false }
        return one[(start + 2)...].elementsEqual(other[(start + 2)...])
    }
}

import AssayTabular

/// Turns the values of a column into the codes that a model was trained on.
struct CategoryEncoder: Sendable {
    private enum Known: Sendable {
        case texts([String: Double])
        case numbers([Double: Double])
        case cutTexts([CutText])
    }

    private let known: Known
    private let unknown: TreeSignature.UnknownCategory

    /// Nil where the column holds the codes already.
    init?(_ categories: FeatureCategories, unknown: TreeSignature.UnknownCategory) {
        self.unknown = unknown
        switch categories {
        case .codes: return nil
        case .texts(let values): known = .texts(Self.places(values))
        case .numbers(let values): known = .numbers(Self.places(values))
        case .cutTexts(let values): known = .cutTexts(values)
        }
    }

    private static func places<Value: Hashable>(_ values: [Value]) -> [Value: Double] {
        Dictionary(zip(values, (0..<values.count).map(Double.init))) { first, _ in first }
    }

    /// The codes as a column of numbers, and the first row whose value is no category where such are refused.
    ///
    /// - Missing values: a null stays one; so does a value that is no category where such count as missing.
    func encode(_ column: Column) -> (codes: Column, unknownRow: Int?) {
        let (codes, unknownRow) =
            switch known {
            case .texts(let places): encode(column.categories) { places[$0] }
            case .cutTexts(let texts):
                encode(column.categories) { value in texts.firstIndex { $0.matches(value) }.map(Double.init) }
            case .numbers(let places): encode(column.doubles, places)
            }
        return (Column(name: column.name, doubles: codes), unknown == .refused ? unknownRow : nil)
    }

    private func encode(_ categories: Categories, _ code: (String) -> Double?) -> ([Double?], Int?) {
        let codes = categories.values.map(code)
        let unknownRow = categories.codes.firstIndex { $0 >= 0 && codes[Int($0)] == nil }
        return (categories.codes.map { $0 < 0 ? nil : codes[Int($0)] }, unknownRow)
    }

    private func encode(_ values: [Double], _ places: [Double: Double]) -> ([Double?], Int?) {
        let codes = values.map { places[$0] }
        return (codes, codes.indices.first { codes[$0] == nil && !values[$0].isNaN })
    }
}

/// The categories that XGBoost keeps in a model from release 3.1 on, by feature.
enum XGBoostCategories {
    /// Nil for a feature of which the file says nothing.
    static func read(_ categories: ModelValue?, features: Int) throws(XGBoostFault) -> [FeatureCategories?] {
        let lists = categories?["enc"]?.list ?? []
        guard !lists.isEmpty else { return [FeatureCategories?](repeating: nil, count: features) }
        guard lists.count == features else { throw XGBoostFault("it has categories of \(lists.count) features, not \(features)") }
        var found: [FeatureCategories?] = []
        for list in lists { found.append(try read(list)) }
        return found
    }

    private static func read(_ list: ModelValue) throws(XGBoostFault) -> FeatureCategories? {
        guard let values = list["values"]?.numbers, !values.isEmpty else { return nil }
        guard let offsets = list["offsets"]?.wholes else { return .numbers(values) }
        // Texts lie behind each other, one signed number a byte.
        let bytes = values.compactMap { Int(exactly: $0).map { UInt8(truncatingIfNeeded: $0) } }
        guard bytes.count == values.count, offsets.first == 0, offsets.last == bytes.count,
            zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw XGBoostFault("the texts of its categories do not fit together") }
        let texts = zip(offsets, offsets.dropFirst()).map { String(validating: bytes[$0..<$1], as: UTF8.self) }
        return texts.contains(nil) ? .cutTexts(cut(bytes, offsets)) : .texts(texts.compactMap(\.self))
    }

    /// XGBoost's Python package, 3.1 and 3.2, counts the characters of pandas categories where it should count bytes, so that texts
    /// beyond ASCII lie elsewhere than their offsets say, and the last bytes of the list are lost.
    private static func cut(_ bytes: [UInt8], _ offsets: [Int]) -> [CutText] {
        var (rest, found): (ArraySlice<UInt8>, [CutText]) = (bytes[...], [])
        for (from, to) in zip(offsets, offsets.dropFirst()) {
            var end = rest.startIndex
            for _ in from..<to where end < rest.endIndex { end = min(rest.endIndex, end + Self.length(rest[end])) }
            found.append(CutText(start: Array(rest[..<end]), scalars: to - from))
            rest = rest[end...]
        }
        return found
    }

    /// Bytes of the UTF-8 scalar that begins with a byte.
    private static func length(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4 }
}

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
        if bytes.contains(where: { $0 >= 0x80 }) { return .cutTexts(cut(bytes, offsets)) }
        return .texts(zip(offsets, offsets.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) })
    }

    /// XGBoost's Python package, 3.1 and 3.2, counts the characters of pandas categories where it should count bytes, so that texts
    /// beyond ASCII lie elsewhere than their offsets say, and the last bytes of the list are lost. Other ways to save a model are right, so
    /// that both readings hold as long as no text could be meant by two of them.
    private static func cut(_ bytes: [UInt8], _ offsets: [Int]) -> [CutText] {
        var (rest, found): (ArraySlice<UInt8>, [CutText]) = (bytes[...], [])
        for (from, to) in zip(offsets, offsets.dropFirst()) {
            var end = rest.startIndex
            for _ in from..<to where end < rest.endIndex { end = min(rest.endIndex, end + Self.length(rest[end])) }
            let whole = String(validating: bytes[from..<to], as: UTF8.self)
            found.append(CutText(start: Array(rest[..<end]), scalars: to - from, whole: whole))
            rest = rest[end...]
        }
        return found
    }

    /// Bytes of the UTF-8 scalar that begins with a byte.
    private static func length(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4 }
}

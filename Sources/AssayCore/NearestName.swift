/// Finds the name that somebody probably meant.
///
/// - Definition: the smallest Damerau–Levenshtein distance (optimal string alignment), letter case aside; at most a third of
///   the longer name may differ, and at least one letter may. Failing that, the first name that has the word as a part
///   between underscores, so that `auc` finds `roc_auc`. Of equally near names the first one wins.
public enum NearestName {
    /// The nearest of `names`, or nil where none is near enough to be worth a suggestion.
    public static func find(_ word: String, in names: some Sequence<String>) -> String? {
        let names = Array(names)
        let letters = Array(word.lowercased())
        var best: (name: String, distance: Int)?
        for name in names where name != word {
            let other = Array(name.lowercased())
            let allowed = max(1, max(letters.count, other.count) / 3)
            guard abs(letters.count - other.count) <= allowed else { continue }
            let found = distance(letters, other)
            if found <= allowed, found < other.count, found < (best?.distance ?? .max) { best = (name, found) }
        }
        return best?.name ?? partial(word, in: names)
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words.
    public static func distance(_ one: String, _ other: String) -> Int { distance(Array(one), Array(other)) }

    static func distance(_ one: [Character], _ other: [Character]) -> Int {
        if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
        var before = [Int](), last = Array(0...other.count)
        for i in 1...one.count {
            var row = [i] + [Int](repeating: 0, count: other.count)
            for j in 1...other.count {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1))
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
            }
            (before, last) = (last, row)
        }
        return last[other.count]
    }

    private static func partial(_ word: String, in names: [String]) -> String? {
        guard word.count >= 3 else { return nil }
        return names.first { $0 != word && $0.split(separator: "_").contains { $0.lowercased() == word.lowercased() } }
    }
}

import AssayCore
import Testing

@Suite struct NearestNameTests {
    static let names: [String] = ["threshold", "task", "roc_auc", "recall", "features", "name", "data", "MB", "ms"]

    @Test(arguments: [
        ("treshold", "threshold"), ("thershold", "threshold"), ("THRESHOLD", "threshold"), ("taks", "task"), ("auc", "roc_auc"),
        ("rocauc", "roc_auc"), ("recal", "recall"), ("feature", "features"), ("mb", "MB"), ("nmae", "name"),
    ])
    func `a slip finds the name that was meant`(word: String, name: String) {
        #expect(NearestName.find(word, in: Self.names) == name)
    }

    @Test(arguments: ["", "zzz", "x", "completely_else", "threshold_of_the_score_above_which"])
    func `a word that is like nothing finds nothing`(word: String) {
        #expect(NearestName.find(word, in: ["threshold", "roc_auc", "features"]) == nil)
        #expect(NearestName.find(word, in: []) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("straße", "strasse", 2),
    ])
    func `distances are those of the optimal string alignment`(one: String, other: String, distance: Int) {
        #expect(NearestName.distance(one, other) == distance)
        #expect(NearestName.distance(other, one) == distance)
    }

    @Test func `the first of equally near names wins`() {
        #expect(NearestName.find("tost", in: ["test", "toast", "lost"]) == "test")
    }
}

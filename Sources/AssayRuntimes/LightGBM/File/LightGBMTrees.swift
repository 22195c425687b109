/// The trees of a model, counted and held against each other.
///
/// The library jumps to trees by their stated sizes and follows children and features without looking, so that a file whose
/// numbers lead elsewhere would end the process or never end. Such a file never reaches it.
struct LightGBMTrees: Sendable {
    private(set) var count = 0
    private(set) var leaves = 0
    /// Trained numbers: the threshold of each node, the value of each leaf, and the coefficients of linear leaves.
    private(set) var parameters = 0

    /// - Parameter sizes: bytes a tree, where the file states them.
    init(_ text: inout LightGBMText, sizes: String?, features: Int) throws(LightGBMFault) {
        let stated = sizes.map { $0.split(separator: " ").map { Int($0) } }
        var start = text.place
        while text.begins(with: "Tree=", at: start) {
            text.jump(to: start)
            try add(&text, features)
            start = text.place
            if let stated { try check(stated, count - 1, from: &start, text) }
        }
        guard text.begins(with: "end of trees", at: start) else {
            throw text.isAtEnd ? .truncated("the trees do not end") : .damaged("tree \(count) does not follow tree \(count - 1)")
        }
        if let stated, stated.count != count { throw .damaged("it has \(count) trees, but states the sizes of \(stated.count)") }
        text.jump(to: start)
    }

    /// The next tree has to begin where the stated size says that this one ends.
    private mutating func check(_ sizes: [Int?], _ number: Int, from start: inout Int, _ text: LightGBMText) throws(LightGBMFault) {
        guard number < sizes.count, let size = sizes[number], (1..<1 << 40).contains(size) else {
            throw .damaged("the size of tree \(number) is missing")
        }
        let end = treeStart + size
        guard text.begins(with: "Tree=", at: end) || text.begins(with: "end of trees", at: end) else {
            throw .damaged("tree \(number) has not the \(size) bytes that the file states; were its line ends changed?")
        }
        start = end
    }

    /// Where the tree that was added last begins.
    private var treeStart = 0

    private mutating func add(_ text: inout LightGBMText, _ features: Int) throws(LightGBMFault) {
        treeStart = text.place
        _ = text.line()
        let tree = LightGBMTree(number: count, fields: try fields(&text))
        while !text.begins(with: "Tree=", at: text.place), !text.begins(with: "end of trees", at: text.place) {
            guard let line = text.line() else { throw .truncated("tree \(count) does not end") }
            guard line.isEmpty else { throw .damaged("tree \(count) goes on after an empty line") }
        }
        try tree.check(features: features)
        count += 1
        leaves += tree.leaves
        parameters += 2 * tree.leaves - 1 + tree.coefficients
    }
}

extension LightGBMTrees {
    /// The library reads so many lines of a tree, up to an empty one, and looks for `=` beyond the end of a line.
    private static let mostLines = 22

    private func fields(_ text: inout LightGBMText) throws(LightGBMFault) -> [String: ArraySlice<UInt8>] {
        var fields: [String: ArraySlice<UInt8>] = [:]
        while true {
            guard let line = text.line() else { throw .truncated("tree \(count) does not end") }
            if line.isEmpty { return fields }
            guard line.contains(UInt8(ascii: "=")), fields.count < Self.mostLines else {
                throw .damaged("tree \(count) has lines that are none of a tree's")
            }
            let (key, value) = LightGBMText.pair(line)
            guard fields.updateValue(value, forKey: key) == nil else { throw .damaged("tree \(count) has `\(key)` twice") }
        }
    }
}

/// One tree's lists.
struct LightGBMTree {
    let number: Int
    let fields: [String: ArraySlice<UInt8>]

    var leaves: Int { wholes("num_leaves")?.first ?? 0 }
    /// Of linear leaves.
    var coefficients: Int { fields["leaf_coeff"].map(LightGBMNumbers.count) ?? 0 }

    private func wholes(_ key: String) -> [Int]? { fields[key].flatMap(LightGBMNumbers.wholes) }
    private func count(_ key: String) -> Int { fields[key].map(LightGBMNumbers.count) ?? 0 }

    private static let nodeLists = ["split_gain", "threshold", "internal_value", "internal_weight"]
    private static let leafLists = ["leaf_value", "leaf_weight", "leaf_const"]

    func check(features: Int) throws(LightGBMFault) {
        guard leaves > 0, count("leaf_value") == leaves, wholes("num_cat")?.count == 1 else {
            throw .damaged("tree \(number) has other values than leaves")
        }
        try checkWords()
        guard leaves > 1 else { return }
        for (keys, size) in [(Self.nodeLists + ["internal_count"], leaves - 1), (Self.leafLists + ["leaf_count"], leaves)] {
            if let key = keys.first(where: { fields[$0] != nil && count($0) != size }) {
                throw .damaged("list `\(key)` of tree \(number) has \(count(key)) numbers, not \(size)")
            }
        }
        let nodes = leaves - 1
        guard let splits = wholes("split_feature"), let left = wholes("left_child"), let right = wholes("right_child"),
            [splits.count, left.count, right.count, count("threshold"), count("decision_type")].allSatisfy({ $0 == nodes })
        else { throw .damaged("tree \(number) has lists of other lengths than it has nodes") }
        guard splits.allSatisfy({ (0..<features).contains($0) }) else {
            throw .damaged("tree \(number) splits a feature that is not there")
        }
        guard Self.isTree(left + right, nodes: nodes) else { throw .damaged("the nodes of tree \(number) are no tree") }
        try checkCategories(nodes)
        try checkLinear(features)
    }

    private func checkWords() throws(LightGBMFault) {
        let reals = Self.nodeLists + Self.leafLists + ["leaf_coeff", "shrinkage"]
        let wholes = ["num_leaves", "num_cat", "decision_type", "leaf_count", "internal_count", "cat_threshold", "is_linear"]
        let bad =
            reals.first { key in fields[key].map { !LightGBMNumbers.areReal($0) } ?? false }
            ?? wholes.first { key in fields[key].map { LightGBMNumbers.wholes($0) == nil } ?? false }
        if let bad { throw .damaged("`\(bad)` of tree \(number) holds something else than numbers") }
    }

    /// No node has two parents and the first has none, so that no way from it leads back; a negative child is a leaf.
    private static func isTree(_ children: [Int], nodes: Int) -> Bool {
        var seen = [Bool](repeating: false, count: nodes)
        for child in children {
            guard child > 0 else {
                if child == 0 || ~child > nodes { return false }
                continue
            }
            guard child < nodes, !seen[child] else { return false }
            seen[child] = true
        }
        return true
    }

    private func checkCategories(_ nodes: Int) throws(LightGBMFault) {
        let sets = wholes("num_cat")?.first ?? 0
        let kinds = wholes("decision_type") ?? []
        let places = (fields["threshold"] ?? []).split(separator: 0x20)
        let chosen = kinds.indices.filter { kinds[$0] & 1 == 1 }.map { LightGBMNumbers.wholes(places[$0])?.first ?? -1 }
        guard sets > 0 || chosen.isEmpty, chosen.allSatisfy({ (0..<max(1, sets)).contains($0) }) else {
            throw .damaged("tree \(number) splits by categories that are not there")
        }
        guard sets > 0 else { return }
        guard let ends = wholes("cat_boundaries"), ends.count == sets + 1, ends.first == 0, ends.last == count("cat_threshold"),
            zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw .damaged("the categories of tree \(number) do not fit its nodes") }
    }

    private func checkLinear(_ features: Int) throws(LightGBMFault) {
        guard wholes("is_linear")?.first == 1 else { return }
        let used = wholes("leaf_features") ?? []
        guard count("leaf_const") == leaves, let counts = wholes("num_features"), counts.count == leaves,
            counts.allSatisfy({ (0...features).contains($0) }), counts.reduce(0, +) == used.count, used.count == coefficients,
            used.allSatisfy({ (0..<features).contains($0) })
        else { throw .damaged("the linear leaves of tree \(number) do not fit its features") }
    }
}

/// The trees of a model, or the weights of a linear one, counted and held against each other.
///
/// The library follows children and features without looking, so that a file whose numbers lead out of a tree, or around in
/// it, would end the process or never end. Such a file never reaches it.
struct XGBoostTrees: Sendable {
    var count = 0
    var rounds = 0
    /// Trained numbers: the threshold or the weight of each node, or the weights of a linear model.
    var parameters = 0
    var leaves = 0
    /// Scores that one leaf keeps.
    private var width = 1
    /// What the file says of categories, from XGBoost 3.1 on.
    var categories: ModelValue?

    init(_ learner: ModelValue, _ booster: String, features: Int, groups: Int) throws(XGBoostFault) {
        guard let gradient = learner["gradient_booster"] else { throw XGBoostFault("it has no `gradient_booster`") }
        switch booster {
        case "gblinear": try linear(gradient, features, groups)
        case "gbtree": try trees(gradient["model"], features, groups)
        case "dart":
            try trees(gradient.at("gbtree", "model"), features, groups)
            guard gradient["weight_drop"]?.numbers?.count == count else { throw XGBoostFault("it lacks weights of dropped trees") }
        default: throw XGBoostFault("the booster `\(booster)` is none of gbtree, dart and gblinear")
        }
    }

    private mutating func linear(_ gradient: ModelValue, _ features: Int, _ groups: Int) throws(XGBoostFault) {
        guard let weights = gradient.at("model", "weights")?.numbers, weights.count == (features + 1) * groups else {
            throw XGBoostFault("a linear model of \(features) features needs \((features + 1) * groups) weights")
        }
        parameters = weights.count
        rounds = gradient.at("model", "boosted_rounds")?.whole ?? 0
    }

    private mutating func trees(_ model: ModelValue?, _ features: Int, _ groups: Int) throws(XGBoostFault) {
        guard let model, let trees = model["trees"]?.list, let info = model["tree_info"]?.wholes,
            model.at("gbtree_model_param", "num_trees")?.whole == trees.count, info.count == trees.count
        else { throw XGBoostFault("the number of trees differs from what it states") }
        guard info.allSatisfy({ (0..<groups).contains($0) }) else { throw XGBoostFault("a tree adds to a score that is not there") }
        for (number, tree) in trees.enumerated() { try add(tree, number, features, groups) }
        count = trees.count
        try checkGroups(groups)
        rounds = try Self.rounds(model, trees: count, groups: groups)
        categories = model["cats"]
    }

    /// Older files count rounds by their parallel trees.
    private static func rounds(_ model: ModelValue, trees: Int, groups: Int) throws(XGBoostFault) -> Int {
        guard let starts = model["iteration_indptr"]?.wholes else {
            let parallel = max(1, model.at("gbtree_model_param", "num_parallel_tree")?.whole ?? 1)
            return trees / groups / parallel
        }
        guard starts.first == 0, starts.last == trees, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) else {
            throw XGBoostFault("the rounds do not add up to its trees")
        }
        return starts.count - 1
    }

    /// The library makes room for every score of every row, so a number of them that no tree needs is no small fault.
    private func checkGroups(_ groups: Int) throws(XGBoostFault) {
        let isWhole = width > 1 ? width == groups : count % groups == 0
        guard isWhole, count > 0 || groups <= 1_000 else { throw XGBoostFault("it has \(count) trees for \(groups) scores a row") }
    }

    /// The library takes for granted that they are there.
    private static let needed = [
        "left_children", "right_children", "parents", "split_indices", "split_conditions", "default_left", "loss_changes",
        "sum_hessian",
    ]
    private static let categoryLists = ["categories", "categories_nodes", "categories_segments", "categories_sizes"]

    private mutating func add(_ tree: ModelValue, _ number: Int, _ features: Int, _ groups: Int) throws(XGBoostFault) {
        guard let nodes = tree.at("tree_param", "num_nodes")?.whole, nodes > 0, let left = tree["left_children"]?.wholes,
            let right = tree["right_children"]?.wholes, let splits = tree["split_indices"]?.wholes,
            Self.needed.allSatisfy({ tree[$0]?.numbers?.count == nodes }),
            tree["split_type"] == nil || Self.categoryLists.allSatisfy({ tree[$0]?.wholes != nil })
        else { throw XGBoostFault("tree \(number) has lists of other lengths than it has nodes") }
        let vector = tree.at("tree_param", "size_leaf_vector")?.whole ?? 1
        guard [0, 1, groups].contains(vector), tree.at("tree_param", "num_feature")?.whole ?? features == features else {
            throw XGBoostFault("tree \(number) is for other features or scores than the model")
        }
        width = max(width, vector)
        let walk = TreeWalk(left: left, right: right)
        guard let reached = walk.reached() else { throw XGBoostFault("the nodes of tree \(number) are no tree") }
        guard (tree["parents"]?.wholes ?? []).dropFirst().allSatisfy({ (0..<nodes).contains($0) }) else {
            throw XGBoostFault("a node of tree \(number) has a parent that is not there")
        }
        guard reached.allSatisfy({ left[$0] < 0 || (0..<features).contains(splits[$0]) }) else {
            throw XGBoostFault("tree \(number) splits a feature that is not there")
        }
        try Self.checkCategories(tree, number, nodes)
        try Self.checkWeights(tree, number, walk, max(1, vector))
        let ends = reached.count { left[$0] < 0 }
        leaves += ends
        parameters += reached.count - ends + ends * max(1, vector)
    }

    private static func checkCategories(_ tree: ModelValue, _ number: Int, _ nodes: Int) throws(XGBoostFault) {
        let values = tree["categories"]?.wholes ?? []
        let (places, starts, sizes) = (
            tree["categories_nodes"]?.wholes ?? [], tree["categories_segments"]?.wholes ?? [],
            tree["categories_sizes"]?.wholes ?? []
        )
        let splits = tree["split_type"]?.wholes ?? []
        let isWhole =
            places.count == starts.count && places.count == sizes.count && (splits.isEmpty || splits.count == nodes)
            && zip(starts, sizes).allSatisfy { $0 >= 0 && $1 >= 0 && $0 <= values.count && $1 <= values.count - $0 }
            && values.allSatisfy { (0..<1 << 24).contains($0) }
            && splits.indices.filter { splits[$0] == 1 }.allSatisfy(Set(places).contains)
            && places.allSatisfy { (0..<nodes).contains($0) }
        if !isWhole { throw XGBoostFault("the categories of tree \(number) do not fit its nodes") }
    }

    /// A tree with several scores a leaf keeps them in lists of their own; from 3.1 on, a leaf's right child is its place there.
    private static func checkWeights(_ tree: ModelValue, _ number: Int, _ walk: TreeWalk, _ width: Int) throws(XGBoostFault) {
        let (nodes, all, leaves) = (walk.left.count, tree["base_weights"]?.numbers, tree["leaf_weights"]?.numbers)
        guard all?.count == nodes * width else {
            throw XGBoostFault("tree \(number) has lists of other lengths than it has nodes")
        }
        guard width > 1 else { return }
        guard let leaves else {
            throw XGBoostFault("tree \(number) has no `leaf_weights`, which trees with several scores a leaf have")
        }
        let ends = walk.left.indices.filter { walk.left[$0] < 0 }
        guard leaves.count == ends.count * width, ends.allSatisfy({ ends.indices.contains(walk.right[$0]) }) else {
            throw XGBoostFault("the leaves of tree \(number) have other numbers of weights than scores")
        }
    }
}

/// Follows the children of a binary tree's nodes, which lie in lists; a negative child is none.
struct TreeWalk {
    let left: [Int]
    let right: [Int]

    /// The nodes below the first, itself included; nil where children lie outside the lists or a node is reached twice.
    func reached() -> [Int]? {
        var (seen, open, found) = ([Bool](repeating: false, count: left.count), [0], [Int]())
        guard !left.isEmpty, left.count == right.count else { return nil }
        while let node = open.popLast() {
            guard left.indices.contains(node), !seen[node] else { return nil }
            seen[node] = true
            found.append(node)
            if left[node] < 0 { continue }
            guard right[node] >= 0 else { return nil }
            open += [right[node], left[node]]
        }
        return found
    }
}

import AssayCore
import AssayModelKit

extension XGBoostFile {
    /// How many classes the objective tells apart; nil for one that tells none.
    var classes: Int? {
        switch objective {
        case "multi:softprob", "multi:softmax": groups
        case "binary:logistic", "binary:logitraw", "binary:hinge": 2
        default: nil
        }
    }

    /// What the model can be asked for.
    ///
    /// - Source: XGBoost documentation, XGBoost Parameters, Learning Task Parameters.
    func outputs(for task: ModelTask?) -> [TreeOutput] {
        let raw = TreeOutput(
            "margin", .raw, columns: groups, element: .float32, tasks: objective == "binary:logitraw" ? [.binary] : [])
        func main(_ name: String, _ meaning: TreeOutput.Meaning, _ columns: Int, _ tasks: Set<ModelTask>) -> [TreeOutput] {
            [TreeOutput(name, meaning, columns: columns, element: .float32, tasks: tasks), raw]
        }
        switch objective {
        case "binary:logitraw": return [raw]
        case "binary:logistic" where groups == 1: return main("probabilities", .probability, 2, [.binary])
        case "reg:logistic" where groups == 1 && task == .binary: return main("probabilities", .probability, 2, [.binary])
        case "binary:hinge": return main("prediction", .values, groups, [.binary])
        case "multi:softprob", "multi:softmax":
            return main("probabilities", .classes, groups, groups == 2 ? [.binary, .multiclass] : [.multiclass])
        case _ where objective.hasPrefix("rank:"): return main("prediction", .values, groups, [.binary, .regression])
        // Several targets: one column a target.
        case "binary:logistic": return main("prediction", .values, groups, [])
        default: return main("prediction", .values, groups, [.regression])
        }
    }

    func signature(for task: ModelTask?) -> TreeSignature {
        TreeSignature(
            title: "XGBoost", path: path, features: features, areNamed: areNamed, outputs: outputs(for: task), objective: objective,
            element: .float32, unknownCategory: .refused, refusesInfinity: true)
    }
}

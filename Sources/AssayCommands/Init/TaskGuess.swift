import AssayCore
import AssayModelKit
import AssayTabular

/// The tasks that a label, and the model that is to predict it, leave open.
struct TaskGuess {
    let label: TableFacts.Column
    /// The tasks that the model's outputs fit; nil without a model, or where none fits and the run says why.
    let byModel: [ModelTask]?

    init(label: TableFacts.Column, model: (any ModelBackend)?, request: BindingRequest) {
        self.label = label
        let fitting = model.map { model in
            ModelTask.allCases.filter { task in
                var request = request
                request.task = task
                return (try? model.bind(request)) != nil
            }
        }
        byModel = fitting?.isEmpty == true ? nil : fitting
    }

    /// Never empty; one where there is no doubt.
    var tasks: [ModelTask] {
        let both = byLabel.filter { byModel?.contains($0) ?? true }
        return both.isEmpty ? byLabel : both
    }

    /// Why, in words.
    var reason: String {
        switch label.count {
        case 2: "`\(label.name)` has two values"
        case .max: "`\(label.name)` has more than \(TableFacts.Column.limit) values"
        default: "`\(label.name)` has \(label.count) values"
        }
    }

    private var byLabel: [ModelTask] {
        guard label.isNumeric else { return label.count == 2 ? [.binary] : [.multiclass] }
        guard label.isWhole, let values = label.values, values.count <= 100 else { return [.regression] }
        guard values.count == 2 else { return [.multiclass, .regression] }
        return ColumnWords.positive(of: values) == nil ? [.binary, .regression] : [.binary]
    }
}

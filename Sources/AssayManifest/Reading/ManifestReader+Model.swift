import AssayCore

extension ManifestReader {
    mutating func model() -> ModelSection {
        let node = root["model"]
        let task = node?["task"]?.choice(as: ModelTask.self) ?? .binary
        if let node { refuseBinaryKeys(of: node, task) }
        let outputs = node?["outputs"]
        return ModelSection(
            name: node?["name"]?.text ?? "", artifact: artifact(node?["artifact"]), task: task, positive: node?["positive"]?.text,
            threshold: node?["threshold"]?.number ?? 0.5, features: features(node?["features"]),
            scoreOutput: outputs?["score"]?.text,
            labelOutput: outputs?["label"]?.text, classes: classes(node?["classes"], task),
            objective: node?["objective"]?.text, runtime: file(node?["runtime"], .runtime), worker: worker(node))
    }

    private mutating func worker(_ model: YAMLNode?) -> WorkerSection {
        let limits = model?["artifact"]
        return WorkerSection(
            python: file(model?["python"], .runtime)?.value, timeout: limits?["timeout"]?.duration ?? WorkerSection.standardTimeout,
            memory: limits?["memory"]?.size, processorTime: limits?["cpu"]?.duration,
            hasNetwork: limits?["network"]?.boolean ?? false, isTrusted: model?["trust"]?.boolean ?? false)
    }

    /// `positive` and `threshold` say nothing about other tasks, so they are a mistake there.
    private mutating func refuseBinaryKeys(of model: YAMLNode, _ task: ModelTask) {
        guard task != .binary else { return }
        for entry in model.entries where ["positive", "threshold"].contains(entry.name) {
            report(
                .contradictoryKeys, "`model.\(entry.name)` has no meaning for a \(task.rawValue) model", at: entry.key.place,
                label: "only for `task: binary`", help: "remove it, or mend `model.task`")
        }
    }

    private mutating func classes(_ node: YAMLNode?, _ task: ModelTask) -> [String]? {
        guard let node, node.texts != nil else { return nil }
        let names = names(node, of: "the class").map(\.value)
        if task == .regression || (task == .binary && names.count != 2) {
            report(
                .contradictoryKeys,
                task == .regression ? "`model.classes` has no meaning for a regression model" : "a binary model has two classes",
                at: node.place, label: "\(names.count) classes", help: "remove them, or mend `model.task`")
        }
        return names
    }

    private mutating func features(_ node: YAMLNode?) -> [String]? {
        guard let node, node.texts != nil else { return nil }
        let names = names(node, of: "the feature")
        refuseRoles(among: names)
        return names.map(\.value)
    }

    private mutating func refuseRoles(among features: [Located<String>]) {
        let table = root["data"]?["evaluation"]
        for feature in features {
            for role in RoleName.allCases where table?[role.rawValue]?.text == feature.value {
                report(
                    .contradictoryRoles, "the feature `\(feature.value)` is also the \(role.rawValue) column of `data.evaluation`",
                    at: feature.place, label: "a feature with another role",
                    help: "remove it from `model.features`, or from `data.evaluation.\(role.rawValue)`")
            }
        }
    }

    private mutating func artifact(_ node: YAMLNode?) -> Located<ArtifactReference>? {
        guard let node else { return nil }
        if let command = node["command"]?.texts {
            return node.located(.command(command))
        }
        let predictions = file(node["predictions"], .artifact).map {
            ArtifactReference.predictions(path: $0.value, written: node["predictions"]?.text ?? "")
        }
        let mlflow = file(node["mlflow"], .artifact).map {
            ArtifactReference.mlflow(path: $0.value, written: node["mlflow"]?.text ?? "")
        }
        let single = file(node["file"] ?? node, .artifact).map {
            ArtifactReference.file(path: $0.value, written: (node["file"] ?? node).text ?? "")
        }
        return node.located(single ?? predictions ?? mlflow)
    }

    mutating func baseline() -> Located<BaselineReference>? {
        guard let node = setting("baseline") else { return nil }
        if let artifact = node["artifact"], let found = file(artifact, .artifact) {
            return node.located(.artifact(path: found.value, written: artifact.text ?? ""))
        }
        guard let text = node.text, let colon = text.firstIndex(of: ":") else { return nil }
        let name = String(text[text.index(after: colon)...])
        return node.located(text.hasPrefix("git:") ? .git(name) : .run(name))
    }
}

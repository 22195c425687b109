import AssayCore

extension ManifestShape {
    static let model: ObjectShape = .init(fields: [
        Field("name", .text, required: true, "Name of the model in reports and in the history."),
        Field("artifact", artifact, "The model file, or where its predictions come from."),
        Field("task", .choice(ModelTask.allCases.map(\.rawValue)), required: true, "What the model predicts."),
        Field("positive", .label, standard: "1", "Label value counted as positive; binary tasks only."),
        Field(
            "threshold", .number(.init(minimum: 0, maximum: 1)), standard: "0.5",
            "A score at or above it is a positive decision; binary tasks only."),
        Field(
            "features", .either([.choice(["auto"]), .list(of: .text, minimum: 1)]), standard: "auto",
            "Input columns; `auto` takes what the artifact names, else every column without another role."),
        Field(
            "outputs", .either([.choice(["auto"]), .object(outputs)]), standard: "auto",
            "Which outputs of the artifact are scores and labels."),
        Field(
            "classes", .list(of: .label, minimum: 2),
            "What the model's classes are called, in the order of training, for a file that only numbers them."),
        Field("objective", .text, "What the model is for, in words, for the report."),
        Field("runtime", .path, "Library of the runtime to run the model with."),
        Field(
            "python", .path,
            "Python for a model that needs one: an interpreter or the folder of its environment; else `VIRTUAL_ENV`, `CONDA_PREFIX`, `python3`."
        ),
        Field("trust", .boolean, standard: "false", "Load a model file that a scan refuses: you vouch for it."),
    ])

    private static let outputs: ObjectShape = .init(fields: [
        Field("score", .text, "Output that holds the scores: a name, or a column of it such as `probabilities[:,1]`."),
        Field("label", .text, "Output that holds the decided class."),
    ])

    private static let artifact: Shape = .either([
        .path,
        .object(
            .init(
                fields: [
                    Field(
                        "command", .list(of: .text, minimum: 1), required: true, "Program and arguments of a worker that predicts.")
                ] + limits)),
        .object(.init(fields: [Field("file", .path, required: true, "The model file, beside limits for its worker.")] + limits)),
        .object(.init(fields: [Field("mlflow", .path, required: true, "MLflow model folder.")] + limits)),
        .object(.init(fields: [Field("predictions", .path, required: true, "File with stored predictions.")])),
    ])

    private static let limits: [Field] = [
        Field(
            "timeout", .formed(.duration), standard: "2 min",
            "Longest wait for the model to load and for each answer; then the worker is stopped."),
        Field("memory", .formed(.size), "Address space that the worker may use."),
        Field("cpu", .formed(.duration), "Processor time that the worker may use in all."),
        Field("network", .boolean, standard: "false", "Whether the worker may reach other machines."),
    ]
}

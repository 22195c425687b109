extension ManifestShape {
    static let behavior: ObjectShape = .init(fields: [
        Field(
            "invariance",
            .list(
                of: .object(
                    .init(fields: [
                        Field(
                            "columns", .list(of: .text, minimum: 1), required: true,
                            "Columns whose change must not change the decision."),
                        Field("at_most", .share, "Share of rows that may break the rule; 0 unless given."),
                    ])), minimum: 1), "Columns that must not matter."),
        Field(
            "direction",
            .list(
                of: .object(
                    .init(fields: [
                        Field("column", .text, required: true, "Column that is raised."),
                        Field(
                            "raise", .choice(BehaviorSection.Effect.allCases.map(\.rawValue)), required: true,
                            "What raising it does to the score."),
                        Field("at_most", .share, "Share of rows that may break the rule; 0 unless given."),
                    ])), minimum: 1), "Columns that must push the score one way."),
        Field("rows", .path, "Table of rows with the predictions that they must get."),
    ])

    static let retrain: ObjectShape = .init(fields: [
        Field("command", .list(of: .text, minimum: 1), required: true, "Program and arguments that train the model."),
        Field("inputs", .list(of: .path, minimum: 1), "Files that training reads."),
        Field("outputs", .list(of: .path, minimum: 1), "Files that training writes, relative to the manifest."),
        Field("environment", .map(of: .text), "Environment variables of the command, and no others."),
        Field("timeout", .formed(.duration), standard: "1 h", "Time after which training is stopped."),
        Field("memory", .formed(.size), "Address space that training may take."),
        Field("runs", .integer(.init(minimum: 2, maximum: 100)), standard: "2", "Trainings with nothing changed."),
        Field("seed_variable", .text, "Environment variable of the command that takes the seed, for the noise between seeds."),
        Field("seeds", .integer(.init(minimum: 2, maximum: 1_000)), standard: "5", "Trainings with another seed each."),
    ])
}

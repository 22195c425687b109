import ArgumentParser
import AssayCore
import AssayManifest
import AssayRunner

/// `assay plan`
struct PlanCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Says how many labelled rows the requirements need, and what today's rows can show.",
        discussion: """
            Every requirement stays within the tolerance in every step with the given reliability (ease.ml/ci). Nothing is \
            predicted: the table is read once to count labels and slices. Where the manifest has an `evaluation_budget`, its values are \
            the defaults.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"), completion: Completions.manifest)
    var manifest: String?

    @OptionGroup var source: ManifestArguments

    @Option(
        name: .long, help: ArgumentHelp("How far an estimate may be off, in the measure's unit. [default: 0.01]", valueName: "size")
    )
    var tolerance: Double?

    @Option(
        name: .long,
        help: ArgumentHelp("Probability that no estimate is off by more, in any step. [default: 0.9999]", valueName: "probability"))
    var reliability: Double?

    @Option(name: .long, help: ArgumentHelp("How many commits the same rows judge. [default: 32]", valueName: "count"))
    var steps: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What developers see of the verdicts: none, full, or first-change (all, until the first pass retires the rows). [default: none]",
            valueName: "mode"))
    var adaptivity: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Share of rows on which candidate and baseline decide differently, at most: adds Bennett's bound.", valueName: "share"))
    var disagreement: Double?

    @Option(name: .long, help: "Form on standard output: human or json.")
    var format: Format = .human

    func run() throws {
        let console = Console.standard
        let (plan, warnings) = try console.ending { () throws(Diagnostics) in
            let progress = ProgressBar("counting", isSilent: format == .json)
            defer { progress.end() }
            _ = try options(nil)
            let manifest = try source.load(manifest)
            return try Composition.runner.labelPlan(manifest, try options(manifest.evaluationBudget))
        }
        console.report(warnings)
        console.result(format == .json ? try PrintedJSON.text(plan) : LabelPlanTable(plan: plan).text)
    }

    /// The options, then the manifest's budget, then the values that fit a small team.
    private func options(_ budget: EvaluationBudget?) throws(Diagnostics) -> SizingOptions {
        try SizingOptions(
            tolerance: tolerance ?? budget?.tolerance ?? EvaluationBudget.standardTolerance,
            reliability: reliability ?? budget?.reliability ?? EvaluationBudget.standardReliability,
            steps: steps ?? budget?.steps ?? EvaluationBudget.standardSteps,
            adaptivity: adaptivity ?? budget?.adaptivity.rawValue ?? Adaptivity.none.rawValue,
            disagreement: disagreement ?? budget?.disagreement)
    }
}

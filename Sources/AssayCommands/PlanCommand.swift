import ArgumentParser
import AssayCore
import AssayManifest
import AssayRunner
import Foundation

/// `assay plan`
struct PlanCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Says how many labelled rows the requirements need, and what today's rows can show.",
        discussion: """
            Every requirement stays within the tolerance in every step with the given reliability (ease.ml/ci). Nothing is \
            predicted: the table is read once to count labels and slices.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"))
    var manifest: String?

    @OptionGroup var source: ManifestArguments

    @Option(name: .long, help: ArgumentHelp("How far an estimate may be off, in the measure's unit.", valueName: "size"))
    var tolerance: Double = 0.01

    @Option(
        name: .long, help: ArgumentHelp("Probability that no estimate is off by more, in any step.", valueName: "probability"))
    var reliability: Double = 0.9999

    @Option(name: .long, help: ArgumentHelp("How many commits the same rows judge.", valueName: "count"))
    var steps: Int = 32

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What developers see of the verdicts: none, full, or first-change (all, until the first pass retires the rows).",
            valueName: "mode"))
    var adaptivity: String = "none"

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
            let options = try SizingOptions(
                tolerance: tolerance, reliability: reliability, steps: steps, adaptivity: adaptivity, disagreement: disagreement)
            return try Composition.runner.labelPlan(try source.load(manifest), options)
        }
        console.report(warnings)
        console.result(format == .json ? try Self.encoded(plan) : LabelPlanTable(plan: plan).text)
    }

    private static func encoded(_ plan: LabelPlan) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(plan), as: UTF8.self)
    }
}

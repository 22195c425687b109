import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// What is asked about each commit.
public struct BisectQuestion: Sendable {
    /// Has a bound that is a number.
    public var requirement: Requirement
    /// The manifest of today; its place in the repository is where each commit's manifest is looked for.
    public var manifest: String
    public var profile: String?
    public var jobs: Int
    public var measuring: MeasuringProgram?

    /// - Throws: CL151 for a requirement without a bound, or whose bound moves with a baseline.
    public init(
        _ requirement: Requirement, manifest: String, profile: String? = nil, jobs: Int, measuring: MeasuringProgram? = nil
    ) throws(Diagnostic) {
        guard requirement.comparison != nil, case .number? = requirement.bound else {
            throw Diagnostic(
                .noFixedBound, "`\(requirement.text)` has no bound that is the same for every commit", at: requirement.place,
                help: "write one as a number: --require 'roc_auc >= 0.8'")
        }
        (self.requirement, self.manifest, self.profile, self.jobs) = (requirement, manifest, profile, jobs)
        self.measuring = measuring
    }

    /// What a record says; nil where it has no such check or no value of it.
    public func judgement(of record: RunRecord) -> (judgement: Bisection.Judgement, value: Double)? {
        guard record.git?.dirty == false, let comparison = requirement.comparison, let bound = requirement.bound?.value,
            let check = record.checks.first(where: matches), let value = check.observed, check.outcome != .error
        else { return nil }
        return (comparison.holds(value, bound) ? .good : .bad, value)
    }

    private func matches(_ check: CheckResult) -> Bool {
        let slice = requirement.slice.map { "\($0.group)=\($0.value)" }.joined(separator: ", ")
        return check.id == "\(requirement.family.rawValue)/\(requirement.measure.value)" && (check.slice ?? "") == slice
            && check.arguments == requirement.arguments.map(\.written)
    }
}

extension Runner {
    /// Measures the requirement as a commit has model, data and manifest.
    public func judge(_ commit: String, _ question: BisectQuestion) async -> (judgement: Bisection.Judgement, value: Double?) {
        do throws(Diagnostics) {
            let record = try await run(question, at: commit)
            guard let check = record.checks.first else { return (.unknown("nothing was measured"), nil) }
            switch check.outcome {
            case .pass: return (.good, check.observed)
            case .fail: return (.bad, check.observed)
            default: return (.unknown(check.message), nil)
            }
        } catch {
            return (.unknown(error.all.first.map { "\($0.code.rawValue) \($0.message)" } ?? "it cannot be run"), nil)
        }
    }

    private func run(_ question: BisectQuestion, at commit: String) async throws(Diagnostics) -> RunRecord {
        let checkout = try Diagnostics.one { () throws(Diagnostic) in
            try GitCheckout(commit, near: URL(filePath: question.manifest).deletingLastPathComponent().path(percentEncoded: false))
        }
        defer { withExtendedLifetime(checkout) {} }
        let here = URL(filePath: question.manifest).resolvingSymlinksInPath().path(percentEncoded: false)
        let path = checkout.path + here.dropFirst(checkout.origin.count)
        var manifest = try ManifestLoader.load(
            path: path, profile: question.profile, catalog: MeasureNames(catalog.families), suites: suites,
            ignoringMissing: [.data, .lock, .golden])
        linkUncommitted(manifest, checkout)
        (manifest.requirements, manifest.behavior, manifest.contract, manifest.dataContract) = (
            [question.requirement], nil, nil, nil
        )
        (manifest.errorBudget, manifest.evaluationBudget, manifest.decideOn, manifest.waivers) = (nil, nil, .estimate, [])
        manifest.risk = nil
        var options = RunOptions(jobs: question.jobs)
        options.measuring = question.measuring
        return try await run(manifest, options: options)
    }

    /// Tables that no commit has are those of today.
    private func linkUncommitted(_ manifest: Manifest, _ checkout: GitCheckout) {
        for table in manifest.data.values where table.source.value.hasPrefix(checkout.path + "/") {
            let today = checkout.origin + table.source.value.dropFirst(checkout.path.count)
            let files = FileManager.default
            guard !files.fileExists(atPath: table.source.value), files.fileExists(atPath: today) else { continue }
            let folder = URL(filePath: table.source.value).deletingLastPathComponent().path(percentEncoded: false)
            try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try? files.createSymbolicLink(atPath: table.source.value, withDestinationPath: today)
        }
    }
}

extension DiagnosticCode {
    /// The requirement of a bisection has no bound, or one that moves with a baseline.
    public static let noFixedBound: DiagnosticCode = "CL151"
}

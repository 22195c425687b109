import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Turns the requirements of a manifest into checks, and finds everything that is wrong with them.
struct Planner {
    let manifest: Manifest
    let catalog: MeasureCatalog
    let frame: TaskFrame
    /// Columns of the evaluation table and its features; empty before it is opened.
    var columns: [String] = []
    var features: [String] = []
    /// The table's columns with their types; nil before it is opened.
    var schema: TableSchema?
    /// The columns of the other tables; empty before they are opened.
    var otherColumns: [TableName: [String]] = [:]
    /// When the commit at HEAD was made.
    var commitTime: @Sendable () throws(Diagnostic) -> Double? = { () throws(Diagnostic) in nil }
    /// At least this confidence for verdicts that share the error budget.
    private var sharedConfidence: Double?
    /// Whether checks may keep row values.
    var showsValues = false

    init(manifest: Manifest, catalog: MeasureCatalog, frame: TaskFrame) {
        (self.manifest, self.catalog, self.frame) = (manifest, catalog, frame)
    }

    /// Every check in the manifest's order, with every problem of every requirement at once.
    ///
    /// Works without a table too: then arguments that name columns are not looked up.
    func plan(_ selection: CheckSelection) throws(Diagnostics) -> [PlannedCheck] {
        let checks = try planned(selection)
        guard let budget = manifest.errorBudget, let shared = ErrorBudget(budget: budget).confidence(for: checks) else {
            return checks
        }
        var sharing = self
        sharing.sharedConfidence = shared
        return try sharing.planned(selection)
    }

    private func planned(_ selection: CheckSelection) throws(Diagnostics) -> [PlannedCheck] {
        var checks: [PlannedCheck] = []
        var problems: [Diagnostic] = []
        let groups = groups(&problems)
        guard problems.isEmpty else { throw Diagnostics(problems) }
        let contract = expansion.requirements(catalog, &problems)
        for requirement in manifest.requirements + contract + BehaviorRequirements.all(manifest) {
            do throws(Diagnostic) {
                checks += try expand(requirement, groups)
            } catch {
                // A key of the contract is wrong for each table that it is held against.
                if !problems.contains(error) { problems.append(error) }
            }
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return try selection.apply(to: try CheckNames.assign(checks), manifest: manifest)
    }

    /// One check for each argument that the requirement leaves open: every feature, every grouping of `by`.
    private func expand(_ requirement: Requirement, _ groups: [String: GroupTerm]) throws(Diagnostic) -> [PlannedCheck] {
        guard let type = catalog[requirement.measure.value] else {
            throw Diagnostic(
                .wrongArguments, "`\(requirement.measure.value)` is not a measure", at: requirement.measure.place,
                help: NearestName.find(requirement.measure.value, in: Array(catalog.families.keys)).map { "did you mean `\($0)`?" })
        }
        try RequirementCheck(requirement: requirement, descriptor: type.descriptor, frame: frame).run()
        var checks: [PlannedCheck] = []
        for arguments in try openArguments(requirement, type.descriptor) {
            checks.append(try check(requirement, type, arguments, groups))
        }
        return checks
    }

    private func openArguments(_ requirement: Requirement, _ descriptor: MeasureDescriptor) throws(Diagnostic) -> [[Argument]] {
        if let place = descriptor.parameters.firstIndex(where: { $0.kind == .group }) {
            return try openGroups(requirement, descriptor, place)
        }
        let isOpen = requirement.arguments.allSatisfy { $0.name != nil }
        guard isOpen, let open = descriptor.parameters.first, open.required else { return [requirement.arguments] }
        switch open.kind {
        case .column: return try openColumns(requirement, descriptor, open).map { [.positional($0)] + requirement.arguments }
        case .identifier: return frame.identifiers.map { [.positional($0)] }
        case .contract: return try expansion.arguments(of: descriptor, at: requirement)
        case .group, .average, .choice, .number, .check, .measure, .text, .member: return [requirement.arguments]
        }
    }

    /// Each grouping of `by` where the requirement names no group in its place; other arguments stay.
    private func openGroups(
        _ requirement: Requirement, _ descriptor: MeasureDescriptor, _ place: Int
    ) throws(Diagnostic) -> [[Argument]] {
        let positionals = requirement.arguments.indices.filter { requirement.arguments[$0].name == nil }
        guard positionals.count == place, descriptor.parameters[place].required else { return [requirement.arguments] }
        guard !manifest.fairness.by.isEmpty else {
            throw Diagnostic(
                .wrongArguments, "`\(descriptor.name)` needs a group", at: requirement.place,
                help: "write `\(descriptor.usage)`, or list the groups in `checks.fairness.by`")
        }
        let end = positionals.last.map { $0 + 1 } ?? 0
        return manifest.fairness.by.map { group in
            requirement.arguments[..<end] + [.positional(group.value.name)] + requirement.arguments[end...]
        }
    }

    private var expansion: ContractExpansion {
        var known = otherColumns
        known[.evaluation] = columns
        return ContractExpansion(manifest: manifest, columns: known.mapValues(Set.init))
    }

    /// The columns that a requirement without arguments speaks of; once the table is open there must be one.
    private func openColumns(
        _ requirement: Requirement, _ descriptor: MeasureDescriptor, _ open: MeasureParameter
    ) throws(Diagnostic) -> [String] {
        let candidates = open.coversTable ? columns : features
        guard let schema else { return candidates }
        let fitting = candidates.filter { open.accepts.isMeant(by: schema[$0]?.type) }
        guard fitting.isEmpty else { return fitting }
        throw Diagnostic(
            .nothingToExpand,
            "`\(descriptor.name)` without a column speaks of every \(open.accepts.featureWords), and there is none",
            at: requirement.place, help: "name a column: `\(descriptor.usage)`")
    }

    private func check(
        _ requirement: Requirement, _ type: any Measure.Type, _ arguments: [Argument], _ groups: [String: GroupTerm]
    ) throws(Diagnostic) -> PlannedCheck {
        var call = MeasureCall(
            descriptor: type.descriptor, arguments: arguments, frame: frame, groups: groups, columns: columns,
            features: features, confidence: confidence(of: requirement, type.descriptor), interval: requirement.interval,
            minimumGroupSize: manifest.fairness.minimumGroupSize, seed: manifest.seed,
            costs: manifest.costs.map(DecisionCosts.init), place: requirement.place)
        (call.contract, call.showsValues) = (manifest.dataContract, showsValues)
        (call.minimumGroupShare, call.bound) = (manifest.fairness.minimumGroupShare, requirement.bound?.value)
        (call.schema, call.commitTime, call.comparison) = (schema, commitTime, requirement.comparison)
        call.otherColumns = otherColumns
        let measure = try type.init(call)
        if manifest.evaluation != nil {
            try RequirementCheck(requirement: requirement, descriptor: type.descriptor, frame: frame)
                .check(measure, hasModel: manifest.model.artifact != nil)
        }
        try IntervalCheck(requirement: requirement, measure: measure).run()
        try CorrectionCheck(requirement: requirement, rule: rule(of: requirement, type.descriptor)).run()
        let shown = ShownMembers(requirement, type.descriptor, arguments, groups)
        return PlannedCheck(
            requirement: shown.requirement, descriptor: type.descriptor, measure: measure, arguments: shown.arguments,
            slice: try slice(of: requirement, groups), name: "", rule: rule(of: requirement, type.descriptor),
            confidence: confidence(of: requirement, type.descriptor))
    }

    /// What the requirement says, else the manifest, else the measure.
    private func rule(of requirement: Requirement, _ descriptor: MeasureDescriptor) -> DecisionRule {
        requirement.decideOn ?? (manifest.declared["decide_on"] == nil ? descriptor.defaultRule : nil) ?? manifest.decideOn
    }

    private func confidence(of requirement: Requirement, _ descriptor: MeasureDescriptor) -> Double {
        let own = requirement.confidence ?? manifest.confidence
        let shares = requirement.severity == .fail && rule(of: requirement, descriptor) == .refuted
        guard let sharedConfidence, shares else { return own }
        return max(own, sharedConfidence)
    }

    /// The declared groups by name.
    private func groups(_ problems: inout [Diagnostic]) -> [String: GroupTerm] {
        var groups: [String: GroupTerm] = [:]
        for definition in manifest.groups {
            do throws(Diagnostic) {
                var term = try GroupTerm(definition, schema: schema, contract: manifest.dataContract)
                term.pseudonyms = manifest.privacy.hidesGroups ? manifest.seed : nil
                groups[definition.name] = term
            } catch {
                problems.append(error)
            }
        }
        return groups
    }

    private func slice(of requirement: Requirement, _ groups: [String: GroupTerm]) throws(Diagnostic) -> Slice? {
        guard !requirement.slice.isEmpty else { return nil }
        var terms: [Slice.Term] = []
        for term in requirement.slice {
            guard let group = groups[term.group] else {
                throw Diagnostic(
                    .wrongArguments, "`\(term.group)` is not a declared group", at: requirement.place,
                    help: NearestName.find(term.group, in: Array(groups.keys)).map { "did you mean `\($0)`?" }
                        ?? "declare it under `groups:`")
            }
            terms.append(Slice.Term(group: group, member: term.value))
        }
        return Slice(terms)
    }
}

extension TaskFrame {
    /// What a requirement on identifiers stands for where it names none.
    fileprivate var identifiers: [String] { [id.map { _ in "id" }, time.map { _ in "time" }, "row"].compactMap(\.self) }
}

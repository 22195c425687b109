import AssayCheckKit
import AssayCore
import AssayManifest

/// Counts the rows in which a rule is false.
struct RuleFold: Fold {
    let rule: ContractRule
    /// The fields that the rule reads, by name.
    let fields: [String: ContractField]

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(fields.keys)) }

    struct State: FoldState {
        var rows = 0, broken = 0, unknown = 0
        var firstRows: [Int] = []

        mutating func merge(_ later: State) {
            rows += later.rows
            broken += later.broken
            unknown += later.unknown
            firstRows = Array((firstRows + later.firstRows).prefix(FieldFold.shownRows))
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let truths = try RuleEvaluation(fields: fields, observation: observation).truths(rule.expression)
        rows.forEach { row in
            state.rows += 1
            switch truths[row] {
            case .no:
                state.broken += 1
                if state.firstRows.count < FieldFold.shownRows { state.firstRows.append(observation.tableRow(row)) }
            case .unknown: state.unknown += 1
            case .yes: break
            }
        }
    }
}

extension RuleFold.State {
    var details: MeasurementDetails {
        let findings = [
            broken > 0 ? RowWords.finding("false", count: broken, rows: firstRows) : nil,
            unknown > 0 ? "unknown in \(unknown) row\(unknown == 1 ? "" : "s"), for want of a value" : nil,
        ].compactMap(\.self)
        return MeasurementDetails(
            findings: findings.isEmpty ? nil : findings, numbers: ["broken": Double(broken), "unknown": Double(unknown)])
    }
}

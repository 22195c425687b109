import AssayCore

/// The words about one waiver, the same in every report that people read; not yet made safe for any of them.
struct WaiverText {
    let waiver: RunRecord.Waiver

    /// `by model-risk until 2027-01-31: ticket RISK-112 (applied)`.
    var words: String { "\(terms): \(waiver.reason) (\(state))" }

    /// `by model-risk until 2027-01-31`.
    var terms: String { "by \(waiver.by)\(waiver.until.map { " until \($0)" } ?? ", without an end")" }

    var state: String {
        switch waiver.state {
        case .applied: "applied"
        case .notNeeded: "not needed: what it waives holds"
        case .ended: "ended, not applied"
        case .notHeld: "not looked at in this run"
        }
    }
}

extension RunRecord {
    /// Every waiver; of a record of an earlier assay those that its checks tell of.
    var everyWaiver: [Waiver] {
        waivers
            ?? checks.compactMap { check in
                guard check.outcome == .skipped, check.message.hasPrefix("waived by "),
                    let match = check.message.wholeMatch(of: /waived by (.*?)(?: until ([0-9-]{10}))?: (.*)/)
                else { return nil }
                return Waiver(
                    check: check.name, by: String(match.output.1), reason: String(match.output.3),
                    until: match.output.2.map(String.init), state: .applied, checks: [check.name])
            }
    }

    /// Demands of the tier that a waiver stands in for, as reports that know only results list them.
    var waivedDemands: [(demand: Demand, waivers: [Waiver])] {
        (risk?.demands ?? []).filter { $0.state == .waived }.map { demand in
            (demand, everyWaiver.filter { $0.check.hasPrefix(demand.name) && $0.state == .applied })
        }
    }
}

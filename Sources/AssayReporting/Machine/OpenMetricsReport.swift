import AssayCore
import Foundation

/// Renders the values of a run in the OpenMetrics text format, for GitLab's metrics report and for Prometheus.
///
/// - Definition: a gauge `assay_<measure>` for each measure with a value, with the labels `model` and `check`; where there is an interval,
///   `assay_<measure>_lower` and `_upper`; and `assay_checks` by outcome.
/// - Units: seconds and bytes stand in the name, as the format wants it. Six significant digits: GitLab compares the texts, and noise
///   in the last bits must not look like a change.
/// - Missing values: a check without a value has no sample.
/// - Source: OpenMetrics 1.0.
public struct OpenMetricsReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> String {
        var families = Families()
        for check in record.checks { add(check, record.model.name, to: &families) }
        for outcome in Outcome.allCases {
            let count = record.checks.count { $0.outcome == outcome }
            families.add(
                "assay_checks", "Checks of the run by outcome.", ["model": record.model.name, "outcome": outcome.rawValue],
                Double(count))
        }
        if let risk = record.risk {
            families.add(
                "assay_risk_score", "Likelihood 1 to 5 times impact 1 to 5.", ["model": record.model.name, "tier": risk.tier],
                Double(risk.score))
        }
        for (state, waivers) in Dictionary(grouping: record.everyWaiver, by: \.state.rawValue).sorted(by: { $0.key < $1.key }) {
            families.add(
                "assay_waivers", "Waivers of the manifest by what became of them.", ["model": record.model.name, "state": state],
                Double(waivers.count))
        }
        return families.text + "# EOF\n"
    }

    private func add(_ check: CheckResult, _ model: String, to families: inout Families) {
        guard let observed = check.observed else { return }
        let measure = check.id.split(separator: "/").last.map(String.init) ?? check.id
        let name = "assay_\(Self.name(measure))\(Self.suffix(check.unit))"
        let labels = ["model": model, "check": check.name]
        families.add(name, "The measure \(measure).", labels, observed)
        guard let interval = check.interval else { return }
        families.add("\(name)_lower", "Lower end of the interval of \(measure).", labels, interval.lower)
        families.add("\(name)_upper", "Upper end of the interval of \(measure).", labels, interval.upper)
    }

    private static func name(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private static func suffix(_ unit: String?) -> String {
        switch unit {
        case "s": "_seconds"
        case "B": "_bytes"
        case "rows/s": "_rows_per_second"
        default: ""
        }
    }

    /// Samples by the name of their metric: all of one must stand together.
    private struct Families {
        private var order: [String] = []
        private var samples: [String: [String]] = [:]

        mutating func add(_ name: String, _ help: String, _ labels: [String: String], _ value: Double) {
            if samples[name] == nil {
                order.append(name)
                samples[name] = ["# TYPE \(name) gauge", "# HELP \(name) \(help)"]
            }
            let words = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
            samples[name]?.append("\(name){\(words.joined(separator: ","))} \(Self.number(value))")
        }

        var text: String { order.flatMap { samples[$0] ?? [] }.map { $0 + "\n" }.joined() }

        private static func number(_ value: Double) -> String {
            if value.isNaN { return "NaN" }
            guard value.magnitude < .greatestFiniteMagnitude else { return value > 0 ? "+Inf" : "-Inf" }
            return String(format: "%.6g", value)
        }

        private static func escaped(_ text: String) -> String {
            text.shownSafely.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        }
    }
}

import AssayCore

extension CheckResult {
    /// `demographic_parity_ratio`.
    var measureName: String { id.split(separator: "/").last.map(String.init) ?? id }

    /// `demographic_parity_ratio(sex)`: the measure with its arguments, without family and slice.
    var call: String { arguments.isEmpty ? measureName : "\(measureName)(\(arguments.joined(separator: ", ")))" }

    /// `>= 0.8`; nil where nothing was required.
    var requiredWords: String? { bound.map { "\(comparison ?? "") \(NumberText.exact($0))" } }

    /// `demographic_parity_ratio(sex) >= 0.8: 0.713, 95 % interval 0.689 to 0.738, 48,210 rows`: what was asked and what was found.
    var finding: String { "\(requirement): \(CheckText(check: self).evidence)" }

    /// The groups whose value may be shown.
    var shownGroups: [GroupValue] { (details?.groups ?? []).filter { $0.value != nil && $0.suppressed != true } }
}

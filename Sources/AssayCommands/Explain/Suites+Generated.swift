// Written by ci/generate from checks/suites/. Do not edit.
// swift-format-ignore-file

/// The ready-made suites that `extends` can name.
enum Suites {
    static let texts: [String: String] = [
        "four-fifths": #"""
# Evidences whether the group selected least is selected at four fifths of the rate of the group selected most, as the Uniform Guidelines ask.
#
# Needs `groups` and `checks.fairness.by` in the manifest: `by: [sex, race, sex*race]`. Labels are not needed.
#
# Cannot show: that nobody is harmed. The four-fifths rule is a rule of thumb for attention (29 CFR 1607.4(D)): smaller disparities may matter, and
# larger ones may be chance where numbers are small, which the interval beside each value tells. It compares decisions, not merits, errors or needs.
# It says nothing about groups that are too small to be judged, about people who never applied, or about what the decision leads to.
# Set `decide_on: proven` in the manifest to pass only what the whole interval satisfies.
assay: 1
checks:
  fairness:
    minimum_group_size: 30
    minimum_group_share: 2%
    require:
      - {require: demographic_parity_ratio >= 0.8, reason: "four-fifths rule, 29 CFR 1607.4(D)"}
      - {require: group_share, reason: "who is in the data at all"}
      - {require: selection_rate, reason: "a ratio hides whether rates are near 0 or near 1"}
"""#,
        "nyc-ll144": #"""
# Evidences the numbers that New York City's Local Law 144 wants published: selection rates and impact ratios by sex, race/ethnicity and both.
#
# Needs two groups of these names in the manifest, `sex` and `race`, and applicants as rows. Applicants whose sex or race is unknown are left out of
# the ratios and counted, as 6 RCNY 5-301 asks; categories below 2 % of the data are listed with their numbers and left out of the ratios.
# `assay report RECORD --format ll144` prints the tables.
#
# Cannot show: that the tool is lawful or that nobody is harmed. The law sets no bound, so nothing here can fail; add requirements of your own.
# It asks for an independent auditor, for data not older than a year, and for a notice to candidates: none of that is in a number.
assay: 1
checks:
  fairness:
    by: [sex, race, sex*race]
    minimum_group_size: 1
    minimum_group_share: 2%
    require:
      - {require: demographic_parity_ratio, reason: "impact ratio of the category selected least, 6 RCNY 5-301"}
      - {require: selection_rate, reason: "selection rate of everybody"}
"""#,
    ]
}

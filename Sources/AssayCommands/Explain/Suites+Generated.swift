// Written by ci/generate from checks/suites/. Do not edit.
// swift-format-ignore-file

/// The ready-made suites that `extends` can name.
enum Suites {
    static let texts: [String: String] = [
        "equal-opportunity": #"""
# Evidences whether those who are qualified are selected at like rates in every group, and how far error rates lie apart.
#
# Needs labels, `groups` and `checks.fairness.by` in the manifest: `by: [sex, age]`.
#
# Cannot show: that nobody is harmed. Equal opportunity (Hardt, Price and Srebro 2016) takes the label for the truth: where past decisions made the
# labels, equal rates repeat them. Rejected people who were never observed have no label and are in no rate; see `missing_label_rate`. Where base rates
# differ, equal error rates and equal precision exclude each other unless the model makes no error (Chouldechova 2017).
# A gap of 0.1 is a convention; take the one that the harm asks for, and `decide_on: proven` to pass only what the whole interval satisfies.
assay: 1
checks:
  fairness:
    minimum_group_size: 30
    require:
      - {require: equal_opportunity_difference <= 0.1, reason: "recall of the qualified, Hardt et al. 2016"}
      - {require: equalized_odds_difference, reason: "recall and false positive rate, the larger gap"}
      - {require: by_group(label_rate), reason: "base rates, which limit what can be equal at once"}
      - {require: by_group(missing_label_rate), reason: "of whom the truth is not known"}
"""#,
        "eu-ai-act-bias": #"""
# Evidences an examination of data and decisions for bias, as Articles 10 and 15 of the EU AI Act ask of high-risk systems.
#
# Needs labels, `groups`, `checks.fairness.by` and `data.reference` in the manifest.
#   Article 10(2)(f): examination for possible biases: rates, errors and labels by group.
#   Article 10(3): data representative of the persons on whom the system is used: group shares, and their drift from the reference.
#   Article 10(2)(h): data gaps: missing labels by group.
#   Article 15(1): appropriate accuracy: the lowest accuracy of a group.
#
# Cannot show: conformity. The Act sets no number; bounds, and why they are right, are the provider's to state in the technical documentation (Article 11).
# It asks for more than numbers: data governance, human oversight (Article 14), a risk management system (Article 9). Nothing here looks at people who are not in the data.
assay: 1
checks:
  fairness:
    minimum_group_size: 30
    require:
      - {require: group_share, reason: "Article 10(3), representativeness"}
      - {require: group_share_drift <= 0.1, reason: "Article 10(3), against the reference"}
      - {require: by_group(missing_label_rate), reason: "Article 10(2)(h), data gaps"}
      - {require: by_group(label_rate), reason: "Article 10(2)(f), bias in the labels"}
      - {require: demographic_parity_ratio, reason: "Article 10(2)(f), decisions"}
      - {require: equalized_odds_difference <= 0.2, reason: "Article 10(2)(f), errors"}
      - {require: proxy_strength, reason: "Article 10(2)(f), features that stand for the group"}
      - {require: accuracy_group_min, reason: "Article 15(1), accuracy"}
"""#,
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
# A tool that scores: add `impact_ratio(sex, scoring)` and the like to the manifest; the rate is then the share above the median score.
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
      - {require: impact_ratio, reason: "impact ratio of the category selected least, 6 RCNY 5-301"}
      - {require: selection_rate, reason: "selection rate of everybody"}
"""#,
    ]
}

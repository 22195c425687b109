// Written by ci/generate from checks/suites/. Do not edit.
// swift-format-ignore-file

/// The ready-made suites that `extends` can name.
enum Suites {
    static let texts: [String: String] = [
        "data-contract": #"""
# Evidences that a table keeps its data contract: types, required and unique fields, ranges, patterns, keys and rules, and no more columns than agreed.
#
# Needs `checks.schema.contract: schema.yaml`, which `assay infer DATA --contract schema.yaml` writes a first time. Each field, key and rule of the
# contract becomes a check by itself; the suite adds what a contract has no word for.
#
# Cannot show: that the values are true. A contract speaks of form: an income that was typed into the wrong row keeps it. Nor that the contract says
# what the model needs: one that was inferred from data describes that data, its mistakes included. Drift from the training data is not looked at:
# add `psi <= 0.2` with a `data.reference`.
assay: 1
checks:
  schema:
    require:
      - {require: column_violations == 0, reason: "columns that are missing, unknown, forbidden or out of order"}
      - {require: row_count >= 1, reason: "an empty table keeps every contract"}
      - {require: empty_columns == 0, reason: "a column without a value keeps most contracts"}
      - {require: duplicate_row_rate <= 1%, severity: warn, reason: "rows that were loaded twice"}
      - {require: duplicate_columns == 0, severity: warn, reason: "columns that were joined twice"}
"""#,
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
        "eu-ai-act-high-risk": #"""
# Evidences what tests can of Articles 9, 10, 12, 14 and 15 of the EU AI Act (Regulation 2024/1689) for a high-risk system.
#
# Needs a binary task, labels, a model file, `groups`, `checks.fairness.by` and `data.reference` in the manifest. Which check gives which evidence:
#   Article 9(6) and 9(8), testing against metrics and thresholds that were defined before: every requirement with a bound, in a manifest that is
#     committed before the run; the record keeps commit, bound and interval
#   Article 10(2)(f) and (h), 10(3), data: group shares and their drift, missing and contradicting labels, overlap with training, by-group rates
#   Article 12, record-keeping: each run is a dated record with digests of model, data and manifest, and can be signed; logs of the system in use
#     are another matter, and not here
#   Article 14, human oversight: the share of decisions that hang on a small difference of scores (`boundary_rate`), which a person may want to see
#   Article 15(1) and 15(3), accuracy, and its level as it is to be declared: accuracy over all and in the worst group; 15(4), robustness: stress,
#     noise and repetition
# The Act sets no number. Bounds here are conventions; yours, and why they are right, belong into the technical documentation (Article 11, Annex IV).
#
# Cannot show: conformity. Articles 9, 11, 12, 13, 14, 16 and 17 ask for systems, documents and people. Cybersecurity (15(5): poisoning, evasion) and
# feedback loops (15(4)) are not looked at, nor people who are not in the data. From when on the duties hold depends on the kind of system and has been
# moved by the legislator: check the Official Journal. Nothing here is legal advice.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 100, reason: "Article 10(3), a test set to speak of"}
      - {require: conflicting_label_rate <= 1%, reason: "Article 10(3), free of errors as far as possible"}
      - {require: train_test_overlap_rate <= 1%, reason: "testing in the sense of Article 9(6) needs rows that the model has not seen"}
      - {require: psi <= 0.25, severity: warn, reason: "Article 10(3), statistical properties as in training"}
  performance:
    require:
      - {require: accuracy, reason: "Article 15(1) and 15(3), the level to be declared"}
      - {require: boundary_rate(0.01), reason: "Article 14, decisions that hang on a small difference"}
      - {require: noise_flip_rate(1%) <= 5%, reason: "Article 15(4), robustness against small errors of the inputs"}
      - {require: stress_failure_rate(nulls) <= 1%, severity: warn, reason: "Article 15(4), robustness against missing inputs"}
      - {require: stress_failure_rate(out_of_range) <= 1%, severity: warn, reason: "Article 15(4), robustness against inputs out of range"}
  fairness:
    minimum_group_size: 30
    require:
      - {require: group_share, reason: "Article 10(3), representativeness"}
      - {require: group_share_drift <= 0.1, reason: "Article 10(3), against the reference"}
      - {require: by_group(missing_label_rate), reason: "Article 10(2)(h), data gaps"}
      - {require: by_group(label_rate), reason: "Article 10(2)(f), bias in the labels"}
      - {require: equalized_odds_difference <= 0.2, reason: "Article 10(2)(f), errors by group"}
      - {require: accuracy_group_min, reason: "Article 15(1), accuracy where it is lowest"}
  reproducibility:
    require:
      - {require: prediction_mismatches(runs) == 0, reason: "Article 15(1), performs consistently"}
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
        "model-risk-guidance": #"""
# Evidences the testing part of model validation as US supervisors describe it: SR 26-2 of April 2026, and before it SR 11-7 of 2011.
#
# SR 26-2 (Federal Reserve; OCC Bulletin 2026-13, FDIC FIL-15-2026; 17 April 2026) supersedes SR 11-7 (OCC 2011-12). It is principles based, speaks first
# to banks above 30 billion dollars of assets, leaves generative and agentic AI out, and lets how often a model is validated follow from its risk and
# from triggers. What both ask for and a test can evidence:
#   conceptual soundness: sensitivity of the decisions to small changes of the inputs; inputs that change nothing; no order in the rows that foretells
#   outcomes analysis: results against what happened, as requirements that were stated before the run and are kept with their commit
#   ongoing monitoring: drift of inputs, predictions and labels from the training data
#   process verification: the record's digests of model, data and manifest; a lock file and an attestation where the manifest has them
# Needs a classifier, labels, a model file and `data.reference`. Bounds on outcomes are for the manifest: materiality decides them. See `suite:risk-severe` for rigour.
#
# Cannot show: conformity. Independent review, effective challenge, a model inventory, governance, the documentation of purpose and limitations, and the
# control of use are done by people. Nothing here is legal advice; read the guidance itself.
assay: 1
checks:
  schema:
    require:
      - {require: psi <= 0.25, reason: "ongoing monitoring: inputs as in training, by the customary limit"}
      - {require: prediction_drift <= 0.1, reason: "ongoing monitoring: predictions as in training; the limit is a convention"}
      - {require: label_drift, reason: "ongoing monitoring: outcomes as in training"}
      - {require: train_test_overlap_rate <= 1%, reason: "outcomes analysis: on rows that the model has not seen"}
      - {require: identifier_leakage(row) <= 0.1, severity: warn, reason: "conceptual soundness: the order of the rows foretells nothing"}
  performance:
    require:
      - {require: simple_model_gain(majority) > 0, reason: "outcomes analysis: better than the simplest alternative"}
      - {require: noise_flip_rate(1%) <= 5%, severity: warn, reason: "conceptual soundness: small changes of the inputs, small effects"}
      - {require: unused_features, reason: "conceptual soundness: inputs that never change the answer"}
      - {require: stress_failure_rate(out_of_range) <= 1%, severity: warn, reason: "conceptual soundness: answers outside the known range"}
  reproducibility:
    require:
      - {require: prediction_mismatches(runs) == 0, reason: "process verification: the same inputs, the same answers"}
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
        "risk-major": #"""
# Evidences that a model of major risk answers for every row of a table of some size, none of it doubled in bulk: likelihood × impact of 10 to 16.
#
# Turned on by `risk` in the manifest. The tier demands besides: requirements of the manifest's own in schema, performance, reproducibility and
# fairness, decided on estimates or stricter; a lock file that the run is compared with (`digest_mismatches == 0`); an end date for every waiver.
#
# Cannot show: that nobody is harmed. Which groups matter, which measure of fairness fits and which gap is too wide, the manifest must say. A model that
# decides about no people has no groups: waive `risk/families(fairness)` with that reason. 400 rows are a convention: a share near a half is then
# known to within five points.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 400, reason: "tier major: enough to judge by"}
      - {require: empty_columns == 0, reason: "tier major: no column without a value"}
      - {require: duplicate_row_rate <= 5%, reason: "tier major: rows that are counted twice narrow every interval"}
  performance:
    require:
      - {require: prediction_null_rate <= 0, reason: "tier major: an answer for every row"}
"""#,
        "risk-minor": #"""
# Evidences that a model of minor risk is tested on rows at all and answers for each: likelihood × impact of 1 to 3.
#
# Turned on by `risk` in the manifest. The tier demands besides: requirements of the manifest's own in schema and performance, decided on estimates;
# regressions from a baseline may be decided on `refuted`. docs/risk-tiers.md has the whole table.
#
# Cannot show: that the model is good enough. What good enough means for this model, only the manifest can say. Nor that the risk was stated rightly:
# likelihood and impact are judgements of people. 30 rows are a convention below which hardly any interval is worth its name.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 30, reason: "tier minor: something to judge by"}
      - {require: empty_columns == 0, reason: "tier minor: no column without a value"}
  performance:
    require:
      - {require: prediction_null_rate <= 0, reason: "tier minor: an answer for every row"}
"""#,
        "risk-moderate": #"""
# Evidences that a model of moderate risk answers for every row of a table that can tell 10 % from 20 %: likelihood × impact of 4 to 9.
#
# Turned on by `risk` in the manifest. The tier demands besides: requirements of the manifest's own in schema, performance and reproducibility, such as
# `prediction_mismatches(threads) == 0`; decided on estimates, regressions from a baseline possibly on `refuted`; an end date for every waiver.
#
# Cannot show: that the model is good enough, or that those it decides about are treated alike: no fairness is demanded before the tier major.
# 100 rows are a convention: a share near a half is then known to within ten points.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 100, reason: "tier moderate: enough to judge by"}
      - {require: empty_columns == 0, reason: "tier moderate: no column without a value"}
  performance:
    require:
      - {require: prediction_null_rate <= 0, reason: "tier moderate: an answer for every row"}
"""#,
        "risk-severe": #"""
# Evidences, by proof and not by estimate, that a model of severe risk answers for its rows, none of them doubled in bulk: likelihood × impact of 20 or 25.
#
# Turned on by `risk` in the manifest. It decides everything on `proven` with 95 % confidence, and corrects simultaneous verdicts by Holm's method.
# The tier demands besides: requirements of the manifest's own in all five families; a clean work tree of a git commit; a lock file that the run is
# compared with; a signed attestation; an end date for every waiver.
#
# Cannot show: that the model may be used. A proof is about these rows, and says nothing about people, times and places that are not in them. Who signs,
# and whether the signer is independent of the developers, is for the organisation. 1,000 rows are a convention, and prove a rate below 0.4 % at best.
assay: 1
decide_on: proven
confidence: 0.95
checks:
  schema:
    require:
      - {require: row_count >= 1000, reason: "tier severe: enough to prove something by"}
      - {require: empty_columns == 0, reason: "tier severe: no column without a value"}
      - {require: duplicate_row_rate <= 5%, reason: "tier severe: rows that are counted twice narrow every interval"}
  performance:
    require:
      - {require: prediction_null_rate <= 1%, reason: "tier severe: proven answers"}
"""#,
        "tabular-binary": #"""
# Evidences that a binary classifier of a table beats chance in ranking and in deciding, and shows how its errors and probabilities look.
#
# Needs labels and scores that are probabilities. A model that only decides has no ranking: use measures of decisions in the manifest instead.
# Bounds are those of a model without any knowledge; what the business needs stands in the manifest, where an equal measure replaces the suite's.
#
# Cannot show: that the model is good enough, that it will be on other rows, or that anybody is treated fairly. Accuracy is recorded and not judged: on
# rare positives a model that always says no is accurate. What only warns (duplicates, constant columns, contradicting labels, calibration) are
# conventions; mind them before you believe the rest.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 30, reason: "something to judge by"}
      - {require: duplicate_row_rate <= 1%, severity: warn, reason: "rows that are counted twice narrow every interval"}
      - {require: conflicting_label_rate <= 1%, severity: warn, reason: "the same features under another label cannot both be right"}
      - {require: constant_columns == 0, severity: warn, reason: "a feature that never changes tells nothing"}
      - {require: class_imbalance_ratio, reason: "how rare the rarer class is"}
  performance:
    require:
      - {require: invalid_score_rate <= 0, reason: "scores that can be probabilities"}
      - {require: roc_auc > 0.5, reason: "ranks better than chance"}
      - {require: matthews_corrcoef > 0, reason: "decides better than chance"}
      - {require: average_precision, reason: "ranking where positives are rare"}
      - {require: precision, reason: "how many alarms are right"}
      - {require: recall, reason: "how many positives are found"}
      - {require: specificity, reason: "how many negatives are left alone"}
      - {require: f1, reason: "precision and recall together"}
      - {require: accuracy, reason: "share of right decisions"}
      - {require: log_loss, reason: "how surprised the model is by the truth"}
      - {require: brier_score, reason: "how far probabilities are off"}
      - {require: expected_calibration_error <= 0.1, severity: warn, reason: "probabilities that mean what they say"}
"""#,
        "tabular-multiclass": #"""
# Evidences that a classifier of a table into several classes decides better than chance, and shows how it does over all classes.
#
# Needs labels and scores that are probabilities of every class. Bounds are those of a model without any knowledge; what the business needs stands in
# the manifest, where an equal measure replaces the suite's.
#
# Cannot show: that every class is recognised. An average hides a class that is always missed: require `recall(class=NAME)` for those that matter.
# Nor that the model is good enough, or will be on other rows. What only warns are conventions.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 30, reason: "something to judge by"}
      - {require: duplicate_row_rate <= 1%, severity: warn, reason: "rows that are counted twice narrow every interval"}
      - {require: conflicting_label_rate <= 1%, severity: warn, reason: "the same features under another label cannot both be right"}
      - {require: constant_columns == 0, severity: warn, reason: "a feature that never changes tells nothing"}
      - {require: class_imbalance_ratio, reason: "how rare the rarest class is"}
  performance:
    require:
      - {require: invalid_score_rate <= 0, reason: "scores that can be probabilities"}
      - {require: matthews_corrcoef > 0, reason: "decides better than chance"}
      - {require: balanced_accuracy, reason: "mean recall, every class counting alike"}
      - {require: accuracy, reason: "share of right decisions"}
      - {require: precision(macro), reason: "how many decisions for a class are right"}
      - {require: recall(macro), reason: "how much of a class is found"}
      - {require: f1(macro), reason: "both together, every class counting alike"}
      - {require: f1(weighted), reason: "both together, every row counting alike"}
      - {require: top_k_accuracy(2), reason: "how often the truth is among the two likeliest"}
      - {require: log_loss, reason: "how surprised the model is by the truth"}
"""#,
        "tabular-regression": #"""
# Evidences that a regression on a table beats the mean of the labels, and shows how large its errors are and to which side.
#
# Needs labels. The bound is that of a model without any knowledge; what the business needs, in the unit of the label, stands in the manifest, where an
# equal measure replaces the suite's.
#
# Cannot show: that the model is good enough, that it is for every part of the table (require it on slices), or that it will be on other rows. The mean
# of squares is ruled by few large errors, which `median_absolute_error` leaves out: read both. What only warns are conventions.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= 30, reason: "something to judge by"}
      - {require: duplicate_row_rate <= 1%, severity: warn, reason: "rows that are counted twice narrow every interval"}
      - {require: constant_columns == 0, severity: warn, reason: "a feature that never changes tells nothing"}
  performance:
    require:
      - {require: prediction_null_rate <= 0, reason: "an answer for every row"}
      - {require: r2 > 0, reason: "better than always foretelling the mean"}
      - {require: mae, reason: "mean size of an error"}
      - {require: rmse, reason: "the same, large errors counting more"}
      - {require: median_absolute_error, reason: "size of an ordinary error"}
      - {require: error_quantile(0.9), reason: "nine errors of ten are smaller"}
      - {require: max_error, reason: "the worst that happened"}
      - {require: mean_error, reason: "whether it is off to one side"}
"""#,
    ]
}

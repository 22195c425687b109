// Written by ci/generate from checks/starters/. Do not edit.
// swift-format-ignore-file

/// What `assay init` begins with.
enum Starters {
    static let texts: [String: String] = [
        "binary-groups": #"""
# What `assay init` measures of a model with two classes where groups are named.
assay: 1
checks:
  fairness:
    require:
      - demographic_parity_ratio >= 0.8
      - equal_opportunity_difference <= 0.1
      - group_share
"""#,
        "binary": #"""
# What `assay init` measures of a model with two classes.
assay: 1
checks:
  performance:
    require:
      - roc_auc
      - average_precision
      - balanced_accuracy
      - precision
      - recall
      - brier_score
"""#,
        "data": #"""
# What `assay init` asks of any evaluation table. The bounds here are usual ones: they stand where today's rows satisfy them.
assay: 1
checks:
  schema:
    require:
      - {require: row_count >= @half_of_rows@, reason: half of today's rows}
      - duplicate_row_rate <= 1%
      - psi <= 0.2
      - label_drift <= 0.1
"""#,
        "multiclass-groups": #"""
# What `assay init` measures of a model with several classes where groups are named.
assay: 1
checks:
  fairness:
    require:
      - accuracy_difference <= 0.1
      - accuracy_group_min
      - group_share
"""#,
        "multiclass": #"""
# What `assay init` measures of a model with several classes.
assay: 1
checks:
  performance:
    require:
      - accuracy
      - balanced_accuracy
      - f1(macro)
      - roc_auc(ovr)
      - log_loss
"""#,
        "regression-groups": #"""
# What `assay init` measures of a model that predicts a number where groups are named.
assay: 1
checks:
  fairness:
    require:
      - error_parity
      - mean_prediction_difference
      - group_share
"""#,
        "regression": #"""
# What `assay init` measures of a model that predicts a number.
assay: 1
checks:
  performance:
    require:
      - r2
      - rmse
      - mae
"""#,
    ]
}

// Written by ci/generate from the files in checks/. Do not edit.

#include "CPages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_0[] = {
#embed "../../checks/environment/opset_supported.md" suffix(, )
0};
static const unsigned char page_1[] = {
#embed "../../checks/fairness/demographic_parity_ratio.md" suffix(, )
0};
static const unsigned char page_2[] = {
#embed "../../checks/fairness/selection_rate.md" suffix(, )
0};
static const unsigned char page_3[] = {
#embed "../../checks/performance/accuracy.md" suffix(, )
0};
static const unsigned char page_4[] = {
#embed "../../checks/performance/artifact_size.md" suffix(, )
0};
static const unsigned char page_5[] = {
#embed "../../checks/performance/average_precision.md" suffix(, )
0};
static const unsigned char page_6[] = {
#embed "../../checks/performance/backward_compatibility.md" suffix(, )
0};
static const unsigned char page_7[] = {
#embed "../../checks/performance/balanced_accuracy.md" suffix(, )
0};
static const unsigned char page_8[] = {
#embed "../../checks/performance/best_threshold.md" suffix(, )
0};
static const unsigned char page_9[] = {
#embed "../../checks/performance/boundary_rate.md" suffix(, )
0};
static const unsigned char page_10[] = {
#embed "../../checks/performance/brier_reliability.md" suffix(, )
0};
static const unsigned char page_11[] = {
#embed "../../checks/performance/brier_resolution.md" suffix(, )
0};
static const unsigned char page_12[] = {
#embed "../../checks/performance/brier_score.md" suffix(, )
0};
static const unsigned char page_13[] = {
#embed "../../checks/performance/brier_uncertainty.md" suffix(, )
0};
static const unsigned char page_14[] = {
#embed "../../checks/performance/calibration_intercept.md" suffix(, )
0};
static const unsigned char page_15[] = {
#embed "../../checks/performance/calibration_slope.md" suffix(, )
0};
static const unsigned char page_16[] = {
#embed "../../checks/performance/cohen_kappa.md" suffix(, )
0};
static const unsigned char page_17[] = {
#embed "../../checks/performance/cold_start.md" suffix(, )
0};
static const unsigned char page_18[] = {
#embed "../../checks/performance/confidence_mean.md" suffix(, )
0};
static const unsigned char page_19[] = {
#embed "../../checks/performance/d2_log_loss.md" suffix(, )
0};
static const unsigned char page_20[] = {
#embed "../../checks/performance/d2_pinball.md" suffix(, )
0};
static const unsigned char page_21[] = {
#embed "../../checks/performance/direction_violation_rate.md" suffix(, )
0};
static const unsigned char page_22[] = {
#embed "../../checks/performance/error_quantile.md" suffix(, )
0};
static const unsigned char page_23[] = {
#embed "../../checks/performance/evaluation_uses.md" suffix(, )
0};
static const unsigned char page_24[] = {
#embed "../../checks/performance/evaluation_uses_after_pass.md" suffix(, )
0};
static const unsigned char page_25[] = {
#embed "../../checks/performance/expected_calibration_error.md" suffix(, )
0};
static const unsigned char page_26[] = {
#embed "../../checks/performance/expected_value.md" suffix(, )
0};
static const unsigned char page_27[] = {
#embed "../../checks/performance/explained_variance.md" suffix(, )
0};
static const unsigned char page_28[] = {
#embed "../../checks/performance/f1.md" suffix(, )
0};
static const unsigned char page_29[] = {
#embed "../../checks/performance/fbeta.md" suffix(, )
0};
static const unsigned char page_30[] = {
#embed "../../checks/performance/flip_rate.md" suffix(, )
0};
static const unsigned char page_31[] = {
#embed "../../checks/performance/fnr.md" suffix(, )
0};
static const unsigned char page_32[] = {
#embed "../../checks/performance/fpr.md" suffix(, )
0};
static const unsigned char page_33[] = {
#embed "../../checks/performance/functionality_failures.md" suffix(, )
0};
static const unsigned char page_34[] = {
#embed "../../checks/performance/gain.md" suffix(, )
0};
static const unsigned char page_35[] = {
#embed "../../checks/performance/gamma_deviance.md" suffix(, )
0};
static const unsigned char page_36[] = {
#embed "../../checks/performance/gini.md" suffix(, )
0};
static const unsigned char page_37[] = {
#embed "../../checks/performance/hosmer_lemeshow.md" suffix(, )
0};
static const unsigned char page_38[] = {
#embed "../../checks/performance/interval_coverage.md" suffix(, )
0};
static const unsigned char page_39[] = {
#embed "../../checks/performance/invalid_score_rate.md" suffix(, )
0};
static const unsigned char page_40[] = {
#embed "../../checks/performance/jaccard.md" suffix(, )
0};
static const unsigned char page_41[] = {
#embed "../../checks/performance/ks_separation.md" suffix(, )
0};
static const unsigned char page_42[] = {
#embed "../../checks/performance/latency_max.md" suffix(, )
0};
static const unsigned char page_43[] = {
#embed "../../checks/performance/latency_p50.md" suffix(, )
0};
static const unsigned char page_44[] = {
#embed "../../checks/performance/latency_p95.md" suffix(, )
0};
static const unsigned char page_45[] = {
#embed "../../checks/performance/latency_p99.md" suffix(, )
0};
static const unsigned char page_46[] = {
#embed "../../checks/performance/lift.md" suffix(, )
0};
static const unsigned char page_47[] = {
#embed "../../checks/performance/log_loss.md" suffix(, )
0};
static const unsigned char page_48[] = {
#embed "../../checks/performance/mae.md" suffix(, )
0};
static const unsigned char page_49[] = {
#embed "../../checks/performance/map.md" suffix(, )
0};
static const unsigned char page_50[] = {
#embed "../../checks/performance/mape.md" suffix(, )
0};
static const unsigned char page_51[] = {
#embed "../../checks/performance/matthews_corrcoef.md" suffix(, )
0};
static const unsigned char page_52[] = {
#embed "../../checks/performance/max_error.md" suffix(, )
0};
static const unsigned char page_53[] = {
#embed "../../checks/performance/maximum_calibration_error.md" suffix(, )
0};
static const unsigned char page_54[] = {
#embed "../../checks/performance/mean_error.md" suffix(, )
0};
static const unsigned char page_55[] = {
#embed "../../checks/performance/median_absolute_error.md" suffix(, )
0};
static const unsigned char page_56[] = {
#embed "../../checks/performance/model_age.md" suffix(, )
0};
static const unsigned char page_57[] = {
#embed "../../checks/performance/monotonicity_violation_rate.md" suffix(, )
0};
static const unsigned char page_58[] = {
#embed "../../checks/performance/mrr.md" suffix(, )
0};
static const unsigned char page_59[] = {
#embed "../../checks/performance/mse.md" suffix(, )
0};
static const unsigned char page_60[] = {
#embed "../../checks/performance/ndcg.md" suffix(, )
0};
static const unsigned char page_61[] = {
#embed "../../checks/performance/noise_flip_rate.md" suffix(, )
0};
static const unsigned char page_62[] = {
#embed "../../checks/performance/npv.md" suffix(, )
0};
static const unsigned char page_63[] = {
#embed "../../checks/performance/null_flip_rate.md" suffix(, )
0};
static const unsigned char page_64[] = {
#embed "../../checks/performance/parameter_count.md" suffix(, )
0};
static const unsigned char page_65[] = {
#embed "../../checks/performance/partial_auc.md" suffix(, )
0};
static const unsigned char page_66[] = {
#embed "../../checks/performance/peak_memory.md" suffix(, )
0};
static const unsigned char page_67[] = {
#embed "../../checks/performance/pinball_loss.md" suffix(, )
0};
static const unsigned char page_68[] = {
#embed "../../checks/performance/poisson_deviance.md" suffix(, )
0};
static const unsigned char page_69[] = {
#embed "../../checks/performance/pr_auc.md" suffix(, )
0};
static const unsigned char page_70[] = {
#embed "../../checks/performance/precision.md" suffix(, )
0};
static const unsigned char page_71[] = {
#embed "../../checks/performance/precision_at.md" suffix(, )
0};
static const unsigned char page_72[] = {
#embed "../../checks/performance/precision_at_recall.md" suffix(, )
0};
static const unsigned char page_73[] = {
#embed "../../checks/performance/prediction_changes.md" suffix(, )
0};
static const unsigned char page_74[] = {
#embed "../../checks/performance/prediction_null_rate.md" suffix(, )
0};
static const unsigned char page_75[] = {
#embed "../../checks/performance/r2.md" suffix(, )
0};
static const unsigned char page_76[] = {
#embed "../../checks/performance/recall.md" suffix(, )
0};
static const unsigned char page_77[] = {
#embed "../../checks/performance/recall_at.md" suffix(, )
0};
static const unsigned char page_78[] = {
#embed "../../checks/performance/rmse.md" suffix(, )
0};
static const unsigned char page_79[] = {
#embed "../../checks/performance/rmsle.md" suffix(, )
0};
static const unsigned char page_80[] = {
#embed "../../checks/performance/roc_auc.md" suffix(, )
0};
static const unsigned char page_81[] = {
#embed "../../checks/performance/simple_model_gain.md" suffix(, )
0};
static const unsigned char page_82[] = {
#embed "../../checks/performance/single_feature_power.md" suffix(, )
0};
static const unsigned char page_83[] = {
#embed "../../checks/performance/smape.md" suffix(, )
0};
static const unsigned char page_84[] = {
#embed "../../checks/performance/specificity.md" suffix(, )
0};
static const unsigned char page_85[] = {
#embed "../../checks/performance/stress_failure_rate.md" suffix(, )
0};
static const unsigned char page_86[] = {
#embed "../../checks/performance/threshold_loss.md" suffix(, )
0};
static const unsigned char page_87[] = {
#embed "../../checks/performance/throughput.md" suffix(, )
0};
static const unsigned char page_88[] = {
#embed "../../checks/performance/top_k.md" suffix(, )
0};
static const unsigned char page_89[] = {
#embed "../../checks/performance/top_k_accuracy.md" suffix(, )
0};
static const unsigned char page_90[] = {
#embed "../../checks/performance/trend.md" suffix(, )
0};
static const unsigned char page_91[] = {
#embed "../../checks/performance/tweedie_deviance.md" suffix(, )
0};
static const unsigned char page_92[] = {
#embed "../../checks/performance/ulp_sensitivity.md" suffix(, )
0};
static const unsigned char page_93[] = {
#embed "../../checks/performance/unused_features.md" suffix(, )
0};
static const unsigned char page_94[] = {
#embed "../../checks/performance/value_per_1000.md" suffix(, )
0};
static const unsigned char page_95[] = {
#embed "../../checks/performance/weak_segments.md" suffix(, )
0};
static const unsigned char page_96[] = {
#embed "../../checks/performance/youden_j.md" suffix(, )
0};
static const unsigned char page_97[] = {
#embed "../../checks/reproducibility/digest_mismatches.md" suffix(, )
0};
static const unsigned char page_98[] = {
#embed "../../checks/schema/chi_square.md" suffix(, )
0};
static const unsigned char page_99[] = {
#embed "../../checks/schema/class_imbalance_ratio.md" suffix(, )
0};
static const unsigned char page_100[] = {
#embed "../../checks/schema/column_count.md" suffix(, )
0};
static const unsigned char page_101[] = {
#embed "../../checks/schema/column_violations.md" suffix(, )
0};
static const unsigned char page_102[] = {
#embed "../../checks/schema/conflicting_label_rate.md" suffix(, )
0};
static const unsigned char page_103[] = {
#embed "../../checks/schema/constant_columns.md" suffix(, )
0};
static const unsigned char page_104[] = {
#embed "../../checks/schema/contract_violation_rate.md" suffix(, )
0};
static const unsigned char page_105[] = {
#embed "../../checks/schema/contract_violations.md" suffix(, )
0};
static const unsigned char page_106[] = {
#embed "../../checks/schema/correlation.md" suffix(, )
0};
static const unsigned char page_107[] = {
#embed "../../checks/schema/cramers_v.md" suffix(, )
0};
static const unsigned char page_108[] = {
#embed "../../checks/schema/date_overlap_rate.md" suffix(, )
0};
static const unsigned char page_109[] = {
#embed "../../checks/schema/distinct_count.md" suffix(, )
0};
static const unsigned char page_110[] = {
#embed "../../checks/schema/distinct_rate.md" suffix(, )
0};
static const unsigned char page_111[] = {
#embed "../../checks/schema/duplicate_row_rate.md" suffix(, )
0};
static const unsigned char page_112[] = {
#embed "../../checks/schema/energy_distance.md" suffix(, )
0};
static const unsigned char page_113[] = {
#embed "../../checks/schema/entropy.md" suffix(, )
0};
static const unsigned char page_114[] = {
#embed "../../checks/schema/feature_correlation.md" suffix(, )
0};
static const unsigned char page_115[] = {
#embed "../../checks/schema/forbidden_feature_count.md" suffix(, )
0};
static const unsigned char page_116[] = {
#embed "../../checks/schema/foreign_key_violations.md" suffix(, )
0};
static const unsigned char page_117[] = {
#embed "../../checks/schema/freshness.md" suffix(, )
0};
static const unsigned char page_118[] = {
#embed "../../checks/schema/freshness_now.md" suffix(, )
0};
static const unsigned char page_119[] = {
#embed "../../checks/schema/hellinger.md" suffix(, )
0};
static const unsigned char page_120[] = {
#embed "../../checks/schema/identifier_leakage.md" suffix(, )
0};
static const unsigned char page_121[] = {
#embed "../../checks/schema/index_overlap_rate.md" suffix(, )
0};
static const unsigned char page_122[] = {
#embed "../../checks/schema/jensen_shannon_distance.md" suffix(, )
0};
static const unsigned char page_123[] = {
#embed "../../checks/schema/ks_statistic.md" suffix(, )
0};
static const unsigned char page_124[] = {
#embed "../../checks/schema/label_drift.md" suffix(, )
0};
static const unsigned char page_125[] = {
#embed "../../checks/schema/label_leakage.md" suffix(, )
0};
static const unsigned char page_126[] = {
#embed "../../checks/schema/max.md" suffix(, )
0};
static const unsigned char page_127[] = {
#embed "../../checks/schema/mean.md" suffix(, )
0};
static const unsigned char page_128[] = {
#embed "../../checks/schema/median.md" suffix(, )
0};
static const unsigned char page_129[] = {
#embed "../../checks/schema/min.md" suffix(, )
0};
static const unsigned char page_130[] = {
#embed "../../checks/schema/minority_share.md" suffix(, )
0};
static const unsigned char page_131[] = {
#embed "../../checks/schema/mixed_type_rate.md" suffix(, )
0};
static const unsigned char page_132[] = {
#embed "../../checks/schema/multivariate_outlier_rate.md" suffix(, )
0};
static const unsigned char page_133[] = {
#embed "../../checks/schema/mutual_information.md" suffix(, )
0};
static const unsigned char page_134[] = {
#embed "../../checks/schema/new_category_rate.md" suffix(, )
0};
static const unsigned char page_135[] = {
#embed "../../checks/schema/null_rate.md" suffix(, )
0};
static const unsigned char page_136[] = {
#embed "../../checks/schema/null_rate_drift.md" suffix(, )
0};
static const unsigned char page_137[] = {
#embed "../../checks/schema/out_of_range_rate.md" suffix(, )
0};
static const unsigned char page_138[] = {
#embed "../../checks/schema/outlier_rate.md" suffix(, )
0};
static const unsigned char page_139[] = {
#embed "../../checks/schema/pattern_mismatch_rate.md" suffix(, )
0};
static const unsigned char page_140[] = {
#embed "../../checks/schema/pii_rate.md" suffix(, )
0};
static const unsigned char page_141[] = {
#embed "../../checks/schema/prediction_drift.md" suffix(, )
0};
static const unsigned char page_142[] = {
#embed "../../checks/schema/primary_key_violations.md" suffix(, )
0};
static const unsigned char page_143[] = {
#embed "../../checks/schema/psi.md" suffix(, )
0};
static const unsigned char page_144[] = {
#embed "../../checks/schema/quantile.md" suffix(, )
0};
static const unsigned char page_145[] = {
#embed "../../checks/schema/row_count.md" suffix(, )
0};
static const unsigned char page_146[] = {
#embed "../../checks/schema/row_null_rate.md" suffix(, )
0};
static const unsigned char page_147[] = {
#embed "../../checks/schema/rule_violation_rate.md" suffix(, )
0};
static const unsigned char page_148[] = {
#embed "../../checks/schema/rule_violations.md" suffix(, )
0};
static const unsigned char page_149[] = {
#embed "../../checks/schema/sentinel_rate.md" suffix(, )
0};
static const unsigned char page_150[] = {
#embed "../../checks/schema/serving_drift.md" suffix(, )
0};
static const unsigned char page_151[] = {
#embed "../../checks/schema/serving_missing_rate.md" suffix(, )
0};
static const unsigned char page_152[] = {
#embed "../../checks/schema/serving_skew.md" suffix(, )
0};
static const unsigned char page_153[] = {
#embed "../../checks/schema/special_character_rate.md" suffix(, )
0};
static const unsigned char page_154[] = {
#embed "../../checks/schema/stddev.md" suffix(, )
0};
static const unsigned char page_155[] = {
#embed "../../checks/schema/string_length_outlier_rate.md" suffix(, )
0};
static const unsigned char page_156[] = {
#embed "../../checks/schema/string_variant_count.md" suffix(, )
0};
static const unsigned char page_157[] = {
#embed "../../checks/schema/sum.md" suffix(, )
0};
static const unsigned char page_158[] = {
#embed "../../checks/schema/total_variation.md" suffix(, )
0};
static const unsigned char page_159[] = {
#embed "../../checks/schema/train_test_overlap_rate.md" suffix(, )
0};
static const unsigned char page_160[] = {
#embed "../../checks/schema/unique_key_violations.md" suffix(, )
0};
static const unsigned char page_161[] = {
#embed "../../checks/schema/unique_violations.md" suffix(, )
0};
static const unsigned char page_162[] = {
#embed "../../checks/schema/wasserstein_distance.md" suffix(, )
0};

static const struct {
    const char *path;
    const unsigned char *text;
} pages[] = {
    {"environment/opset_supported.md", page_0},
    {"fairness/demographic_parity_ratio.md", page_1},
    {"fairness/selection_rate.md", page_2},
    {"performance/accuracy.md", page_3},
    {"performance/artifact_size.md", page_4},
    {"performance/average_precision.md", page_5},
    {"performance/backward_compatibility.md", page_6},
    {"performance/balanced_accuracy.md", page_7},
    {"performance/best_threshold.md", page_8},
    {"performance/boundary_rate.md", page_9},
    {"performance/brier_reliability.md", page_10},
    {"performance/brier_resolution.md", page_11},
    {"performance/brier_score.md", page_12},
    {"performance/brier_uncertainty.md", page_13},
    {"performance/calibration_intercept.md", page_14},
    {"performance/calibration_slope.md", page_15},
    {"performance/cohen_kappa.md", page_16},
    {"performance/cold_start.md", page_17},
    {"performance/confidence_mean.md", page_18},
    {"performance/d2_log_loss.md", page_19},
    {"performance/d2_pinball.md", page_20},
    {"performance/direction_violation_rate.md", page_21},
    {"performance/error_quantile.md", page_22},
    {"performance/evaluation_uses.md", page_23},
    {"performance/evaluation_uses_after_pass.md", page_24},
    {"performance/expected_calibration_error.md", page_25},
    {"performance/expected_value.md", page_26},
    {"performance/explained_variance.md", page_27},
    {"performance/f1.md", page_28},
    {"performance/fbeta.md", page_29},
    {"performance/flip_rate.md", page_30},
    {"performance/fnr.md", page_31},
    {"performance/fpr.md", page_32},
    {"performance/functionality_failures.md", page_33},
    {"performance/gain.md", page_34},
    {"performance/gamma_deviance.md", page_35},
    {"performance/gini.md", page_36},
    {"performance/hosmer_lemeshow.md", page_37},
    {"performance/interval_coverage.md", page_38},
    {"performance/invalid_score_rate.md", page_39},
    {"performance/jaccard.md", page_40},
    {"performance/ks_separation.md", page_41},
    {"performance/latency_max.md", page_42},
    {"performance/latency_p50.md", page_43},
    {"performance/latency_p95.md", page_44},
    {"performance/latency_p99.md", page_45},
    {"performance/lift.md", page_46},
    {"performance/log_loss.md", page_47},
    {"performance/mae.md", page_48},
    {"performance/map.md", page_49},
    {"performance/mape.md", page_50},
    {"performance/matthews_corrcoef.md", page_51},
    {"performance/max_error.md", page_52},
    {"performance/maximum_calibration_error.md", page_53},
    {"performance/mean_error.md", page_54},
    {"performance/median_absolute_error.md", page_55},
    {"performance/model_age.md", page_56},
    {"performance/monotonicity_violation_rate.md", page_57},
    {"performance/mrr.md", page_58},
    {"performance/mse.md", page_59},
    {"performance/ndcg.md", page_60},
    {"performance/noise_flip_rate.md", page_61},
    {"performance/npv.md", page_62},
    {"performance/null_flip_rate.md", page_63},
    {"performance/parameter_count.md", page_64},
    {"performance/partial_auc.md", page_65},
    {"performance/peak_memory.md", page_66},
    {"performance/pinball_loss.md", page_67},
    {"performance/poisson_deviance.md", page_68},
    {"performance/pr_auc.md", page_69},
    {"performance/precision.md", page_70},
    {"performance/precision_at.md", page_71},
    {"performance/precision_at_recall.md", page_72},
    {"performance/prediction_changes.md", page_73},
    {"performance/prediction_null_rate.md", page_74},
    {"performance/r2.md", page_75},
    {"performance/recall.md", page_76},
    {"performance/recall_at.md", page_77},
    {"performance/rmse.md", page_78},
    {"performance/rmsle.md", page_79},
    {"performance/roc_auc.md", page_80},
    {"performance/simple_model_gain.md", page_81},
    {"performance/single_feature_power.md", page_82},
    {"performance/smape.md", page_83},
    {"performance/specificity.md", page_84},
    {"performance/stress_failure_rate.md", page_85},
    {"performance/threshold_loss.md", page_86},
    {"performance/throughput.md", page_87},
    {"performance/top_k.md", page_88},
    {"performance/top_k_accuracy.md", page_89},
    {"performance/trend.md", page_90},
    {"performance/tweedie_deviance.md", page_91},
    {"performance/ulp_sensitivity.md", page_92},
    {"performance/unused_features.md", page_93},
    {"performance/value_per_1000.md", page_94},
    {"performance/weak_segments.md", page_95},
    {"performance/youden_j.md", page_96},
    {"reproducibility/digest_mismatches.md", page_97},
    {"schema/chi_square.md", page_98},
    {"schema/class_imbalance_ratio.md", page_99},
    {"schema/column_count.md", page_100},
    {"schema/column_violations.md", page_101},
    {"schema/conflicting_label_rate.md", page_102},
    {"schema/constant_columns.md", page_103},
    {"schema/contract_violation_rate.md", page_104},
    {"schema/contract_violations.md", page_105},
    {"schema/correlation.md", page_106},
    {"schema/cramers_v.md", page_107},
    {"schema/date_overlap_rate.md", page_108},
    {"schema/distinct_count.md", page_109},
    {"schema/distinct_rate.md", page_110},
    {"schema/duplicate_row_rate.md", page_111},
    {"schema/energy_distance.md", page_112},
    {"schema/entropy.md", page_113},
    {"schema/feature_correlation.md", page_114},
    {"schema/forbidden_feature_count.md", page_115},
    {"schema/foreign_key_violations.md", page_116},
    {"schema/freshness.md", page_117},
    {"schema/freshness_now.md", page_118},
    {"schema/hellinger.md", page_119},
    {"schema/identifier_leakage.md", page_120},
    {"schema/index_overlap_rate.md", page_121},
    {"schema/jensen_shannon_distance.md", page_122},
    {"schema/ks_statistic.md", page_123},
    {"schema/label_drift.md", page_124},
    {"schema/label_leakage.md", page_125},
    {"schema/max.md", page_126},
    {"schema/mean.md", page_127},
    {"schema/median.md", page_128},
    {"schema/min.md", page_129},
    {"schema/minority_share.md", page_130},
    {"schema/mixed_type_rate.md", page_131},
    {"schema/multivariate_outlier_rate.md", page_132},
    {"schema/mutual_information.md", page_133},
    {"schema/new_category_rate.md", page_134},
    {"schema/null_rate.md", page_135},
    {"schema/null_rate_drift.md", page_136},
    {"schema/out_of_range_rate.md", page_137},
    {"schema/outlier_rate.md", page_138},
    {"schema/pattern_mismatch_rate.md", page_139},
    {"schema/pii_rate.md", page_140},
    {"schema/prediction_drift.md", page_141},
    {"schema/primary_key_violations.md", page_142},
    {"schema/psi.md", page_143},
    {"schema/quantile.md", page_144},
    {"schema/row_count.md", page_145},
    {"schema/row_null_rate.md", page_146},
    {"schema/rule_violation_rate.md", page_147},
    {"schema/rule_violations.md", page_148},
    {"schema/sentinel_rate.md", page_149},
    {"schema/serving_drift.md", page_150},
    {"schema/serving_missing_rate.md", page_151},
    {"schema/serving_skew.md", page_152},
    {"schema/special_character_rate.md", page_153},
    {"schema/stddev.md", page_154},
    {"schema/string_length_outlier_rate.md", page_155},
    {"schema/string_variant_count.md", page_156},
    {"schema/sum.md", page_157},
    {"schema/total_variation.md", page_158},
    {"schema/train_test_overlap_rate.md", page_159},
    {"schema/unique_key_violations.md", page_160},
    {"schema/unique_violations.md", page_161},
    {"schema/wasserstein_distance.md", page_162},
};

size_t assay_page_count(void) { return sizeof pages / sizeof pages[0]; }
const char *assay_page_path(size_t index) { return pages[index].path; }
const char *assay_page_text(size_t index) { return (const char *)pages[index].text; }

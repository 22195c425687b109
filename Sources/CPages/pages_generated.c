// Written by ci/generate from the files in checks/. Do not edit.

#include "CPages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_0[] = {
#embed "../../checks/environment/artifact_environment_mismatches.md" suffix(, )
0};
static const unsigned char page_1[] = {
#embed "../../checks/environment/cpu_feature_missing.md" suffix(, )
0};
static const unsigned char page_2[] = {
#embed "../../checks/environment/ir_version_supported.md" suffix(, )
0};
static const unsigned char page_3[] = {
#embed "../../checks/environment/library_mismatch.md" suffix(, )
0};
static const unsigned char page_4[] = {
#embed "../../checks/environment/modified_packages.md" suffix(, )
0};
static const unsigned char page_5[] = {
#embed "../../checks/environment/opset_supported.md" suffix(, )
0};
static const unsigned char page_6[] = {
#embed "../../checks/environment/os_mismatch.md" suffix(, )
0};
static const unsigned char page_7[] = {
#embed "../../checks/environment/package_extra.md" suffix(, )
0};
static const unsigned char page_8[] = {
#embed "../../checks/environment/package_mismatches.md" suffix(, )
0};
static const unsigned char page_9[] = {
#embed "../../checks/environment/package_missing.md" suffix(, )
0};
static const unsigned char page_10[] = {
#embed "../../checks/environment/python_version_mismatch.md" suffix(, )
0};
static const unsigned char page_11[] = {
#embed "../../checks/environment/runtime_mismatch.md" suffix(, )
0};
static const unsigned char page_12[] = {
#embed "../../checks/environment/unsafe_imports.md" suffix(, )
0};
static const unsigned char page_13[] = {
#embed "../../checks/environment/vulnerable_packages.md" suffix(, )
0};
static const unsigned char page_14[] = {
#embed "../../checks/environment/yanked_packages.md" suffix(, )
0};
static const unsigned char page_15[] = {
#embed "../../checks/fairness/accuracy_difference.md" suffix(, )
0};
static const unsigned char page_16[] = {
#embed "../../checks/fairness/accuracy_group_min.md" suffix(, )
0};
static const unsigned char page_17[] = {
#embed "../../checks/fairness/accuracy_ratio.md" suffix(, )
0};
static const unsigned char page_18[] = {
#embed "../../checks/fairness/balance_negative_class.md" suffix(, )
0};
static const unsigned char page_19[] = {
#embed "../../checks/fairness/balance_positive_class.md" suffix(, )
0};
static const unsigned char page_20[] = {
#embed "../../checks/fairness/bnsp_auc.md" suffix(, )
0};
static const unsigned char page_21[] = {
#embed "../../checks/fairness/bounded_group_loss.md" suffix(, )
0};
static const unsigned char page_22[] = {
#embed "../../checks/fairness/bpsn_auc.md" suffix(, )
0};
static const unsigned char page_23[] = {
#embed "../../checks/fairness/by_group.md" suffix(, )
0};
static const unsigned char page_24[] = {
#embed "../../checks/fairness/calibration_by_group.md" suffix(, )
0};
static const unsigned char page_25[] = {
#embed "../../checks/fairness/conditional_demographic_disparity.md" suffix(, )
0};
static const unsigned char page_26[] = {
#embed "../../checks/fairness/consistency.md" suffix(, )
0};
static const unsigned char page_27[] = {
#embed "../../checks/fairness/counterfactual_flip_rate.md" suffix(, )
0};
static const unsigned char page_28[] = {
#embed "../../checks/fairness/demographic_parity_difference.md" suffix(, )
0};
static const unsigned char page_29[] = {
#embed "../../checks/fairness/demographic_parity_ratio.md" suffix(, )
0};
static const unsigned char page_30[] = {
#embed "../../checks/fairness/equal_opportunity_difference.md" suffix(, )
0};
static const unsigned char page_31[] = {
#embed "../../checks/fairness/equal_opportunity_ratio.md" suffix(, )
0};
static const unsigned char page_32[] = {
#embed "../../checks/fairness/equalized_odds_difference.md" suffix(, )
0};
static const unsigned char page_33[] = {
#embed "../../checks/fairness/equalized_odds_ratio.md" suffix(, )
0};
static const unsigned char page_34[] = {
#embed "../../checks/fairness/error_parity.md" suffix(, )
0};
static const unsigned char page_35[] = {
#embed "../../checks/fairness/false_discovery_rate_difference.md" suffix(, )
0};
static const unsigned char page_36[] = {
#embed "../../checks/fairness/false_discovery_rate_ratio.md" suffix(, )
0};
static const unsigned char page_37[] = {
#embed "../../checks/fairness/false_negative_rate_difference.md" suffix(, )
0};
static const unsigned char page_38[] = {
#embed "../../checks/fairness/false_negative_rate_ratio.md" suffix(, )
0};
static const unsigned char page_39[] = {
#embed "../../checks/fairness/false_omission_rate_difference.md" suffix(, )
0};
static const unsigned char page_40[] = {
#embed "../../checks/fairness/false_omission_rate_ratio.md" suffix(, )
0};
static const unsigned char page_41[] = {
#embed "../../checks/fairness/false_positive_rate_difference.md" suffix(, )
0};
static const unsigned char page_42[] = {
#embed "../../checks/fairness/false_positive_rate_ratio.md" suffix(, )
0};
static const unsigned char page_43[] = {
#embed "../../checks/fairness/generalized_entropy_index.md" suffix(, )
0};
static const unsigned char page_44[] = {
#embed "../../checks/fairness/group_auc.md" suffix(, )
0};
static const unsigned char page_45[] = {
#embed "../../checks/fairness/group_difference.md" suffix(, )
0};
static const unsigned char page_46[] = {
#embed "../../checks/fairness/group_max.md" suffix(, )
0};
static const unsigned char page_47[] = {
#embed "../../checks/fairness/group_min.md" suffix(, )
0};
static const unsigned char page_48[] = {
#embed "../../checks/fairness/group_ratio.md" suffix(, )
0};
static const unsigned char page_49[] = {
#embed "../../checks/fairness/group_share.md" suffix(, )
0};
static const unsigned char page_50[] = {
#embed "../../checks/fairness/group_share_drift.md" suffix(, )
0};
static const unsigned char page_51[] = {
#embed "../../checks/fairness/impact_ratio.md" suffix(, )
0};
static const unsigned char page_52[] = {
#embed "../../checks/fairness/label_rate.md" suffix(, )
0};
static const unsigned char page_53[] = {
#embed "../../checks/fairness/mean_prediction.md" suffix(, )
0};
static const unsigned char page_54[] = {
#embed "../../checks/fairness/mean_prediction_difference.md" suffix(, )
0};
static const unsigned char page_55[] = {
#embed "../../checks/fairness/missing_label_rate.md" suffix(, )
0};
static const unsigned char page_56[] = {
#embed "../../checks/fairness/predictive_parity_difference.md" suffix(, )
0};
static const unsigned char page_57[] = {
#embed "../../checks/fairness/predictive_parity_ratio.md" suffix(, )
0};
static const unsigned char page_58[] = {
#embed "../../checks/fairness/proxy_strength.md" suffix(, )
0};
static const unsigned char page_59[] = {
#embed "../../checks/fairness/selection_rate.md" suffix(, )
0};
static const unsigned char page_60[] = {
#embed "../../checks/fairness/statistical_parity.md" suffix(, )
0};
static const unsigned char page_61[] = {
#embed "../../checks/fairness/theil_index.md" suffix(, )
0};
static const unsigned char page_62[] = {
#embed "../../checks/fairness/treatment_equality.md" suffix(, )
0};
static const unsigned char page_63[] = {
#embed "../../checks/fairness/true_negative_rate_difference.md" suffix(, )
0};
static const unsigned char page_64[] = {
#embed "../../checks/fairness/true_negative_rate_ratio.md" suffix(, )
0};
static const unsigned char page_65[] = {
#embed "../../checks/fairness/true_positive_rate_difference.md" suffix(, )
0};
static const unsigned char page_66[] = {
#embed "../../checks/fairness/true_positive_rate_ratio.md" suffix(, )
0};
static const unsigned char page_67[] = {
#embed "../../checks/performance/accuracy.md" suffix(, )
0};
static const unsigned char page_68[] = {
#embed "../../checks/performance/artifact_size.md" suffix(, )
0};
static const unsigned char page_69[] = {
#embed "../../checks/performance/average_precision.md" suffix(, )
0};
static const unsigned char page_70[] = {
#embed "../../checks/performance/backward_compatibility.md" suffix(, )
0};
static const unsigned char page_71[] = {
#embed "../../checks/performance/balanced_accuracy.md" suffix(, )
0};
static const unsigned char page_72[] = {
#embed "../../checks/performance/best_threshold.md" suffix(, )
0};
static const unsigned char page_73[] = {
#embed "../../checks/performance/boundary_rate.md" suffix(, )
0};
static const unsigned char page_74[] = {
#embed "../../checks/performance/brier_reliability.md" suffix(, )
0};
static const unsigned char page_75[] = {
#embed "../../checks/performance/brier_resolution.md" suffix(, )
0};
static const unsigned char page_76[] = {
#embed "../../checks/performance/brier_score.md" suffix(, )
0};
static const unsigned char page_77[] = {
#embed "../../checks/performance/brier_uncertainty.md" suffix(, )
0};
static const unsigned char page_78[] = {
#embed "../../checks/performance/calibration_intercept.md" suffix(, )
0};
static const unsigned char page_79[] = {
#embed "../../checks/performance/calibration_slope.md" suffix(, )
0};
static const unsigned char page_80[] = {
#embed "../../checks/performance/cohen_kappa.md" suffix(, )
0};
static const unsigned char page_81[] = {
#embed "../../checks/performance/cold_start.md" suffix(, )
0};
static const unsigned char page_82[] = {
#embed "../../checks/performance/confidence_mean.md" suffix(, )
0};
static const unsigned char page_83[] = {
#embed "../../checks/performance/d2_log_loss.md" suffix(, )
0};
static const unsigned char page_84[] = {
#embed "../../checks/performance/d2_pinball.md" suffix(, )
0};
static const unsigned char page_85[] = {
#embed "../../checks/performance/direction_violation_rate.md" suffix(, )
0};
static const unsigned char page_86[] = {
#embed "../../checks/performance/error_quantile.md" suffix(, )
0};
static const unsigned char page_87[] = {
#embed "../../checks/performance/evaluation_uses.md" suffix(, )
0};
static const unsigned char page_88[] = {
#embed "../../checks/performance/evaluation_uses_after_pass.md" suffix(, )
0};
static const unsigned char page_89[] = {
#embed "../../checks/performance/expected_calibration_error.md" suffix(, )
0};
static const unsigned char page_90[] = {
#embed "../../checks/performance/expected_value.md" suffix(, )
0};
static const unsigned char page_91[] = {
#embed "../../checks/performance/explained_variance.md" suffix(, )
0};
static const unsigned char page_92[] = {
#embed "../../checks/performance/f1.md" suffix(, )
0};
static const unsigned char page_93[] = {
#embed "../../checks/performance/fbeta.md" suffix(, )
0};
static const unsigned char page_94[] = {
#embed "../../checks/performance/fdr.md" suffix(, )
0};
static const unsigned char page_95[] = {
#embed "../../checks/performance/flip_rate.md" suffix(, )
0};
static const unsigned char page_96[] = {
#embed "../../checks/performance/fnr.md" suffix(, )
0};
static const unsigned char page_97[] = {
#embed "../../checks/performance/for.md" suffix(, )
0};
static const unsigned char page_98[] = {
#embed "../../checks/performance/fpr.md" suffix(, )
0};
static const unsigned char page_99[] = {
#embed "../../checks/performance/functionality_failures.md" suffix(, )
0};
static const unsigned char page_100[] = {
#embed "../../checks/performance/gain.md" suffix(, )
0};
static const unsigned char page_101[] = {
#embed "../../checks/performance/gamma_deviance.md" suffix(, )
0};
static const unsigned char page_102[] = {
#embed "../../checks/performance/gini.md" suffix(, )
0};
static const unsigned char page_103[] = {
#embed "../../checks/performance/hosmer_lemeshow.md" suffix(, )
0};
static const unsigned char page_104[] = {
#embed "../../checks/performance/interval_coverage.md" suffix(, )
0};
static const unsigned char page_105[] = {
#embed "../../checks/performance/invalid_score_rate.md" suffix(, )
0};
static const unsigned char page_106[] = {
#embed "../../checks/performance/jaccard.md" suffix(, )
0};
static const unsigned char page_107[] = {
#embed "../../checks/performance/ks_separation.md" suffix(, )
0};
static const unsigned char page_108[] = {
#embed "../../checks/performance/latency_max.md" suffix(, )
0};
static const unsigned char page_109[] = {
#embed "../../checks/performance/latency_p50.md" suffix(, )
0};
static const unsigned char page_110[] = {
#embed "../../checks/performance/latency_p95.md" suffix(, )
0};
static const unsigned char page_111[] = {
#embed "../../checks/performance/latency_p99.md" suffix(, )
0};
static const unsigned char page_112[] = {
#embed "../../checks/performance/lift.md" suffix(, )
0};
static const unsigned char page_113[] = {
#embed "../../checks/performance/log_loss.md" suffix(, )
0};
static const unsigned char page_114[] = {
#embed "../../checks/performance/mae.md" suffix(, )
0};
static const unsigned char page_115[] = {
#embed "../../checks/performance/map.md" suffix(, )
0};
static const unsigned char page_116[] = {
#embed "../../checks/performance/mape.md" suffix(, )
0};
static const unsigned char page_117[] = {
#embed "../../checks/performance/matthews_corrcoef.md" suffix(, )
0};
static const unsigned char page_118[] = {
#embed "../../checks/performance/max_error.md" suffix(, )
0};
static const unsigned char page_119[] = {
#embed "../../checks/performance/maximum_calibration_error.md" suffix(, )
0};
static const unsigned char page_120[] = {
#embed "../../checks/performance/mean_error.md" suffix(, )
0};
static const unsigned char page_121[] = {
#embed "../../checks/performance/median_absolute_error.md" suffix(, )
0};
static const unsigned char page_122[] = {
#embed "../../checks/performance/model_age.md" suffix(, )
0};
static const unsigned char page_123[] = {
#embed "../../checks/performance/monotonicity_violation_rate.md" suffix(, )
0};
static const unsigned char page_124[] = {
#embed "../../checks/performance/mrr.md" suffix(, )
0};
static const unsigned char page_125[] = {
#embed "../../checks/performance/mse.md" suffix(, )
0};
static const unsigned char page_126[] = {
#embed "../../checks/performance/ndcg.md" suffix(, )
0};
static const unsigned char page_127[] = {
#embed "../../checks/performance/noise_flip_rate.md" suffix(, )
0};
static const unsigned char page_128[] = {
#embed "../../checks/performance/npv.md" suffix(, )
0};
static const unsigned char page_129[] = {
#embed "../../checks/performance/null_flip_rate.md" suffix(, )
0};
static const unsigned char page_130[] = {
#embed "../../checks/performance/parameter_count.md" suffix(, )
0};
static const unsigned char page_131[] = {
#embed "../../checks/performance/partial_auc.md" suffix(, )
0};
static const unsigned char page_132[] = {
#embed "../../checks/performance/peak_memory.md" suffix(, )
0};
static const unsigned char page_133[] = {
#embed "../../checks/performance/pinball_loss.md" suffix(, )
0};
static const unsigned char page_134[] = {
#embed "../../checks/performance/poisson_deviance.md" suffix(, )
0};
static const unsigned char page_135[] = {
#embed "../../checks/performance/pr_auc.md" suffix(, )
0};
static const unsigned char page_136[] = {
#embed "../../checks/performance/precision.md" suffix(, )
0};
static const unsigned char page_137[] = {
#embed "../../checks/performance/precision_at.md" suffix(, )
0};
static const unsigned char page_138[] = {
#embed "../../checks/performance/precision_at_recall.md" suffix(, )
0};
static const unsigned char page_139[] = {
#embed "../../checks/performance/prediction_changes.md" suffix(, )
0};
static const unsigned char page_140[] = {
#embed "../../checks/performance/prediction_null_rate.md" suffix(, )
0};
static const unsigned char page_141[] = {
#embed "../../checks/performance/r2.md" suffix(, )
0};
static const unsigned char page_142[] = {
#embed "../../checks/performance/recall.md" suffix(, )
0};
static const unsigned char page_143[] = {
#embed "../../checks/performance/recall_at.md" suffix(, )
0};
static const unsigned char page_144[] = {
#embed "../../checks/performance/rmse.md" suffix(, )
0};
static const unsigned char page_145[] = {
#embed "../../checks/performance/rmsle.md" suffix(, )
0};
static const unsigned char page_146[] = {
#embed "../../checks/performance/roc_auc.md" suffix(, )
0};
static const unsigned char page_147[] = {
#embed "../../checks/performance/simple_model_gain.md" suffix(, )
0};
static const unsigned char page_148[] = {
#embed "../../checks/performance/single_feature_power.md" suffix(, )
0};
static const unsigned char page_149[] = {
#embed "../../checks/performance/smape.md" suffix(, )
0};
static const unsigned char page_150[] = {
#embed "../../checks/performance/specificity.md" suffix(, )
0};
static const unsigned char page_151[] = {
#embed "../../checks/performance/stress_failure_rate.md" suffix(, )
0};
static const unsigned char page_152[] = {
#embed "../../checks/performance/threshold_loss.md" suffix(, )
0};
static const unsigned char page_153[] = {
#embed "../../checks/performance/throughput.md" suffix(, )
0};
static const unsigned char page_154[] = {
#embed "../../checks/performance/top_k.md" suffix(, )
0};
static const unsigned char page_155[] = {
#embed "../../checks/performance/top_k_accuracy.md" suffix(, )
0};
static const unsigned char page_156[] = {
#embed "../../checks/performance/trend.md" suffix(, )
0};
static const unsigned char page_157[] = {
#embed "../../checks/performance/tweedie_deviance.md" suffix(, )
0};
static const unsigned char page_158[] = {
#embed "../../checks/performance/ulp_sensitivity.md" suffix(, )
0};
static const unsigned char page_159[] = {
#embed "../../checks/performance/unused_features.md" suffix(, )
0};
static const unsigned char page_160[] = {
#embed "../../checks/performance/value_per_1000.md" suffix(, )
0};
static const unsigned char page_161[] = {
#embed "../../checks/performance/weak_segments.md" suffix(, )
0};
static const unsigned char page_162[] = {
#embed "../../checks/performance/youden_j.md" suffix(, )
0};
static const unsigned char page_163[] = {
#embed "../../checks/reproducibility/digest_mismatches.md" suffix(, )
0};
static const unsigned char page_164[] = {
#embed "../../checks/reproducibility/export_parity.md" suffix(, )
0};
static const unsigned char page_165[] = {
#embed "../../checks/reproducibility/golden.md" suffix(, )
0};
static const unsigned char page_166[] = {
#embed "../../checks/reproducibility/max_ulp_difference.md" suffix(, )
0};
static const unsigned char page_167[] = {
#embed "../../checks/reproducibility/policy_loosened.md" suffix(, )
0};
static const unsigned char page_168[] = {
#embed "../../checks/reproducibility/prediction_mismatches.md" suffix(, )
0};
static const unsigned char page_169[] = {
#embed "../../checks/reproducibility/retrain_artifact_mismatches.md" suffix(, )
0};
static const unsigned char page_170[] = {
#embed "../../checks/reproducibility/retrain_measure_spread.md" suffix(, )
0};
static const unsigned char page_171[] = {
#embed "../../checks/reproducibility/retrain_prediction_difference.md" suffix(, )
0};
static const unsigned char page_172[] = {
#embed "../../checks/schema/chi_square.md" suffix(, )
0};
static const unsigned char page_173[] = {
#embed "../../checks/schema/class_imbalance_ratio.md" suffix(, )
0};
static const unsigned char page_174[] = {
#embed "../../checks/schema/column_count.md" suffix(, )
0};
static const unsigned char page_175[] = {
#embed "../../checks/schema/column_violations.md" suffix(, )
0};
static const unsigned char page_176[] = {
#embed "../../checks/schema/conflicting_label_rate.md" suffix(, )
0};
static const unsigned char page_177[] = {
#embed "../../checks/schema/constant_columns.md" suffix(, )
0};
static const unsigned char page_178[] = {
#embed "../../checks/schema/contract_violation_rate.md" suffix(, )
0};
static const unsigned char page_179[] = {
#embed "../../checks/schema/contract_violations.md" suffix(, )
0};
static const unsigned char page_180[] = {
#embed "../../checks/schema/correlation.md" suffix(, )
0};
static const unsigned char page_181[] = {
#embed "../../checks/schema/correlation_drift.md" suffix(, )
0};
static const unsigned char page_182[] = {
#embed "../../checks/schema/cramers_v.md" suffix(, )
0};
static const unsigned char page_183[] = {
#embed "../../checks/schema/date_duplicate_rate.md" suffix(, )
0};
static const unsigned char page_184[] = {
#embed "../../checks/schema/date_overlap_rate.md" suffix(, )
0};
static const unsigned char page_185[] = {
#embed "../../checks/schema/distinct_count.md" suffix(, )
0};
static const unsigned char page_186[] = {
#embed "../../checks/schema/distinct_rate.md" suffix(, )
0};
static const unsigned char page_187[] = {
#embed "../../checks/schema/domain_classifier_auc.md" suffix(, )
0};
static const unsigned char page_188[] = {
#embed "../../checks/schema/duplicate_columns.md" suffix(, )
0};
static const unsigned char page_189[] = {
#embed "../../checks/schema/duplicate_row_rate.md" suffix(, )
0};
static const unsigned char page_190[] = {
#embed "../../checks/schema/empty_columns.md" suffix(, )
0};
static const unsigned char page_191[] = {
#embed "../../checks/schema/empty_row_rate.md" suffix(, )
0};
static const unsigned char page_192[] = {
#embed "../../checks/schema/energy_distance.md" suffix(, )
0};
static const unsigned char page_193[] = {
#embed "../../checks/schema/entropy.md" suffix(, )
0};
static const unsigned char page_194[] = {
#embed "../../checks/schema/feature_correlation.md" suffix(, )
0};
static const unsigned char page_195[] = {
#embed "../../checks/schema/forbidden_feature_count.md" suffix(, )
0};
static const unsigned char page_196[] = {
#embed "../../checks/schema/foreign_key_violations.md" suffix(, )
0};
static const unsigned char page_197[] = {
#embed "../../checks/schema/freshness.md" suffix(, )
0};
static const unsigned char page_198[] = {
#embed "../../checks/schema/freshness_now.md" suffix(, )
0};
static const unsigned char page_199[] = {
#embed "../../checks/schema/hellinger.md" suffix(, )
0};
static const unsigned char page_200[] = {
#embed "../../checks/schema/identifier_leakage.md" suffix(, )
0};
static const unsigned char page_201[] = {
#embed "../../checks/schema/index_overlap_rate.md" suffix(, )
0};
static const unsigned char page_202[] = {
#embed "../../checks/schema/infinite_rate.md" suffix(, )
0};
static const unsigned char page_203[] = {
#embed "../../checks/schema/jensen_shannon_distance.md" suffix(, )
0};
static const unsigned char page_204[] = {
#embed "../../checks/schema/kl_divergence.md" suffix(, )
0};
static const unsigned char page_205[] = {
#embed "../../checks/schema/ks_statistic.md" suffix(, )
0};
static const unsigned char page_206[] = {
#embed "../../checks/schema/kurtosis.md" suffix(, )
0};
static const unsigned char page_207[] = {
#embed "../../checks/schema/l_infinity_distance.md" suffix(, )
0};
static const unsigned char page_208[] = {
#embed "../../checks/schema/label_drift.md" suffix(, )
0};
static const unsigned char page_209[] = {
#embed "../../checks/schema/label_leakage.md" suffix(, )
0};
static const unsigned char page_210[] = {
#embed "../../checks/schema/lost_category_rate.md" suffix(, )
0};
static const unsigned char page_211[] = {
#embed "../../checks/schema/max.md" suffix(, )
0};
static const unsigned char page_212[] = {
#embed "../../checks/schema/mean.md" suffix(, )
0};
static const unsigned char page_213[] = {
#embed "../../checks/schema/mean_shift.md" suffix(, )
0};
static const unsigned char page_214[] = {
#embed "../../checks/schema/median.md" suffix(, )
0};
static const unsigned char page_215[] = {
#embed "../../checks/schema/min.md" suffix(, )
0};
static const unsigned char page_216[] = {
#embed "../../checks/schema/mixed_type_rate.md" suffix(, )
0};
static const unsigned char page_217[] = {
#embed "../../checks/schema/mmd.md" suffix(, )
0};
static const unsigned char page_218[] = {
#embed "../../checks/schema/most_common_rate.md" suffix(, )
0};
static const unsigned char page_219[] = {
#embed "../../checks/schema/multivariate_outlier_rate.md" suffix(, )
0};
static const unsigned char page_220[] = {
#embed "../../checks/schema/mutual_information.md" suffix(, )
0};
static const unsigned char page_221[] = {
#embed "../../checks/schema/nan_rate.md" suffix(, )
0};
static const unsigned char page_222[] = {
#embed "../../checks/schema/new_category_rate.md" suffix(, )
0};
static const unsigned char page_223[] = {
#embed "../../checks/schema/new_label_rate.md" suffix(, )
0};
static const unsigned char page_224[] = {
#embed "../../checks/schema/null_rate.md" suffix(, )
0};
static const unsigned char page_225[] = {
#embed "../../checks/schema/null_rate_drift.md" suffix(, )
0};
static const unsigned char page_226[] = {
#embed "../../checks/schema/null_token_count.md" suffix(, )
0};
static const unsigned char page_227[] = {
#embed "../../checks/schema/out_of_range_rate.md" suffix(, )
0};
static const unsigned char page_228[] = {
#embed "../../checks/schema/outlier_rate.md" suffix(, )
0};
static const unsigned char page_229[] = {
#embed "../../checks/schema/pattern_mismatch_rate.md" suffix(, )
0};
static const unsigned char page_230[] = {
#embed "../../checks/schema/pii_rate.md" suffix(, )
0};
static const unsigned char page_231[] = {
#embed "../../checks/schema/prediction_drift.md" suffix(, )
0};
static const unsigned char page_232[] = {
#embed "../../checks/schema/primary_key_violations.md" suffix(, )
0};
static const unsigned char page_233[] = {
#embed "../../checks/schema/psi.md" suffix(, )
0};
static const unsigned char page_234[] = {
#embed "../../checks/schema/quantile.md" suffix(, )
0};
static const unsigned char page_235[] = {
#embed "../../checks/schema/row_count.md" suffix(, )
0};
static const unsigned char page_236[] = {
#embed "../../checks/schema/row_count_ratio.md" suffix(, )
0};
static const unsigned char page_237[] = {
#embed "../../checks/schema/row_null_rate.md" suffix(, )
0};
static const unsigned char page_238[] = {
#embed "../../checks/schema/rule_violation_rate.md" suffix(, )
0};
static const unsigned char page_239[] = {
#embed "../../checks/schema/rule_violations.md" suffix(, )
0};
static const unsigned char page_240[] = {
#embed "../../checks/schema/sentinel_rate.md" suffix(, )
0};
static const unsigned char page_241[] = {
#embed "../../checks/schema/serving_drift.md" suffix(, )
0};
static const unsigned char page_242[] = {
#embed "../../checks/schema/serving_missing_rate.md" suffix(, )
0};
static const unsigned char page_243[] = {
#embed "../../checks/schema/serving_skew.md" suffix(, )
0};
static const unsigned char page_244[] = {
#embed "../../checks/schema/skewness.md" suffix(, )
0};
static const unsigned char page_245[] = {
#embed "../../checks/schema/special_character_rate.md" suffix(, )
0};
static const unsigned char page_246[] = {
#embed "../../checks/schema/stddev.md" suffix(, )
0};
static const unsigned char page_247[] = {
#embed "../../checks/schema/string_length_outlier_rate.md" suffix(, )
0};
static const unsigned char page_248[] = {
#embed "../../checks/schema/string_variant_count.md" suffix(, )
0};
static const unsigned char page_249[] = {
#embed "../../checks/schema/sum.md" suffix(, )
0};
static const unsigned char page_250[] = {
#embed "../../checks/schema/total_variation.md" suffix(, )
0};
static const unsigned char page_251[] = {
#embed "../../checks/schema/train_test_overlap_rate.md" suffix(, )
0};
static const unsigned char page_252[] = {
#embed "../../checks/schema/unique_key_violations.md" suffix(, )
0};
static const unsigned char page_253[] = {
#embed "../../checks/schema/unique_rate.md" suffix(, )
0};
static const unsigned char page_254[] = {
#embed "../../checks/schema/unique_violations.md" suffix(, )
0};
static const unsigned char page_255[] = {
#embed "../../checks/schema/value_rate.md" suffix(, )
0};
static const unsigned char page_256[] = {
#embed "../../checks/schema/wasserstein_distance.md" suffix(, )
0};

static const struct {
    const char *path;
    const unsigned char *text;
} pages[] = {
    {"environment/artifact_environment_mismatches.md", page_0},
    {"environment/cpu_feature_missing.md", page_1},
    {"environment/ir_version_supported.md", page_2},
    {"environment/library_mismatch.md", page_3},
    {"environment/modified_packages.md", page_4},
    {"environment/opset_supported.md", page_5},
    {"environment/os_mismatch.md", page_6},
    {"environment/package_extra.md", page_7},
    {"environment/package_mismatches.md", page_8},
    {"environment/package_missing.md", page_9},
    {"environment/python_version_mismatch.md", page_10},
    {"environment/runtime_mismatch.md", page_11},
    {"environment/unsafe_imports.md", page_12},
    {"environment/vulnerable_packages.md", page_13},
    {"environment/yanked_packages.md", page_14},
    {"fairness/accuracy_difference.md", page_15},
    {"fairness/accuracy_group_min.md", page_16},
    {"fairness/accuracy_ratio.md", page_17},
    {"fairness/balance_negative_class.md", page_18},
    {"fairness/balance_positive_class.md", page_19},
    {"fairness/bnsp_auc.md", page_20},
    {"fairness/bounded_group_loss.md", page_21},
    {"fairness/bpsn_auc.md", page_22},
    {"fairness/by_group.md", page_23},
    {"fairness/calibration_by_group.md", page_24},
    {"fairness/conditional_demographic_disparity.md", page_25},
    {"fairness/consistency.md", page_26},
    {"fairness/counterfactual_flip_rate.md", page_27},
    {"fairness/demographic_parity_difference.md", page_28},
    {"fairness/demographic_parity_ratio.md", page_29},
    {"fairness/equal_opportunity_difference.md", page_30},
    {"fairness/equal_opportunity_ratio.md", page_31},
    {"fairness/equalized_odds_difference.md", page_32},
    {"fairness/equalized_odds_ratio.md", page_33},
    {"fairness/error_parity.md", page_34},
    {"fairness/false_discovery_rate_difference.md", page_35},
    {"fairness/false_discovery_rate_ratio.md", page_36},
    {"fairness/false_negative_rate_difference.md", page_37},
    {"fairness/false_negative_rate_ratio.md", page_38},
    {"fairness/false_omission_rate_difference.md", page_39},
    {"fairness/false_omission_rate_ratio.md", page_40},
    {"fairness/false_positive_rate_difference.md", page_41},
    {"fairness/false_positive_rate_ratio.md", page_42},
    {"fairness/generalized_entropy_index.md", page_43},
    {"fairness/group_auc.md", page_44},
    {"fairness/group_difference.md", page_45},
    {"fairness/group_max.md", page_46},
    {"fairness/group_min.md", page_47},
    {"fairness/group_ratio.md", page_48},
    {"fairness/group_share.md", page_49},
    {"fairness/group_share_drift.md", page_50},
    {"fairness/impact_ratio.md", page_51},
    {"fairness/label_rate.md", page_52},
    {"fairness/mean_prediction.md", page_53},
    {"fairness/mean_prediction_difference.md", page_54},
    {"fairness/missing_label_rate.md", page_55},
    {"fairness/predictive_parity_difference.md", page_56},
    {"fairness/predictive_parity_ratio.md", page_57},
    {"fairness/proxy_strength.md", page_58},
    {"fairness/selection_rate.md", page_59},
    {"fairness/statistical_parity.md", page_60},
    {"fairness/theil_index.md", page_61},
    {"fairness/treatment_equality.md", page_62},
    {"fairness/true_negative_rate_difference.md", page_63},
    {"fairness/true_negative_rate_ratio.md", page_64},
    {"fairness/true_positive_rate_difference.md", page_65},
    {"fairness/true_positive_rate_ratio.md", page_66},
    {"performance/accuracy.md", page_67},
    {"performance/artifact_size.md", page_68},
    {"performance/average_precision.md", page_69},
    {"performance/backward_compatibility.md", page_70},
    {"performance/balanced_accuracy.md", page_71},
    {"performance/best_threshold.md", page_72},
    {"performance/boundary_rate.md", page_73},
    {"performance/brier_reliability.md", page_74},
    {"performance/brier_resolution.md", page_75},
    {"performance/brier_score.md", page_76},
    {"performance/brier_uncertainty.md", page_77},
    {"performance/calibration_intercept.md", page_78},
    {"performance/calibration_slope.md", page_79},
    {"performance/cohen_kappa.md", page_80},
    {"performance/cold_start.md", page_81},
    {"performance/confidence_mean.md", page_82},
    {"performance/d2_log_loss.md", page_83},
    {"performance/d2_pinball.md", page_84},
    {"performance/direction_violation_rate.md", page_85},
    {"performance/error_quantile.md", page_86},
    {"performance/evaluation_uses.md", page_87},
    {"performance/evaluation_uses_after_pass.md", page_88},
    {"performance/expected_calibration_error.md", page_89},
    {"performance/expected_value.md", page_90},
    {"performance/explained_variance.md", page_91},
    {"performance/f1.md", page_92},
    {"performance/fbeta.md", page_93},
    {"performance/fdr.md", page_94},
    {"performance/flip_rate.md", page_95},
    {"performance/fnr.md", page_96},
    {"performance/for.md", page_97},
    {"performance/fpr.md", page_98},
    {"performance/functionality_failures.md", page_99},
    {"performance/gain.md", page_100},
    {"performance/gamma_deviance.md", page_101},
    {"performance/gini.md", page_102},
    {"performance/hosmer_lemeshow.md", page_103},
    {"performance/interval_coverage.md", page_104},
    {"performance/invalid_score_rate.md", page_105},
    {"performance/jaccard.md", page_106},
    {"performance/ks_separation.md", page_107},
    {"performance/latency_max.md", page_108},
    {"performance/latency_p50.md", page_109},
    {"performance/latency_p95.md", page_110},
    {"performance/latency_p99.md", page_111},
    {"performance/lift.md", page_112},
    {"performance/log_loss.md", page_113},
    {"performance/mae.md", page_114},
    {"performance/map.md", page_115},
    {"performance/mape.md", page_116},
    {"performance/matthews_corrcoef.md", page_117},
    {"performance/max_error.md", page_118},
    {"performance/maximum_calibration_error.md", page_119},
    {"performance/mean_error.md", page_120},
    {"performance/median_absolute_error.md", page_121},
    {"performance/model_age.md", page_122},
    {"performance/monotonicity_violation_rate.md", page_123},
    {"performance/mrr.md", page_124},
    {"performance/mse.md", page_125},
    {"performance/ndcg.md", page_126},
    {"performance/noise_flip_rate.md", page_127},
    {"performance/npv.md", page_128},
    {"performance/null_flip_rate.md", page_129},
    {"performance/parameter_count.md", page_130},
    {"performance/partial_auc.md", page_131},
    {"performance/peak_memory.md", page_132},
    {"performance/pinball_loss.md", page_133},
    {"performance/poisson_deviance.md", page_134},
    {"performance/pr_auc.md", page_135},
    {"performance/precision.md", page_136},
    {"performance/precision_at.md", page_137},
    {"performance/precision_at_recall.md", page_138},
    {"performance/prediction_changes.md", page_139},
    {"performance/prediction_null_rate.md", page_140},
    {"performance/r2.md", page_141},
    {"performance/recall.md", page_142},
    {"performance/recall_at.md", page_143},
    {"performance/rmse.md", page_144},
    {"performance/rmsle.md", page_145},
    {"performance/roc_auc.md", page_146},
    {"performance/simple_model_gain.md", page_147},
    {"performance/single_feature_power.md", page_148},
    {"performance/smape.md", page_149},
    {"performance/specificity.md", page_150},
    {"performance/stress_failure_rate.md", page_151},
    {"performance/threshold_loss.md", page_152},
    {"performance/throughput.md", page_153},
    {"performance/top_k.md", page_154},
    {"performance/top_k_accuracy.md", page_155},
    {"performance/trend.md", page_156},
    {"performance/tweedie_deviance.md", page_157},
    {"performance/ulp_sensitivity.md", page_158},
    {"performance/unused_features.md", page_159},
    {"performance/value_per_1000.md", page_160},
    {"performance/weak_segments.md", page_161},
    {"performance/youden_j.md", page_162},
    {"reproducibility/digest_mismatches.md", page_163},
    {"reproducibility/export_parity.md", page_164},
    {"reproducibility/golden.md", page_165},
    {"reproducibility/max_ulp_difference.md", page_166},
    {"reproducibility/policy_loosened.md", page_167},
    {"reproducibility/prediction_mismatches.md", page_168},
    {"reproducibility/retrain_artifact_mismatches.md", page_169},
    {"reproducibility/retrain_measure_spread.md", page_170},
    {"reproducibility/retrain_prediction_difference.md", page_171},
    {"schema/chi_square.md", page_172},
    {"schema/class_imbalance_ratio.md", page_173},
    {"schema/column_count.md", page_174},
    {"schema/column_violations.md", page_175},
    {"schema/conflicting_label_rate.md", page_176},
    {"schema/constant_columns.md", page_177},
    {"schema/contract_violation_rate.md", page_178},
    {"schema/contract_violations.md", page_179},
    {"schema/correlation.md", page_180},
    {"schema/correlation_drift.md", page_181},
    {"schema/cramers_v.md", page_182},
    {"schema/date_duplicate_rate.md", page_183},
    {"schema/date_overlap_rate.md", page_184},
    {"schema/distinct_count.md", page_185},
    {"schema/distinct_rate.md", page_186},
    {"schema/domain_classifier_auc.md", page_187},
    {"schema/duplicate_columns.md", page_188},
    {"schema/duplicate_row_rate.md", page_189},
    {"schema/empty_columns.md", page_190},
    {"schema/empty_row_rate.md", page_191},
    {"schema/energy_distance.md", page_192},
    {"schema/entropy.md", page_193},
    {"schema/feature_correlation.md", page_194},
    {"schema/forbidden_feature_count.md", page_195},
    {"schema/foreign_key_violations.md", page_196},
    {"schema/freshness.md", page_197},
    {"schema/freshness_now.md", page_198},
    {"schema/hellinger.md", page_199},
    {"schema/identifier_leakage.md", page_200},
    {"schema/index_overlap_rate.md", page_201},
    {"schema/infinite_rate.md", page_202},
    {"schema/jensen_shannon_distance.md", page_203},
    {"schema/kl_divergence.md", page_204},
    {"schema/ks_statistic.md", page_205},
    {"schema/kurtosis.md", page_206},
    {"schema/l_infinity_distance.md", page_207},
    {"schema/label_drift.md", page_208},
    {"schema/label_leakage.md", page_209},
    {"schema/lost_category_rate.md", page_210},
    {"schema/max.md", page_211},
    {"schema/mean.md", page_212},
    {"schema/mean_shift.md", page_213},
    {"schema/median.md", page_214},
    {"schema/min.md", page_215},
    {"schema/mixed_type_rate.md", page_216},
    {"schema/mmd.md", page_217},
    {"schema/most_common_rate.md", page_218},
    {"schema/multivariate_outlier_rate.md", page_219},
    {"schema/mutual_information.md", page_220},
    {"schema/nan_rate.md", page_221},
    {"schema/new_category_rate.md", page_222},
    {"schema/new_label_rate.md", page_223},
    {"schema/null_rate.md", page_224},
    {"schema/null_rate_drift.md", page_225},
    {"schema/null_token_count.md", page_226},
    {"schema/out_of_range_rate.md", page_227},
    {"schema/outlier_rate.md", page_228},
    {"schema/pattern_mismatch_rate.md", page_229},
    {"schema/pii_rate.md", page_230},
    {"schema/prediction_drift.md", page_231},
    {"schema/primary_key_violations.md", page_232},
    {"schema/psi.md", page_233},
    {"schema/quantile.md", page_234},
    {"schema/row_count.md", page_235},
    {"schema/row_count_ratio.md", page_236},
    {"schema/row_null_rate.md", page_237},
    {"schema/rule_violation_rate.md", page_238},
    {"schema/rule_violations.md", page_239},
    {"schema/sentinel_rate.md", page_240},
    {"schema/serving_drift.md", page_241},
    {"schema/serving_missing_rate.md", page_242},
    {"schema/serving_skew.md", page_243},
    {"schema/skewness.md", page_244},
    {"schema/special_character_rate.md", page_245},
    {"schema/stddev.md", page_246},
    {"schema/string_length_outlier_rate.md", page_247},
    {"schema/string_variant_count.md", page_248},
    {"schema/sum.md", page_249},
    {"schema/total_variation.md", page_250},
    {"schema/train_test_overlap_rate.md", page_251},
    {"schema/unique_key_violations.md", page_252},
    {"schema/unique_rate.md", page_253},
    {"schema/unique_violations.md", page_254},
    {"schema/value_rate.md", page_255},
    {"schema/wasserstein_distance.md", page_256},
};

size_t assay_page_count(void) { return sizeof pages / sizeof pages[0]; }
const char *assay_page_path(size_t index) { return pages[index].path; }
const char *assay_page_text(size_t index) { return (const char *)pages[index].text; }

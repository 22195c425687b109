// Written by ci/generate from the measures in this target. Do not edit.

import AssayCheckKit

extension MeasureCatalog {
    /// Every measure that assay has.
    public static let standard: MeasureCatalog = MeasureCatalog([
        OpsetSupported.self,
        DemographicParityRatio.self,
        SelectionRate.self,
        Accuracy.self,
        ArtifactSize.self,
        AveragePrecision.self,
        BalancedAccuracy.self,
        BrierScore.self,
        F1.self,
        LatencyP50.self,
        LatencyP95.self,
        LatencyP99.self,
        LogLoss.self,
        MeanAbsoluteError.self,
        MatthewsCorrcoef.self,
        Precision.self,
        R2.self,
        Recall.self,
        RootMeanSquaredError.self,
        ROCAUC.self,
        Specificity.self,
        Throughput.self,
        DigestMismatches.self,
        NullRate.self,
        RowCount.self,
    ])
}

/// How a confidence interval is made: what `interval:` of a requirement may name.
///
/// A measure has some of them; the first on its page is its standard.
public enum IntervalMethod: String, Sendable, Hashable, CaseIterable {
    case wilson
    case clopperPearson = "clopper_pearson"
    case delta
    case bootstrap
    case t
    case delong
    case jackknife
    case koopman
    case wald
    case orderStatistics = "order_statistics"
    case binBootstrap = "bin_bootstrap"
    case precisionBand = "precision_band"
    case poissonBootstrap = "poisson_bootstrap"
    case newcombe
    case chiSquare = "chi_square"
    case fisherZ = "fisher_z"
    case bonettWright = "bonett_wright"
    case log
    case noncentralChiSquare = "noncentral_chi_square"
    case bridge
    case mover
    case kernelError = "kernel_error"
    case crossValidated = "cross_validated"
    case katz
}

import Foundation

/// The standard normal distribution.
public enum Normal {
    /// √½ in two doubles, the second being the rounding error of the first.
    private static let rootHalf = (high: 0.7071067811865476, low: -4.833646656726457e-17)
    private static let twoOverRootPi = 1.1283791670955126
    private static let rootTwoPi = 2.5066282746310002

    /// The density at x.
    public static func density(_ x: Double) -> Double { exp(-0.5 * x * x) / rootTwoPi }

    /// The probability of a value up to x, accurate relative to itself in both tails.
    ///
    /// - Definition: ½ erfc(−x/√2); equals `scipy.special.ndtr`.
    /// - Missing values: NaN gives NaN.
    public static func cdf(_ x: Double) -> Double {
        guard abs(x) < 40 else { return x.isNaN ? .nan : (x > 0 ? 1 : 0) }
        // erfc magnifies the relative error of its argument by its square, so the error of the product is carried along.
        let argument = -x * rootHalf.high
        let error = (-argument).addingProduct(-x, rootHalf.high) - x * rootHalf.low
        return 0.5 * (erfc(argument) - twoOverRootPi * exp(-argument * argument) * error)
    }

    /// The probability of a value above x.
    public static func survival(_ x: Double) -> Double { cdf(-x) }

    /// The value that a share `probability` lies below.
    ///
    /// - Definition: the inverse of `cdf`; equals `scipy.special.ndtri` to about 1e-15.
    /// - Missing values: outside 0...1, and for NaN, the result is NaN; 0 and 1 give the infinities.
    /// - Source: Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37:477.
    public static func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        let centred = probability - 0.5
        guard abs(centred) > 0.425 else { return centred * central(0.180625 - centred * centred) }
        let tail = min(probability, 1 - probability)
        guard tail > 0 else { return centred < 0 ? -.infinity : .infinity }
        let depth = (-log(tail)).squareRoot()
        let magnitude = depth <= 5 ? middle(depth - 1.6) : far(depth - 5)
        return centred < 0 ? -magnitude : magnitude
    }

    /// The two-sided critical value z of a confidence level: 1.959963984540054 for 0.95.
    public static func critical(confidence: Double) -> Double { -quantile((1 - confidence) / 2) }

    private static func central(_ r: Double) -> Double {
        ratio(
            [
                2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
                13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
            ],
            [
                5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
                5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
            ], r)
    }

    private static func middle(_ r: Double) -> Double {
        ratio(
            [
                7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
                3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
            ],
            [
                1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
                0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
            ], r)
    }

    private static func far(_ r: Double) -> Double {
        ratio(
            [
                2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
                0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
            ],
            [
                2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
                0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
            ], r)
    }

    /// A quotient of two polynomials by Horner's rule, highest power first.
    private static func ratio(_ numerator: [Double], _ denominator: [Double], _ x: Double) -> Double {
        numerator.reduce(0) { $0 * x + $1 } / denominator.reduce(0) { $0 * x + $1 }
    }
}

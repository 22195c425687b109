import Foundation

/// The pieces from which the density factors of the beta, gamma and binomial families are put together without cancellation.
///
/// - Source: Loader 2000, Fast and accurate computation of binomial probabilities.
enum Stirling {
    static let halfLogTwoPi = 0.9189385332046728
    private static let twoPi = 2 * Double.pi

    /// log Γ(x + 1) less Stirling's approximation of it.
    ///
    /// - Definition: log Γ(x) − (x − ½) log x + x − ½ log 2π, for x > 0.
    static func error(_ x: Double) -> Double {
        guard x < 16 else { return series(x) }
        // δ(x) − δ(x + 1) = (x + ½) log(1 + 1/x) − 1
        var (sum, at) = (0.0, x)
        while at < 16 {
            sum += (at + 0.5) * log1p(1 / at) - 1
            at += 1
        }
        return sum + series(at)
    }

    /// B(2k) / (2k (2k − 1)) of the asymptotic series, highest power first.
    private static let coefficients: [Double] = [
        1.0 / 156.0, -691.0 / 360_360.0, 1.0 / 1_188.0, -1.0 / 1_680.0, 1.0 / 1_260.0, -1.0 / 360.0, 1.0 / 12.0,
    ]

    private static func series(_ x: Double) -> Double {
        let inverse = 1 / x
        let square = inverse * inverse
        return coefficients.reduce(0.0) { sum, coefficient in sum * square + coefficient } * inverse
    }

    /// observed log(observed / expected) + expected − observed, where `difference` is observed − expected.
    static func deviance(_ observed: Double, _ expected: Double, difference: Double) -> Double {
        guard abs(difference) < 0.1 * (observed + expected) else {
            return observed * log(observed / expected) - difference
        }
        let ratio = difference / (observed + expected)
        var (sum, term) = (difference * ratio, 2 * observed * ratio)
        for odd in stride(from: 3.0, through: 99, by: 2) {
            term *= ratio * ratio
            let next = sum + term / odd
            if next == sum { return sum }
            sum = next
        }
        return sum
    }

    /// x^a y^b / B(a, b), where y = 1 − x.
    static func betaFactor(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let n = a + b
        let difference = excess(a, b, x, y)
        let exponent =
            error(n) - error(a) - error(b) - deviance(a, n * x, difference: difference)
            - deviance(b, n * y, difference: -difference)
        return (a / n * b / twoPi).squareRoot() * exp(exponent)
    }

    /// a y − b x = a − (a + b) x, with one rounding: how far x lies below the mean.
    static func excess(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let product = b * x
        let productError = (-product).addingProduct(b, x)
        return (-product).addingProduct(a, y) - productError
    }

    /// x^a e^−x / Γ(a + 1)
    static func gammaFactor(_ a: Double, _ x: Double) -> Double {
        exp(-error(a) - deviance(a, x, difference: a - x)) / (twoPi * a).squareRoot()
    }
}

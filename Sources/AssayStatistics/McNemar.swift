/// McNemar's test of two paired classifiers: whether one is right where the other is wrong more often than by chance.
///
/// - Definition: under no difference, `firstOnly` of the discordant rows is binomial with probability ½. All p values are
///   two-sided; without discordant rows there is nothing against equality and they are 1.
/// - Source: McNemar 1947, Psychometrika 12:153; Fagerland, Lydersen and Laake 2013, BMC Med Res Methodol 13:91.
public struct McNemar: Sendable, Hashable {
    /// Rows that only the first gets right.
    public let firstOnly: Int
    /// Rows that only the second gets right.
    public let secondOnly: Int

    public init(firstOnly: Int, secondOnly: Int) {
        precondition(firstOnly >= 0 && secondOnly >= 0, "counts are never negative")
        (self.firstOnly, self.secondOnly) = (firstOnly, secondOnly)
    }

    private var discordant: Int { firstOnly + secondOnly }
    private var gap: Double { Double(abs(firstOnly - secondOnly)) }
    private var binomial: Binomial { Binomial(trials: discordant, probability: 0.5) }

    /// (b − c)² / (b + c); 0 without discordant rows.
    public var statistic: Double { discordant == 0 ? 0 : gap * gap / Double(discordant) }

    /// (|b − c| − 1)² / (b + c), Edwards' correction; 0 without discordant rows.
    public var correctedStatistic: Double {
        let corrected = max(0, gap - 1)
        return discordant == 0 ? 0 : corrected * corrected / Double(discordant)
    }

    /// The p value of the statistic by the chi-square distribution; keeps its level in all but tiny samples.
    public var asymptotic: Double { ChiSquare(degreesOfFreedom: 1).survival(statistic) }

    /// The p value of the corrected statistic: too careful, given because other tools report it.
    public var corrected: Double { ChiSquare(degreesOfFreedom: 1).survival(correctedStatistic) }

    /// Twice the smaller binomial tail, at most 1; `statsmodels` `mcnemar(exact=True)`. Never above its level.
    public var exact: Double { min(1, 2 * binomial.cdf(min(firstOnly, secondOnly))) }

    /// The exact p value less the probability of what was seen; 1 less half of that for b = c, as Fagerland et al. set it.
    public var midP: Double {
        guard discordant > 0 else { return 1 }
        let seen = binomial.mass(firstOnly)
        return firstOnly == secondOnly ? 1 - seen / 2 : exact - seen
    }
}

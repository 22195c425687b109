/// What would help where a model treats groups differently: numbers to think with, never applied.
public struct GroupAdvice: Sendable, Hashable, Codable {
    /// The rate that the groups are compared in.
    public var measure: String
    /// The share of positive labels in each group; nil without labels.
    public var baseRates: [GroupValue]?
    /// The decisions that would have to change in one group.
    public var change: Change?
    /// What one threshold for everybody would give.
    public var thresholds: [Threshold]?
    /// A threshold for each group that brings all of them as near to one rate as may be.
    public var groupThresholds: GroupThresholds?

    public init(
        measure: String, baseRates: [GroupValue]? = nil, change: Change? = nil, thresholds: [Threshold]? = nil,
        groupThresholds: GroupThresholds? = nil
    ) {
        (self.measure, self.baseRates, self.change) = (measure, baseRates, change)
        (self.thresholds, self.groupThresholds) = (thresholds, groupThresholds)
    }

    enum CodingKeys: String, CodingKey {
        case measure
        case baseRates = "base_rates"
        case change, thresholds
        case groupThresholds = "group_thresholds"
    }

    /// How many of a group's rows would have to be decided otherwise.
    public struct Change: Sendable, Hashable, Codable {
        public var group: String
        /// So that the group's rate is that of the group it is compared with.
        public var toCloseGap: Int
        /// So that the requirement's bound holds; nil without a bound, or where it holds.
        public var toMeetBound: Int?
        /// The rows that the rate is a share of.
        public var rows: Int

        public init(group: String, toCloseGap: Int, toMeetBound: Int? = nil, rows: Int) {
            (self.group, self.toCloseGap, self.toMeetBound, self.rows) = (group, toCloseGap, toMeetBound, rows)
        }

        enum CodingKeys: String, CodingKey {
            case group
            case toCloseGap = "to_close_gap"
            case toMeetBound = "to_meet_bound"
            case rows
        }
    }

    /// One threshold, the measure's value with it, and what it costs in accuracy.
    public struct Threshold: Sendable, Hashable, Codable {
        /// Nil for all groups.
        public var group: String?
        public var threshold: Double
        /// The measure's value for all groups, the group's rate for one.
        public var value: Double?
        /// Share of labelled rows decided as they are labelled; nil without labels.
        public var accuracy: Double?

        public init(group: String? = nil, threshold: Double, value: Double?, accuracy: Double?) {
            (self.group, self.threshold, self.value, self.accuracy) = (group, threshold, value, accuracy)
        }
    }

    /// A threshold for each group, and what they give together.
    public struct GroupThresholds: Sendable, Hashable, Codable {
        public var groups: [Threshold]
        /// The measure's value with them.
        public var value: Double?
        public var accuracy: Double?

        public init(groups: [Threshold], value: Double?, accuracy: Double?) {
            (self.groups, self.value, self.accuracy) = (groups, value, accuracy)
        }
    }
}

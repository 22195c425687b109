/// How the values of groups become one number.
enum GroupForm: Sendable, Hashable {
    /// The highest less the lowest, or the largest distance from the value of all rows.
    case difference
    /// The lowest over the highest, or the smallest ratio to the value of all rows.
    case ratio
    case lowest, highest
}

/// What a group is compared with.
enum GroupReference: String, Sendable, Hashable {
    case betweenGroups = "between_groups"
    case toOverall = "to_overall"
}

/// How gaps of several rates become one.
enum GapAggregate: String, Sendable, Hashable {
    case worstCase = "worst_case"
    case mean
}

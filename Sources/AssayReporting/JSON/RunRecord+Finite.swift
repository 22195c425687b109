import AssayCore

extension RunRecord {
    /// The record without NaN: such a value is no value. Infinities stay; they are written as the largest finite number.
    var withoutNaN: RunRecord {
        var record = self
        record.checks = checks.map(\.withoutNaN)
        return record
    }
}

extension CheckResult {
    fileprivate var withoutNaN: CheckResult {
        var check = self
        check.observed = observed?.unlessNaN
        check.bound = bound?.unlessNaN
        check.baseline = baseline?.unlessNaN
        check.interval = interval?.unlessNaN
        check.details = details?.withoutNaN
        return check
    }
}

extension MeasurementDetails {
    fileprivate var withoutNaN: MeasurementDetails {
        var details = self
        details.groups = groups?.map { group in
            var group = group
            group.value = group.value?.unlessNaN
            group.interval = group.interval?.unlessNaN
            return group
        }
        details.pairs = pairs?.map { pair in
            var pair = pair
            pair.value = pair.value?.unlessNaN
            pair.interval = pair.interval?.unlessNaN
            return pair
        }
        details.numbers = numbers?.compactMapValues(\.unlessNaN)
        return details
    }
}

extension Interval {
    fileprivate var unlessNaN: Interval? { lower.isNaN || upper.isNaN || confidence.isNaN ? nil : self }
}

extension Double {
    fileprivate var unlessNaN: Double? { isNaN ? nil : self }
}

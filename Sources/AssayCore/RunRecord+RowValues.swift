extension RunRecord {
    /// The record as it is kept: without values of rows, which only the person who asked for them may see.
    public var withoutRowValues: RunRecord {
        var record = self
        for index in record.checks.indices {
            record.checks[index].details?.values = nil
            record.checks[index].details?.hideNames()
            if record.checks[index].details?.isEmpty == true { record.checks[index].details = nil }
        }
        return record
    }
}

extension MeasurementDetails {
    /// Leaves out the values that the bins of histograms stand for.
    public mutating func hideNames() {
        guard var shown = histograms else { return }
        for index in shown.indices { shown[index].names = nil }
        histograms = shown
    }
}

extension RunRecord {
    /// The record as it is kept: without values of rows, which only the person who asked for them may see.
    public var withoutRowValues: RunRecord {
        var record = self
        for index in record.checks.indices {
            record.checks[index].details?.values = nil
            if record.checks[index].details?.isEmpty == true { record.checks[index].details = nil }
        }
        return record
    }
}

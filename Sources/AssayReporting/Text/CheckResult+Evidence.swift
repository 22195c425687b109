import AssayCore

extension CheckResult {
    /// What stands behind the verdict, on half a line: `0.713 (0.689 to 0.738), 48,210 rows`; the verdict in words where there is no value.
    public var briefEvidence: String {
        let text = CheckText(check: self)
        guard let value = text.value else { return message.shownSafely }
        return interval.map { "\(value) (\(text.range($0))), \(NumberText.count(rows, "row"))" } ?? value
    }
}

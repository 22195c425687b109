/// What diagnostics call a table, its files and its columns' types.
struct TableNaming: Sendable {
    var request: TableRequest
    /// Absolute, in reading order.
    var files: [String]

    func file(_ index: Int32) -> String {
        files.indices.contains(Int(index)) ? request.display(files[Int(index)]) : request.displayName
    }
}

extension Int64 {
    /// `18,204`
    var grouped: String {
        let digits = Array(String(magnitude))
        let groups = stride(from: digits.count % 3 - 3, to: digits.count, by: 3)
            .map { String(digits[Swift.max(0, $0)..<Swift.max(0, $0 + 3)]) }.filter { !$0.isEmpty }
        return (self < 0 ? "-" : "") + groups.joined(separator: ",")
    }
}

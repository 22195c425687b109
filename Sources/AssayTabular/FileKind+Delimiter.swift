import AssayCore

extension FileKind {
    /// Delimiters other than the comma, as a manifest writes them and as people call them.
    private static let others: [(byte: UInt8, written: String, name: String)] = [
        (UInt8(ascii: ";"), "';'", "semicolons"), (UInt8(ascii: "\t"), "tab", "tabs"), (UInt8(ascii: "|"), "'|'", "vertical bars"),
    ]

    /// A file separated by something else would be read as one column with a strange name.
    ///
    /// - Throws: DT024 where the first line has no delimiter and one of the others.
    static func refuseOtherDelimiter(_ head: [UInt8], _ delimiter: UInt8, _ name: String) throws(Diagnostic) {
        let header = head.prefix { $0 != UInt8(ascii: "\n") }
        guard !header.contains(delimiter), let other = others.first(where: { header.contains($0.byte) && $0.byte != delimiter })
        else {
            return
        }
        throw Diagnostic(
            .otherDelimiter, "`\(name)` is separated by \(other.name)", in: "\(name), header",
            details: ["expected \(delimiter == UInt8(ascii: "\t") ? "tabs" : "commas")"],
            help: "set `delimiter: \(other.written)` for this table; numbers need a decimal point")
    }

    /// - Throws: DT025.
    static func refuseDelimiter(_ requested: UInt8?, of format: TableFormat, _ name: String) throws(Diagnostic) {
        guard requested != nil else { return }
        throw Diagnostic(
            .uselessDelimiter, "`\(name)` is \(format.rawValue), which has no delimiter", in: name,
            help: "remove `delimiter` from this table")
    }
}

import CPages

/// The files of checks/, which the binary carries as they stand.
enum Pages {
    /// The page of each measure by its name.
    static let measures: [String: String] = Dictionary(
        uniqueKeysWithValues: (0..<assay_page_count()).map { index in
            let path = String(cString: assay_page_path(index))
            let name = path.split(separator: "/").last.map { $0.dropLast(".md".count) } ?? ""
            return (String(name), String(cString: assay_page_text(index)))
        })
}

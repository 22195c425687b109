/// The ready-made suites for people.
enum SuiteIndex {
    static let prefix = "suite:"

    /// `suite:four-fifths  what it evidences`, a line each.
    static var lines: [String] {
        let names = Suites.texts.keys.sorted()
        let width = names.map(\.count).max() ?? 0
        return names.map { name in
            let headline = (Suites.texts[name] ?? "").prefix { $0 != "\n" }.dropFirst(2)
            return prefix + name + String(repeating: " ", count: width - name.count + 2) + headline
        }
    }

    /// The text of the suite that an id names.
    static func text(of id: String) -> String? {
        id.hasPrefix(prefix) ? Suites.texts[String(id.dropFirst(prefix.count))] : nil
    }
}

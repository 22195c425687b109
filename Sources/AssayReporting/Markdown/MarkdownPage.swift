/// Lines of Markdown under a limit: what would pass it is left out whole, and said.
struct MarkdownPage {
    /// Room for the words that say what was left out.
    private static let reserve = 400

    private let limit: Int
    private var lines: [String] = []
    private var bytes = 0
    private var leftOut = 0

    init(limit: Int) { self.limit = max(limit, 2 * Self.reserve) }

    var text: String {
        let note =
            leftOut == 0 ? [] : ["", "*\(NumberText.count(leftOut, "line")) left out for want of room; `assay report` shows all.*"]
        return (lines + note).joined(separator: "\n") + "\n"
    }

    mutating func add(_ added: [String]) {
        for line in added where !append(line) { leftOut += line.isEmpty ? 0 : 1 }
    }

    /// A table behind a line that unfolds it; where not all rows fit, the first ones stand there and the rest is counted.
    mutating func fold(_ title: String, _ table: MarkdownTable, _ rows: [[String]]) {
        let frame = ["<details><summary>\(title)</summary>", ""] + table.lines([])
        let close = ["", "</details>", ""]
        let room = limit - Self.reserve - bytes - Self.size(frame + close)
        var used = 0
        let fitting = table.lines(rows).dropFirst(2).prefix { line in
            used += line.utf8.count + 1
            return used <= room
        }
        leftOut += rows.count - fitting.count
        guard !fitting.isEmpty else { return }
        for line in frame + fitting + close { _ = append(line) }
    }

    private mutating func append(_ line: String) -> Bool {
        guard bytes + line.utf8.count + 1 <= limit - Self.reserve else { return false }
        lines.append(line)
        bytes += line.utf8.count + 1
        return true
    }

    private static func size(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.utf8.count + 1 } }
}

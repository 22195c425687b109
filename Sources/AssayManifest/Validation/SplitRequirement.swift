import AssayCore

/// Recognises a requirement that YAML has split at a comma, because it stands unquoted in brackets or braces.
enum SplitRequirement {
    /// Parentheses still open at the end of the text; negative where more are closed than opened.
    static func openParentheses(_ text: String) -> Int {
        text.reduce(0) { $1 == "(" ? $0 + 1 : $1 == ")" ? $0 - 1 : $0 }
    }

    /// Whether the text can be a middle or a last piece: an argument, or `age) >= 0.8`.
    static func mayBePart(_ text: String) -> Bool { openParentheses(text) < 0 || !text.contains { "()<>=".contains($0) } }

    /// The pieces from `start` on that together close the parenthesis; nil where the item is whole or never closed.
    static func pieces(of items: [YAMLNode], from start: Int) -> ClosedRange<Int>? {
        var open = openParentheses(items[start].string ?? "")
        guard items[start].isPlain, open > 0 else { return nil }
        for index in items.indices.dropFirst(start + 1) {
            guard items[index].isPlain, let text = items[index].string else { return nil }
            open += openParentheses(text)
            if open <= 0 { return start...index }
        }
        return nil
    }

    static func problem(_ pieces: [YAMLNode]) -> Diagnostic {
        let whole = pieces.compactMap(\.string).joined(separator: ", ")
        return Diagnostic(
            .unbalancedParenthesis, "the requirement `\(whole)` is split at its comma", at: pieces[0].place,
            label: "the parenthesis is not closed here",
            details: ["inside brackets and braces a comma ends an item, unless the item is quoted"], help: "quote it: \"\(whole)\"")
    }

    /// The long form `{require: ratio(sex, age) >= 0.8}`, whose second argument became a key of its own.
    static func inMapping(_ node: YAMLNode) -> (problem: Diagnostic, rest: YAMLNode)? {
        guard let start = node.entries.firstIndex(where: { $0.name == "require" }) else { return nil }
        let texts = node.entries.enumerated().map { $0.offset == start ? $0.element.value : $0.element.key }
        guard let range = pieces(of: texts, from: start) else { return nil }
        let tail = range.dropFirst()
        guard tail.allSatisfy({ node.entries[$0].value.isNull }) else { return nil }
        let kept = node.entries.enumerated().filter { !tail.contains($0.offset) }.map(\.element)
        return (problem(range.map { texts[$0] }), node.replacing(kind: .mapping(kept)))
    }
}

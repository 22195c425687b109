/// The version of a conda package, which is not one of PEP 440.
///
/// - Definition: conda's `VersionOrder` as rattler has it: parts between dots, underscores and hyphens, each a row of numbers and
///   words; `dev` stands below every word, a word below every number, and `post` above everything.
/// - Source: conda documentation, Version ordering.
public struct CondaVersion: Sendable {
    /// A number or a word within a part.
    enum Atom: Sendable, Hashable, Comparable {
        case development
        /// A hyphen or an underscore at the very end: `1.0.1_`.
        case trailing
        case word(String)
        case number(WholeNumber)
        case post

        private var rank: Int {
            switch self {
            case .development: 0
            case .trailing: 1
            case .word: 2
            case .number: 3
            case .post: 4
            }
        }

        static func < (one: Atom, other: Atom) -> Bool {
            switch (one, other) {
            case (.word(let left), .word(let right)): left < right
            case (.number(let left), .number(let right)): left < right
            default: one.rank < other.rank
            }
        }
    }

    /// Numbers and words between two dots; begins with a number.
    typealias Part = [Atom]

    let epoch: WholeNumber
    let parts: [Part]
    /// After the plus sign.
    let local: [Part]

    /// Nil for a text that is no version.
    public init?(_ text: String) {
        var cursor = ScalarCursor(text.lowercased())
        let epoch = cursor.attempt { part in
            let digits = part.run(ScalarCursor.isDigit)
            return digits.isEmpty || !part.take("!") ? nil : WholeNumber(digits)
        }
        guard let parts = cursor.condaParts() else { return nil }
        let local = cursor.take("+") ? cursor.condaParts() : []
        guard let local, cursor.isAtEnd else { return nil }
        (self.epoch, self.parts, self.local) = (epoch ?? .zero, parts, local)
    }

    init(epoch: WholeNumber, parts: [Part], local: [Part]) { (self.epoch, self.parts, self.local) = (epoch, parts, local) }

    /// Whether the parts begin as those of another version: `1.2a1` begins with `1.2a` and with `1.2`.
    func begins(with prefix: CondaVersion) -> Bool {
        guard epoch == prefix.epoch else { return false }
        guard !prefix.local.isEmpty else { return Self.begins(parts, with: prefix.parts) }
        return Self.order(parts, prefix.parts) == 0 && Self.begins(local, with: prefix.local)
    }

    private static func begins(_ parts: [Part], with prefix: [Part]) -> Bool {
        prefix.indices.allSatisfy { begins(part(parts, $0), with: prefix[$0]) }
    }

    private static func begins(_ part: Part, with prefix: Part) -> Bool {
        prefix.indices.allSatisfy { (part.indices.contains($0) ? part[$0] : .number(.zero)) == prefix[$0] }
    }
}

extension CondaVersion: Comparable {
    public static func == (one: CondaVersion, other: CondaVersion) -> Bool { one.order(to: other) == 0 }
    public static func < (one: CondaVersion, other: CondaVersion) -> Bool { one.order(to: other) < 0 }

    private func order(to other: CondaVersion) -> Int {
        if epoch != other.epoch { return epoch < other.epoch ? -1 : 1 }
        let order = Self.order(parts, other.parts)
        return order == 0 ? Self.order(local, other.local) : order
    }

    private static func part(_ parts: [Part], _ index: Int) -> Part { parts.indices.contains(index) ? parts[index] : [] }

    fileprivate static func order(_ one: [Part], _ other: [Part]) -> Int {
        for index in 0..<max(one.count, other.count) {
            let order = order(part(one, index), part(other, index))
            if order != 0 { return order }
        }
        return 0
    }

    /// What is missing at the end counts as zero.
    fileprivate static func order(_ one: Part, _ other: Part) -> Int {
        for index in 0..<max(one.count, other.count) {
            let left = one.indices.contains(index) ? one[index] : .number(.zero)
            let right = other.indices.contains(index) ? other[index] : .number(.zero)
            if left != right { return left < right ? -1 : 1 }
        }
        return 0
    }
}

extension ScalarCursor {
    /// Parts up to the end, a plus sign, or something that belongs to no version.
    fileprivate mutating func condaParts() -> [CondaVersion.Part]? {
        guard let first = condaPart() else { return nil }
        var parts = [first]
        while let separator = take(Self.isSeparator) {
            if let part = condaPart() {
                parts.append(part)
            } else if separator != ".", next == nil || next == "+" {
                parts[parts.count - 1].append(.trailing)
            } else {
                return nil
            }
        }
        return parts
    }

    private mutating func condaPart() -> CondaVersion.Part? {
        var part: CondaVersion.Part = []
        while true {
            let digits = run(Self.isDigit)
            let letters = digits.isEmpty ? run(Self.isLetter) : ""
            if digits.isEmpty, letters.isEmpty { break }
            // A part that begins with a word begins with zero.
            if part.isEmpty, digits.isEmpty { part.append(.number(.zero)) }
            part.append(digits.isEmpty ? Self.condaWord(letters) : .number(WholeNumber(digits)))
        }
        return part.isEmpty ? nil : part
    }

    private static func condaWord(_ letters: String) -> CondaVersion.Atom {
        switch letters {
        case "dev": .development
        case "post": .post
        default: .word(letters)
        }
    }
}

extension PackageVersion {
    /// Nil for a text that is no version of PEP 440, such as `2004d` or `1.0-final-2`.
    public init?(_ text: String) {
        var cursor = ScalarCursor(text)
        cursor.run(ScalarCursor.isSpace)
        guard let version = cursor.packageVersion(releaseNumbers: 1, allowsLocal: true) else { return nil }
        cursor.run(ScalarCursor.isSpace)
        guard cursor.isAtEnd else { return nil }
        self = version
    }
}

extension ScalarCursor {
    /// Steps over a version, as much of one as stands here.
    mutating func packageVersion(releaseNumbers minimum: Int, allowsLocal: Bool) -> PackageVersion? {
        attempt { cursor in
            _ = cursor.take("v")
            let epoch = cursor.attempt { part in
                part.number().flatMap { part.take("!") ? $0 : nil }
            }
            guard let release = cursor.release(minimum) else { return nil }
            let pre = cursor.pre()
            let post = cursor.post()
            let dev = cursor.tagged(["dev"])?.number
            let local = allowsLocal ? cursor.local() : nil
            return PackageVersion(epoch: epoch ?? .zero, release: release, pre: pre, post: post, dev: dev, local: local ?? [])
        }
    }

    private mutating func number() -> WholeNumber? {
        let digits = run(Self.isDigit)
        return digits.isEmpty ? nil : WholeNumber(digits)
    }

    mutating func release(_ minimum: Int) -> [WholeNumber]? {
        guard let first = number() else { return nil }
        var release = [first]
        while let next = attempt({ cursor in cursor.take(".") ? cursor.number() : nil }) { release.append(next) }
        return release.count < minimum ? nil : release
    }

    private mutating func pre() -> PackageVersion.Pre? {
        guard let found = tagged(["alpha", "beta", "preview", "pre", "a", "b", "c", "rc"]) else { return nil }
        let phase: PackageVersion.Phase =
            switch found.word.prefix(1) {
            case "a": .alpha
            case "b": .beta
            default: .candidate
            }
        return PackageVersion.Pre(phase: phase, number: found.number)
    }

    private mutating func post() -> WholeNumber? {
        attempt { cursor in cursor.take("-") ? cursor.number() : nil } ?? tagged(["post", "rev", "r"])?.number
    }

    /// `-rc.1`, `dev`, `post2`: separator, word, separator, number, all but the word left out at will.
    private mutating func tagged(_ words: [String]) -> (word: String, number: WholeNumber)? {
        attempt { cursor in
            _ = cursor.take(Self.isSeparator)
            guard let word = cursor.take(oneOf: words) else { return nil }
            _ = cursor.take(Self.isSeparator)
            return (word, cursor.number() ?? .zero)
        }
    }

    /// `+ubuntu-1`
    private mutating func local() -> [PackageVersion.LocalPart]? {
        attempt { cursor in
            guard cursor.take("+"), let first = cursor.localPart() else { return nil }
            var parts = [first]
            while let next = cursor.attempt({ $0.take(Self.isSeparator) == nil ? nil : $0.localPart() }) { parts.append(next) }
            return parts
        }
    }

    private mutating func localPart() -> PackageVersion.LocalPart? {
        let text = run(Self.isAlphanumeric)
        if text.isEmpty { return nil }
        return text.unicodeScalars.allSatisfy(Self.isDigit) ? .number(WholeNumber(text)) : .word(text.lowercased())
    }
}

/// Phone numbers that say that they are one: with a country code after a plus, or in the North American form.
enum PhoneNumber {
    static func isFound(in bytes: [UInt8], _ runs: [DigitRun]) -> Bool {
        runs.contains(where: \.isNorthAmericanPhone) || hasInternational(bytes) || hasBracketed(bytes)
    }

    /// A plus and 8 to 15 digits (ITU-T E.164), with single spaces, hyphens, points, slashes and brackets between them.
    private static func hasInternational(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { place in
            guard bytes[place] == 0x2B, place == 0 || !bytes[place - 1].isWordByte else { return false }
            let digits = digits(bytes, from: place + 1)
            return (8...15).contains(digits.count) && digits.first != 0x30
        }
    }

    /// `(212) 555-0123`
    private static func hasBracketed(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { place in
            guard bytes[place] == 0x28, place + 4 < bytes.count, bytes[place + 4] == 0x29 else { return false }
            let digits = digits(bytes, from: place + 1)
            return digits.count == 10 && digits[0] > 0x31 && digits[3] > 0x31
        }
    }

    /// The digits from a place on, up to what cannot stand in a phone number; none where a word goes on.
    private static func digits(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        var (digits, place, gap) = ([UInt8](), start, 0)
        while place < bytes.count, gap < 4 {
            if bytes[place].isDigit {
                digits.append(bytes[place])
                gap = 0
            } else if [0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F].contains(bytes[place]) {
                gap += 1
            } else {
                return bytes[place].isWordByte && gap == 0 ? [] : digits
            }
            place += 1
        }
        return digits
    }
}

extension DigitRun {
    /// `212-555-0123` or `212.555.0123`; area and exchange begin with 2 to 9.
    fileprivate var isNorthAmericanPhone: Bool {
        guard digits.count == 10, separators.map(\.place) == [3, 6], separators[0].byte == separators[1].byte else { return false }
        return (separators[0].byte == 0x2D || separators[0].byte == 0x2E) && digits[0] > 1 && digits[3] > 1
    }
}

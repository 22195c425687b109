/// Identity numbers of letters and digits.
enum LetteredID {
    /// Whether such a number begins at the start of a word somewhere.
    static func isFound(in bytes: [UInt8], lengths: [Int], _ isValid: ([UInt8]) -> Bool) -> Bool {
        bytes.indices.contains { place in
            guard bytes[place].isDigit || bytes[place].isLetter, place == 0 || !bytes[place - 1].isWordByte else { return false }
            return lengths.contains { taking($0, from: place, in: bytes).map(isValid) ?? false }
        }
    }

    /// So many letters (in upper case) and digits, with single spaces or hyphens between them, up to the end of a word; nil where there
    /// are more or fewer.
    static func taking(_ count: Int, from start: Int, in bytes: [UInt8]) -> [UInt8]? {
        var (taken, place) = ([UInt8](), start)
        while place < bytes.count, taken.count < count {
            if bytes[place].isDigit {
                taken.append(bytes[place])
            } else if bytes[place].isLetter {
                taken.append(bytes[place] & 0xDF)
            } else if (bytes[place] == 0x20 || bytes[place] == 0x2D) && bytes[place - 1] != 0x20 && bytes[place - 1] != 0x2D {
                place += 1
                continue
            } else {
                return nil
            }
            place += 1
        }
        guard taken.count == count, place == bytes.count || !bytes[place].isWordByte else { return nil }
        return taken
    }

    private static func isForm(_ text: [UInt8], _ form: String) -> Bool {
        zip(text, form.utf8).allSatisfy { byte, kind in kind == 0x39 ? byte.isDigit : byte.isLetter }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digit } }

    /// A UK national insurance number: two letters of those in use, six digits, A to D.
    static func isNationalInsurance(_ text: [UInt8]) -> Bool {
        guard isForm(text, "AA999999A"), (0x41...0x44).contains(text[8]) else { return false }
        let never = Set("DFIQUV".utf8)
        guard !never.contains(text[0]), !never.contains(text[1]), text[1] != 0x4F else { return false }
        return !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(String(decoding: text[0..<2], as: UTF8.self))
    }

    /// A Spanish DNI, eight digits and the letter of their remainder by 23, or an NIE, which begins with X, Y or Z.
    static func isSpanishDNI(_ text: [UInt8]) -> Bool {
        let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
        guard text[1..<8].allSatisfy(\.isDigit), text[8].isLetter else { return false }
        if text[0].isDigit { return letters[number(text[0..<8]) % 23] == text[8] }
        guard (0x58...0x5A).contains(text[0]) else { return false }
        return letters[(Int(text[0] - 0x58) * 10_000_000 + number(text[1..<8])) % 23] == text[8]
    }

    /// A French NIR: sex, year, month, department (2A and 2B in Corsica), six digits, and the key 97 − number mod 97.
    static func isFrenchNIR(_ text: [UInt8]) -> Bool {
        guard [0x31, 0x32, 0x33, 0x34, 0x37, 0x38].contains(text[0]) else { return false }
        var (digits, less) = (text, 0)
        if text[5] == 0x32, text[6] == 0x41 || text[6] == 0x42 {
            less = text[6] == 0x41 ? 1_000_000 : 2_000_000
            digits[6] = 0x30
        }
        guard digits.allSatisfy(\.isDigit) else { return false }
        let month = number(digits[3..<5])
        guard (1...12).contains(month) || (20...42).contains(month) || month >= 50 else { return false }
        return 97 - (number(digits[0..<13]) - less) % 97 == number(digits[13..<15])
    }

    /// An Italian codice fiscale: its form, month and day, and its check letter.
    static func isItalianFiscalCode(_ text: [UInt8]) -> Bool {
        // People with one code get it with letters for digits; those are not recognised.
        guard isForm(text, "AAAAAA99A99A999A"), "ABCDEHLMPRST".utf8.contains(text[8]) else { return false }
        let day = number(text[9..<11])
        guard (1...31).contains(day) || (41...71).contains(day) else { return false }
        let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
        var sum = 0
        for (place, byte) in text[0..<15].enumerated() {
            let value = byte.isDigit ? byte.digit : Int(byte) - 0x41
            sum += place % 2 == 0 ? odd[value] : value
        }
        return Int(text[15]) - 0x41 == sum % 26
    }
}

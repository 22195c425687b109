import AssayManifest

/// Kinds of personal data that a column's name or content gives away; the raw values are those of `pii` in a contract.
enum PersonalDataGuess: String, CaseIterable {
    case email, iban, card, phone, ip, nationalID = "national_id", birthdate, name, address

    /// Whether a text looks like it; names, addresses and birth dates are told by the column's name alone.
    ///
    /// - Source: IBAN: ISO 13616, ISO 7064 mod 97-10; card: ISO/IEC 7812 with Luhn's check digit; phone: E.164 with separators.
    func matches(_ text: String) -> Bool {
        switch self {
        case .email: StringFormat.email.matches(text)
        case .iban: Self.isIBAN(text)
        case .card: Self.isCard(text)
        case .phone: Self.isPhone(text)
        case .ip: Self.isIPv4(text)
        case .nationalID, .birthdate, .name, .address: false
        }
    }

    /// What the name of a column says.
    static func named(_ column: String) -> PersonalDataGuess? {
        let words = Self.words(column)
        let joined = words.joined(separator: "_")
        return hints.first { $0.words.contains { hint in hint.contains("_") ? joined.contains(hint) : words.contains(hint) } }?.kind
    }

    private static let hints: [(kind: PersonalDataGuess, words: [String])] = [
        (.email, ["email", "mail", "e_mail"]), (.iban, ["iban"]), (.card, ["pan", "card_number", "credit_card", "cardnumber"]),
        (.phone, ["phone", "telephone", "tel", "mobile", "fax"]), (.ip, ["ip", "ip_address"]),
        (.nationalID, ["ssn", "nino", "national_id", "passport", "tax_id", "social_security"]),
        (.birthdate, ["birthdate", "birthday", "dob", "birth_date", "date_of_birth"]),
        (.name, ["surname", "firstname", "lastname", "first_name", "last_name", "full_name", "given_name", "family_name"]),
        (.address, ["address", "street", "street_address"]),
    ]

    /// `customerEMail_2` is customer, e, mail, 2.
    private static func words(_ name: String) -> [String] {
        var words: [String] = [], word = ""
        for character in name {
            let startsWord = character.isUppercase && word.last?.isLowercase == true
            if startsWord || !(character.isLetter || character.isNumber) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if character.isLetter || character.isNumber { word.append(character) }
        }
        return word.isEmpty ? words : words + [word.lowercased()]
    }

    private static func isIBAN(_ text: String) -> Bool {
        let plain = text.uppercased().filter { $0 != " " }
        guard (15...34).contains(plain.count), plain.prefix(2).allSatisfy(\.isLetter),
            plain.dropFirst(2).prefix(2).allSatisfy(\.isNumber)
        else { return false }
        var rest = 0
        for character in plain.dropFirst(4) + plain.prefix(4) {
            guard character.isASCII, let value = Int(String(character), radix: 36) else { return false }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97
        }
        return rest == 1
    }

    private static func isCard(_ text: String) -> Bool {
        let digits = text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        guard (13...19).contains(digits.count), text.allSatisfy({ $0.isNumber || $0 == " " || $0 == "-" }) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let doubled = item.element * (item.offset % 2 == 1 ? 2 : 1)
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    private static func isPhone(_ text: String) -> Bool {
        guard let first = text.first, first == "+" || first == "(" || first == "0" else { return false }
        let digits = text.count { $0.isNumber }
        return (7...15).contains(digits) && text.allSatisfy { $0.isNumber || "+()-/ .".contains($0) } && digits < text.count
    }

    private static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in (1...3).contains(part.count) && Int(part).map { (0...255).contains($0) } == true }
    }
}

/// What personal data a whole column holds; the raw values are those of `pii` in a contract.
enum PersonalField: String, CaseIterable, Sendable {
    case email, iban, card, phone, ip, nationalID = "national_id", birthdate, name, address

    /// What the name of a column says.
    static func named(_ column: String) -> PersonalField? {
        let words = FeatureName(column).words
        let joined = words.joined(separator: "_")
        return hints.first { $0.words.contains { hint in hint.contains("_") ? joined.contains(hint) : words.contains(hint) } }?.kind
    }

    private static let hints: [(kind: PersonalField, words: [String])] = [
        (.email, ["email", "mail", "e_mail"]), (.iban, ["iban"]), (.card, ["pan", "card_number", "credit_card", "cardnumber"]),
        (.phone, ["phone", "telephone", "tel", "mobile", "fax"]), (.ip, ["ip", "ip_address"]),
        (.nationalID, ["ssn", "nino", "national_id", "passport", "tax_id", "social_security"]),
        (.birthdate, ["birthdate", "birthday", "dob", "birth_date", "date_of_birth"]),
        (.name, ["surname", "firstname", "lastname", "first_name", "last_name", "full_name", "given_name", "family_name"]),
        (.address, ["address", "street", "street_address"]),
    ]
}

extension PersonalData {
    /// What a column of such values holds.
    var field: PersonalField {
        switch self {
        case .email: .email
        case .phone: .phone
        case .card: .card
        case .iban: .iban
        case .usSSN, .ukNINO, .deTaxID, .frNIR, .esDNI, .itFiscalCode, .brCPF: .nationalID
        case .ipAddress: .ip
        }
    }
}

/// How many of a column's texts hold personal data, by what a column of them is.
struct PersonalCounts: Sendable, Hashable {
    private var counts: [PersonalField: Int] = [:]
    private var total = 0

    /// - Parameter count: rows that hold the text.
    mutating func add(_ text: String, count: Int) {
        total += count
        for field in Set(PersonalData.found(in: text, among: Set(PersonalData.allCases)).map(\.field)) {
            counts[field, default: 0] += count
        }
    }

    /// What four of five texts hold.
    var field: PersonalField? { PersonalField.allCases.first { total > 0 && Double(counts[$0] ?? 0) >= 0.8 * Double(total) } }
}

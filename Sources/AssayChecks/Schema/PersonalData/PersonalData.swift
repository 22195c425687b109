/// Kinds of personal data that are recognised in text.
enum PersonalData: String, CaseIterable, Sendable {
    case email, phone, card, iban
    case usSSN = "us_ssn"
    case ukNINO = "uk_nino"
    case deTaxID = "de_steuer_id"
    case frNIR = "fr_nir"
    case esDNI = "es_dni"
    case itFiscalCode = "it_codice_fiscale"
    case brCPF = "br_cpf"
    case ipAddress = "ip_address"

    /// Digits alone that are fewer than eleven are of no kind.
    static let leastWhole: UInt64 = 10_000_000_000

    /// The kinds that occur in a text, each once.
    static func found(in text: String, among kinds: Set<PersonalData>) -> Set<PersonalData> {
        let bytes = Array(text.utf8)
        guard mayHold(bytes) else { return [] }
        let runs = DigitRun.runs(in: bytes)
        let words = Word.words(in: bytes)
        return kinds.filter { $0.isFound(bytes, runs, words) }
    }

    /// All kinds need an at sign, two colons or seven digits.
    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        var (digits, colons) = (0, 0)
        for byte in bytes {
            if byte == 0x40 { return true }
            if (0x30...0x39).contains(byte) { digits += 1 }
            if byte == 0x3A { colons += 1 }
            if digits >= 4 || colons >= 2 { return true }
        }
        return false
    }

    private func isFound(_ bytes: [UInt8], _ runs: [DigitRun], _ words: [Word]) -> Bool {
        switch self {
        case .email: words.contains(where: \.isEmail)
        case .phone: PhoneNumber.isFound(in: bytes, runs)
        case .card: runs.contains(where: \.isPaymentCard)
        case .iban: BankAccount.isFound(in: bytes)
        case .usSSN: runs.contains(where: \.isUSSocialSecurity)
        case .ukNINO: LetteredID.isFound(in: bytes, lengths: [9], LetteredID.isNationalInsurance)
        case .deTaxID: runs.contains(where: \.isGermanTaxID)
        case .frNIR: LetteredID.isFound(in: bytes, lengths: [15], LetteredID.isFrenchNIR)
        case .esDNI: LetteredID.isFound(in: bytes, lengths: [9], LetteredID.isSpanishDNI)
        case .itFiscalCode: LetteredID.isFound(in: bytes, lengths: [16], LetteredID.isItalianFiscalCode)
        case .brCPF: runs.contains(where: \.isBrazilianCPF)
        case .ipAddress: words.contains(where: \.isIPAddress)
        }
    }
}

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    /// A letter or digit of ASCII, or a byte of any other letter.
    var isWordByte: Bool { isDigit || isLetter || self >= 0x80 }
    var digit: Int { Int(self) - 0x30 }
}

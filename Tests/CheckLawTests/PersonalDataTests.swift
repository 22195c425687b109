import AssayChecks
import AssayCore
import AssayStatistics
import AssayTabular
import Testing

/// What is found in text, and how often chance looks like it.
struct PersonalDataTests {
    @Test(arguments: [
        ("email", "a@b.co"), ("email", "<mailto:ANNA.b+tag@sub.example.museum>"), ("email", "müller@exämple.de"),
        ("phone", "+4930901820"),
        ("phone", "+1 (212) 555-0123"), ("phone", "(212) 555-0123"), ("phone", "tel:212-555-0123"),
        ("phone", "+49 (0)30 / 90 18 20"),
        ("card", "3782 822463 10005"), ("card", "card 5555-5555-5555-4444."), ("card", "6011111111111117"),
        ("iban", "gb82west12345698765432"),
        ("iban", "IBAN: FR14 2004 1010 0505 0001 3M02 606!"), ("iban", "NO9386011117947"), ("us_ssn", "SSN 536-90-4399"),
        ("uk_nino", "AB123456C"),
        ("de_steuer_id", "36 574 261 809"), ("fr_nir", "295109912611193"), ("es_dni", "54362315K"), ("es_dni", "X2482300W"),
        ("it_codice_fiscale", "rccmnl83s18d969h"), ("br_cpf", "39053344705"), ("ip_address", "2001:db8::ff00:42:8329"),
        ("ip_address", "[::ffff:192.0.2.1]"), ("ip_address", "10.0.0.1."),
    ])
    func `is found`(_ kind: String, text: String) throws { #expect(try rate([text], kind) == 1) }

    @Test(arguments: [
        ("email", "a@b"), ("email", "@example.org"), ("email", ".a@example.org"), ("email", "a@example..org"),
        ("email", "a@-b.org"),
        ("phone", "2125550123"), ("phone", "+12"), ("phone", "1+23456789"), ("phone", "112-555-0123"), ("card", "4111111111111112"),
        ("card", "41111111111111110000"), ("card", "x4111111111111111"), ("card", "1111111111111117"),
        ("iban", "DE89370400440532013001"),
        ("iban", "DE8937040044053201300"), ("iban", "XX89370400440532013000"), ("us_ssn", "536904399"), ("us_ssn", "666-12-3456"),
        ("us_ssn", "900-12-3456"), ("us_ssn", "123-00-3456"), ("uk_nino", "GB123456C"), ("uk_nino", "AB123456E"),
        ("uk_nino", "AB123456CX"),
        ("de_steuer_id", "36574261808"), ("de_steuer_id", "12345678903"), ("fr_nir", "295139912611193"), ("es_dni", "54362315L"),
        ("it_codice_fiscale", "RCCMNL83S18D969I"), ("br_cpf", "11111111111"), ("br_cpf", "390.533.447-06"),
        ("ip_address", "256.1.1.1"),
        ("ip_address", "1.2.3"), ("ip_address", "12:30:45"), ("ip_address", "::"), ("ip_address", "::1"), ("card", ""),
        ("email", "👩‍👩‍👧"),
    ])
    func `is not found`(_ kind: String, text: String) throws { #expect(try rate([text], kind) == 0) }

    /// A kind, what a look-alike is made of (`9` a digit, `A` a letter, `X` either, all else itself), and the share of look-alikes in percent
    /// that the page says are taken for the real thing.
    static let lookAlikes: [(kind: String, form: String, percent: Double)] = [
        ("email", "AAAAA@AAAAA", 0), ("phone", "9999999999", 0), ("phone", "999-999-9999", 64), ("card", "9999999999999999", 2.3),
        ("card", "4999999999999999", 10), ("iban", "AA99XXXXXXXXXXXXXXXXXX", 0.015), ("iban", "DE99999999999999999999", 1.03),
        ("us_ssn", "999999999", 0), ("us_ssn", "999-99-9999", 88.9), ("uk_nino", "AA999999A", 8.5),
        ("de_steuer_id", "99999999999", 0.34),
        ("fr_nir", "999999999999999", 0.51), ("es_dni", "99999999A", 3.85), ("it_codice_fiscale", "AAAAAA99A99A999A", 1.1),
        ("br_cpf", "99999999999", 1), ("ip_address", "9.9.9.9", 100), ("ip_address", "9.9.9", 0),
    ]

    @Test(arguments: lookAlikes)
    func `chance is taken for it as often as the page says`(_ kind: String, form: String, percent: Double) throws {
        let count = 40_000
        let found = try rate((0..<count).map { Self.lookAlike(form, UInt64($0)) }, kind)
        let (share, error) = (percent / 100, (percent / 100 * (1 - percent / 100) / Double(count)).squareRoot())
        // Four standard errors, and half a unit of the last digit that the page gives.
        #expect(abs(found - share) <= 4 * error + 0.05 * share + 0.0002, "\(kind) \(form): \(found * 100) %")
    }

    private static func lookAlike(_ form: String, _ number: UInt64) -> String {
        var random = CounterRandom(seed: 20_260_101, stream: UInt64(form.utf8.count)).sequence(replicate: number)
        let (digits, letters) = (Array("0123456789"), Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return String(
            form.map { letter in
                switch letter {
                case "9": digits.randomElement(using: &random) ?? "0"
                case "A": letters.randomElement(using: &random) ?? "A"
                case "X": (digits + letters).randomElement(using: &random) ?? "0"
                default: letter
                }
            })
    }

    private func rate(_ texts: [String], _ kind: String) throws -> Double {
        let table = QualityTable(columns: [Column(name: "t", strings: texts)])
        return try #require(try table.measure("pii_rate(t, \(kind))").value)
    }
}

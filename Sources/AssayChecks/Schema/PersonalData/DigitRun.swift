/// Digits with at most one space, hyphen, point or slash between two of them, and nothing of a word on either side.
struct DigitRun {
    /// 0...9
    let digits: [Int]
    /// The separators, each with the number of digits before it.
    let separators: [(byte: UInt8, place: Int)]

    static func runs(in bytes: [UInt8]) -> [DigitRun] {
        var runs: [DigitRun] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place].isDigit else {
                place += 1
                continue
            }
            let start = place
            let run = run(in: bytes, from: &place)
            let isFree = (start == 0 || !bytes[start - 1].isWordByte) && (place == bytes.count || !bytes[place].isWordByte)
            if isFree { runs.append(run) }
        }
        return runs
    }

    private static func run(in bytes: [UInt8], from place: inout Int) -> DigitRun {
        var (digits, separators) = ([Int](), [(byte: UInt8, place: Int)]())
        while place < bytes.count {
            if bytes[place].isDigit {
                digits.append(bytes[place].digit)
            } else if [0x20, 0x2D, 0x2E, 0x2F].contains(bytes[place]), place + 1 < bytes.count, bytes[place + 1].isDigit {
                separators.append((bytes[place], digits.count))
            } else {
                break
            }
            place += 1
        }
        return DigitRun(digits: digits, separators: separators)
    }

    /// Whether the run is plain, or written with these separators and no others.
    func isWritten(_ form: [(byte: UInt8, place: Int)]) -> Bool {
        separators.count == form.count && zip(separators, form).allSatisfy { $0.byte == $1.byte && $0.place == $1.place }
    }

    /// Whether all separators are one of spaces or hyphens alone.
    var isGrouped: Bool { separators.allSatisfy { $0.byte == 0x20 } || separators.allSatisfy { $0.byte == 0x2D } }

    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
}

extension DigitRun {
    /// A payment card's number: an issuer's range with its length, and Luhn's check digit (ISO/IEC 7812-1).
    var isPaymentCard: Bool {
        guard (13...19).contains(digits.count), isGrouped else { return false }
        let (two, three, four) = (number(0..<2), number(0..<3), number(0..<4))
        let isIssued =
            switch digits.count {
            case 13: digits[0] == 4
            case 14: two == 36 || two == 38 || two == 39 || (300...305).contains(three)
            case 15: two == 34 || two == 37
            case 16:
                digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four) || four == 6011 || two == 65
                    || (644...649).contains(three) || (3528...3589).contains(four) || two == 62
            default: (digits.count == 19 && digits[0] == 4) || two == 62
            }
        return isIssued && Self.luhn(digits)
    }

    private static func luhn(_ digits: [Int]) -> Bool {
        var (sum, isDoubled) = (0, false)
        for digit in digits.reversed() {
            let value = isDoubled ? digit * 2 : digit
            sum += value > 9 ? value - 9 : value
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }

    /// A US social security number, `123-45-6789`; it has no check digit, so nine plain digits are none.
    var isUSSocialSecurity: Bool {
        guard digits.count == 9, isGrouped, separators.map(\.place) == [3, 5] else { return false }
        let area = number(0..<3)
        return area != 0 && area != 666 && area < 900 && number(3..<5) != 0 && number(5..<9) != 0
    }

    /// A German tax identification number: one digit two or three times among the first ten, and a check digit (ISO 7064 mod 11, 10).
    var isGermanTaxID: Bool {
        guard digits.count == 11, digits[0] != 0, isGrouped else { return false }
        let counts = digits[0..<10].reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }.values.filter { $0 > 1 }
        guard counts.count == 1, let most = counts.first, most <= 3, !hasTripleInARow else { return false }
        var product = 10
        for digit in digits[0..<10] {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == digits[10]
    }

    private var hasTripleInARow: Bool {
        zip(digits, zip(digits.dropFirst(), digits.dropFirst(2))).prefix(8).contains { first, next in
            first == next.0 && first == next.1
        }
    }

    /// A Brazilian CPF with its two check digits, plain or as `123.456.789-09`.
    var isBrazilianCPF: Bool {
        guard digits.count == 11, separators.isEmpty || isWritten([(0x2E, 3), (0x2E, 6), (0x2D, 9)]) else { return false }
        guard Set(digits).count > 1 else { return false }
        return Self.cpfDigit(digits[0..<9]) == digits[9] && Self.cpfDigit(digits[0..<10]) == digits[10]
    }

    private static func cpfDigit(_ digits: ArraySlice<Int>) -> Int {
        var (sum, factor) = (0, digits.count + 1)
        for digit in digits {
            sum += factor * digit
            factor -= 1
        }
        let rest = sum % 11
        return rest < 2 ? 0 : 11 - rest
    }
}

import Testing

@testable import AssayReporting

struct SafeTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("\u{1B}[2J", "\\u{1b}[2J"), ("a\nb\tc\r", "a\\nb\\tc\\r"), ("\u{0}", "\\u{0}"),
        ("\u{9B}31m", "\\u{9b}31m"),
        ("\u{202E}abc", "\\u{202e}abc"), ("\u{2028}", "\\u{2028}"), ("\u{7F}", "\\u{7f}"), ("größe 年齢 😀", "größe 年齢 😀"),
        ("👩‍👩‍👧", "👩‍👩‍👧"), ("\u{FEFF}", "\\u{feff}"), ("C:\\data", "C:\\data"),
    ])
    func `what moves a cursor or turns text is shown as an escape`(text: String, shown: String) {
        #expect(text.shownSafely == shown)
    }

    @Test func `every scalar that XML forbids is replaced, and only those`() {
        for value in (0...0x10FFFF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isAllowed = [0x9, 0xA, 0xD].contains(value) || (0x20...0x7E).contains(value) || value >= 0xA0
            let isNonCharacter = value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
            let isKept = String(scalar).safeInXML.unicodeScalars.first == scalar
            if isKept != (isAllowed && !isNonCharacter) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }
}

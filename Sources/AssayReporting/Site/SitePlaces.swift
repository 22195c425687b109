import Foundation

/// The files of a site: names that every file system and every web server takes, whatever the models and runs are called.
struct SitePlaces {
    private static let longest = 80
    /// Names of devices on Windows, which a copied site must not have.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    private var taken: Set<String> = []

    /// `models/credit-default.html`: the name itself where it is harmless, else its harmless part and a digest of the whole.
    ///
    /// Two things of one name have different files, in the order in which they come.
    mutating func place(_ folder: String, _ name: String) -> String {
        let word = Self.slug(name)
        var (candidate, number) = ("\(folder)/\(word).html", 2)
        // Not told apart by capitals alone, which some file systems do not do.
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(folder)/\(word)-\(number).html"
            number += 1
        }
        return candidate
    }

    static func slug(_ name: String) -> String {
        let isPlain = name.utf8.count <= longest && name.utf8.allSatisfy(isHarmless) && name.utf8.first.map(isLetterOrDigit) == true
        if isPlain, !name.hasSuffix("."), !reserved.contains(name.lowercased().prefix { $0 != "." }.description) { return name }
        let words = name.utf8.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
        let start = words.lowercased().prefix(40)
        return (start.isEmpty ? "model" : start) + "-" + digest(name)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHarmless(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E }

    /// FNV-1a over the bytes: the same everywhere and for ever, and no secret.
    private static func digest(_ name: String) -> String {
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(format: "%016llx", hash)
    }
}

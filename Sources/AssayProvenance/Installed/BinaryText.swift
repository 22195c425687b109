import Foundation

/// Looks for words in compiled files.
enum BinaryText {
    /// What stands right behind a text, while the bytes please; each find once, in order.
    static func words(behind mark: String, in bytes: [UInt8], while isWanted: (UInt8) -> Bool) -> [String] {
        let (data, mark) = (Data(bytes), Data(mark.utf8))
        var found: [String] = []
        var start = data.startIndex
        while let place = data.range(of: mark, in: start..<data.endIndex) {
            start = place.upperBound
            let word = String(decoding: data[start...].prefix(64).prefix(while: isWanted), as: UTF8.self)
            if !word.isEmpty, !found.contains(word) { found.append(word) }
        }
        return found
    }

    static func isVersion(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
    }
}

/// The lines of a LightGBM model, read from the front.
struct LightGBMText {
    private let bytes: [UInt8]
    /// Where the next line starts.
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }

    /// The next line without its end; nil at the end of the file.
    mutating func line() -> ArraySlice<UInt8>? {
        guard place < bytes.count else { return nil }
        let end = bytes[place...].firstIndex(of: 0x0a) ?? bytes.count
        defer { place = end + 1 }
        return bytes[place..<end]
    }

    mutating func jump(to place: Int) { self.place = place }

    func begins(with word: String, at place: Int) -> Bool { bytes[min(place, bytes.count)...].starts(with: word.utf8) }

    /// The `key=value` lines before the first tree; a word alone has an empty value.
    mutating func header() throws(LightGBMFault) -> [String: String] {
        var found: [String: String] = [:]
        while !begins(with: "Tree=", at: place), !begins(with: "end of trees", at: place) {
            guard let line = line() else { throw .truncated("its header does not end") }
            let (key, value) = Self.pair(line)
            guard !key.isEmpty else { continue }
            guard found.updateValue(String(decoding: value, as: UTF8.self), forKey: key) == nil else {
                throw .damaged("its header has `\(key)` twice")
            }
        }
        return found
    }

    static func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>) {
        let cut = line.firstIndex(of: UInt8(ascii: "=")) ?? line.endIndex
        return (String(decoding: line[..<cut], as: UTF8.self), line[min(cut + 1, line.endIndex)...])
    }

    /// The `[key: value]` lines of training parameters; those without a value are left out.
    ///
    /// The lists of categories come behind them, so that a file which is cut off here would read categories as codes.
    mutating func parameters() throws(LightGBMFault) -> [String: String] {
        var (found, isInside): ([String: String], Bool) = ([:], false)
        while let line = line() {
            let text = String(decoding: line, as: UTF8.self)
            if text == "end of parameters" { return found }
            if text == "parameters:" { isInside = true }
            guard isInside, text.hasPrefix("["), text.hasSuffix("]"), let colon = text.firstIndex(of: ":") else { continue }
            let value = text[text.index(after: colon)...].dropLast().drop { $0 == " " }
            if !value.isEmpty { found[String(text[text.index(after: text.startIndex)..<colon])] = String(value) }
        }
        if isInside { throw .truncated("its parameters do not end") }
        return found
    }

    /// Whether the last line is whole.
    var endsWhole: Bool {
        let last = bytes[((bytes.lastIndex(of: 0x0a) ?? -1) + 1)...]
        return last.isEmpty || last.elementsEqual("end of parameters".utf8) || last.starts(with: "pandas_categorical:".utf8)
    }

    /// What follows a word at the start of one of the lines that are left.
    func tail(_ word: String) -> ArraySlice<UInt8>? {
        var rest = self
        while let line = rest.line() {
            if line.starts(with: word.utf8) { return line.dropFirst(word.utf8.count) }
        }
        return nil
    }
}

/// Lists of numbers in a line, with spaces between.
enum LightGBMNumbers {
    static func count(_ line: ArraySlice<UInt8>) -> Int { line.split(separator: 0x20).count }

    /// Nil where one is no whole number.
    static func wholes(_ line: ArraySlice<UInt8>) -> [Int]? {
        var found: [Int] = []
        for word in line.split(separator: 0x20) {
            guard let number = whole(word) else { return nil }
            found.append(number)
        }
        return found
    }

    /// Whether all are numbers as the library reads them; it ends the process at a word that is none.
    static func areReal(_ line: ArraySlice<UInt8>) -> Bool {
        line.split(separator: 0x20).allSatisfy { word in
            let isPlain = word.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
            let text = String(decoding: word, as: UTF8.self)
            return isPlain ? Double(text) != nil : ["nan", "inf", "-inf", "-nan"].contains(text)
        }
    }

    private static func whole(_ word: ArraySlice<UInt8>) -> Int? {
        let isNegative = word.first == UInt8(ascii: "-")
        let digits = isNegative ? word.dropFirst() : word
        guard !digits.isEmpty, digits.count < 18, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let number = digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
        return isNegative ? -number : number
    }
}

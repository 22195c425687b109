import AssayCheckKit
import AssayTabular

/// Texts as small codes, for columns and labels with a limited number of different ones.
///
/// - Missing values: code `missing`.
/// - State: two bytes a row and each text once; past 4,096 different texts only the fact. Merging renumbers the later part.
struct TextCodes: Sendable {
    static let most = 4_096
    static let missing = UInt16.max

    private(set) var codes: [UInt16] = []
    /// In the order of first appearance.
    private(set) var names: [String] = []
    private(set) var hasTooMany = false
    private var places: [String: UInt16] = [:]

    mutating func append(_ categories: Categories, rows: [Int]) {
        var known = [UInt16?](repeating: nil, count: categories.values.count)
        codes.reserveCapacity(codes.count + rows.count)
        for row in rows where !hasTooMany {
            let code = Int(categories.codes[row])
            guard code >= 0 else {
                codes.append(Self.missing)
                continue
            }
            let place = known[code] ?? place(of: categories.values[code])
            known[code] = place
            if !hasTooMany { codes.append(place) }
        }
    }

    mutating func append(_ texts: [String?]) {
        for text in texts where !hasTooMany {
            let code = text.map { place(of: $0) } ?? Self.missing
            if !hasTooMany { codes.append(code) }
        }
    }

    mutating func merge(_ later: TextCodes) {
        if later.hasTooMany { forget() }
        guard !hasTooMany else { return }
        let map = later.names.map { place(of: $0) }
        guard !hasTooMany else { return }
        codes.append(contentsOf: later.codes.map { $0 == Self.missing ? $0 : map[Int($0)] })
    }

    private mutating func place(of name: String) -> UInt16 {
        if let place = places[name] { return place }
        guard names.count < Self.most else {
            forget()
            return Self.missing
        }
        let place = UInt16(names.count)
        places[name] = place
        names.append(name)
        return place
    }

    private mutating func forget() { (codes, names, places, hasTooMany) = ([], [], [:], true) }
}

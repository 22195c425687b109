import Foundation

/// The date that a model file's own metadata names.
///
/// - Units: seconds since 1970, UTC where the text names no zone.
struct MetadataDate {
    let key: String
    let seconds: Double

    /// In the order in which they are looked for: when the model was trained says more than when the file was written. Upper and lower
    /// case, and `-`, `_` and `.` between words, make no difference.
    static let keys = [
        "trained_at", "training_date", "trained_on", "created_at", "created", "creation_date", "creation_time", "date", "timestamp",
        "exported_at", "export_date", "build_date", "utc_time_created",
    ]

    /// Nil where no key names a date that can be read.
    init?(_ metadata: [String: String]) {
        let known = Dictionary(metadata.sorted { $0.key < $1.key }.map { (Self.plain($0.key), $0) }) { first, _ in first }
        for name in Self.keys {
            guard let entry = known[name], let seconds = Self.seconds(entry.value) else { continue }
            (key, self.seconds) = (entry.key, seconds)
            return
        }
        return nil
    }

    private static func plain(_ key: String) -> String {
        String(key.lowercased().map { "-. ".contains($0) ? "_" : $0 })
    }

    /// `2026-03-01`, `2026-03-01T12:00:00Z` or with an offset, `2026-03-01 12:00:00.5`, or seconds since 1970.
    static func seconds(_ text: String) -> Double? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let number = Double(text) { return (1e8...1e11).contains(number) ? number : nil }
        let day = text.prefix(10)
        guard let midnight = date("\(day)T00:00:00Z") else { return nil }
        var clock = text.dropFirst(10)
        guard let separator = clock.first else { return midnight }
        guard separator == "T" || separator == " " else { return nil }
        clock = clock.dropFirst()
        let time = clock.prefix { $0.isNumber || $0 == ":" }
        let fraction = clock.dropFirst(time.count).prefix { $0.isNumber || $0 == "." }
        let zone = clock.dropFirst(time.count + fraction.count)
        let whole = time.count == 5 ? "\(time):00" : String(time)
        guard let found = date("\(day)T\(whole)\(zone.isEmpty ? "Z" : String(zone))") else { return nil }
        guard !fraction.isEmpty else { return found }
        return Double("0\(fraction)").map { found + $0 }
    }

    private static func date(_ text: String) -> Double? { try? Date(text, strategy: .iso8601).timeIntervalSince1970 }
}

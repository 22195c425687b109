import Foundation

/// One block of PEM: base64 between two lines that name what it is.
///
/// - Source: RFC 7468.
struct PEMBlock {
    let label: String
    let bytes: [UInt8]

    init(label: String, bytes: [UInt8]) { (self.label, self.bytes) = (label, bytes) }

    /// The first block of that name in a text; nil where there is none, or its base64 is broken.
    init?(_ text: String, label: String) {
        let (begin, end) = ("-----BEGIN \(label)-----", "-----END \(label)-----")
        guard let start = text.range(of: begin), let stop = text.range(of: end, range: start.upperBound..<text.endIndex) else {
            return nil
        }
        let body = text[start.upperBound..<stop.lowerBound].filter { !$0.isWhitespace }
        guard let data = Data(base64Encoded: String(body)) else { return nil }
        self.init(label: label, bytes: Array(data))
    }

    var text: String {
        let encoded = Array(Data(bytes).base64EncodedString())
        let lines = stride(from: 0, to: encoded.count, by: 64).map { String(encoded[$0..<min($0 + 64, encoded.count)]) }
        return (["-----BEGIN \(label)-----"] + lines + ["-----END \(label)-----"]).joined(separator: "\n") + "\n"
    }

    /// What follows a fixed beginning; nil where the bytes begin in another way, or are not 32 more.
    func raw(after prefix: [UInt8]) -> [UInt8]? {
        bytes.starts(with: prefix) && bytes.count == prefix.count + 32 ? Array(bytes[prefix.count...]) : nil
    }
}

import AssayCore
import Foundation

extension ProfileFile {
    /// Canonical JSON with its own digest: equal profiles are equal bytes.
    public var text: String { json(digest: digest) }

    /// SHA-256 over the canonical text without the line of the digest.
    public var digest: String { FileDigest.sha256(of: json(digest: nil)) }

    /// Writes the profile whole or not at all.
    ///
    /// - Throws: RP201 if it cannot be written.
    public func write(_ path: String) throws(Diagnostic) { try AtomicFile.write(text, to: path) }

    private func json(digest: String?) -> String {
        var fields = [
            "schema": CanonicalJSON.string(Self.currentSchema), "rows": String(rows),
            "tool": CanonicalJSON.object(
                ["name": CanonicalJSON.string(tool.name), "version": CanonicalJSON.string(tool.version)], 1),
            "sources": CanonicalJSON.files(sources, 1),
            "columns": CanonicalJSON.list(columns.map { $0.json(isWeighted: weight != nil) }, 1),
        ]
        fields["weight"] = weight.map(CanonicalJSON.string)
        fields["digest"] = digest.map(CanonicalJSON.string)
        return CanonicalJSON.object(fields, 0) + "\n"
    }

    /// The digits of a value's digest.
    static func hex(_ digest: UInt64) -> String { String(format: "%016lx", Int(bitPattern: UInt(digest))) }
}

extension ProfileFile.Column {
    fileprivate func json(isWeighted: Bool) -> String {
        var fields = [
            "name": CanonicalJSON.string(name), "type": CanonicalJSON.string(type), "missing": missing.json(isWeighted, 3),
        ]
        fields["numbers"] = numbers?.json(isWeighted: isWeighted)
        fields["categories"] = categories?.json(isWeighted: isWeighted)
        return CanonicalJSON.object(fields, 2)
    }
}

extension ProfileFile.Total {
    /// Weights stand only where rows have some.
    fileprivate func json(_ isWeighted: Bool, _ level: Int) -> String {
        var fields = ["rows": String(rows)]
        if isWeighted {
            fields["weight"] = CanonicalJSON.number(weight)
            fields["squares"] = CanonicalJSON.number(squares)
        }
        return CanonicalJSON.object(fields, level)
    }
}

extension ProfileFile.Numbers {
    fileprivate func json(isWeighted: Bool) -> String {
        func row(_ numbers: [Double]) -> String { CanonicalJSON.row(numbers.map(CanonicalJSON.number)) }
        var fields = [
            "total": total.json(isWeighted, 4), "values": row(values), "at": row(at), "rank_error": CanonicalJSON.number(rankError),
            "edges": row(edges), "bins": row(bins), "share_error": CanonicalJSON.number(shareError),
        ]
        if !between.isEmpty { fields["between"] = row(between) }
        fields["mean"] = mean.map(CanonicalJSON.number)
        fields["deviation"] = deviation.map(CanonicalJSON.number)
        return CanonicalJSON.object(fields, 3)
    }
}

extension ProfileFile.Categories {
    fileprivate func json(isWeighted: Bool) -> String {
        var fields = [
            "texts": CanonicalJSON.row(named.map { $0.text.map(CanonicalJSON.string) ?? "null" }),
            "digests": CanonicalJSON.row(named.map { $0.text == nil ? "\"\(ProfileFile.hex($0.digest))\"" : "null" }),
            "rows": CanonicalJSON.row(named.map { String($0.total.rows) }), "count_error": CanonicalJSON.number(countError),
        ]
        if isWeighted {
            fields["weights"] = CanonicalJSON.row(named.map { CanonicalJSON.number($0.total.weight) })
            fields["squares"] = CanonicalJSON.row(named.map { CanonicalJSON.number($0.total.squares) })
        }
        fields["rest"] = rest?.json(isWeighted: isWeighted)
        return CanonicalJSON.object(fields, 3)
    }
}

extension ProfileFile.Rest {
    fileprivate func json(isWeighted: Bool) -> String {
        let bytes = digests.flatMap { digest in (0..<8).map { UInt8(truncatingIfNeeded: digest >> UInt64(56 - 8 * $0)) } }
        return CanonicalJSON.object(
            [
                "total": total.json(isWeighted, 5), "largest": CanonicalJSON.number(largest),
                "digests": CanonicalJSON.string(Data(bytes).base64EncodedString()),
            ], 4)
    }
}

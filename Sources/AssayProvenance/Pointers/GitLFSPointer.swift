/// The text of a Git LFS pointer: lines of a key, a space and a value, `version` first, then the keys in order.
enum GitLFSPointer {
    private static let versions = [
        "https://git-lfs.github.com/spec/v1", "https://hawser.github.com/spec/v1", "http://git-media.io/v/2",
    ]

    static func parse(_ text: String, path: String) -> PointerFile? {
        let pairs = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        guard pairs.allSatisfy({ $0.count == 2 }), let first = pairs.first, first[0] == "version", versions.contains(first[1])
        else {
            return nil
        }
        let fields = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
        guard let object = fields["oid"]?.split(separator: ":"), object.count == 2, let size = fields["size"].flatMap({ Int($0) })
        else {
            return nil
        }
        return PointerFile(
            kind: .gitLFS, path: path, target: path, algorithm: String(object[0]), digest: String(object[1]), bytes: size)
    }
}

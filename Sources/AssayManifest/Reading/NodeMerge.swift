/// Lays a manifest over a suite.
///
/// Keys of the manifest win; `groups`, `profiles`, `checks` and each family are joined key by key; the requirements of a
/// family are joined, the suite's first. Every node keeps the file that it came from.
enum NodeMerge {
    private static let joined: Set<String> = ["", "groups", "profiles", "checks"]

    static func lay(_ top: YAMLNode, over base: YAMLNode, at path: String = "") -> YAMLNode {
        switch (top.kind, base.kind) {
        case (.mapping(let entries), .mapping(let below)) where joined.contains(path) || path.hasPrefix("checks."):
            let names = Set(entries.map(\.name))
            let merged = entries.map { entry in
                var entry = entry
                if let lower = base[entry.name] { entry.value = lay(entry.value, over: lower, at: join(path, entry.name)) }
                return entry
            }
            return top.replacing(kind: .mapping(merged + below.filter { !names.contains($0.name) }))
        case (.sequence(let items), .sequence(let below)) where path.hasPrefix("checks.") && path.hasSuffix(".require"):
            return top.replacing(kind: .sequence(below + items))
        default:
            return top
        }
    }

    private static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

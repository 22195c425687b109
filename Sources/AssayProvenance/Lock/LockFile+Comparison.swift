import AssayCore

extension LockFile {
    /// What differs between this lock and what was found now: one sentence a difference, none if all is as locked.
    ///
    /// Files of a table are compared by path; their order means nothing.
    public func compare(with found: LockFile) -> [String] {
        var findings = Self.differences([artifact].compactMap(\.self), [found.artifact].compactMap(\.self))
        findings += Self.differences([manifest], [found.manifest])
        findings += Self.differences([contract].compactMap(\.self), [found.contract].compactMap(\.self))
        for table in Set(data.keys).union(found.data.keys).sorted() {
            findings += Self.differences(data[table] ?? [], found.data[table] ?? [])
        }
        findings += Self.differences(training, found.training) + Self.differences(environment, found.environment)
        findings += runtimeDifferences(found.runtime)
        var seen: Set<String> = []
        return findings.filter { seen.insert($0).inserted }
    }

    private static func differences(_ locked: [RunRecord.FileFact], _ found: [RunRecord.FileFact]) -> [String] {
        let before = Dictionary(locked.map { ($0.path, $0) }) { first, _ in first }
        let now = Dictionary(found.map { ($0.path, $0) }) { first, _ in first }
        return Set(before.keys).union(now.keys).sorted().compactMap { path in
            switch (before[path], now[path]) {
            case (let old?, let new?): difference(old, new)
            case (nil, _): "\(path): not in the lock"
            case (_, nil): "\(path): is locked but not used any more"
            }
        }
    }

    private static func difference(_ old: RunRecord.FileFact, _ new: RunRecord.FileFact) -> String? {
        if old.sha256 != new.sha256 {
            let (locked, found) = shortened(old.sha256, new.sha256)
            return "\(old.path): sha256 differs: locked \(locked), found \(found)"
        }
        return old.bytes == new.bytes ? nil : "\(old.path): size differs: locked \(old.bytes) bytes, found \(new.bytes) bytes"
    }

    /// Eight digits of each, or all where eight do not tell them apart.
    private static func shortened(_ one: String, _ other: String) -> (String, String) {
        one.prefix(8) == other.prefix(8) ? (one, other) : ("\(one.prefix(8))…", "\(other.prefix(8))…")
    }

    private func runtimeDifferences(_ found: Runtime?) -> [String] {
        switch (runtime, found) {
        case (let old?, let new?) where old.name != new.name: ["runtime differs: locked \(old.name), found \(new.name)"]
        case (let old?, let new?) where old.version != new.version:
            ["\(old.name): version differs: locked \(old.version), found \(new.version)"]
        case (let old?, let new?): Self.libraryDifference(old, new)
        case (nil, let new?): ["\(new.name): not in the lock"]
        case (let old?, nil): ["\(old.name): is locked but not used any more"]
        default: []
        }
    }

    /// Two builds of one version are two libraries.
    private static func libraryDifference(_ old: Runtime, _ new: Runtime) -> [String] {
        guard let locked = old.sha256, let found = new.sha256, locked != found else { return [] }
        let (one, other) = shortened(locked, found)
        return ["\(old.name): the library's sha256 differs: locked \(one), found \(other)"]
    }
}

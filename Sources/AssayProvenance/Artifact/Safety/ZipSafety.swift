/// What the directory of a zip archive tells of its intentions.
enum ZipSafety {
    /// An archive that unpacks to more than this, and to more than `ratio` times its size, is a bomb.
    static let (size, ratio) = (1 << 30, 100)

    static func risks(_ archive: ZipMembers, _ member: String) -> [ArtifactRisk] {
        var risks = names(archive.members, member)
        if let words = bomb(archive) { risks.append(ArtifactRisk(kind: .archiveBomb, member: member, words: words)) }
        return risks
    }

    private static func names(_ members: [ZipMembers.Member], _ place: String) -> [ArtifactRisk] {
        var (risks, seen) = ([ArtifactRisk](), Set<String>())
        for part in members {
            if let words = ArchivePaths.fault(name: part.name) {
                risks.append(ArtifactRisk(kind: .leavesFolder, member: place, words: "\(words): \(part.name)"))
            }
            if !seen.insert(part.name).inserted {
                risks.append(ArtifactRisk(kind: .duplicateMember, member: place, words: "two members are named \(part.name)"))
            }
        }
        return risks
    }

    /// Why the archive is a bomb; nil where it is none.
    static func bomb(_ archive: ZipMembers) -> String? {
        let ordered = archive.members.filter { $0.packed > 0 }.sorted { $0.offset < $1.offset }
        for (left, right) in zip(ordered, ordered.dropFirst()) where right.offset - left.offset < left.packed {
            return "the members \(left.name) and \(right.name) share their bytes"
        }
        let total = archive.members.reduce(0) { $0.addingReportingOverflow($1.size).partialValue }
        guard total < 0 || (total > size && total / ratio > archive.source.count) else { return nil }
        return "the archive of \(archive.source.count) bytes unpacks to \(total < 0 ? "more than 8 EiB" : "\(total) bytes")"
    }
}

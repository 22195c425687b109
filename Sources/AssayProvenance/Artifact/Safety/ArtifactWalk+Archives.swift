extension ArtifactWalk {
    func visit(zip source: ByteSource, _ member: String, depth: Int) throws(ByteFault) {
        let archive = try ZipMembers(source)
        for words in archive.faults { fault(member, words) }
        let found = ZipSafety.risks(archive, member)
        add(found)
        // What is made to fill the memory is not unpacked to see what else it holds.
        if found.contains(where: { $0.kind == .archiveBomb }) { return }
        for part in archive.members {
            try count()
            let inner = Self.join(member, part.name)
            do throws(ByteFault) {
                if let words = try archive.contradiction(part) { fault(inner, words) }
                if part.isLink { try check(link: part, of: archive, inner) }
                try visit(try archive.stream(part, budget), inner, name: part.name, depth: depth + 1)
            } catch {
                fault(inner, error.words)
            }
        }
        try visit(documents: archive, member)
    }

    private func check(link part: ZipMembers.Member, of archive: ZipMembers, _ member: String) throws(ByteFault) {
        let target = String(decoding: try archive.stream(part, budget).peek(4096), as: UTF8.self)
        if let words = ArchivePaths.fault(link: part.name, to: target) { add(.leavesFolder, member, words) }
    }

    /// What Keras and skops keep as JSON.
    private func visit(documents archive: ZipMembers, _ member: String) throws(ByteFault) {
        if let part = archive["config.json"], let json = archive.json(part, budget) {
            add(KerasScan.risks(config: json, Self.join(member, part.name)))
        }
        if let part = archive["schema.json"], let json = archive.json(part, budget) {
            findings.add(types: SkopsScan.types(json), member: Self.join(member, part.name))
        }
    }

    func visit(tar stream: ByteStream, _ member: String, depth: Int) throws(ByteFault) {
        var tar = TarStream(stream)
        var seen = Set<String>()
        while let part = try tar.next() {
            try count()
            let inner = Self.join(member, part.name)
            check(part, member, &seen)
            guard part.isFile else { continue }
            let content = stream.part(part.size)
            do throws(ByteFault) { try visit(content, inner, name: part.name, depth: depth + 1) } catch {
                fault(inner, error.words)
            }
            while try !content.available().isEmpty {}
            try tar.pad(part.size)
        }
    }

    private func check(_ part: TarMember, _ member: String, _ seen: inout Set<String>) {
        if let words = ArchivePaths.fault(name: part.name) { add(.leavesFolder, member, "\(words): \(part.name)") }
        if part.isLink, let words = ArchivePaths.fault(link: part.name, to: part.link, isHard: part.type == UInt8(ascii: "1")) {
            add(.leavesFolder, Self.join(member, part.name), words)
        }
        if !part.name.hasSuffix("/"), part.type != UInt8(ascii: "5"), !seen.insert(part.name).inserted {
            add(.duplicateMember, member, "two members are named \(part.name)")
        }
    }
}

/// Types that a skops file names; its loader builds them after it has asked which are trusted.
///
/// - Source: skops 0.16, io/_persist.py: each node of `schema.json` has `__module__` and `__class__`.
enum SkopsScan {
    static func types(_ schema: PlacedJSON) -> [(module: String, name: String)] {
        guard schema["_skops_version"] != nil else { return [] }
        var (found, left) = ([(module: String, name: String)](), [schema])
        var seen = Set<String>()
        while let json = left.popLast() {
            if let module = json["__module__"]?.text, let name = json["__class__"]?.text, seen.insert("\(module).\(name)").inserted
            {
                found.append((module, name))
            }
            left += (json.entries.map(\.value) + json.items).reversed()
        }
        return found
    }
}

extension ZipMembers {
    /// A small member as JSON; nil where it is too large or none.
    func json(_ member: Member, _ budget: UnpackingBudget) -> PlacedJSON? {
        text(member, budget).flatMap { try? PlacedJSONParser.parse($0, file: member.name) }
    }

    /// The same by its name, of an archive that is looked into for nothing else.
    func text(_ name: String) -> String? { self[name].flatMap { text($0, UnpackingBudget(1 << 30)) } }

    /// A small member as text; nil where it is too large or cannot be unpacked.
    func text(_ member: Member, _ budget: UnpackingBudget) -> String? {
        (try? stream(member, budget).rest(limit: 64 << 20)).map { String(decoding: $0, as: UTF8.self) }
    }
}

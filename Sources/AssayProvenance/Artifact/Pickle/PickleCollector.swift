/// Walks the pickles of one stream and gathers what they import.
struct PickleCollector {
    /// How a stream came to be taken for a pickle.
    enum Expectation {
        /// Its name or its place says so: whatever cannot be followed is a fault.
        case certain
        /// It starts like one.
        case likely
        /// Anything may hold one.
        case possible
    }

    private static let pickleLimit = 100_000

    private(set) var findings = PickleFindings()
    let member: String
    private let search: PickleSearch

    init(member: String, _ search: PickleSearch) { (self.member, self.search) = (member, search) }

    /// Walks one pickle after the other, and looks for pickles in what follows the last.
    mutating func read(_ stream: ByteStream, _ expectation: Expectation) {
        var count = 0
        do throws(ByteFault) {
            while let first = try stream.peek(1).first, count < Self.pickleLimit {
                guard count == 0 || PickleHead.mayStart(first) else { break }
                let (start, expectation) = (stream.offset, count == 0 ? expectation : .possible)
                var nested = PickleFindings()
                var machine = PickleMachine(stream) { [member, search] bytes, offset in
                    nested.merge(search.pickles(in: bytes, member, offset))
                }
                machine.run()
                let isTaken = accept(machine, start, expectation)
                if isTaken || machine.isWhole { findings.merge(nested) }
                guard machine.isWhole else { break }
                count += 1
            }
            try searchRest(stream)
        } catch {
            // The bytes themselves end in a fault: of what is packed, or of the file.
            if findings.breaks.isEmpty {
                findings.breaks.append(PickleBreak(member: member, offset: stream.offset, words: error.words))
            }
        }
    }

    /// Adds what a pickle imports, unless it was none.
    private mutating func accept(_ machine: PickleMachine, _ start: Int, _ expectation: Expectation) -> Bool {
        guard expectation != .possible || machine.isConvincing else { return false }
        findings.add(machine, member: member, start: start)
        if expectation == .possible, machine.protocolVersion < 2 { return true }
        for fault in machine.faults {
            findings.breaks.append(PickleBreak(member: member, offset: fault.offset, words: fault.words))
        }
        return true
    }

    // MARK: Pickles among other bytes

    private mutating func searchRest(_ stream: ByteStream) throws(ByteFault) {
        let start = stream.offset
        try stream.forEachWindow { window, _ in findings.merge(search.pickles(in: window, member, stream.offset - window.count)) }
        if stream.offset > start, findings.holdsPickles {
            findings.notes.append("\(stream.offset - start) bytes follow the last pickle\(member.isEmpty ? "" : " of \(member)")")
        }
    }
}

/// What the first bytes of a pickle are.
enum PickleHead {
    /// Whether a pickle can start with this opcode.
    static func mayStart(_ byte: UInt8) -> Bool { byte == 0x80 || starters.contains(byte) }

    private static let starters = Set("(c}])INLFSVKMJGUTXi".utf8)

    /// The header of protocols 2 to 5, and an opcode that can follow it.
    static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 4, bytes.first == 0x80, (2...5).contains(bytes[bytes.startIndex + 1]) else { return false }
        let next = bytes[bytes.startIndex + 2]
        return starters.contains(next) || [0x95, 0x8C, 0x8A, 0x88, 0x89, 0x8F, 0x8E, 0x42, 0x43, 0x58].contains(next)
    }

    /// A file that may be a pickle by its first bytes alone.
    static func isLikely(_ head: ArraySlice<UInt8>) -> Bool {
        guard let first = head.first, let second = head.dropFirst().first else { return false }
        return first == 0x80 && second <= 5
    }
}

extension PickleMachine {
    /// Whether bytes that may be anything are a pickle: they import by plausible names, and have the header of protocol 2 or later,
    /// or are a whole pickle, or call something dangerous before they break off.
    var isConvincing: Bool {
        guard !imports.isEmpty, imports.allSatisfy(\.isPlausible) else { return false }
        return protocolVersion >= 2 || (isWhole && faults.isEmpty)
            || imports.contains { $0.isCalled && ImportJudgement.verdict($0.module, $0.name) == .dangerous }
    }
}

extension PickleMachine.Import {
    /// Whether both are names as Python has them; noise hardly ever looks so.
    var isPlausible: Bool {
        module == PickleMachine.registry || name == PickleMachine.hidden || module == PickleMachine.hidden
            || (Self.isDotted(module) && Self.isDotted(name))
    }

    private static func isDotted(_ text: String) -> Bool {
        !text.isEmpty
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
                part.first.map { $0.isLetter || $0 == "_" } == true && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
            }
    }
}

extension PickleFindings {
    mutating func merge(_ other: PickleFindings) {
        pickles += other.pickles
        for found in other.imports { add(found) }
        breaks += other.breaks.filter { !breaks.contains($0) }
        versions += other.versions.filter { !versions.contains($0) }
        notes += other.notes.filter { !notes.contains($0) }
    }

    /// Adds a walked pickle; one inside other bytes is placed where those stand.
    mutating func add(_ machine: PickleMachine, member: String, start: Int, inside: Bool = false) {
        pickles.append(
            PickleSummary(member: member, offset: start, protocolVersion: machine.protocolVersion, root: machine.root))
        for found in machine.imports {
            add(
                PickleImport(
                    module: found.module, name: found.name, member: member, offset: inside ? start : found.offset,
                    verdict: ImportJudgement.verdict(found.module, found.name), isCalled: found.isCalled))
        }
        versions += machine.versions.map { PickledVersion(key: $0.key, version: $0.version, member: member) }
            .filter { !versions.contains($0) }
        if inside { notes.append("a pickle stands inside other bytes (\(member.isEmpty ? "" : "\(member), ")offset \(start))") }
    }

    /// Adds types that a file names without being a pickle.
    mutating func add(types: [(module: String, name: String)], member: String) {
        for type in types {
            let verdict = ImportJudgement.verdict(type.module, type.name)
            add(PickleImport(module: type.module, name: type.name, member: member, offset: 0, verdict: verdict, isCalled: false))
        }
    }

    private mutating func add(_ found: PickleImport) {
        guard imports.count < PickleMachine.importLimit else {
            let fault = PickleBreak(member: found.member, offset: found.offset, words: "it imports more than a scan lists")
            if breaks.last?.words != fault.words { breaks.append(fault) }
            return
        }
        let known = imports.firstIndex { $0.member == found.member && $0.name == found.name && $0.module == found.module }
        if let known { imports[known].isCalled = imports[known].isCalled || found.isCalled } else { imports.append(found) }
    }
}

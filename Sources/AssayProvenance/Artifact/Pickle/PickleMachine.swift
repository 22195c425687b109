/// Walks one pickle without loading it: keeps the stack and the memo as far as names and sizes need them.
///
/// - State: at most `stackLimit` values and `memoLimit` remembered ones, each small.
/// - Source: CPython, Lib/pickletools.py and Modules/_pickle.c, protocols 0 to 5.
struct PickleMachine {
    static let stackLimit = 1 << 22
    static let memoLimit = 1 << 22
    static let importLimit = 10_000

    struct Import: Hashable {
        var module: String
        var name: String
        var offset: Int
        var isCalled = false
    }

    struct Fault {
        var offset: Int
        var words: String
    }

    var imports: [Import] = []
    var faults: [Fault] = []
    var versions: [(key: String, version: String)] = []
    var protocolVersion = 0
    var persistentIDs = 0
    /// Whether its last opcode was reached.
    var isWhole = false
    /// The class of what it makes.
    var root: String?
    /// Strings of bytes inside it, for pickles in pickles.
    let inspect: (ArraySlice<UInt8>, Int) -> Void

    var stack: [PickleValue] = []
    var marks: [Int] = []
    private var memo: [UInt64: PickleValue] = [:]
    private var numbers: [String: Int] = [:]
    private var memoCount: UInt64 = 0
    let stream: ByteStream
    /// Where the opcode at hand stands.
    var place = 0
    /// How many pickles stand around this one.
    var nesting = 0
    /// How many bytes of text are kept at most: names come far below it.
    var textBudget = 256 << 20

    init(_ stream: ByteStream, inspect: @escaping (ArraySlice<UInt8>, Int) -> Void) {
        (self.stream, self.inspect) = (stream, inspect)
    }

    /// Walks to the end of the pickle, or as far as it can be followed.
    mutating func run() {
        do throws(ByteFault) {
            while !isWhole {
                place = stream.offset
                try step(try stream.byte())
            }
            root = stack.last.flatMap { className($0) }
        } catch {
            faults.append(Fault(offset: place, words: error.words))
        }
    }

    // MARK: The stack

    mutating func push(_ value: PickleValue) throws(ByteFault) {
        guard stack.count < Self.stackLimit else { throw ByteFault("it keeps more values at once than a scan follows") }
        stack.append(value)
    }

    /// The uppermost value; a stack that is empty is a fault, and reading goes on.
    @discardableResult
    mutating func pop() -> PickleValue {
        guard stack.count > (marks.last ?? 0) else {
            fault("it takes a value that is not there")
            return .other
        }
        return stack.removeLast()
    }

    /// The values above the last mark.
    mutating func popMark() -> ArraySlice<PickleValue> {
        guard let mark = marks.popLast() else {
            fault("it takes values up to a mark that is not there")
            return []
        }
        let values = stack[mark...]
        stack.removeSubrange(mark...)
        return values
    }

    /// What no writer of pickles makes; only the first of them is kept.
    mutating func fault(_ words: String) {
        if faults.isEmpty { faults.append(Fault(offset: place, words: words)) }
    }

    /// Puts a text on the stack, as long as there is room for texts.
    mutating func push(text: String) throws(ByteFault) {
        textBudget -= text.utf8.count
        try push(textBudget < 0 ? .other : .text(text))
    }

    // MARK: The memo

    mutating func remember(_ key: UInt64? = nil) {
        defer { memoCount += 1 }
        guard let top = stack.last else { return fault("it remembers a value that is not there") }
        if case .other = top {
            // Where nothing is known of a value, nothing need be kept, but an older one must not stay.
            if memo[key ?? memoCount] != nil { memo[key ?? memoCount] = nil }
        } else if memo.count < Self.memoLimit {
            memo[key ?? memoCount] = top
        }
    }

    mutating func recall(_ key: UInt64) throws(ByteFault) { try push(memo[key] ?? .other) }

    // MARK: Imports

    /// Puts an import on the stack.
    mutating func addImport(_ module: String, _ name: String) throws(ByteFault) {
        let key = "\(module)\n\(name)"
        if let number = numbers[key] { return try push(.imported(number)) }
        guard imports.count < Self.importLimit else { throw ByteFault("it imports more than a scan lists") }
        numbers[key] = imports.count
        imports.append(Import(module: module, name: name, offset: place))
        try push(.imported(imports.count - 1))
    }

    /// An import whose names are texts on the stack.
    mutating func addStackImport() throws(ByteFault) {
        let (name, module) = (pop(), pop())
        if let name = name.text, let module = module.text { return try addImport(module, name) }
        try addImport(module.text ?? Self.hidden, name.text ?? Self.hidden)
    }

    /// What stands for a name that is only known when the pickle is loaded.
    static let hidden = "(made while loading)"

    /// Adds what a pickle in this one's place imports.
    mutating func take(_ inner: PickleMachine) {
        for found in inner.imports where imports.count < Self.importLimit {
            let key = "\(found.module)\n\(found.name)"
            if let number = numbers[key] {
                imports[number].isCalled = imports[number].isCalled || found.isCalled
            } else {
                numbers[key] = imports.count
                imports.append(found)
            }
        }
        for (key, version) in inner.versions { note(.text(key), .text(version)) }
        faults += inner.faults
        persistentIDs += inner.persistentIDs
    }

    /// What calling gives.
    mutating func call(_ callee: PickleValue, _ arguments: PickleValue) -> PickleValue {
        guard case .imported(let number) = callee else { return .other }
        imports[number].isCalled = true
        return .object(number, arguments)
    }

    /// The name of a value's class; of what older protocols rebuild, that which is rebuilt.
    private func className(_ value: PickleValue) -> String? {
        guard case .made(let number, let arguments, _, _) = value else { return nil }
        let maker = imports[number]
        if ["copyreg", "copy_reg"].contains(maker.module), case .imported(let inner)? = arguments.items?.first {
            return "\(imports[inner].module).\(imports[inner].name)"
        }
        return "\(maker.module).\(maker.name)"
    }

    /// Keeps an attribute that says a version.
    mutating func note(_ key: PickleValue, _ value: PickleValue) {
        guard versions.count < 256, let name = key.text, name.hasSuffix("_version"), let version = value.text,
            version.utf8.count < 64,
            PackageVersion(version) != nil, !versions.contains(where: { $0 == (name, version) })
        else { return }
        versions.append((name, version))
    }
}

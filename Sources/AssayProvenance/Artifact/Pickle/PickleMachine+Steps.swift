extension PickleMachine {
    /// Carries out one opcode as far as a scan does.
    mutating func step(_ code: UInt8) throws(ByteFault) {
        switch code {
        case UInt8(ascii: "."): isWhole = true
        case 0x80: try header()
        case 0x95: _ = try stream.number(8)  // FRAME
        case UInt8(ascii: "("): marks.append(stack.count)
        case UInt8(ascii: "0"): discard()
        case UInt8(ascii: "1"): _ = popMark()
        case UInt8(ascii: "2"): try duplicate()
        case 0x71, 0x72, 0x70, 0x94, 0x68, 0x6A, 0x67: try memoStep(code)
        case 0x63, 0x93, 0x69, 0x6F, 0x82, 0x83, 0x84, 0x52, 0x81, 0x92, 0x62, 0x50, 0x51: try importStep(code)
        case 0x4E, 0x88, 0x89, 0x47, 0x46, 0x49, 0x4C, 0x4A, 0x4B, 0x4D, 0x8A, 0x8B: try numberStep(code)
        case 0x53, 0x54, 0x55, 0x56, 0x58, 0x8C, 0x8D, 0x42, 0x43, 0x8E, 0x96, 0x97, 0x98: try textStep(code)
        default: try collectionStep(code)
        }
        guard marks.count <= 1 << 20 else { throw ByteFault("it sets more marks than a scan follows") }
    }

    private mutating func header() throws(ByteFault) {
        let version = Int(try stream.byte())
        guard version <= 5 else { throw ByteFault("it is of protocol \(version), and 5 is the last") }
        protocolVersion = max(protocolVersion, version)
    }

    /// POP takes a mark where one is uppermost.
    private mutating func discard() {
        if let mark = marks.last, mark == stack.count { marks.removeLast() } else { pop() }
    }

    private mutating func duplicate() throws(ByteFault) {
        let top = pop()
        try push(top)
        try push(top)
    }

    private mutating func memoStep(_ code: UInt8) throws(ByteFault) {
        switch code {
        case 0x94: remember()  // MEMOIZE
        case UInt8(ascii: "q"): remember(try stream.number(1))
        case UInt8(ascii: "r"): remember(try stream.number(4))
        case UInt8(ascii: "p"): remember(try numberedLine())
        case UInt8(ascii: "h"): try recall(try stream.number(1))
        case UInt8(ascii: "j"): try recall(try stream.number(4))
        default: try recall(try numberedLine())  // GET
        }
    }

    private func numberedLine() throws(ByteFault) -> UInt64 {
        guard let number = UInt64(String(decoding: try stream.line(), as: UTF8.self).trimmed) else {
            throw ByteFault("it names a place in its memo by what is no number")
        }
        return number
    }

    // MARK: Imports and calls

    private mutating func importStep(_ code: UInt8) throws(ByteFault) {
        switch code {
        case UInt8(ascii: "c"):  // GLOBAL
            let module = String(decoding: try stream.line(), as: UTF8.self)
            try addImport(module, String(decoding: try stream.line(), as: UTF8.self))
        case 0x93: try addStackImport()
        case UInt8(ascii: "i"):  // INST
            let module = String(decoding: try stream.line(), as: UTF8.self)
            let name = String(decoding: try stream.line(), as: UTF8.self)
            let arguments = PickleValue.tuple(popMark())
            try addImport(module, name)
            try push(call(pop(), arguments))
        case UInt8(ascii: "o"):  // OBJ
            let values = popMark()
            try push(call(values.first ?? .other, .tuple(values.dropFirst())))
        case 0x82, 0x83, 0x84:  // EXT1, EXT2, EXT4
            try addImport(Self.registry, "code \(try stream.number(1 << Int(code - 0x82)))")
        case UInt8(ascii: "R"), 0x81:  // REDUCE, NEWOBJ
            let arguments = pop()
            try push(call(pop(), arguments))
        case 0x92:  // NEWOBJ_EX
            pop()
            let arguments = pop()
            try push(call(pop(), arguments))
        case UInt8(ascii: "b"): try build()
        case UInt8(ascii: "P"):  // PERSID
            _ = try stream.line()
            persistentIDs += 1
            try push(.other)
        default:  // BINPERSID
            pop()
            persistentIDs += 1
            try push(.other)
        }
    }

    /// What stands for the module of an import that copyreg's registry would resolve.
    static let registry = "copyreg extension registry"

    /// BUILD: gives an object its state.
    private mutating func build() throws(ByteFault) {
        let state = pop()
        switch pop() {
        case .made(let maker, let arguments, _, _):
            let object = PickleValue.object(maker, arguments, state: state)
            if JoblibArray.isWrapper(imports[maker].module, imports[maker].name) {
                try readArray(state)
                try push(.other)
            } else {
                try push(object)
            }
        case .imported(let number):
            fault("it changes \(imports[number].module).\(imports[number].name) itself")
            try push(.imported(number))
        default: try push(.other)
        }
    }

    // MARK: Numbers

    private mutating func numberStep(_ code: UInt8) throws(ByteFault) {
        switch code {
        case UInt8(ascii: "N"), 0x88, 0x89: try push(.other)
        case UInt8(ascii: "G"):  // BINFLOAT
            try stream.skip(8)
            try push(.other)
        case UInt8(ascii: "F"):
            _ = try stream.line()
            try push(.other)
        case UInt8(ascii: "I"), UInt8(ascii: "L"):
            let digits = String(decoding: try stream.line(limit: 64), as: UTF8.self).trimmed
            try push(Int(digits.hasSuffix("L") ? digits.dropLast() : digits[...]).map { .integer($0) } ?? .other)
        case UInt8(ascii: "J"): try push(.integer(Int(Int32(truncatingIfNeeded: try stream.number(4)))))
        case UInt8(ascii: "K"): try push(.integer(Int(try stream.number(1))))
        case UInt8(ascii: "M"): try push(.integer(Int(try stream.number(2))))
        default:  // LONG1, LONG4
            let count = Int(try stream.number(code == 0x8A ? 1 : 4))
            guard count <= 8 else {
                try stream.skip(count)
                return try push(.other)
            }
            let number = try stream.number(count)
            let shift = 64 - 8 * count
            try push(.integer(count == 0 ? 0 : Int(Int64(bitPattern: number << UInt64(shift)) >> Int64(shift))))
        }
    }

    // MARK: Collections

    private mutating func collectionStep(_ code: UInt8) throws(ByteFault) {
        switch code {
        case UInt8(ascii: ")"): try push(.tuple([]))
        case UInt8(ascii: "t"): try push(.tuple(popMark()))
        case 0x85, 0x86, 0x87: try tuple(Int(code - 0x84))
        case UInt8(ascii: "]"), 0x8F: try push(.other)  // EMPTY_LIST, EMPTY_SET
        case UInt8(ascii: "l"), 0x91:  // LIST, FROZENSET
            _ = popMark()
            try push(.other)
        case UInt8(ascii: "a"): pop()
        case UInt8(ascii: "e"), 0x90: _ = popMark()  // APPENDS, ADDITEMS
        case UInt8(ascii: "}"): try push(.map([]))
        case UInt8(ascii: "d"): try push(adding(popMark(), to: .map([])))
        case UInt8(ascii: "s"):
            let value = pop()
            let key = pop()
            try push(adding([key, value], to: pop()))
        case UInt8(ascii: "u"):
            let entries = popMark()
            try push(adding(entries, to: pop()))
        default: throw ByteFault("0x\(String(code, radix: 16)) is no opcode")
        }
    }

    private mutating func tuple(_ count: Int) throws(ByteFault) {
        var values: [PickleValue] = []
        for _ in 0..<count { values.append(pop()) }
        try push(.tuple(values.reversed()[...]))
    }

    private mutating func adding(_ entries: ArraySlice<PickleValue>, to map: PickleValue) -> PickleValue {
        var (map, rest) = (map, entries)
        while let key = rest.popFirst(), let value = rest.popFirst() {
            note(key, value)
            map = map.adding(key, value)
        }
        return map
    }
}

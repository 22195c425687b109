import CArrowBridge

extension Column {
    /// The values of some rows, in the order given; a row may stand several times.
    ///
    /// - Missing values: a row number below 0 gives a null.
    public func gathered(_ rows: [Int32]) -> Column { Column(name: name, type: type, buffers: buffers.gathered(rows)) }

    /// As many nulls as the column has rows, of the same type.
    public var emptied: Column { gathered(Array(repeating: -1, count: count)) }
}

extension ArrowBuffers {
    /// Copies rows; of a dictionary only the codes.
    fileprivate func gathered(_ rows: [Int32]) -> ArrowBuffers {
        switch layout {
        case .int64, .timestamp: fixedWidth(rows, filler: Int64(0))
        case .date32: fixedWidth(rows, filler: Int32(0))
        case .dictionary: fixedWidth(rows, filler: Int32(0))
        case .float64: fixedWidth(rows, filler: Double.nan)
        case .float32: fixedWidth(rows, filler: Float.nan)
        case .decimal128: fixedWidth(rows, filler: Int128(0))
        case .bool: gatheredBits(rows)
        case .string: gatheredText(rows)
        case .fixedList: gatheredLists(rows)
        case .null: ArrowBuffers(layout: .null, count: rows.count, nullCount: rows.count, owner: OwnedMemory())
        }
    }

    private func valid(_ rows: [Int32]) -> [Bool] { rows.map { $0 >= 0 && !isNull(Int($0)) } }

    private func fixedWidth<Element: BitwiseCopyable>(_ rows: [Int32], filler: Element) -> ArrowBuffers {
        let (stored, valid) = (elements(as: Element.self), valid(rows))
        return made(valid) { $0.copy(zip(rows, valid).map { $1 ? stored[Int($0)] : filler }) }
    }

    private func gatheredBits(_ rows: [Int32]) -> ArrowBuffers {
        let valid = valid(rows)
        return made(valid) { memory in
            memory.bitmap(
                zip(rows, valid).map { row, isValid in isValid && values.map { Self.bit($0, offset + Int(row)) } == true })
        }
    }

    private func gatheredText(_ rows: [Int32]) -> ArrowBuffers {
        let valid = valid(rows)
        var (texts, offsets): ([UInt8], [Int32]) = ([], [0])
        for (row, isValid) in zip(rows, valid) {
            if isValid { texts.append(contentsOf: text(Int(row))) }
            offsets.append(Int32(texts.count))
        }
        let memory = OwnedMemory()
        return ArrowBuffers(
            layout: .string, count: rows.count, nullCount: valid.count { !$0 }, validity: memory.bitmap(valid),
            values: memory.copy(offsets), bytes: memory.copy(texts), owner: memory)
    }

    private func gatheredLists(_ rows: [Int32]) -> ArrowBuffers {
        let (valid, width) = (valid(rows), parameter)
        let inner = zip(rows, valid).flatMap { row, isValid in
            (0..<width).map { isValid ? Int32((offset + Int(row)) * width + $0) : -1 }
        }
        let memory = OwnedMemory()
        return ArrowBuffers(
            layout: .fixedList, parameter: width, count: rows.count, nullCount: valid.count { !$0 },
            validity: memory.bitmap(valid), child: child?.gathered(inner), owner: memory)
    }

    private func made(_ valid: [Bool], _ values: (OwnedMemory) -> UnsafeRawPointer) -> ArrowBuffers {
        let memory = OwnedMemory()
        return ArrowBuffers(
            layout: layout, parameter: parameter, count: valid.count, nullCount: valid.count { !$0 },
            validity: memory.bitmap(valid), values: values(memory), dictionary: dictionary, owner: memory)
    }
}

import AssayCore
import AssayTabular

extension Observation {
    /// The labels as canonical class names. A null or NaN label has code -1.
    ///
    /// - Throws: DT102 where the manifest names no label column.
    public func labels() throws(Diagnostic) -> Categories {
        if let labelCache { return labelCache }
        let column = try labelColumn()
        let found = column.categories.canonical
        labelCache = found
        return found
    }

    /// The labels of a binary task: 1 positive, 0 negative, -1 missing.
    public func binaryLabels() throws(Diagnostic) -> [Int8] {
        if let binaryLabelCache { return binaryLabelCache }
        let found = try labels().matching(TaskFrame.canonical(frame.positive))
        binaryLabelCache = found
        return found
    }

    /// The labels of a regression task; NaN where missing.
    public func targets() throws(Diagnostic) -> [Double] {
        if let targetCache { return targetCache }
        let column = try labelColumn()
        guard column.type.isNumeric || column.type == .null else {
            throw Diagnostic(
                .labelType, "label column `\(column.name)` holds \(column.type.name), but a regression needs numbers",
                help: "set `data.evaluation.columns: {\(column.name): float64}` or name another label column")
        }
        let found = column.doubles
        if let bad = found.firstIndex(where: \.isInfinite) {
            throw Diagnostic(
                .infiniteValue, "label column `\(column.name)` is infinite", in: "row \(tableRow(bad))",
                help: "no error of an infinite label is finite: fix the row, or leave the label empty")
        }
        targetCache = found
        return found
    }

    /// The row weights, nil where the manifest names no weight column.
    ///
    /// - Throws: DT104 for a missing, negative or infinite weight.
    public func weights() throws(Diagnostic) -> [Double]? {
        guard let name = frame.weight else { return nil }
        if let weightCache { return weightCache }
        let found = try column(name).doubles
        if let bad = found.firstIndex(where: { !($0 >= 0) || $0.isInfinite }) {
            throw Diagnostic(
                .unusableWeight, "weight column `\(name)` has a missing, negative or infinite weight",
                in: "row \(tableRow(bad))", help: "fix the row, or leave out the `weight` role")
        }
        weightCache = found
        return found
    }

    private func labelColumn() throws(Diagnostic) -> Column {
        guard let name = frame.label else {
            throw Diagnostic(
                .noLabelRole, "this measure needs labels, but the table declares no label column",
                help: "name it in the manifest: `data.evaluation.label`")
        }
        return try column(name)
    }
}

extension Categories {
    /// Gives each text the code of its first appearance.
    init(encoding texts: some Sequence<String>) {
        var names: [String] = []
        var codeOf: [String: Int32] = [:]
        let codes = texts.map { text -> Int32 in
            if let code = codeOf[text] { return code }
            codeOf[text] = Int32(names.count)
            names.append(text)
            return Int32(names.count - 1)
        }
        self.init(codes: codes, values: names)
    }

    /// The same rows with class names in canonical form, equal names folded into one and NaN counted as missing.
    var canonical: Categories {
        var names: [String] = []
        var codeOf: [String: Int32] = [:]
        let map = values.map { value -> Int32 in
            let name = TaskFrame.canonical(value)
            if name == "nan" || name == "NaN" { return -1 }
            if let code = codeOf[name] { return code }
            codeOf[name] = Int32(names.count)
            names.append(name)
            return Int32(names.count - 1)
        }
        return Categories(codes: codes.map { $0 < 0 ? -1 : map[Int($0)] }, values: names)
    }

    /// 1 where the value is `name`, 0 where it is another, -1 where it is missing.
    func matching(_ name: String) -> [Int8] {
        let wanted = values.firstIndex(of: name).map(Int32.init) ?? -2
        return codes.map { $0 < 0 ? -1 : $0 == wanted ? 1 : 0 }
    }
}

import AssayCore
import Foundation

extension ProfileFile.Column {
    /// - Throws: DT163 where a field is missing, unknown, or of the wrong kind.
    init(_ node: DocumentNode, isWeighted: Bool) throws(Diagnostic) {
        let fields = try node.fields(knowing: ["name", "type", "missing", "numbers", "categories"])
        self.init(
            name: try node.required("name", in: fields).string(), type: try node.required("type", in: fields).string(),
            missing: try ProfileFile.Total(node.required("missing", in: fields), isWeighted),
            numbers: try fields["numbers"].map { (node) throws(Diagnostic) in try ProfileFile.Numbers(node, isWeighted) },
            categories: try fields["categories"].map { (node) throws(Diagnostic) in try ProfileFile.Categories(node, isWeighted) })
    }
}

extension ProfileFile.Total {
    fileprivate init(_ node: DocumentNode, _ isWeighted: Bool) throws(Diagnostic) {
        let fields = try node.fields(knowing: isWeighted ? ["rows", "weight", "squares"] : ["rows"])
        let rows = try node.required("rows", in: fields).integer()
        guard isWeighted else {
            self.init(rows: rows)
            return
        }
        self.init(
            rows: rows, weight: try node.required("weight", in: fields).amount(),
            squares: try node.required("squares", in: fields).amount())
    }
}

extension ProfileFile.Numbers {
    fileprivate init(_ node: DocumentNode, _ isWeighted: Bool) throws(Diagnostic) {
        let fields = try node.fields(knowing: [
            "total", "mean", "deviation", "values", "at", "between", "rank_error", "edges", "bins", "share_error",
        ])
        func row(_ key: String) throws(Diagnostic) -> [Double] { try node.required(key, in: fields).list(DocumentNode.anyNumber) }
        func amounts(_ key: String) throws(Diagnostic) -> [Double] {
            try node.required(key, in: fields).list { (node) throws(Diagnostic) in try node.amount() }
        }
        self.init(
            total: try ProfileFile.Total(node.required("total", in: fields), isWeighted),
            mean: try fields["mean"].map { (node) throws(Diagnostic) in try node.double() },
            deviation: try fields["deviation"].map { (node) throws(Diagnostic) in try node.amount() }, values: try row("values"),
            at: try amounts("at"), between: fields["between"] == nil ? [] : try amounts("between"),
            rankError: try node.required("rank_error", in: fields).amount(), edges: try row("edges"), bins: try amounts("bins"),
            shareError: try node.required("share_error", in: fields).amount())
        guard at.count == values.count, between.isEmpty || between.count == values.count, bins.count == edges.count + 1,
            zip(values, values.dropFirst()).allSatisfy(<), zip(edges, edges.dropFirst()).allSatisfy(<)
        else { throw node.problem("`\(node.name)` of the reference profile has lists that do not fit each other") }
    }
}

extension ProfileFile.Categories {
    fileprivate init(_ node: DocumentNode, _ isWeighted: Bool) throws(Diagnostic) {
        let fields = try node.fields(
            knowing: Set(["texts", "digests", "rows", "rest", "count_error"]).union(isWeighted ? ["weights", "squares"] : []))
        let texts = try node.required("texts", in: fields).list { (node) throws(Diagnostic) in
            try DocumentNode.optional(node) { (node) throws(Diagnostic) in try node.string() }
        }
        let digests = try node.required("digests", in: fields).list { (node) throws(Diagnostic) in
            try DocumentNode.optional(node) { (node) throws(Diagnostic) in try node.valueDigest() }
        }
        let rows = try node.required("rows", in: fields).list { (node) throws(Diagnostic) in try node.integer() }
        func weights(_ key: String) throws(Diagnostic) -> [Double] {
            guard isWeighted else { return rows.map(Double.init) }
            return try node.required(key, in: fields).list { (node) throws(Diagnostic) in try node.amount() }
        }
        let (sums, squares) = (try weights("weights"), try weights("squares"))
        let fit = [digests.count, rows.count, sums.count, squares.count].allSatisfy { $0 == texts.count }
        guard fit, zip(texts, digests).allSatisfy({ ($0 == nil) != ($1 == nil) }) else {
            throw node.problem("`\(node.name)` of the reference profile has lists that do not fit each other")
        }
        self.init(
            named: texts.indices.map { index in
                ProfileFile.Category(
                    text: texts[index], digest: digests[index] ?? ProfileFile.digest(of: texts[index] ?? ""),
                    total: .init(rows: rows[index], weight: sums[index], squares: squares[index]))
            },
            rest: try fields["rest"].map { (node) throws(Diagnostic) in try ProfileFile.Rest(node, isWeighted) },
            countError: try node.required("count_error", in: fields).amount())
    }
}

extension ProfileFile.Rest {
    fileprivate init(_ node: DocumentNode, _ isWeighted: Bool) throws(Diagnostic) {
        let fields = try node.fields(knowing: ["total", "largest", "digests"])
        let list = try node.required("digests", in: fields)
        guard let bytes = Data(base64Encoded: try list.string()).map(Array.init), bytes.count % 8 == 0 else {
            throw list.mismatch("a list of 64-bit digests in Base64")
        }
        self.init(
            total: try ProfileFile.Total(node.required("total", in: fields), isWeighted),
            largest: try node.required("largest", in: fields).amount(),
            digests: stride(from: 0, to: bytes.count, by: 8).map { start in
                bytes[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }
            })
    }
}

extension DocumentNode {
    /// A number that is not negative.
    fileprivate func amount() throws(Diagnostic) -> Double {
        let number = try double()
        guard number >= 0 else { throw mismatch("a number of at least 0") }
        return number
    }

    /// A number, or the text of an infinity.
    fileprivate static func anyNumber(_ node: DocumentNode) throws(Diagnostic) -> Double {
        switch node.json.value {
        case .string("inf"): .infinity
        case .string("-inf"): -.infinity
        default: try node.double()
        }
    }

    /// Sixteen hexadecimal digits.
    fileprivate func valueDigest() throws(Diagnostic) -> UInt64 {
        let text = try string()
        guard text.utf8.count == 16, let digest = UInt64(text, radix: 16) else { throw mismatch("16 hexadecimal digits") }
        return digest
    }
}

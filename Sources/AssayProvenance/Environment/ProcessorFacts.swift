/// What `/proc/cpuinfo` says of the first processor.
struct ProcessorFacts: Sendable, Hashable {
    /// The instruction sets that BLAS, oneDNN and MLAS choose their kernels by.
    private static let relevant: Set<String> = [
        "sse4_2", "avx", "avx2", "fma", "f16c", "avx512f", "avx512bw", "avx512vl", "avx512_vnni", "avx512_bf16", "avx512_fp16",
        "avx_vnni",
        "amx_tile", "amx_int8", "amx_bf16", "neon", "asimd", "asimddp", "asimdhp", "fphp", "sve", "sve2", "bf16", "i8mm", "sme",
    ]

    let model: String?
    let features: [String]

    init(cpuinfo: String) {
        var fields: [String: String] = [:]
        for line in cpuinfo.split(whereSeparator: \.isNewline) {
            let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            let key = Self.trimmed(pair[0])
            if fields[key] == nil { fields[key] = Self.trimmed(pair[1]) }
        }
        model = fields["model name"] ?? fields["Model"] ?? Self.armModel(fields)
        let listed = fields["flags"] ?? fields["Features"] ?? ""
        features = Set(listed.split(separator: " ").map(String.init)).intersection(Self.relevant).sorted()
    }

    private static func armModel(_ fields: [String: String]) -> String? {
        guard let implementer = fields["CPU implementer"], let part = fields["CPU part"] else { return nil }
        return "ARM implementer \(implementer) part \(part)"
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

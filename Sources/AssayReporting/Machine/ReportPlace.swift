import AssayCore

/// Where a report points to: the requirement in the manifest, or the manifest's first line where it stands in a ready-made suite.
struct ReportPlace {
    let path: String
    let line: Int
    let column: Int?

    init(_ check: CheckResult, _ record: RunRecord) {
        let place = check.location.flatMap { $0.file.hasPrefix("suite:") ? nil : $0 }
        path = place?.file ?? record.manifest.path
        (line, column) = (place?.line ?? 1, place?.column)
    }
}

/// A short name that is the same for the same texts on every machine: FNV-1a over 64 bits.
enum StableName {
    static func of(_ parts: String...) -> String {
        let bytes: [UInt8] = parts.flatMap { Array($0.utf8) + [0] }
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

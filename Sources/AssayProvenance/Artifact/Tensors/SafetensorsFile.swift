import AssayCore

/// A safetensors file: its header, checked as strictly as the format's own library does, without reading any tensor.
///
/// In one point it is stricter: the header starts with its brace, as the format's description demands.
///
/// - Shapes: each tensor's as the file states it; an empty one is a scalar.
/// - Units: `range` is in bytes from the start of the data.
/// - Source: safetensors 0.8, README, "Format"; safetensors/src/tensor.rs, `Metadata::validate`.
public struct SafetensorsFile: Sendable, Hashable {
    public struct Tensor: Sendable, Hashable {
        public var name: String
        public var dtype: String
        public var shape: [Int]
        public var range: Range<Int>

        public var count: Int { shape.reduce(1, *) }
    }

    /// In the order of their places in the file.
    public private(set) var tensors: [Tensor]
    public private(set) var metadata: [String: String]

    static let headerLimit = 100_000_000

    /// Bits of an element.
    private static let bits: [String: Int] = [
        "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8, "I16": 16,
        "U16": 16,
        "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "I64": 64, "U64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6,
        "F6_E3M2": 6,
    ]

    /// - Throws: MD200 if it cannot be read, MD203 if it is no whole and consistent safetensors file.
    public init(path: String) throws(Diagnostic) {
        let source: ByteSource
        do throws(SystemError) { source = try ByteSource(RawPath(path)) } catch { throw PickleScan.unreadable(path, error) }
        do throws(ByteFault) { try self.init(source) } catch {
            throw Diagnostic(
                .damagedTensors, "the safetensors file is damaged: \(error.words)", in: path,
                help: "copy or download the file again, or save it anew with `safetensors`")
        }
    }

    init(_ source: ByteSource) throws(ByteFault) {
        guard let length = try source.number(0, 8) else { throw ByteFault("it has fewer than 8 bytes") }
        guard (0...Self.headerLimit).contains(length) else {
            throw ByteFault("its header claims \(UInt(bitPattern: length)) bytes")
        }
        guard length <= source.count - 8 else {
            throw ByteFault("its header claims \(length) bytes and the file has \(source.count)")
        }
        let bytes = try source.read(8, length)
        guard bytes.first == UInt8(ascii: "{") else { throw ByteFault("its header does not start with `{`") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ByteFault("its header is no UTF-8") }
        let json: PlacedJSON
        do throws(JSONFault) { json = try PlacedJSONParser.parse(text, file: "") } catch {
            throw ByteFault("its header is no JSON, column \(error.place.column ?? 1): \(error.words)")
        }
        (tensors, metadata) = ([], [:])
        for (name, value) in json.entries {
            if name == "__metadata__" { metadata = try Self.metadata(value) } else { tensors.append(try Self.tensor(name, value)) }
        }
        tensors.sort { ($0.range.lowerBound, $0.range.upperBound, $0.name) < ($1.range.lowerBound, $1.range.upperBound, $1.name) }
        try requireWhole(source.count - 8 - length)
    }

    private static func metadata(_ json: PlacedJSON) throws(ByteFault) -> [String: String] {
        var found: [String: String] = [:]
        guard case .object(let entries) = json.value else { throw ByteFault("`__metadata__` is no object") }
        for (key, value) in entries {
            guard case .string(let text) = value.value else { throw ByteFault("`\(key)` of `__metadata__` is no text") }
            found[key] = text
        }
        return found
    }

    private static func tensor(_ name: String, _ json: PlacedJSON) throws(ByteFault) -> Tensor {
        guard json.isObject, case .string(let dtype)? = json["dtype"]?.value, let shape = numbers(json["shape"]),
            let offsets = numbers(json["data_offsets"]),
            offsets.count == 2
        else { throw ByteFault("`\(name)` is not described by `dtype`, `shape` and two `data_offsets`") }
        guard let width = bits[dtype] else { throw ByteFault("`\(name)` has the unknown element type \(dtype)") }
        guard offsets[0] <= offsets[1] else { throw ByteFault("`\(name)` ends before it starts") }
        var size = width
        for length in shape {
            let (product, overflow) = size.multipliedReportingOverflow(by: length)
            guard !overflow else { throw ByteFault("`\(name)` has more elements than can be counted") }
            size = product
        }
        guard size % 8 == 0 else { throw ByteFault("`\(name)` ends within a byte") }
        guard size / 8 == offsets[1] - offsets[0] else {
            throw ByteFault("`\(name)` takes \(offsets[1] - offsets[0]) bytes, and its shape needs \(size / 8)")
        }
        return Tensor(name: name, dtype: dtype, shape: shape, range: offsets[0]..<offsets[1])
    }

    private static func numbers(_ json: PlacedJSON?) -> [Int]? {
        guard let json, case .array(let items) = json.value else { return nil }
        let numbers = items.compactMap { item -> Int? in
            guard case .number(let digits) = item.value, let number = Int(digits), number >= 0, digits.first != "-" else {
                return nil
            }
            return number
        }
        return numbers.count == items.count ? numbers : nil
    }

    /// One tensor starts where the one before it ends, and the last ends with the file.
    private func requireWhole(_ size: Int) throws(ByteFault) {
        var end = 0
        for tensor in tensors {
            guard tensor.range.lowerBound == end else {
                throw ByteFault(
                    "`\(tensor.name)` \(tensor.range.lowerBound < end ? "overlaps the tensor before it" : "leaves a hole before it")"
                )
            }
            end = tensor.range.upperBound
        }
        guard end == size else { throw ByteFault("its tensors take \(end) bytes, and \(size) follow the header") }
    }

    /// Whether bytes are the start of such a file: a length and the brace of the header.
    static func isHead(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.count >= 9 else { return false }
        let length = head.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return length >= 2 && length <= UInt64(headerLimit) && head[head.startIndex + 8] == UInt8(ascii: "{")
    }
}

import COnnxRuntime

/// A tensor, sequence or map of the runtime.
final class OnnxValue {
    let pointer: OpaquePointer
    private let library: OnnxLibrary
    private var api: OrtApi { library.api }

    init(_ pointer: OpaquePointer, _ library: OnnxLibrary) { (self.pointer, self.library) = (pointer, library) }

    deinit { library.api.ReleaseValue(pointer) }

    /// Wraps memory of the caller, which must outlive the value.
    init(
        wrapping memory: UnsafeMutableRawPointer, byteCount: Int, element: OrtElement, shape: [Int], _ library: OnnxLibrary
    ) throws(OnnxRuntimeError) {
        let dimensions = shape.map { Int64($0) }
        self.library = library
        pointer = try library.api.make {
            library.api.CreateTensorWithDataAsOrtValue(
                library.memory, memory, byteCount, dimensions, dimensions.count, element, $0)
        }
    }

    /// Copies text, one NUL-terminated string an element.
    init(strings: [UnsafePointer<CChar>?], shape: [Int], _ library: OnnxLibrary) throws(OnnxRuntimeError) {
        let dimensions = shape.map { Int64($0) }
        self.library = library
        pointer = try library.api.make {
            library.api.CreateTensorAsOrtValue(library.allocator, dimensions, dimensions.count, ORT_ELEMENT_STRING, $0)
        }
        try library.api.check(library.api.FillStringTensor(pointer, strings, strings.count))
    }

    func isTensor() throws(OnnxRuntimeError) -> Bool {
        try api.value(ORT_VALUE_TENSOR) { api.GetValueType(pointer, $0) } == ORT_VALUE_TENSOR
    }

    /// Element type and dimensions of a tensor.
    func type() throws(OnnxRuntimeError) -> (element: OrtElement, shape: [Int]) {
        let info = try api.make { api.GetTensorTypeAndShape(pointer, $0) }
        defer { api.ReleaseTensorTypeAndShapeInfo(info) }
        let element = try api.value(ORT_ELEMENT_FLOAT) { api.GetTensorElementType(info, $0) }
        let rank = try api.value(0) { api.GetDimensionsCount(info, $0) }
        var dimensions = [Int64](repeating: 0, count: rank)
        try api.check(api.GetDimensions(info, &dimensions, rank))
        return (element, dimensions.map { Int($0) })
    }

    /// The elements of a tensor of numbers, in the runtime's own memory; valid as long as this value.
    func elements<Element: BitwiseCopyable>(_ count: Int, as type: Element.Type) throws(OnnxRuntimeError) -> UnsafeBufferPointer<
        Element
    > {
        let data = try api.value(UnsafeMutableRawPointer?.none) { api.GetTensorMutableData(pointer, $0) }
        return UnsafeBufferPointer(start: data?.assumingMemoryBound(to: type), count: count)
    }

    /// The elements of a tensor of text.
    func strings(_ count: Int) throws(OnnxRuntimeError) -> [String] {
        guard count > 0 else { return [] }
        let length = try api.value(0) { api.GetStringTensorDataLength(pointer, $0) }
        var text = [UInt8](repeating: 0, count: length)
        var offsets = [Int](repeating: 0, count: count)
        try api.check(api.GetStringTensorContent(pointer, &text, length, &offsets, count))
        return offsets.indices.map { index in
            let end = index + 1 < count ? offsets[index + 1] : length
            return String(decoding: text[offsets[index]..<end], as: UTF8.self)
        }
    }

    /// How many values a sequence or map holds.
    func count() throws(OnnxRuntimeError) -> Int { try api.value(0) { api.GetValueCount(pointer, $0) } }

    /// One value of a sequence; of a map 0 is its keys and 1 its values.
    func value(at index: Int) throws(OnnxRuntimeError) -> OnnxValue {
        OnnxValue(try api.make { api.GetValue(pointer, Int32(index), library.allocator, $0) }, library)
    }
}

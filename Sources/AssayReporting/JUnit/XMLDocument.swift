import AssayCore
import CLibXML2

/// Writes one XML document through libxml2, which does the escaping; scalars that XML forbids are replaced before.
///
/// - Throws: `Diagnostic` RP005 when libxml2 fails, which it does only when memory runs out.
struct XMLDocument: ~Copyable {
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr

    /// The bytes of a document in UTF-8, written by `body` and ended here.
    static func write(_ body: (borrowing XMLDocument) throws(Diagnostic) -> Void) throws(Diagnostic) -> [UInt8] {
        let document = try XMLDocument()
        try document.check(xmlTextWriterStartDocument(document.writer, nil, "UTF-8", nil))
        try body(document)
        try document.check(xmlTextWriterEndDocument(document.writer))
        try document.check(xmlTextWriterFlush(document.writer))
        return Array(UnsafeBufferPointer(start: xmlBufferContent(document.buffer), count: Int(xmlBufferLength(document.buffer))))
    }

    private init() throws(Diagnostic) {
        guard let buffer = xmlBufferCreate() else { throw Self.failure }
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
            xmlBufferFree(buffer)
            throw Self.failure
        }
        (self.buffer, self.writer) = (buffer, writer)
        // The default doubles only small buffers; a report of 100,000 cases would be copied thousands of times.
        xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
        xmlTextWriterSetIndent(writer, 1)
        xmlTextWriterSetIndentString(writer, "  ")
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: () throws(Diagnostic) -> Void = {}
    ) throws(Diagnostic) {
        try check(xmlTextWriterStartElement(writer, name))
        for (attribute, value) in attributes { try check(xmlTextWriterWriteAttribute(writer, attribute, value.safeInXML)) }
        try content()
        try check(xmlTextWriterEndElement(writer))
    }

    func element(_ name: String, _ attributes: [(String, String)], text: String) throws(Diagnostic) {
        try element(name, attributes) { () throws(Diagnostic) in
            try check(xmlTextWriterWriteString(writer, text.safeInXML))
        }
    }

    private func check(_ status: Int32) throws(Diagnostic) {
        if status < 0 { throw Self.failure }
    }

    private static var failure: Diagnostic {
        Diagnostic(
            .xmlWriterFailed, "the XML writer ran out of memory",
            help: "write the report on a machine with more memory: assay report RUN")
    }
}

import CLibXML2

/// A JUnit file read back with libxml2's reader, which knows nothing of how it was written.
struct JUnitFile {
    struct Case {
        var suite: String
        var attributes: [String: String]
        /// `failure`, `error` or `skipped`, with what it says.
        var verdict: String?
        var message: String?
        var type: String?
        var text = ""
    }

    struct Malformed: Error {}

    var suites: [[String: String]] = []
    var cases: [Case] = []

    init(_ bytes: [UInt8]) throws {
        let reader = bytes.withUnsafeBytes { buffer in
            xmlReaderForMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
                Int32(XML_PARSE_HUGE.rawValue))
        }
        guard let reader else { throw Malformed() }
        defer { xmlFreeTextReader(reader) }
        var status = xmlTextReaderRead(reader)
        while status == 1 {
            read(reader)
            status = xmlTextReaderRead(reader)
        }
        if status != 0 { throw Malformed() }
    }

    private mutating func read(_ reader: xmlTextReaderPtr) {
        switch xmlTextReaderNodeType(reader) {
        case Int32(XML_READER_TYPE_ELEMENT.rawValue): open(xmlTextReaderConstName(reader).map { String(cString: $0) } ?? "", reader)
        case Int32(XML_READER_TYPE_TEXT.rawValue):
            // Only the verdicts of cases have text.
            guard let text = xmlTextReaderConstValue(reader), !cases.isEmpty else { return }
            cases[cases.count - 1].text += String(cString: text)
        default: break
        }
    }

    private mutating func open(_ name: String, _ reader: xmlTextReaderPtr) {
        switch name {
        case "testsuite": suites.append(Self.attributes(reader))
        case "testcase": cases.append(Case(suite: suites.last?["name"] ?? "", attributes: Self.attributes(reader)))
        case "failure", "error", "skipped":
            let index = cases.count - 1
            precondition(cases[index].verdict == nil, "a case has two verdicts")
            cases[index].verdict = name
            let attributes = Self.attributes(reader)
            (cases[index].message, cases[index].type) = (attributes["message"], attributes["type"])
        default: break
        }
    }

    private static func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
        var found: [String: String] = [:]
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard let name = xmlTextReaderConstName(reader), let value = xmlTextReaderConstValue(reader) else { continue }
            found[String(cString: name)] = String(cString: value)
        }
        xmlTextReaderMoveToElement(reader)
        return found
    }
}

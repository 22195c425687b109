/// Looks for pickles among bytes that are something else: strings of a pickle, numbers of arrays, what follows the last pickle.
///
/// - State: `left` bounds the work over a whole artifact, so that bytes which look like many pickles cost no more than that.
final class PickleSearch {
    private static let nesting = 8
    /// How many bytes are walked as a pickle on trial.
    private var left = 64 << 20

    /// Those with the header of protocols 2 to 5, and any at the very start.
    ///
    /// - Parameter offset: where the bytes stand, for the findings.
    func pickles(in bytes: ArraySlice<UInt8>, _ member: String, _ offset: Int, depth: Int = 1) -> PickleFindings {
        var found = PickleFindings()
        guard depth <= Self.nesting, bytes.count >= 8 else { return found }
        if depth > 1 { left -= bytes.count }
        var (start, passed) = (bytes.startIndex, bytes.startIndex)
        while start < bytes.endIndex {
            if start >= passed, let end = tried(bytes[start...], member, offset, depth, &found) { passed = end }
            if left < 0 {
                let words = "it holds more beginnings of pickles than a scan follows"
                found.breaks.append(PickleBreak(member: member, offset: offset, words: words))
                break
            }
            guard let next = nextHeader(bytes, after: start) else { break }
            start = next
        }
        return found
    }

    private func nextHeader(_ bytes: ArraySlice<UInt8>, after start: Int) -> Int? {
        var at = start + 1
        while at < bytes.endIndex, let place = bytes[at...].firstIndex(of: 0x80) {
            if PickleHead.isHeader(bytes[place...]) { return place }
            at = place + 1
        }
        return nil
    }

    /// Walks one candidate and says where it ends; nil where it is no pickle that imports anything.
    private func tried(
        _ bytes: ArraySlice<UInt8>, _ member: String, _ offset: Int, _ depth: Int, _ found: inout PickleFindings
    ) -> Int? {
        var (rest, size) = (bytes.prefix(max(left, 0)), 64)
        let stream = ByteStream { () throws(ByteFault) in
            let block = Array(rest.prefix(size))
            (rest, size) = (rest.dropFirst(size), min(size * 4, 1 << 16))
            return block
        }
        var nested = PickleFindings()
        var machine = PickleMachine(stream) { [self] inner, _ in
            nested.merge(pickles(in: inner, member, offset, depth: depth + 1))
        }
        machine.run()
        left -= stream.offset + 16
        guard machine.isConvincing else { return nil }
        found.add(machine, member: member, start: offset, inside: true)
        found.merge(nested)
        return bytes.startIndex + stream.offset
    }
}

/// Different fingerprints, to be looked up.
///
/// - State: an open table of sixteen bytes a slot, at most half full.
public struct FingerprintSet: Sendable {
    private var slots: [Fingerprint]
    public private(set) var count = 0

    public init(_ prints: [Fingerprint]) {
        var capacity = 16
        while capacity < 2 * prints.count { capacity *= 2 }
        slots = [Fingerprint](repeating: Fingerprint(), count: capacity)
        for print in prints where !contains(print) {
            count += 1
            // That of nothing marks an empty slot.
            if print != Fingerprint() { slots[place(of: print)] = print }
            holdsNothing = holdsNothing || print == Fingerprint()
        }
    }

    private var holdsNothing = false

    public func contains(_ print: Fingerprint) -> Bool {
        print == Fingerprint() ? holdsNothing : slots[place(of: print)] == print
    }

    /// Where it stands, or the empty slot where it belongs.
    @inline(__always)
    private func place(of print: Fingerprint) -> Int {
        var place = Int(truncatingIfNeeded: print.low) & (slots.count - 1)
        while slots[place] != print, slots[place] != Fingerprint() { place = (place + 1) & (slots.count - 1) }
        return place
    }
}

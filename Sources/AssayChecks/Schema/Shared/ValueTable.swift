/// How often each value occurs, and in which row first.
///
/// An open table of 24 bytes a slot, at most three quarters full: a million distinct values take 50 MB, 75 MB while it grows.
///
/// - State: what it holds does not depend on the order of the rows.
struct ValueTable: Sendable {
    struct Entry: Sendable {
        var key: UInt64
        /// 0 marks an empty slot.
        var count: Int
        var firstRow: Int
    }

    private(set) var slots: [Entry] = []
    private(set) var distinct = 0
    private(set) var total = 0

    /// The entries in no particular order.
    var entries: some Sequence<Entry> { slots.lazy.filter { $0.count > 0 } }

    mutating func add(_ key: UInt64, count: Int = 1, row: Int) {
        if 4 * (distinct + 1) > 3 * slots.count { grow() }
        let place = Self.place(of: key, in: slots)
        if slots[place].count == 0 {
            slots[place] = Entry(key: key, count: count, firstRow: row)
            distinct += 1
        } else {
            slots[place].count += count
            slots[place].firstRow = min(slots[place].firstRow, row)
        }
        total += count
    }

    mutating func merge(_ later: ValueTable) {
        if distinct == 0 { return self = later }
        for entry in later.slots where entry.count > 0 { add(entry.key, count: entry.count, row: entry.firstRow) }
    }

    private mutating func grow() {
        var larger = [Entry](
            repeating: Entry(key: 0, count: 0, firstRow: 0), count: Swift.max(16, 2 * slots.count))
        for entry in slots where entry.count > 0 { larger[Self.place(of: entry.key, in: larger)] = entry }
        slots = larger
    }

    /// Where the key stands, or the empty slot where it belongs.
    @inline(__always)
    private static func place(of key: UInt64, in slots: [Entry]) -> Int {
        let mask = slots.count - 1
        // Keys may be small integers: the product spreads them, and its upper half is the better one.
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
        while slots[place].count > 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }
}

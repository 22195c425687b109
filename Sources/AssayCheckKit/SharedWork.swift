import Synchronization

/// What several tasks work out once, whoever comes first.
public final class SharedWork: Sendable {
    private struct Key: Hashable, Sendable {
        let value: any Hashable & Sendable

        static func == (one: Key, other: Key) -> Bool { AnyHashable(one.value) == AnyHashable(other.value) }
        func hash(into hasher: inout Hasher) { AnyHashable(value).hash(into: &hasher) }
    }

    /// One piece of work; others wait for it alone.
    private final class Piece: Sendable {
        let value = Mutex<(any Sendable)?>(nil)
    }

    private let pieces = Mutex<[Key: Piece]>([:])

    public init() {}

    /// - Parameter key: of a type of its own for each kind of work, which always has the same kind of value.
    public func once<Value: Sendable>(_ key: some Hashable & Sendable, _ make: () -> Value) -> Value {
        let key = Key(value: key)
        let piece = pieces.withLock { pieces in
            let found = pieces[key] ?? Piece()
            pieces[key] = found
            return found
        }
        return piece.value.withLock { known in
            if let known, let value = known as? Value { return value }
            let made = make()
            known = made
            return made
        }
    }
}

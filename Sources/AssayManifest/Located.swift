import AssayCore

/// A value and the place in the manifest where it stands.
public struct Located<Value> {
    public var value: Value
    public var place: SourcePlace

    public init(_ value: Value, at place: SourcePlace) { (self.value, self.place) = (value, place) }

    public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> { Located<Other>(transform(value), at: place) }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

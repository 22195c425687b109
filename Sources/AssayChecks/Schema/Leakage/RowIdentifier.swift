/// What may tell rows apart without saying anything about them.
enum RowIdentifier: String, Sendable, Hashable, CaseIterable {
    case id, time, row
}

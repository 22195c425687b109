import Foundation

/// A group of a table of groups, by the member that it has in each.
struct GroupCell: Hashable {
    /// Group to member.
    let members: [String: String]

    /// Reads `sex=f, age=old`; nil where that is no such name.
    ///
    /// - Parameter groups: the declared names, which tell where a member ends that holds a comma itself.
    init?(_ name: String, groups: Set<String>) {
        var (members, last): ([String: String], String?) = ([:], nil)
        for part in name.components(separatedBy: ", ") {
            if let sign = part.firstIndex(of: "="), groups.contains(String(part[..<sign])) {
                let group = String(part[..<sign])
                (members[group], last) = (String(part[part.index(after: sign)...]), group)
            } else if let last {
                members[last]? += ", \(part)"
            } else {
                return nil
            }
        }
        self.members = members
    }

    private init(members: [String: String]) { self.members = members }

    /// What remains without one of the groups.
    func dropping(_ group: String) -> GroupCell { GroupCell(members: members.filter { $0.key != group }) }

    /// Whether every row of this cell is in the other one.
    func isPart(of other: GroupCell) -> Bool { other.members.allSatisfy { members[$0.key] == $0.value } }
}

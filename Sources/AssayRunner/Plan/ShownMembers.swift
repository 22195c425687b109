import AssayCheckKit
import AssayCore
import AssayManifest

/// A requirement as reports may show it: members of groups that are hidden go by their pseudonyms, in slices and in arguments.
struct ShownMembers {
    private(set) var requirement: Requirement
    private(set) var arguments: [Argument]

    init(_ requirement: Requirement, _ descriptor: MeasureDescriptor, _ arguments: [Argument], _ groups: [String: GroupTerm]) {
        (self.requirement, self.arguments) = (requirement, arguments)
        guard groups.values.contains(where: { $0.pseudonyms != nil }) else { return }
        self.arguments = Self.shown(arguments, descriptor, groups)
        self.requirement.arguments = Self.shown(requirement.arguments, descriptor, groups)
        self.requirement.slice = requirement.slice.map { term in
            SliceTerm(group: term.group, value: groups[term.group]?.shown(term.value) ?? term.value)
        }
        self.requirement.text = self.requirement.rewritten
    }

    private static func shown(
        _ arguments: [Argument], _ descriptor: MeasureDescriptor, _ groups: [String: GroupTerm]
    ) -> [Argument] {
        arguments.enumerated().map { index, argument in
            guard index > 0, descriptor.parameters.indices.contains(index), descriptor.parameters[index].kind == .member,
                case .positional(let group) = arguments[index - 1], case .positional(let member) = argument
            else { return argument }
            return .positional(groups[group]?.shown(member) ?? member)
        }
    }
}

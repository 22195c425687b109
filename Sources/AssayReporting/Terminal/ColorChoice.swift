/// When a report is coloured: `--color auto|always|never`.
public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
    case auto, always, never

    /// Whether to colour what goes to one stream.
    ///
    /// `always` and `never` decide alone. `auto` follows the conventions of the field, in this order: `NO_COLOR` with any
    /// value turns colour off; `CLICOLOR_FORCE` other than `0` turns it on even into a file; `CLICOLOR=0` and `TERM=dumb` turn
    /// it off; else a terminal is coloured and a file or pipe is not. An empty variable counts as not set.
    public static func resolve(_ choice: ColorChoice, isTerminal: Bool, environment: [String: String]) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            let variable = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
            if variable("NO_COLOR") != nil { return false }
            if let force = variable("CLICOLOR_FORCE"), force != "0" { return true }
            if variable("CLICOLOR") == "0" || variable("TERM") == "dumb" { return false }
            return isTerminal
        }
    }
}

import AssayReporting
import Testing

struct ColorChoiceTests {
    @Test(
        arguments: [
            (ColorChoice.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
            (.auto, true, ["NO_COLOR": ""], true), (.auto, false, ["CLICOLOR_FORCE": "1"], true),
            (.auto, false, ["CLICOLOR_FORCE": "0"], false),
            (.auto, true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false), (.auto, true, ["TERM": "dumb"], false),
            (.auto, true, ["CLICOLOR": "0"], false), (.auto, true, ["TERM": "xterm-256color"], true),
            (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["CLICOLOR_FORCE": "1"], false),
        ] as [(ColorChoice, Bool, [String: String], Bool)])
    func `colour follows the flag, then the variables, then the terminal`(
        choice: ColorChoice, isTerminal: Bool, environment: [String: String], isColored: Bool
    ) {
        #expect(ColorChoice.resolve(choice, isTerminal: isTerminal, environment: environment) == isColored)
    }
}

import Foundation

/// Keeps runtimes from reporting to their makers.
///
/// Since 1.29, official builds of ONNX Runtime for Linux send events of sessions and models, and keep an identifier of the
/// machine below `~/.cache`, unless a variable is set before they are loaded.
public enum RuntimeTelemetry {
    /// Turns it off for this process and those that it starts. Call it before there are other threads: they may be reading the
    /// environment.
    ///
    /// - Source: ONNX Runtime, docs/Privacy.md.
    public static func disable() { once }

    private static let once: Void = {
        // Swift finds the arguments beside the environment, which setenv moves.
        _ = CommandLine.arguments
        setenv("ORT_DISABLE_TELEMETRY", "1", 1)
    }()
}

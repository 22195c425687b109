import ArgumentParser
import AssayCore
import AssayRuntimes
import Foundation
import Synchronization

/// The command line. This target is the composition root: the one place that knows every part.
public struct Assay: AsyncParsableCommand {
    public static let configuration: CommandConfiguration = .init(
        commandName: "assay",
        abstract: "Tests a machine-learning model the way a test runner tests code.",
        discussion: """
            Reads a model artifact and a manifest (assay.yaml), measures, judges, ties the verdict to a git commit, and writes \
            JUnit XML.

            Exit status: 0 all passed · 1 a requirement failed · 2 wrong invocation or manifest · 3 data, model or environment \
            unusable · 4 nothing was judged · 5 a report or the history could not be written · 70 a bug in assay
            """,
        version: "assay \(Composition.version)",
        subcommands: [
            RunCommand.self, InitCommand.self, InferCommand.self, ListCommand.self, PlanCommand.self, SelfTestCommand.self,
            ExplainCommand.self,
            LockCommand.self, GoldenCommand.self, AuditCommand.self, BisectCommand.self, EnvironmentCommand.self,
            ReportCommand.self, PublishCommand.self, SiteCommand.self, HistoryCommand.self, DiffCommand.self, KeyCommand.self,
            VerifyCommand.self, HookCommand.self, InspectCommand.self, SchemaCommand.self, DoctorCommand.self, WorkerCommand.self,
            CompletionsCommand.self, MeasureCommand.self,
        ])

    public init() {}

    /// Runs the command that the arguments name and ends the process with its exit status.
    public static func launch() async -> Never {
        // A reader that goes away, such as `head`, must not end the run before its reports are written.
        signal(SIGPIPE, SIG_IGN)
        RuntimeTelemetry.disable()
        CrashExit.install()
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
            end(.passed)
        } catch let ending as CommandEnd {
            end(ending.status)
        } catch {
            end(status(of: error))
        }
    }

    /// A result that could not be printed leaves no pass looking whole.
    private static func end(_ status: ExitStatus) -> Never {
        guard Console.hasLostResults.load(ordering: .relaxed) else { Foundation.exit(status.rawValue) }
        Console.standard.message("error: standard output could not be written, so a part of the result is lost")
        Foundation.exit(status.graver(.unwritten).rawValue)
    }

    /// ArgumentParser's own endings: help and version are a success, a refusal is a wrong invocation. Commands turn every
    /// problem of their own into a `CommandEnd`, so any other error is a bug.
    private static func status(of error: any Error) -> ExitStatus {
        let text = fullMessage(for: error)
        switch exitCode(for: error) {
        case .success:
            Console.standard.result(text)
            return .passed
        case .validationFailure:
            let invocation = Invocation(arguments: Array(CommandLine.arguments.dropFirst()), root: Self.self)
            Console.standard.report([invocation.diagnostic(message(for: error), usage: text)])
            return .invalid
        default:
            Console.standard.message("error: \(text)\nthis is a bug in assay; nothing was judged")
            return .internalError
        }
    }
}

/// Ends a command with a status of assay's own.
struct CommandEnd: Error {
    var status: ExitStatus
}

import ArgumentParser
import AssayRuntimes

/// `assay worker`
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Prints the Python program that runs pickles and their like, to read or to change.")

    func run() throws { Console.standard.result(ShippedWorker.text) }
}

import ArgumentParser
import AssayCore
import AssayProvenance

/// `assay env capture`
struct CaptureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture",
        abstract: "Writes what an environment holds as JSON: packages, Python, system, libraries, processor, runtimes.",
        discussion: """
            Nothing of the environment is run, so that the production image can be captured where it lies. Name the file in \
            `checks.environment.lock` to demand its versions, or in `checks.environment.installed` to test it.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "An interpreter or its prefix, a virtual or conda environment, a site-packages folder, a root file system or an OCI image layout; the active environment where it is left out.",
            valueName: "place"))
    var place: String?

    @Option(name: .long, help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    func run() throws {
        let console = Console.standard
        try console.ending { () throws(Diagnostics) in
            do throws(Diagnostic) { try capture(console) } catch { throw Diagnostics(error) }
        }
    }

    private func capture(_ console: Console) throws(Diagnostic) {
        let place: String
        if let named = self.place { place = named } else { place = try ActiveEnvironment.find() }
        let found = try EnvironmentReader.read(place)
        for note in found.notes { console.message("warning: \(note)") }
        guard let output else { return console.result(found.text) }
        try AtomicFile.write(found.text, to: output)
        console.result("wrote \(output): \(found.summary)")
    }
}

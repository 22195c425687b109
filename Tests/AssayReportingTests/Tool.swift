import Foundation

/// Runs a program with bytes on its standard input and returns its status and what it printed.
func runTool(_ command: [String], input: [UInt8] = []) throws -> (status: Int32, output: String) {
    let process = Process()
    let (inward, outward) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    (process.standardInput, process.standardOutput, process.standardError) = (inward, outward, outward)
    try process.run()
    let writer = Thread {
        try? inward.fileHandleForWriting.write(contentsOf: Data(input))
        try? inward.fileHandleForWriting.close()
    }
    writer.start()
    let output = outward.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}

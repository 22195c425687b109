import Foundation

extension AssayProcess {
    /// Runs `assay` as somebody at a terminal does, who gives an answer to each question.
    ///
    /// Python's `pty` makes the terminal; what is seen there, both streams, is the output.
    public static func atTerminal(_ arguments: [String], answers: [String] = [], in folder: URL) throws -> AssayProcess {
        let script = """
            import json, os, pty, sys
            answers = json.loads(sys.argv[1])
            child, terminal = pty.fork()
            if child == 0:
                os.execv(sys.argv[2], sys.argv[2:])
            seen = b""
            for answer in answers:
                start = len(seen)
                while not seen[start:].rstrip(b" ").endswith((b"?", b"]", b"none:")) or seen.endswith(b"`?"):
                    seen += os.read(terminal, 1)
                os.write(terminal, answer.encode() + b"\\n")
            try:
                while part := os.read(terminal, 4096):
                    seen += part
            except OSError:
                pass
            sys.stdout.write(seen.decode())
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            """
        let words = String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
        return try run(
            URL(filePath: "/usr/bin/env"), ["python3", "-c", script, words, binary.path] + arguments, in: folder)
    }
}

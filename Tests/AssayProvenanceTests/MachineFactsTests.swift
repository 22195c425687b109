import Foundation
import Testing

@testable import AssayProvenance

struct MachineFactsTests {
    private func answer(_ program: String, _ arguments: String...) throws -> String {
        let answer = try shell(program, arguments)
        try #require(answer.status == 0)
        return String(decoding: answer.output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    @Test func `this machine is what its own programs say`() throws {
        let facts = MachineFacts.capture()
        #expect(facts.logicalCores == Int(try answer("nproc")))
        #expect(facts.architecture == (try answer("uname", "-m")))
        #expect(facts.kernel == (try answer("uname", "-sr")))
        let distribution = try answer("sh", "-c", ". /etc/os-release; printf %s \"$PRETTY_NAME\"")
        #expect(facts.operatingSystem == "\(distribution), \(try answer("uname", "-sr"))")
        let flags = try answer("sh", "-c", "grep -m1 -E '^(flags|Features)' /proc/cpuinfo").split(separator: " ")
        #expect(facts.features.allSatisfy { flags.contains(Substring($0)) })
        #expect(facts.features.contains("avx2") == flags.contains("avx2"))
    }

    @Test(arguments: [
        ("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME=\"Debian\"\n", "Debian GNU/Linux 12 (bookworm)"),
        ("NAME=Fedora\nVERSION_ID=40", "Fedora"), ("PRETTY_NAME='single $quoted'", "single $quoted"),
        ("PRETTY_NAME=\"a \\\"b\\\" \\$c \\\\\"", "a \"b\" $c \\"), ("# PRETTY_NAME=x\n", nil), ("", nil), ("PRETTY_NAME=\"", "\""),
    ])
    func `the distribution's name is read as a shell reads it`(_ text: String, _ expected: String?) {
        #expect(OSRelease.prettyName(text) == expected)
    }

    @Test func `an Intel processor is named by its model`() {
        let facts = ProcessorFacts(
            cpuinfo:
                "processor\t: 0\nmodel name\t: Intel(R) Xeon(R) @ 2.0GHz: x\nflags\t\t: fpu sse4_2 avx avx2 amx_tile\n\nprocessor : 1\nmodel name: other\n"
        )
        #expect(facts == ProcessorFacts(cpuinfo: "model name : Intel(R) Xeon(R) @ 2.0GHz: x\nflags : amx_tile avx2 avx sse4_2"))
        #expect(facts.model == "Intel(R) Xeon(R) @ 2.0GHz: x")
        #expect(facts.features == ["amx_tile", "avx", "avx2", "sse4_2"])
    }

    @Test func `an ARM processor is named by its part`() {
        let facts = ProcessorFacts(cpuinfo: "processor: 0\nFeatures: fp asimd sve bf16\nCPU implementer: 0x41\nCPU part: 0xd40\n")
        #expect(facts.model == "ARM implementer 0x41 part 0xd40")
        #expect(facts.features == ["asimd", "bf16", "sve"])
        #expect(ProcessorFacts(cpuinfo: "").model == nil)
    }

    @Test func `one line holds processor, cores and features`() {
        let facts = MachineFacts(
            operatingSystem: "x", kernel: "y", architecture: "x86_64", processorModel: "Fast", features: ["avx", "avx2"],
            logicalCores: 1)
        #expect(facts.processor == "Fast, 1 core, avx avx2")
    }

    @Test func `the libraries that numbers come from are named with their digests`() throws {
        let maps = """
            7f00-7f01 r-xp 00000000 08:01 12 /usr/lib/x86_64-linux-gnu/libm.so.6
            7f01-7f02 r--p 00000000 08:01 12 /usr/lib/x86_64-linux-gnu/libm.so.6
            7f02-7f03 r-xp 00000000 08:01 13    /opt/a folder/libonnxruntime.so.1.31.1
            7f03-7f04 r-xp 00000000 08:01 14 /usr/lib/libgit2.so.1.5
            7f04-7f05 rw-p 00000000 00:00 0
            7f05-7f06 r-xp 00000000 00:00 0 [vdso]
            """
        #expect(
            LoadedLibraries.numericalPaths(maps) == [
                "/opt/a folder/libonnxruntime.so.1.31.1", "/usr/lib/x86_64-linux-gnu/libm.so.6",
            ])
        let found = LoadedLibraries.digests()
        // Long after the first page of the table.
        #expect(Set(found.keys).isSuperset(of: ["libc.so.6", "libm.so.6", "libarrow.so.2600"]))
        for path in LoadedLibraries.numericalPaths(LoadedLibraries.maps) {
            let digest = try #require(found[FilePaths.name(of: path)])
            #expect(try answer("sha256sum", path).hasPrefix(digest))
        }
        #expect(LoadedLibraries.digests(others: ["/nowhere/libx.so"]) == found)
    }
}

import AssayCore

/// Environment, runtime, latency, reproducibility, and the commands to do it again.
struct DevOpsAnswers {
    let facts: RoleFacts
    private var record: RunRecord { facts.record }

    var all: [RoleAnswer] { [machine, environment, speed, reproduces, again] }

    private var machine: RoleAnswer {
        let environment = record.environment
        let runtimes = environment.runtimes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let facts: [(String, String?)] = [
            ("operating system", environment.operatingSystem), ("kernel", environment.kernel),
            ("processor", environment.processorModel ?? environment.processor), ("architecture", environment.architecture),
            ("cores", environment.logicalCores.map(String.init)),
            ("instructions", environment.processorFeatures?.joined(separator: " ")),
            ("runtimes", runtimes.isEmpty ? "none: no model was run" : runtimes.joined(separator: ", ")), ("CI", environment.ci),
            ("CI build", environment.ciURL), ("assay", record.tool.version),
        ]
        return RoleAnswer(
            "Where did it run?", [],
            .init(header: ["what", "this run"], rows: facts.map { [$0.0, $0.1 ?? "not recorded"] }))
    }

    private var environment: RoleAnswer {
        RoleAnswer(
            "Is the environment the declared one?", facts.broken(facts.environment), facts.table(facts.environment),
            or: "Not measured: no requirement of the environment family.")
    }

    private var speed: RoleAnswer {
        RoleAnswer(
            "How fast and how large is it?",
            ["The run took \(NumberText.value(record.timing.wallSeconds, unit: "s")) and began at \(record.timing.started)."],
            facts.table(facts.runtime), or: "Times, memory and sizes were not measured: no requirement on them.")
    }

    private var reproduces: RoleAnswer {
        let answer = record.answeredFrom.map { ["Nothing was measured anew: the numbers are those of run \($0)."] } ?? []
        return RoleAnswer(
            "Does it come out the same?",
            ["Result \(record.resultDigest.isEmpty ? "without a digest" : record.resultDigest), seed \(record.seed)."] + answer
                + facts.broken(facts.reproducibility),
            facts.table(facts.reproducibility), or: "Repetition was not measured: no requirement of the reproducibility family.")
    }

    private var again: RoleAnswer {
        let manifest = CheckText.shellWord(record.manifest.path)
        let commit = record.git?.commit
        let open = facts.notPassed.prefix(5).map { String(CheckText(check: $0).rerun(record.manifest).dropFirst("rerun: ".count)) }
        let lines =
            commit == nil
            ? ["There is no commit: the run cannot be repeated from git."]
            : record.git?.dirty == true ? ["The work tree had uncommitted changes, which git does not hold."] : []
        return RoleAnswer(
            "How is it run again?", lines,
            commands: (commit.map { ["git checkout \($0)"] } ?? []) + ["assay run \(manifest)"]
                + (commit.map { ["assay audit \($0)"] } ?? []) + open)
    }
}

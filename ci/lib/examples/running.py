"""Runs the commands of an example as its CI system would, and looks at what they left."""
import json, os, pathlib, subprocess, tempfile
import junitparser
from .github_service import Service
from .project import OUTCOMES, commands, pack, prepare
from .selecting import Problem
from .trial import Trial


def run(folder, assay):
    """The example with a biased model, with a fair one, and with a wrong manifest; all three in the same pull request."""
    service = Service()
    for outcome in OUTCOMES:
        with tempfile.TemporaryDirectory() as temporary:
            one_run(folder, assay, outcome, pathlib.Path(temporary).resolve(), service)
    if Trial(folder, places(folder, folder, folder)).about.get("service") and len(service.own()) != 1:
        raise Problem(f"{len(service.own())} comments stand in the pull request after three runs, not one")


def places(folder, temporary, project):
    return {"temporary": temporary, "project": project, "example": folder}


def one_run(folder, assay, outcome, temporary, service):
    project = prepare(temporary, outcome)
    tarball, digest = pack(temporary, assay)
    trial = Trial(folder, places(folder, temporary, project) | {"service": service.address, "tarball": tarball, "digest": digest})
    bins = commands(temporary, assay, trial.about.get("commands", {}), trial.about.get("tarball"))
    (temporary / "runner").mkdir()
    for name in ("path.txt", "summary.md"):
        (temporary / name).touch()
    for outside in trial.about.get("mounts", {}).values():
        pathlib.Path(trial.place(outside)).mkdir(exist_ok=True)
    environment = {"PATH": f"{bins}:/usr/bin:/bin", "HOME": str(temporary), "LANG": "C.UTF-8", **trial.environment}
    status = execute(trial, environment, pathlib.Path(trial.place(trial.about.get("folder", "{project}"))), temporary)
    (temporary / "service.json").write_text(json.dumps(service.own(), ensure_ascii=False))
    log = (temporary / "log.txt").read_text()
    try:
        inspect(trial, outcome, status, temporary)
    except Problem as problem:
        raise Problem(f"with the outcome `{outcome}`: {problem}\n{log}") from None


def execute(trial, environment, folder, temporary):
    """The status of the first step that failed; after it only steps run that always do."""
    status, added = 0, temporary / "path.txt"
    for step in trial.steps():
        if status and not step.always:
            continue
        path = ":".join(added.read_text().split() + [environment["PATH"]])
        ended = start(step, {**environment, "PATH": path, **step.environment}, folder, temporary)
        if step.always and ended:
            log = (temporary / "log.txt").read_text()
            raise Problem(f"a step that always runs ended with {ended}\n{log}")
        status = status or ended
    return status


def start(step, environment, folder, temporary):
    script = temporary / "step.sh"
    script.write_text(step.script)
    inline = step.shell[-1] == "-c"
    words = step.shell + ([step.script] if inline else [str(script)] if step.script else [])
    with open(temporary / "log.txt", "a") as log:
        ended = subprocess.run(words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
    return ended.returncode


def inspect(trial, outcome, status, temporary):
    wanted = OUTCOMES[outcome][2]
    if status != wanted:
        raise Problem(f"it ended with {status}, not {wanted}")
    for file in trial.reports("reports") + trial.reports("junit"):
        if (outcome != "invalid") != (file.exists() and file.stat().st_size > 0):
            raise Problem(f"{file.relative_to(temporary)} was {'written' if outcome == 'invalid' else 'not written'}")
    for file in trial.reports("junit") if outcome != "invalid" else []:
        failures = sum(suite.failures + suite.errors for suite in junitparser.JUnitXml.fromfile(str(file)))
        if (failures > 0) != (outcome == "fail"):
            raise Problem(f"{file.relative_to(temporary)} has {failures} failures")
    for name, words in trial.about.get("says", {}).get(outcome, {}).items():
        said = (temporary / name).read_text() if (temporary / name).exists() else "(the file does not exist)"
        if words not in said:
            raise Problem(f"{name} does not say `{words}`:\n{said}")

"""The folder that an example is tried in: a repository with a model, a table and a manifest, and an `assay` on the path."""
import hashlib, pathlib, shutil, subprocess, tarfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
CREDIT = ROOT / "fixtures/scenarios/credit"
MANIFEST = """assay: 1
model: {name: credit, artifact: model.onnx, task: binary, positive: 1}
data: {evaluation: {source: test.parquet, label: repaid, weight: exposure, id: loan_id, time: issued_at}}
groups: {sex: sex}
checks:
  performance:
    require: [roc_auc >= 0.70]
  fairness:
    require: [demographic_parity_ratio(sex) >= 0.8]
"""
# What is tried: the model, the manifest, and the exit status that must come out.
OUTCOMES = {
    "fail": ("model.onnx", MANIFEST, 1),
    "pass": ("fair.onnx", MANIFEST, 0),
    "invalid": ("fair.onnx", MANIFEST.replace("roc_auc", "roc_auk"), 2),
}


def prepare(temporary, outcome):
    """A repository with one commit."""
    model, manifest, _ = OUTCOMES[outcome]
    project = temporary / "project"
    project.mkdir(parents=True)
    shutil.copy(CREDIT / model, project / "model.onnx")
    shutil.copy(CREDIT / "data/test.parquet", project)
    (project / "assay.yaml").write_text(manifest)
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "model"]):
        subprocess.run(["git", *identity, *words], cwd=project, check=True)
    return project


def commands(temporary, assay, others, packed):
    """A folder for the path: `assay` where the example expects to find it there, and stand-ins for tools of the CI system."""
    folder = temporary / "bin"
    folder.mkdir()
    if not packed:
        (folder / "assay").symlink_to(assay)
    for name, script in others.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def pack(temporary, assay):
    """A tarball in the form of ci/package's, with a link to the binary in place of it, and its digest."""
    tree = temporary / "packed/assay-0/bin"
    tree.mkdir(parents=True)
    (tree / "assay").symlink_to(assay)
    file = temporary / "assay.tar.gz"
    with tarfile.open(file, "w:gz") as archive:
        archive.add(tree.parent, "assay-0")
    return file, hashlib.sha256(file.read_bytes()).hexdigest()

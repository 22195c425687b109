"""An OCI image of ci/Containerfile, built by buildah."""
import os, subprocess
from . import tarball
from .archives import EPOCH
from .tree import ROOT, version


def make(output, binary):
    release = version(binary)
    packed = tarball.make(output, binary)
    base = os.environ.get("ASSAY_BASE_IMAGE")
    options = ["--build-arg", f"TARBALL={packed.name}", "--timestamp", str(EPOCH), "--format", "oci", "--tag", f"assay:{release}"]
    options += ["--build-arg", f"BASE={base}"] if base else []
    file = output / f"assay-{release}-oci.tar"
    file.unlink(missing_ok=True)
    subprocess.run(["buildah", "build", *options, "--file", str(ROOT / "ci/Containerfile"), str(output)], check=True)
    subprocess.run(["buildah", "push", "--quiet", f"assay:{release}", f"oci-archive:{file}:assay:{release}"], check=True)
    return file

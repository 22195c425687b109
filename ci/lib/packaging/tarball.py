"""A tarball that runs from any folder."""
from .archives import tar
from .tree import Entry, libraries, shared, version


def make(output, binary):
    release = version(binary)
    file = output / f"assay-{release}-linux-x86_64.tar.gz"
    tar(file, f"assay-{release}", {"bin/assay": Entry(binary.read_bytes(), executable=True)} | libraries() | shared(binary))
    return file

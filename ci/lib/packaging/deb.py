"""A Debian package: /usr/bin/assay with its own Arrow and ONNX Runtime in /usr/lib/assay."""
import gzip, os, pathlib, re, subprocess, tempfile
from .archives import EPOCH
from .tree import ROOT, Entry, completions, libraries, licenses, manual, version

CONTROL = """Package: assay
Version: {version}
Architecture: amd64
Maintainer: assay <assay@example.com>
Section: science
Priority: optional
Installed-Size: {size}
Depends: {depends}
Recommends: git
Description: test runner for machine-learning models
 assay reads a model artifact and a manifest, measures, judges, ties the
 verdict to a git commit, and writes JUnit XML for any CI system.
 .
 The libraries of Apache Arrow and ONNX Runtime that it was tested with
 come with it.
"""
APACHE = b"/usr/share/common-licenses/Apache-2.0"
# In Debian, zsh looks for completions of packages in a folder of its own; the licences stand in one file.
PLACES = {
    "bash": "share/bash-completion/completions/assay", "zsh": "share/zsh/vendor-completions/_assay",
    "fish": "share/fish/vendor_completions.d/assay.fish",
}
OVERRIDES = """# Arrow and ONNX Runtime are in no release of Debian; they come as upstream built them. SQLite, libxml2, libgit2, PCRE2 and zlib
# are linked statically, so that one package installs on more than one release.
"""


def texts(release):
    entry = f"assay ({release}) unstable; urgency=medium\n\n  * See /usr/share/doc/assay/CHANGELOG.md.gz.\n\n"
    date = subprocess.run(["date", "-Ru", f"-d@{EPOCH}"], check=True, capture_output=True, text=True).stdout
    return {
        "share/doc/assay/changelog.gz": packed((entry + f" -- assay <assay@example.com>  {date}").encode()),
        "share/doc/assay/CHANGELOG.md.gz": packed((ROOT / "CHANGELOG.md").read_bytes()),
        "share/doc/assay/copyright": Entry(copyright()),
        "share/lintian/overrides/assay": Entry((OVERRIDES + (ROOT / "ci/lib/packaging/lintian-overrides").read_text()).encode()),
    }


def copyright():
    """assay's licence and those of its parts; Debian has the Apache License once, for every package."""
    head = f"assay is licensed under the Apache License 2.0: {APACHE.decode()}\n".encode()
    texts = {name: re.sub(rb"Apache License\s+Version 2\.0, January.*?END OF TERMS AND CONDITIONS", APACHE, text, flags=re.S) for name, text in licenses().items()}
    return head + b"".join(b"\n\n==== " + name.encode() + b" ====\n\n" + text for name, text in texts.items())


def packed(content):
    return Entry(gzip.compress(content, 9, mtime=0))


def depends(root):
    """The packages whose libraries the binary is linked with, by Debian's own tool."""
    (root.parent / "debian").mkdir()
    (root.parent / "debian/control").write_text("Source: assay\n\nPackage: assay\nArchitecture: amd64\n")
    own = [path for path in sorted((root / "usr/lib/assay").rglob("*.so*")) if not path.is_symlink()]
    folders = sorted({str(path.parent) for path in own})
    said = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{folder}" for folder in folders),
         *(f"-e{file}" for file in [root / "usr/bin/assay", *own])],
        check=True, capture_output=True, text=True, cwd=root.parent).stdout
    return re.search(r"shlibs:Depends=(.*)", said)[1]


def make(output, binary):
    release = version(binary)
    entries = {"bin/assay": Entry(binary.read_bytes(), executable=True)} | libraries() | texts(release) | manual(binary)
    entries |= {PLACES[shell]: script for shell, script in completions(binary).items()}
    with tempfile.TemporaryDirectory() as work:
        root = pathlib.Path(work) / "root"
        for path, entry in entries.items():
            place(root / "usr" / path, entry)
        size = sum(len(entry.content) for entry in entries.values()) // 1024
        place(root / "DEBIAN/control", Entry(CONTROL.format(version=release, size=size, depends=depends(root)).encode()))
        sums = subprocess.run("find usr -type f | LC_ALL=C sort | xargs md5sum", shell=True, cwd=root, check=True, capture_output=True).stdout
        place(root / "DEBIAN/md5sums", Entry(sums))
        for path in [root, *root.rglob("*")]:
            os.utime(path, (EPOCH, EPOCH), follow_symlinks=False)
        file = output / f"assay_{release}_amd64.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(file)], check=True, stdout=subprocess.DEVNULL)
    return file


def place(path, entry):
    path.parent.mkdir(parents=True, exist_ok=True)
    if entry.link:
        path.symlink_to(entry.link)
    else:
        path.write_bytes(entry.content)
        path.chmod(entry.mode)

"""What an installed assay consists of, below its prefix: path → a file's bytes, a file to copy, or the target of a link."""
import dataclasses, gzip, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
LIBRARIES = ROOT / ".deps/lib"
COMPLETIONS = {"bash": "bash-completion/completions/assay", "zsh": "zsh/site-functions/_assay", "fish": "fish/vendor_completions.d/assay.fish"}
# Packages of Debian whose static libraries are inside the binary.
INSIDE = {
    "libgit2": "libgit2-dev", "mbedtls": "libmbedtls-dev", "http-parser": "libhttp-parser-dev", "pcre2": "libpcre2-dev",
    "sqlite": "libsqlite3-dev", "libxml2": "libxml2-dev", "zlib": "zlib1g-dev",
}


@dataclasses.dataclass
class Entry:
    """A file with its mode, or a link."""
    content: bytes = b""
    executable: bool = False
    link: str = ""

    @property
    def mode(self):
        return 0o755 if self.executable else 0o644


def ask(binary, *words):
    """What the binary prints, with Arrow from the checkout."""
    return subprocess.run([binary, *words], check=True, capture_output=True, env=os.environ | {"LD_LIBRARY_PATH": str(LIBRARIES)}).stdout


def version(binary):
    """The version, from the one place that has it."""
    said = ask(binary, "--version").decode()
    found = re.fullmatch(r"assay (\d+\.\d+\.\d+)\n", said)
    if not found:
        sys.exit(f"package: `assay --version` says `{said.strip()[:80]}`, which is no version\n  fix: build the binary again")
    return found[1]


def completions(binary):
    """Shell → its script. A shell reads it and never runs it, so it needs no interpreter line."""
    return {shell: Entry(ask(binary, "--generate-completion-script", shell).removeprefix(b"#!/bin/bash\n")) for shell in COMPLETIONS}


def manual(binary):
    """The page of `man assay`, compressed as distributions do; ci/man writes it."""
    if not (ROOT / "ci/man").exists():
        return {}
    environment = os.environ | {"LD_LIBRARY_PATH": str(LIBRARIES)}
    page = subprocess.run([ROOT / "ci/man", binary], check=True, capture_output=True, env=environment).stdout
    return {"share/man/man1/assay.1.gz": Entry(gzip.compress(page, 9, mtime=0))}


def stripped(path):
    """The library without symbols that only a debugger reads."""
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(["strip", "--strip-unneeded", "-o", file.name, path], check=True)
        return pathlib.Path(file.name).read_bytes()


def libraries():
    """Everything that ci/bootstrap unpacked, but the links that only a linker needs."""
    found = {}
    for path in sorted(LIBRARIES.rglob("*")):
        name = f"lib/assay/{path.relative_to(LIBRARIES)}"
        if path.is_symlink() and path.name not in ("libarrow.so", "libparquet.so"):
            found[name] = Entry(link=os.readlink(path))
        elif path.is_file() and not path.is_symlink():
            found[name] = Entry(stripped(path) if ".so" in path.name else path.read_bytes())
    return found


def shared(binary):
    """Completions and texts: what is the same in every package, below `share`."""
    found = {f"share/{COMPLETIONS[shell]}": script for shell, script in completions(binary).items()}
    found |= manual(binary)
    for name in ("LICENSE", "CHANGELOG.md"):
        found[f"share/doc/assay/{name}"] = Entry((ROOT / name).read_bytes())
    return found | {f"share/doc/assay/licenses/{name}": Entry(text) for name, text in licenses().items()}


def licenses():
    """The licence of every part that the packages carry."""
    found = {name: pathlib.Path(f"/usr/share/doc/{package}/copyright").read_bytes() for name, package in INSIDE.items()}
    for file in sorted(path for path in (scratch() / "licenses").iterdir() if path.name != "stamp"):
        found[file.name] = file.read_bytes()
    for file in sorted((scratch() / "checkouts").glob("*/LICENSE*")):
        found[file.parent.name] = file.read_bytes()
    return found | {"swift": (swift() / "share/swift/LICENSE.txt").read_bytes()}


def scratch():
    return pathlib.Path(os.environ.get("ASSAY_PACKAGE_SCRATCH", ROOT / ".build/package"))


def swift():
    """The prefix of the toolchain."""
    found = subprocess.run(["bash", "-c", "readlink -f \"$(command -v swift)\""], check=True, capture_output=True, text=True).stdout
    return pathlib.Path(found.strip()).parent.parent

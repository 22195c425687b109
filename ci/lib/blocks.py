"""Runs the command blocks of documentation pages. `ci/docs` calls it; CONTRIBUTING.md says what the markers mean."""
import os, pathlib, re, shutil, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent.parent
FENCE = re.compile(r"^( *)```(\w*)\s*$")
MARKER = re.compile(r"^ *<!-- *(blocks run in an empty folder|blocks run in a copy of|before:|not run:|exit status|written to) *(.*?) *-->$")


class Block:
    def __init__(self, page, line, language, markers):
        self.page, self.line, self.language, self.markers, self.lines, self.before = page, line, language, markers, [], []

    @property
    def is_console(self):
        return self.language == "console" or self.language == "" and self.lines[:1] and self.lines[0].startswith("$ ")

    @property
    def is_command(self):
        return self.language in ("sh", "bash", "shell") or self.is_console

    @property
    def place(self):
        return f"{self.page.relative_to(root)}:{self.line}"

    @property
    def status(self):
        return int(self.markers.get("exit status", 0))

    def steps(self):
        """(command, expected lines, expected status): a console block has several, a script is one."""
        if not self.is_console:
            return [("\n".join(self.lines), None, self.status)]
        steps = []
        for line in self.lines:
            if line.startswith("$ "):
                steps.append([line[2:], [], 0])
            elif steps[-1][1] == [] and steps[-1][0].endswith("\\"):
                steps[-1][0] += "\n" + line
            else:
                steps[-1][1].append(line)
        steps[-1][2] = self.status
        return steps


class Page:
    """The blocks of a page, and what its markers say about all of them."""

    def __init__(self, path):
        self.path, self.start, self.blocks = path, None, []
        markers, self.pending, block = {}, [], None
        for number, line in enumerate(path.read_text().splitlines(), 1):
            fence, marker = FENCE.match(line), MARKER.match(line)
            if block is not None:
                if fence:
                    self.blocks.append(block)
                    block = None
                else:
                    block.lines.append(line[len(indent):] if line.startswith(indent) else line)
            elif fence:
                indent = fence[1]
                block, markers = Block(path, number, fence[2], markers), {}
                block.before, self.pending = self.pending, []
            elif marker:
                self.take(marker[1].rstrip(":"), marker[2], markers)
            elif line.strip():
                markers = {}

    def take(self, word, value, markers):
        if word == "blocks run in an empty folder":
            self.start = ""
        elif word == "blocks run in a copy of":
            self.start = value
        elif word == "before":
            self.pending.append(value)
        else:
            markers[word] = value

    def problems(self):
        """Blocks that would neither be run nor are said to be illustrations."""
        return [] if self.start is not None else [
            f"{block.place}: this block is not run, and nothing says why" for block in self.blocks
            if block.is_command and "not run" not in block.markers]

    @property
    def runs(self):
        return any(block.is_command and "not run" not in block.markers for block in self.blocks)

    def run(self, binary):
        """What went otherwise than the page says; empty if all went as it says."""
        with tempfile.TemporaryDirectory(prefix="assay-docs-") as parent:
            folder = pathlib.Path(parent, "project")
            shutil.copytree(root / self.start, folder) if self.start else folder.mkdir()
            environment = surroundings(binary, parent)
            for block in self.blocks:
                for command in block.before:
                    done = shell(command, folder, environment)
                    if done.returncode:
                        return [f"{block.place}: `{command}` before the block ended with {done.returncode}", done.stdout]
                if "written to" in block.markers:
                    (folder / block.markers["written to"]).write_text("\n".join(block.lines) + "\n")
                if not block.is_command or "not run" in block.markers:
                    continue
                for command, expected, status in block.steps():
                    done = shell(command, folder, environment)
                    if done.returncode != status:
                        return [f"{block.place}: ended with {done.returncode} rather than {status}: {command}", done.stdout]
                    if expected is not None and not matches(expected, done.stdout.rstrip("\n").splitlines()):
                        return [f"{block.place}: `{command}` printed something else than the page shows:", done.stdout]
        return []


def surroundings(binary, home):
    """A small, fixed environment: the CI system around a test changes nothing."""
    return {
        "PATH": f"{binary.parent}:{os.environ.get('PATH', '/usr/bin:/bin')}", "HOME": home, "LANG": "C.UTF-8", "REPO": str(root),
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_COMMITTER_NAME": "Ada",
        "GIT_COMMITTER_EMAIL": "ada@example.org"}


def shell(command, folder, environment):
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True)


def matches(expected, found):
    """`…` stands for any text in a line, and alone for any lines. A number of digits or a digest may differ nowhere else."""
    if not expected:
        return not found
    head, rest = expected[0], expected[1:]
    if head.strip() == "…":
        return any(matches(rest, found[skip:]) for skip in range(len(found) + 1))
    if not found:
        return False
    pattern = ".*".join(re.escape(part) for part in head.rstrip().split("…"))
    return re.fullmatch(pattern, found[0].rstrip()) is not None and matches(rest, found[1:])


def pages(names):
    return [Page(root / name) for name in names or
            ["README.md", "CONTRIBUTING.md"] + [str(path.relative_to(root)) for path in sorted((root / "docs").glob("*.md"))]]

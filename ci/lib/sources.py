"""What the sources declare: measures, diagnostic codes, pages. Read by ci/generate."""
import pathlib, re, sys

root = pathlib.Path(__file__).resolve().parent.parent.parent
sources = root / "Sources"
MEASURE = re.compile(r'^struct (\w+): \w*Measure \{.*?MeasureDescriptor\(\s*"(\w+)", \.(\w+),', re.S | re.M)
CODE = re.compile(r'((?:^ *///.*\n)+)^ *(?:public )?static let \w+: DiagnosticCode = "(\w+)"', re.M)


def measures():
    """(family, name, type) of every measure, sorted."""
    found = set()
    for file in (sources / "AssayChecks").glob("[A-Z]*/**/*.swift"):
        found |= {(family, name, kind) for kind, name, family in MEASURE.findall(file.read_text())}
    return sorted(found)


def codes():
    """Diagnostic code to its documentation; two declarations of one code are an error."""
    found = {}
    for file in sorted(sources.glob("Assay*/**/*.swift")):
        for comment, code in CODE.findall(file.read_text()):
            if code in found:
                sys.exit(f"generate: {code} is declared twice, again in {file.relative_to(root)}\n  fix: give the newer one its own number")
            found[code] = " ".join(line.strip().removeprefix("///").strip() for line in comment.strip().splitlines())
    return dict(sorted(found.items()))


def pages():
    """Measure to the text of its page."""
    found = {}
    for family, name, _ in measures():
        page = root / "checks" / family / f"{name}.md"
        if not page.exists():
            sys.exit(f"generate: {name} has no page\n  fix: write checks/{family}/{name}.md")
        found[name] = page.read_text()
    return found


def suites(folder="suites"):
    """Suite, or starter of `assay init`, to its text; the first line says in a comment what it evidences."""
    found = {file.stem: file.read_text() for file in sorted((root / "checks" / folder).glob("*.yaml"))}
    for name, text in found.items():
        if not text.startswith("# "):
            sys.exit(f"generate: {folder}/{name} does not begin with what it evidences\n  fix: write it as a comment on line 1")
    return found

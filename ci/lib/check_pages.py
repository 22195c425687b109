#!/usr/bin/env python3
"""Checks HTML pages in headless Chromium with axe-core, in the light scheme on a desk and in the dark one on a phone.

ci/lib/check_pages.py PAGE... [--screenshots FOLDER]

Needs Debian's `chromium`. axe-core comes out of the pinned wheel `axe-playwright-python`, into .deps/axe. The pages themselves have no
script and a policy that allows none, so a copy without that policy is checked. Ends with 1 where axe finds a violation, a page is wider
than a phone, or a page asks for the network.
"""
import argparse, hashlib, json, pathlib, re, shutil, subprocess, sys, tempfile, zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WHEEL = "axe-playwright-python==0.1.4"
DIGEST = "697ea6c7edff0fe289b7bbecf1ff7b9015249bc834b409a348cd060df80aeba0"  # SHA-256 of axe.min.js in it
SIZES = {"wide": (1280, 900), "phone": (500, 844)}  # Chromium has no narrower window
RUN = """
<script>%s</script>
<script>
document.querySelectorAll("details").forEach(part => part.open = true);
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const page = document.createElement("pre");
  page.id = "axe-result";
  page.textContent = JSON.stringify({
    violations: found.violations.map(v => [v.id, v.help, v.nodes.length, v.nodes[0].html.slice(0, 200)]),
    width: document.documentElement.scrollWidth, window: innerWidth,
    passes: found.passes.length});
  document.body.appendChild(page);
});
</script>
"""


def axe():
    file = ROOT / ".deps/axe/axe.min.js"
    if not file.exists():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--dest", folder, WHEEL], check=True)
            wheel = next(pathlib.Path(folder).glob("*.whl"))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(zipfile.ZipFile(wheel).read("axe_playwright_python/axe.min.js"))
    text = file.read_text()
    if hashlib.sha256(text.encode()).hexdigest() != DIGEST:
        sys.exit(f"check_pages: {file} does not have the pinned SHA-256\n  fix: delete it and run again")
    return text


def chromium(*arguments):
    program = shutil.which("chromium") or sys.exit("check_pages: no chromium\n  fix: apt-get install chromium")
    common = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND"]
    with tempfile.TemporaryDirectory() as profile:
        run = subprocess.run(
            [program, *common, f"--user-data-dir={profile}", *arguments], capture_output=True, text=True, timeout=300)
    return run.stdout


def scheme(text, name):
    """The page with one colour scheme for everybody."""
    return text.replace("@media (prefers-color-scheme: dark)", "@media all" if name == "dark" else "@media not all")


def inline(page, text):
    """The style sheet of a site, in the page: a copy elsewhere would not find it."""
    def put(found):
        return "<style>" + (page.parent / found[1]).read_text() + "</style>"
    return re.sub(r'<link rel="stylesheet" href="([^"]+)">', put, text)


def findings(copy, size):
    dump = chromium(f"--window-size={size[0]},{size[1]}", "--virtual-time-budget=60000", "--dump-dom", copy.as_uri())
    result = re.search(r'<pre id="axe-result">(.*?)</pre>', dump, re.S)
    if not result:
        return {"violations": [["no-result", "axe said nothing", 1, ""]], "width": 0, "window": 0}
    unescaped = result[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return json.loads(unescaped)


def check(page, source, shots, folder):
    text = inline(page, page.read_text())
    problems = [f"refers to {found}" for found in re.findall(r'(?:src|href)="(\w+:[^"]*)"', text)]
    if "<script" in text:
        problems.append("has a script")
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    views = [("light", "wide"), ("dark", "phone")] if not shots else [(mode, name) for mode in ("light", "dark") for name in SIZES]
    for mode, name in views:
        copy = folder / f"{page.stem}-{mode}-{name}.html"
        copy.write_text(scheme(bare, mode).replace("</body>", RUN % source + "</body>"))
        found = findings(copy, SIZES[name])
        problems += [f"{mode}, {name}: {rule}: {help} ({count}): {html}" for rule, help, count, html in found["violations"]]
        if found["width"] > found["window"]:
            problems.append(f"{mode}, {name}: {found['width']} px wide in a window of {found['window']}")
        if shots:
            plain = folder / f"plain-{copy.name}"
            plain.write_text(scheme(bare, mode))
            height = 2600 if name == "wide" else 3600
            chromium(f"--window-size={SIZES[name][0]},{height}", f"--screenshot={shots / copy.stem}.png", plain.as_uri())
    if shots:
        chromium("--no-pdf-header-footer", f"--print-to-pdf={shots / page.stem}.pdf", page.resolve().as_uri())
    return problems


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pages", nargs="+", type=pathlib.Path)
    options.add_argument("--screenshots", type=pathlib.Path, help="look at all four views, and keep pictures of them and a PDF in this folder")
    given = options.parse_args()
    if given.screenshots:
        given.screenshots.mkdir(parents=True, exist_ok=True)
    source, failed = axe(), 0
    with tempfile.TemporaryDirectory() as folder:
        for page in given.pages:
            problems = check(page.resolve(), source, given.screenshots, pathlib.Path(folder))
            failed += bool(problems)
            print(f"check_pages: {page}: " + ("nothing found" if not problems else "\n  ".join([""] + problems)))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Asks pip 23.2.1 which requirements stand in nasty files; writes requirements.json: files, then (file, line, requirement, constraint).

    python3 make_requirements.py   # with pip 23.2.1
"""
import json, pathlib, re, tempfile
from pip._internal.network.session import PipSession
from pip._internal.req.req_file import parse_requirements

CASES = [
    {"requirements.txt": "numpy==1.26.4\n\n# comment\n  pandas >= 2 , < 3  # why\n\tscipy\n#numpy==1\nattrs#no-comment\n"},
    {"requirements.txt": "numpy==1.26.4 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nscipy\n"},
    {"requirements.txt": "numpy \\\n>=1.26 \\\n,<2\n\\\npandas\n"},
    {"requirements.txt": "numpy \\\n# a comment in between\n>=1.26\npandas\n"},
    {"requirements.txt": "numpy==1.26.4\\"},
    {"requirements.txt": "numpy==1.26.4\r\nscipy\r\n\r\npandas"},
    {"requirements.txt": "-r base.txt\n-rmore/other.txt\n--requirement=third.txt\n--requirement fourth.txt\nlast\n", "base.txt": "a\n", "more/other.txt": "b\n-r inner.txt\n", "more/inner.txt": "c==1\n", "third.txt": "d\n", "fourth.txt": "e\n"},
    {"requirements.txt": "-c limits.txt\n--constraint=more.txt\nnumpy\n", "limits.txt": "numpy<2\n-r inner.txt\n", "inner.txt": "scipy<2\n", "more.txt": "pandas<3 # note\n"},
    {"requirements.txt": "--index-url https://example.com/simple\n-i https://example.com/simple\n--extra-index-url=https://example.com/x\n--no-binary :all:\n--pre\n-f ./wheels\n--trusted-host example.com\nnumpy\n"},
    {"requirements.txt": "numpy[a,b]>=1 ; python_version >= \"3.9\" and os_name == 'posix' # c\nscipy;sys_platform==\"win32\"\n"},
    {"requirements.txt": "pkg @ https://example.com/pkg.whl#sha256=00\npkg2@https://example.com/pkg2.zip ; os_name == 'nt'\n"},
    {"requirements.txt": "numpy==1.26.4 --hash=sha256:aa --hash sha256:bb\nscipy --global-option=\"--x\"\n"},
    {"requirements.txt": "\ufeffnumpy\n"},
    {"requirements.txt": "numpy==1.26.4 ; python_version < '3.12' --hash=sha256:aa\n"},
    {"requirements.txt": "   # only comments\n\n\n   \\\n\n"},
    {"requirements.txt": "a\n-r one.txt\nb\n", "one.txt": "c\n-r two/two.txt\nd\n", "two/two.txt": "-r ../three.txt\ne\n", "three.txt": "f # x\\\ng\n"},
    {"requirements.txt": "numpy # a \\ b\nscipy # c \\\nattrs\n"},
    {"requirements.txt": "'numpy'==1\n"} ,
]


def read(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text.encode())
        rows = []
        for found in parse_requirements(str(root / "requirements.txt"), PipSession()):
            place = re.fullmatch(r"-[rc] (.*) \(line (\d+)\)", found.comes_from)
            rows.append([str(pathlib.Path(place[1]).resolve().relative_to(root.resolve())), int(place[2]), found.requirement, found.constraint])
        return rows


table = [{"files": files, "rows": read(files)} for files in CASES]
(pathlib.Path(__file__).parent / "requirements.json").write_text("[\n " + ",\n ".join(json.dumps(row) for row in table) + "\n]\n")
print(sum(len(row["rows"]) for row in table), "requirements")

"""Folder digests by OpenSSF Model Signing. Writes folder_digests.json beside this file.

pip install model_signing==1.1.1 pyopenssl
"""
import json, pathlib, tempfile
import model_signing
from model_signing._signing import signing

TREES = {
    "one file": {"model.onnx": "abc"},
    "a folder sorts by its parts": {"a.txt": "1", "a/b.txt": "2", "a-b": "3", "a/c/d": "4"},
    "letters beyond ASCII": {"ä.bin": "1", "z.bin": "2", "日本/語": "3", "a\u0308.bin": "4", "\U0001F600": "5", "\uffee": "6"},
    "git's own files do not count": {".gitignore": "x", ".git/HEAD": "y", "sub/.gitignore": "z", ".hidden": "h", "w": "1"},
    "empty files": {"b": "", "a": "", "c/d": ""},
    "nothing": {},
    "capitals first": {"B": "1", "a": "2", "C/x": "3", "c/x": "4"},
}
found = []
for name, files in TREES.items():
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = pathlib.Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        payload = signing.Payload(model_signing.hashing.Config().hash(folder))
        digest = payload.statement.pb.subject[0].digest["sha256"]
        found.append({"name": name, "paths": list(files), "texts": list(files.values()), "sha256": digest})
out = {"model_signing": "1.1.1", "trees": found}
pathlib.Path(__file__).with_name("folder_digests.json").write_text(json.dumps(out, indent=1) + "\n")

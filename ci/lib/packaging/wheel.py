"""A wheel: the binary, with Arrow and ONNX Runtime from the wheels pyarrow and onnxruntime."""
import base64, hashlib, re, subprocess
from .archives import zipped
from .tree import LIBRARIES, ROOT, shared, version

METADATA = """Metadata-Version: 2.1
Name: assay
Version: {version}
Summary: Tests a machine-learning model the way a test runner tests code.
License: Apache-2.0
Classifier: Private :: Do Not Upload
Classifier: Environment :: Console
Classifier: License :: OSI Approved :: Apache Software License
Classifier: Operating System :: POSIX :: Linux
Classifier: Topic :: Scientific/Engineering :: Artificial Intelligence
Classifier: Topic :: Software Development :: Testing
Requires-Python: >=3.10
Requires-Dist: pyarrow >={arrow},<{next}
Requires-Dist: onnxruntime >=1.16
Provides-Extra: xgboost
Requires-Dist: xgboost >=2.0 ; extra == 'xgboost'
Provides-Extra: lightgbm
Requires-Dist: lightgbm >=4.0 ; extra == 'lightgbm'
Description-Content-Type: text/markdown

assay reads a model artifact and a manifest, measures, judges, ties the verdict to a git commit, and writes JUnit XML.

    assay init --model model.onnx --data test.csv --label y
    assay run

The program is one native binary in `bin`. It takes Arrow's libraries from the package pyarrow and ONNX Runtime from the package
onnxruntime of the same environment, and starts no Python.
"""


def platform(binary):
    """The oldest glibc that has every symbol the binary asks for."""
    said = subprocess.run(["readelf", "--version-info", "--wide", binary], check=True, capture_output=True, text=True).stdout
    major, minor = max((int(major), int(minor)) for major, minor in re.findall(r"\bGLIBC_(\d+)\.(\d+)", said))
    return f"manylinux_{major}_{minor}_x86_64"


def arrow_range():
    """libarrow.so.2600 is Arrow 26.0: the binary works with 26.0.x and no other."""
    [library] = LIBRARIES.glob("libarrow.so.*00")
    number = int(library.name.rsplit(".", 1)[1])
    return f"{number // 100}.{number % 100}", f"{number // 100}.{number % 100 + 1}"


def make(output, binary):
    release, tag = version(binary), f"py3-none-{platform(binary)}"
    lower, upper = arrow_range()
    information = f"assay-{release}.dist-info"
    files = [(f"assay-{release}.data/scripts/assay", binary.read_bytes(), 0o755)]
    files += [(f"assay-{release}.data/data/{path}", entry.content, entry.mode) for path, entry in shared(binary).items()]
    files += [
        (f"{information}/METADATA", METADATA.format(version=release, arrow=lower, next=upper).encode(), 0o644),
        (f"{information}/WHEEL", f"Wheel-Version: 1.0\nGenerator: ci/package\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(), 0o644),
        (f"{information}/LICENSE", (ROOT / "LICENSE").read_bytes(), 0o644),
    ]
    record = "".join(f"{name},sha256={digest(content)},{len(content)}\n" for name, content, _ in files) + f"{information}/RECORD,,\n"
    file = output / f"assay-{release}-{tag}.whl"
    zipped(file, files + [(f"{information}/RECORD", record.encode(), 0o644)])
    return file


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()

#!/usr/bin/env python3
"""Asks packaging 26.3 and py-rattler 0.28.0 what versions, conditions, markers and requirements mean; writes versions.json and conda.json.

    pip install packaging==26.3 py-rattler==0.28.0 && python3 make_versions.py

Answers are strings of one character a pair, so that thousands of them stay a small file: `<`, `=`, `>` for an order, `1`, `0` for a
truth value, `!` where the library refuses.
"""
import json, pathlib
from packaging.markers import Marker, UndefinedComparison, UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version
import rattler

here = pathlib.Path(__file__).parent

VERSIONS = """
0 0.0 0.0.0 1 1.0 1.0.0 v1.0 V1.0 1.0.0.0 1.0.1 1.1 1.1.0 1.1.1 1.10 1.9 1.2.3 01.002.0003 10.0 2 2.0 2.2 2.2.0 2.2.1 2.2.post3 2.3 2.3rc1
1.0.dev0 1.0.dev 1.0.dev456 1.0dev1 1.0a0.dev1 1.0a1 1.0a1.dev1 1.0A1 1.0alpha1 1.0-alpha.1 1.0.a.1 1.0a 1.0a- 1.0b1 1.0beta2 1.0b2.post345.dev456
1.0b2.post345 1.0b2-346 1.0c1 1.0rc1 1.0rc1.dev456 1.0rc2 1.0preview3 1.0pre4 1.0rc 1.0.RC.5 1.0.post1 1.0-1 1.0post1 1.0-r1 1.0.rev1 1.0r 1.0.post
1.0.post456.dev34 1.0.post456 1.0.post.dev1 1.0-1.dev2 1.1.dev1 1.1a1 1.1rc1 1.1.post1 1.1.post2.dev1 1.4.5a4 1.4.5 1.4.6 1.5 1.5.0.dev3
1.0+local 1.0+LOCAL 1.0+1 1.0+2 1.0+10 1.0+abc.5 1.0+abc.7 1.0+5 1.0+abc 1.0+ubuntu-1 1.0+ubuntu_1 1.0+ubuntu.1 1.0+ubuntu.01 1.0+a.b 1.0+a 1.0+1.a
1.0+1.1 1.0.dev1+x 1.0rc1+x 1.0.post1+x 1.7 1.7.0 1.7.1 1.7.0.post1 1.7.post2 1.7.0.post3 1.7+cu118 1.7.1+cu118 1!0 1!1.0 1!1.0.dev1 0!1.0 2!0.1
20261130235959123456789 20261130235959123456788.1 1.18446744073709551616 1.0.0.0.0.0.1 3.10 3.9 3.11.2 3.12.0rc2 2024.1.15 1.26.4 2.0.0
""".split()
NOT_VERSIONS = ["", " ", "1.0.", ".1", "a", "2004d", "1.0-final-2", "1.0+", "1.0+_", "1.0++a", "1..0", "1.0 1", "1.0+a+b", "١.٠", "1!", "!1", "1.0-", "1.0.dev1.post1", "1.0a1b1",
                "1.0_", "1,0", "1.0+ä", "1.0#", "v", "vv1", "1.0.*", "french toast", "1.0+1+1", "1:1.0", "1.0-1-1", "1.0rc1post1x", "1.0.ſ", "1.0poſt1", "-1", "+1", "1.-1", "v 1"]
SPACED = [" 1.0", "1.0\n", "\t1.0 ", "\u00a01.0"]

SPECIFIERS = """
==1.0 ==1.0.0 ==1.0.* ==1.* ==1.1 ==1.1.* ==1.1.0 ==1.7 ==1.7+cu118 ==1.0+ubuntu-1 ==1.0+1 ==0 ==1!1.0 ==1!1.* ==1.0a1 ==1.0.dev0 ==1.0.post1 ==v1.0 ==1.0.0.* ==01.0 ==2.0.*
!=1.0 !=1.0.* !=1.1 !=1.7+cu118 !=1.0a1 !=1!1.* !=1.1.*
<=1.0 <=1.1 <=1.0.dev0 <=1.0rc1 <=1.7 <=1!0 <=1.0.post1 <=1.0a1
>=1.0 >=1.1 >=1.0.dev0 >=1.0rc1 >=1.7 >=1!0 >=1.0.post1 >=1.0a1 >=3.9
<1.0 <1.0rc2 <1.0.post1 <1.0.dev456 <1.1 <1.7 <1!0 <1.0.0.1 <1.0.post456.dev34 <2 <1.0a1 <1.0b2.post345
>1.0 >1.0rc1 >1.0.post1 >1.0.dev0 >1.7 >1.7.post2 >1!0 >1.0a1 >1.0a0.dev1 >1.0.post456.dev34 >1 >1.0b2.post345
~=1.0 ~=2.2 ~=2.2.0 ~=2.2.post3 ~=1.4.5a4 ~=1.0.0 ~=1!1.0 ~=1.0rc1 ~=1.0.dev0 ~=1.0.0.0 ~=3.9
===1.0 ===1.0.0 ===1.0+LOCAL ===anything ===1.7+CU118 ===v1.0 ===
>=1.0,<2 >=1.0,!=1.1.* >=1.0a1,<1.1 ~=1.0,!=1.7 >=1.0,==1.*,<1.7 ==1.0,===1.0 >1,<1.1 ,>=1 >=1,
""".split("\n")
SPECIFIERS = [word for line in SPECIFIERS for word in line.split()] + ["", " >= 1.0 , < 2 ", "==\t1.0", ", ,"]
NOT_SPECIFIERS = ["1.0", "=1.0", ">=1.0.*", "<1.*", "~=1", "~=1.0.*", "~=1!1", ">=1.0+local", "~=1.0+local", "<=1.0+x", "==1.0+", "==1.0.dev1.*", "==1.0a1.*", "==1.0+x.*", ">1.0+x", "==", "!=", "~=", "=>1.0",
                  ">=1.0 <2", "==1.0 ;", "=== a b", ">=a", "==1.0.*.*", "^1.0", "~1.0", "*", "==*", "<>1.0", "== 1 . 0", "===1.0)", "==1.*.0", ">=1.0;", "1.0,>=2"]

NAMES = ["Friendly-Bard", "FRIENDLY_BARD", "friendly.bard", "FRIENDLY-BARD", "friendly--bard", "FrIeNdLy-._.-bArD", "scikit_learn", "zope.interface", "-a-", "a", "A__B", "ruamel.yaml.clib", ""]

ENVIRONMENTS = [
    {"implementation_name": "cpython", "implementation_version": "3.11.2", "os_name": "posix", "platform_machine": "x86_64", "platform_release": "6.1.0-18-amd64", "platform_system": "Linux",
     "platform_version": "#1 SMP", "python_full_version": "3.11.2", "platform_python_implementation": "CPython", "python_version": "3.11", "sys_platform": "linux"},
    {"implementation_name": "cpython", "implementation_version": "3.9.0", "os_name": "nt", "platform_machine": "AMD64", "platform_release": "10", "platform_system": "Windows",
     "platform_version": "10.0.19041", "python_full_version": "3.9.0", "platform_python_implementation": "CPython", "python_version": "3.9", "sys_platform": "win32"},
    {"implementation_name": "pypy", "implementation_version": "7.3.13", "os_name": "posix", "platform_machine": "arm64", "platform_release": "23.1.0", "platform_system": "Darwin",
     "platform_version": "Darwin Kernel", "python_full_version": "3.10.13rc1", "platform_python_implementation": "PyPy", "python_version": "3.10", "sys_platform": "darwin"},
]
MARKERS = """
python_version < "3.11"
python_version >= "3.9"
python_version > "3.9"
python_version == "3.11"
python_version != "3.11"
python_version == "3.*"
python_version == "3.1.*"
python_version in "3.9 3.10"
python_version not in "3.9, 3.11"
python_version ~= "3.9"
python_version === "3.11"
python_version < "abc"
python_version == "abc"
python_full_version >= "3.10.13"
python_full_version < "3.10.13"
python_full_version > "3.9"
python_full_version == "3.11.2"
python_full_version <= "3.11"
"3.10" <= python_version
"3.8" in python_version
"3.1" in python_version
os_name == "posix"
os.name == "nt"
sys.platform == "win32"
sys_platform != "win32"
sys_platform >= "linux"
sys_platform > "a"
sys_platform < "z"
sys_platform <= "linux"
sys_platform ~= "linux"
sys_platform === "linux"
sys_platform in "linux darwin"
sys_platform in ("linux")
"linux" in sys_platform
"win" in sys_platform
"" in sys_platform
platform_machine == "x86_64"
platform.machine == "arm64"
platform_release >= "6"
platform_release >= "10"
platform_release == "10"
platform_version == "#1 SMP"
platform.version != 'x'
platform_system == 'Linux' or platform_system == 'Darwin'
platform_python_implementation == "CPython"
platform.python_implementation == 'PyPy'
python_implementation == "CPython"
implementation_name == "cpython" and implementation_version >= "3.10"
implementation_version < "7.4"
os_name == "posix" and python_version < "3.11" or sys_platform == "win32"
os_name == "posix" and (python_version < "3.11" or sys_platform == "win32")
(os_name == "posix" and python_version < "3.11") or sys_platform == "win32"
((((os_name=="posix"))))
  os_name   ==   "posix"
os_name=="posix"and python_version>"3"
os_name == 'posix'or os_name == 'nt'
os_name == sys_platform
os_name == os_name
"posix" == os_name
"a" == "b"
extra == "test"
extra == "Te_St"
extra != "test"
"test" == extra
extra in "test dev"
extra == "" or os_name == "nt"
extras == "x"
"x" in extras
"Test" in extras
"x" not in dependency_groups
extras in "x"
os_name == "po\\x73ix"
os_name == "\\160osix"
os_name == "\\d"
os_name == "posix" and nosuch == "1"
os_name
os_name ==
== "posix"
os_name = "posix"
os_name == posix
os_name == "posix
os_name == "posix" and
os_name == "posix" or or os_name == "nt"
os_name == "posix" AND os_name == "nt"
(os_name == "posix"
os_name == "posix")
os_name not "posix"
os_name notin "posix"
os_name not  in "posix"
os_name in"posix nt"
os_name == "posix" os_name == "nt"
os_name == 'a"b'
os_name == 'a\\'
OS_NAME == "posix"
python_version <> "3"
"3.9" < python_version < "3.12"
os_name == "posix" ; os_name == "nt"
os_name == "posix" and not os_name == "nt"
""".strip("\n").split("\n") + ["os_name == 'pos\nix'", "", " ", "os_name == \"\u00e9\"", "\u00e9os_name == 'x'", "os_name == 'a\\u00e9'"]

REQUIREMENTS = """
numpy
numpy==1.26.4
NumPy == 1.26.4
 numpy
numpy>=1.26,<2
numpy >= 1.26 , < 2
numpy (>=1.26,<2)
numpy(>=1.26)
numpy ()
numpy()
numpy (>=1.26
numpy >=1.26)
numpy[extra]
numpy[a,b]>=1
numpy[ a , b ] >= 1
numpy[]
numpy[a b]
numpy[a,]
numpy[,a]
numpy[a
numpy[a]]
numpy [a] ; os_name == "posix"
numpy==1.26.4; python_version < "3.11"
numpy==1.26.4 ; python_version < "3.11" and os_name=="posix"
numpy;os_name=="posix"
numpy ; 
numpy;
numpy @ https://example.com/numpy-1.26.4.whl
numpy@https://example.com/numpy.whl
numpy @ https://example.com/numpy.whl ; os_name == "posix"
numpy @ https://example.com/numpy.whl; os_name == "posix"
numpy @ https://example.com/numpy.whl   
numpy @ git+https://github.com/numpy/numpy.git@v1.26.4#egg=numpy
numpy[test] @ file:///tmp/numpy
numpy @
numpy @ 
numpy @ a b
scikit-learn
scikit_learn~=1.4
zope.interface===5.0
a
a-
-a
_a
a_
a.
a._
a.b-c_d
A1
1a
12
é
numpyé
numpy==
numpy=1.0
numpy=>1.0
numpy>=1.0.*
numpy==1.0.*
numpy!=1.0.*
numpy~=1
numpy~=1.0
numpy>=1.0+cu118
numpy==1.0+cu118
numpy==1.0.dev1.*
numpy ===1.0 weird
numpy===1.0,>=2
numpy >=1.0 <2
numpy >=1.0,
numpy >=1.0,,<2
numpy ,>=1.0
numpy 1.0
numpy ; os_name
numpy==1.0 # comment
numpy==1.0; extra == "Test_It"
torch==2.1.0+cu118
torch == 2.1.0+cu118 ; sys_platform == 'linux'
importlib-metadata<9,>=3.6; python_version<"3.10"
pkg==1!2.0
pkg>=2024.1.15
--hash=sha256:abc
-e .
./local
https://example.com/x.whl
pkg[é]
pkg[a-b.c_d]>=1
pkg[a-]
pkg>=1;python_version in "3.8,3.9"
pkg\t>=1
pkg>=v1.0
pkg>=1.0-1
pkg>=1.0.post1
pkg!=1.0,!=1.1,>0.9
pkg<1.0rc1
""".strip("\n").split("\n") + ["", " ", "pkg\n>=1", "pkg>=\n1", "pkg @ x\ty", "pkg==1.0\n"]


def answer(function, refused):
    try:
        return "1" if function() else "0"
    except refused:
        return "!"


def order(one, other):
    return "<" if one < other else "=" if one == other else ">"


def requirement(text):
    try:
        found = Requirement(text)
    except InvalidRequirement:
        return None
    return {"name": found.name, "extras": sorted(found.extras), "specifier": sorted(str(one) for one in found.specifier), "url": found.url, "hasMarker": found.marker is not None}


def marker(text, environment, context):
    return answer(lambda: Marker(text).evaluate(environment, context), (UndefinedComparison, UndefinedEnvironmentName))


def is_marker(text):
    try:
        Marker(text)
        return True
    except ValueError:
        return False


def packaging_table():
    parsed = [Version(text) for text in VERSIONS]
    for text in NOT_VERSIONS:
        try:
            Version(text)
            raise SystemExit(f"{text!r} is a version after all")
        except InvalidVersion:
            pass
    asked = VERSIONS + NOT_VERSIONS
    good_markers = [text for text in MARKERS if is_marker(text)]
    return {
        "versions": VERSIONS, "normalized": [str(version) for version in parsed],
        "prerelease": "".join("1" if version.is_prerelease else "0" for version in parsed),
        "order": ["".join(order(one, other) for other in parsed) for one in parsed],
        "spaced": {text: str(Version(text)) for text in SPACED}, "refusedVersions": NOT_VERSIONS,
        "specifiers": SPECIFIERS, "candidates": asked,
        "contains": ["".join(answer(lambda: SpecifierSet(one).contains(text), ()) for text in asked) for one in SPECIFIERS],
        "refusedSpecifiers": [text for text in NOT_SPECIFIERS if answer(lambda: SpecifierSet(text) is not None, InvalidSpecifier) == "!"],
        "names": {name: canonicalize_name(name) for name in NAMES},
        "environments": ENVIRONMENTS, "markers": good_markers, "refusedMarkers": [text for text in MARKERS if text not in good_markers],
        "holds": ["".join(marker(text, environment, context) for environment in ENVIRONMENTS for context in ("metadata", "lock_file", "requirement")) for text in good_markers],
        "requirements": [[text, requirement(text)] for text in REQUIREMENTS],
    }


CONDA_VERSIONS = """
0.4 0.4.0 0.4.1.rc 0.4.1.RC 0.4.1 0.5a1 0.5b3 0.5C1 0.5c1 0.5 0.9.6 0.960923 1.0 1.1dev1 1.1_ 1.1a1 1.1.0dev1 1.1.dev1 1.1.a1 1.1.0rc1 1.1.0 1.1 1.1.0post1 1.1.post1 1.1post1
1996.07.12 1!0.4.1 1!3.1.1.6 2!0.4.1 1.0.1 1.0.1_ 1.0.1a 1.0.1post.a 1.0.1post.b 1.0.1post.z 1.0.1post.za 1.0.2 1.2 1.2.0 1.2.3 1.2.9 1.20 1.2a 1.2a1 1.2.a 1.2rc1 1.2post 1.2post1 1.2.dev 1.2+local 1.2+1.0 1.2.3+4.0
1.26.4 2 2.0 2.0.0 2.1 3.1 3.10 3.9 3.11.2 9e 9c 20240115 1.1.1w 1.1.1_a 1-2-3 1_2_3 2023.7.22 2_1 1.2.alpha 1.2.alphabet dev post a alpha.1
""".split()
NOT_CONDA_VERSIONS = ["", "1.0 2", "3!", "1!2!3", "1..2", "1.0+", "1+2+3", "1.2$", "5.5++", "5.5..mw", "5.5.mw.", "!", "é", "1.2.", ".1", "#1"]
CONDA_CONDITIONS = """
1.2 ==1.2 =1.2 =1.2.0 1.2.* 1.2* !=1.2 !=1.2.* >=1.2 >1.2 <1.2 <=1.2 ~=1.2.3 ~=1.2 ~=1 ~=1.2.0 >=1.2,<2 1.2.*|>=3 >=1,<1.2|>2,<=3.1 (>=1,<1.2)|>2 * >=1.0,!=1.2.* =1.1 =1.1.0 1.1.1* =1.1.1 =1!3.1 >=1!0 =1.2a 1.2a* =1.0.1
==1.0.1_ =1.2+local ==1.2+local =1.2.alph <1.2.dev >1.2post =2_1 ==0.4 >=1.2.* =1 =2 =3.1 >=20240101 (1.2|2.0),<2 =1.2rc ==9e >=1.1.a1 =1.1.dev ~=1.1.0 =1.1post
""".split()
NOT_CONDA_CONDITIONS = ["", ">=", "1.2|", "1.2,", "|1.2", "(1.2", "1.2)", ">=1.2 <2", "^1.2$", "1.*.3", "=>1.2", "1.2 3", ">=a b", "!1.2", "=="]
CONDA_MATCHES = ["numpy", "numpy=1.26", "numpy=1.26.*", "numpy==1.26.4", "numpy 1.26.4", "numpy 1.26.*", "numpy>=1.26", "numpy >=1.26,<2", "numpy>=1.26,<2|3.*", "numpy 1.26.4 py311h64a7726_0",
                 "numpy=1.26.4=py311h64a7726_0", "numpy=1.26.4=py311*", "numpy=1.26=py311h64a7726_0", "numpy==1.26.4=py311h64a7726_0", "numpy 1.26.4 py310*", "conda-forge::numpy=1.26", "conda-forge::numpy",
                 "numpy[version='>=1.26,<2']", "numpy[version=\">=2\"]", "numpy[version='1.26.4', build='py311*']", "numpy[build=py39*]", "NumPy=1.26", "numpy ~=1.26.0", "numpy !=1.26.4", "numpy *", "numpy * py311*",
                 "numpy >=1.26 py311*", "numpy=1.2", "numpy 1.26.4 *", "numpy <2.0a0", "numpy=1.26.4", "  numpy  >=1.26  ", "python=3.11"]
BUILDS = [("1.26.4", "py311h64a7726_0"), ("1.26.4", "py310h0_0"), ("2.0.0", "py311h1_1"), ("1.2.0", "0")]


def conda_table():
    versions = [rattler.Version(text) for text in CONDA_VERSIONS]
    refused = lambda kind, text: answer(lambda: kind(text) is not None, Exception) == "!"
    matches = []
    for text in CONDA_MATCHES:
        found = rattler.MatchSpec(text)
        row = ""
        for version, build in BUILDS:
            record = rattler.PackageRecord(name="python" if text.startswith("python") else "numpy", version=version, build=rattler.BuildString(build), build_number=0, subdir="linux-64", arch=None, platform=None)
            row += "1" if found.matches(record) else "0"
        matches.append([text, row])
    return {
        "versions": CONDA_VERSIONS, "order": ["".join(order(one, other) for other in versions) for one in versions],
        "refusedVersions": [text for text in NOT_CONDA_VERSIONS if refused(rattler.Version, text)],
        "conditions": CONDA_CONDITIONS, "contains": ["".join("1" if rattler.VersionSpec(one).matches(version) else "0" for version in versions) for one in CONDA_CONDITIONS],
        "refusedConditions": [text for text in NOT_CONDA_CONDITIONS if refused(rattler.VersionSpec, text)],
        "builds": BUILDS, "matches": matches,
    }


for name, table in [("versions.json", packaging_table()), ("conda.json", conda_table())]:
    body = ",\n".join(f" {json.dumps(key)}: " + (("[\n  " + ",\n  ".join(json.dumps(item) for item in value) + "]") if key in ("order", "contains", "requirements", "environments") else json.dumps(value)) for key, value in table.items())
    (here / name).write_text("{\n" + body + "\n}\n")
    rows = sum(len(line) for key in ("order", "contains", "holds") for line in table.get(key, [])) + len(table.get("requirements", []))
    print(f"{name}: {rows} answers")

#!/usr/bin/env python3
"""Writes cases.json: small zip and tar archives, and the risks that each was made to hold. Nothing in them is ever unpacked to a file.

    python make_archives.py
"""
import base64, gzip, io, json, pathlib, stat, struct, tarfile, warnings, zipfile, zlib

warnings.simplefilter("ignore")
CASES = []


def case(name, file, data, *risks):
    CASES.append({"name": name, "file": file, "bytes": base64.b64encode(data).decode(), "risks": list(risks)})


def zipped(members, method=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data, *mode in members:
            info = zipfile.ZipInfo("x" * len(name), (2026, 1, 1, 0, 0, 0))
            info.filename = name
            info.compress_type = method
            info.external_attr = (mode[0] if mode else stat.S_IFREG | 0o644) << 16
            archive.writestr(info, data)
    return out.getvalue()


def tarred(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, kind, data in members:
            info = tarfile.TarInfo(name)
            info.type = kind
            if kind == tarfile.REGTYPE:
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
            else:
                info.linkname = data
                archive.addfile(info)
    return gzip.compress(out.getvalue(), mtime=0)


LINK = stat.S_IFLNK | 0o777
leaves = "leaves_folder"
case("zip: nothing wrong", "model.zip", zipped([("a/b.txt", b"x"), ("a/../c.txt", b"y"), ("dir/", b"")]))
case("zip: a name that goes up", "model.zip", zipped([("../evil.txt", b"x")]), leaves)
case("zip: a name that goes up later", "model.zip", zipped([("a/../../evil.txt", b"x")]), leaves)
case("zip: an absolute name", "model.zip", zipped([("/etc/cron.d/evil", b"x")]), leaves)
case("zip: a drive of Windows", "model.zip", zipped([("C:/evil.txt", b"x")]), leaves)
case("zip: backslashes", "model.zip", zipped([("..\\evil.txt", b"x")]), leaves)
case("zip: a link out", "model.zip", zipped([("a/link", b"../../etc/passwd", LINK)]), leaves)
case("zip: an absolute link", "model.zip", zipped([("link", b"/etc/passwd", LINK)]), leaves)
case("zip: a link that stays", "model.zip", zipped([("a/link", b"../b.txt", LINK), ("b.txt", b"x")]))
case("zip: a name twice", "model.zip", zipped([("a", b"x"), ("a", b"y")]), "duplicate_member")

# A directory whose members share one local header and its bytes.
whole = zipped([("a.bin", zlib.compress(bytes(1000))), ("b.bin", b"x")])
first = whole.index(b"PK\x01\x02")
second = whole.index(b"PK\x01\x02", first + 1)
shared = bytearray(whole)
shared[second + 42:second + 46] = shared[first + 42:first + 46]
shared[second + 20:second + 28] = shared[first + 20:first + 28]
shared[second + 46:second + 51] = b"a.bin"
case("zip: members that share their bytes", "model.zip", bytes(shared), "archive_bomb", "duplicate_member")
# Two gigabytes of zeros are too long to make here: the directory says so, which is what a reader allocates by.
bomb = bytearray(zipped([("zeros.bin", bytes(1000))], zipfile.ZIP_DEFLATED))
at = bomb.index(b"PK\x01\x02")
bomb[at + 24:at + 28] = struct.pack("<I", 0xF0000000)
case("zip: a directory that promises four gigabytes", "model.zip", bytes(bomb), "archive_bomb")
inner = zipped([("zeros.bin", bytes(1000))], zipfile.ZIP_DEFLATED)
case("zip: a bomb inside", "model.zip", zipped([("inner.zip", bytes(bomb))]), "archive_bomb")
case("zip: many zeros that are no bomb", "model.zip", zipped([("zeros.bin", bytes(1 << 20))], zipfile.ZIP_DEFLATED))

regular, symbolic, hard = tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE
case("tar: nothing wrong", "model.tar.gz", tarred([("a/b.txt", regular, b"x"), ("a/link", symbolic, "../a/b.txt"), ("a/hard", hard, "a/b.txt")]))
case("tar: a name that goes up", "model.tar.gz", tarred([("../evil.txt", regular, b"x")]), leaves)
case("tar: an absolute name", "model.tar.gz", tarred([("/etc/evil", regular, b"x")]), leaves)
case("tar: a link out", "model.tar.gz", tarred([("a/link", symbolic, "../../etc/passwd")]), leaves)
case("tar: an absolute link", "model.tar.gz", tarred([("link", symbolic, "/etc/passwd")]), leaves)
case("tar: a hard link out", "model.tar.gz", tarred([("link", hard, "../etc/passwd")]), leaves)
case("tar: a name of two hundred letters that goes up", "model.tar.gz", tarred([("../" + "d" * 200 + "/evil", regular, b"x")]), leaves)
case("tar: a name twice", "model.tar.gz", tarred([("a", regular, b"x"), ("a", regular, b"y")]), "duplicate_member")

layer = lambda kind, **more: {"class_name": kind, "config": {"name": kind.lower()}, **more}
config = lambda *layers: json.dumps({"class_name": "Sequential", "config": {"layers": list(layers)}}).encode()
keras = lambda *layers: zipped([("metadata.json", b'{"keras_version": "3.11.0"}'), ("config.json", config(*layers)), ("model.weights.h5", b"\x89HDF\r\n\x1a\n")])
case("keras: layers without code", "model.keras", keras(layer("Dense", module="keras.layers")))
case("keras: a Lambda layer", "model.keras", keras(layer("Dense"), layer("Lambda", module="keras.layers")), "code_in_layer")
case("keras: a function of the system", "model.keras", keras(layer("system", module="os")), "code_in_layer")
case("keras: a Lambda layer in a layer", "model.keras", keras({"class_name": "TimeDistributed", "config": {"layer": layer("Lambda")}}), "code_in_layer")
target = pathlib.Path(__file__).with_name("cases.json")
target.write_text("[\n" + ",\n".join(json.dumps(one) for one in CASES) + "\n]\n")
print(len(CASES), "cases,", target.stat().st_size, "bytes")

#!/usr/bin/env python3
"""Writes cases.json: small artifacts that hold pickles, and what picklescan, fickling and modelscan say of each.

Every artifact is made here, from what the lists of these tools' tests and advisories name; none is copied, and none is ever loaded.
The imports that a case states are those of the opcodes that this script wrote into it.

    pip install picklescan==1.0.5 fickling==0.1.12 typing_extensions modelscan==0.8.8 numpy joblib lz4 zstandard py7zr
    python make_pickles.py
"""
import base64, bz2, contextlib, gzip, io, json, lzma, pathlib, struct, subprocess, sys, tarfile, tempfile, warnings, zipfile, zlib

warnings.simplefilter("ignore")
CASES = []


def case(name, suffix, data, imports, verdict="dangerous"):
    """verdict: what assay must say: dangerous, unknown (something unknown, nothing dangerous), safe, broken."""
    CASES.append({"name": name, "suffix": suffix, "bytes": data, "imports": imports, "verdict": verdict})


# Opcodes, written by hand.
def glob(module, name): return b"c" + module.encode() + b"\n" + name.encode() + b"\n"
def uni(text): return b"\x8c" + bytes([len(text.encode())]) + text.encode()
def stack(module, name): return uni(module) + b"\x94" + uni(name) + b"\x94\x93"
def call(module, name, argument="true"): return glob(module, name) + b"(V" + argument.encode() + b"\ntR."
def call4(module, name, argument="true"): return b"\x80\x04" + stack(module, name) + b"\x94" + uni(argument) + b"\x85R."
EVIL = call("os", "system")
EVIL4 = call4("os", "system")


def names():
    """Imports that the other tools' tests, advisories and tables name."""
    dangerous = """__builtin__.eval __builtin__.compile __builtin__.apply __builtin__.getattr __builtin__.exec __builtin__.globals
    builtins.eval builtins.exec builtins.__import__ builtins.open builtins.breakpoint os.system posix.system nt.system subprocess.run
    subprocess.Popen sys.exit socket.create_connection runpy._run_code runpy.run_path pty.spawn bdb.Bdb bdb.Bdb.run pdb.run
    webbrowser.open httplib.HTTPSConnection requests.api.get aiohttp.client.ClientSession operator.attrgetter _operator.attrgetter
    operator.methodcaller _operator.methodcaller pickle.loads _pickle.loads venv.create torch._inductor.codecache.compile_file
    pydoc.pipepager pydoc.locate torch.serialization.load pip.main timeit.timeit cProfile.run cProfile.runctx profile.run
    profile.Profile.run numpy.testing._private.utils.runstring numpy.f2py.crackfortran.getlincoef torch.utils.collect_env.run
    torch.utils.bottleneck.__main__.run_cprofile torch._dynamo.guards.GuardBuilder.get torch.jit.unsupported_tensor_ops.execWrapper
    torch.storage._load_from_bytes torch.hub.load torch.load cloudpickle.cloudpickle._make_function cloudpickle.cloudpickle.subimport
    types.CodeType types.FunctionType marshal.loads importlib.import_module pkgutil.resolve_name ctypes.CDLL code.InteractiveInterpreter.runcode
    codeop.compile_command doctest.debug_script ensurepip._run_pip distutils.file_util.write_file imaplib.IMAP4_stream idlelib.run.Executive.runcode
    idlelib.pyshell.ModifiedInterpreter.runcode idlelib.debugobj.ObjectTreeItem.SetText idlelib.calltip.get_entity
    lib2to3.pgen2.grammar.Grammar.loads trace.Trace.run urllib.request.urlopen uuid._get_command_stdout _osx_support._read_output
    _aix_support._read_cmd_output _pyrepl.pager.pipe_pager test.support.script_helper.assert_python_ok ssl.get_server_certificate
    logging.FileHandler _io.FileIO asyncio.run shutil.rmtree multiprocessing.Process atexit.register signal.signal threading.Thread
    sqlite3.connect tempfile.mkdtemp zipfile.ZipFile tarfile.open shelve.open fileinput.input glob.glob platform.popen smtplib.SMTP
    ftplib.FTP telnetlib.Telnet joblib.load numpy.load pandas.read_pickle dill.loads yaml.unsafe_load picklescan.scanner.scan_file_path
    sklearn.datasets.fetch_openml inspect.getattr_static gc.get_objects site.addsitedir unittest.main zipimport.zipimporter""".split()
    for dotted in dangerous:
        # The module is what can be imported: a class keeps its method as a dotted name.
        parts = dotted.split(".")
        cut = next((i for i, part in enumerate(parts) if i and part[0].isupper()), len(parts) - 1)
        module, name = ".".join(parts[:cut]), ".".join(parts[cut:])
        yield module, name, "dangerous"
    for module, name in [
        ("collections", "OrderedDict"), ("collections", "Counter"), ("collections", "defaultdict"), ("torch", "FloatStorage"), ("torch._utils", "_rebuild_tensor_v2"),
        ("numpy", "ndarray"), ("numpy", "dtype"), ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "scalar"),
        ("sklearn.linear_model._logistic", "LogisticRegression"), ("sklearn.tree._tree", "Tree"), ("xgboost.sklearn", "XGBClassifier"),
        ("xgboost.core", "Booster"), ("lightgbm.sklearn", "LGBMClassifier"), ("scipy.sparse._csr", "csr_matrix"), ("copy_reg", "_reconstructor"),
        ("__builtin__", "object"), ("__builtin__", "set"), ("_codecs", "encode"), ("datetime", "datetime"), ("decimal", "Decimal"),
        ("joblib.numpy_pickle", "NumpyArrayWrapper"), ("pandas.core.frame", "DataFrame"), ("numpy.random._pickle", "__randomstate_ctor"),
    ]:
        yield module, name, "safe"
    for module, name in [
        ("__main__", "Preprocessor"), ("mycompany.features", "Encoder"), ("functools", "partial"), ("operator", "itemgetter"),
        ("sklearn.utils.validation", "check_array"), ("torch.nn.functional", "relu"), ("some_package.models", "Net"),
    ]:
        yield module, name, "unknown"


def plain():
    for module, name, verdict in names():
        case(f"import {module} {name}", ".pkl", call(module, name), [[module, name]], verdict)


def opcodes():
    evil = [["os", "system"]]
    case("no imports, protocol 0", ".pkl", b"(lp0\nI1\naI2\na.", [], "safe")
    case("no imports, protocol 2", ".pkl", b"\x80\x02]q\x00(K\x01K\x02e.", [], "safe")
    case("no imports, protocol 4 framed", ".pkl", b"\x80\x04\x95\x0a\x00\x00\x00\x00\x00\x00\x00]\x94(K\x01K\x02e.", [], "safe")
    case("STACK_GLOBAL", ".pkl", EVIL4, evil)
    case("STACK_GLOBAL, framed", ".pkl", b"\x80\x04\x95" + struct.pack("<Q", len(EVIL4) - 2) + EVIL4[2:], evil)
    case("STACK_GLOBAL through BINGET", ".pkl",
         b"\x80\x04" + uni("system") + b"\x94" + uni("os") + b"\x94h\x01h\x00\x93" + uni("true") + b"\x85R.", evil)
    case("STACK_GLOBAL through LONG_BINGET and GET", ".pkl",
         b"\x80\x04" + uni("system") + b"r\x05\x00\x00\x00" + uni("os") + b"p7\n0j\x05\x00\x00\x000" + b"g7\nj\x05\x00\x00\x00\x93" + uni("x") + b"\x85R.", evil)
    case("STACK_GLOBAL with strings of Python 2", ".pkl", b"\x80\x04U\x02osU\x06system\x93" + uni("true") + b"\x85R.", evil)
    case("STACK_GLOBAL with escaped strings", ".pkl", b"S'\\x6f\\163'\nS'sys\\x74em'\n\x93(S'true'\ntR.", evil)
    case("STACK_GLOBAL with UNICODE escapes", ".pkl", b"V\\u006fs\nVs\\u0079stem\n\x93(Vtrue\ntR.", evil)
    case("STACK_GLOBAL with BINUNICODE8 and BINUNICODE", ".pkl",
         b"\x80\x04\x8d\x02\x00\x00\x00\x00\x00\x00\x00osX\x06\x00\x00\x00system\x93" + uni("true") + b"\x85R.", evil)
    case("STACK_GLOBAL after DUP and POP", ".pkl", b"\x80\x04" + uni("os") + b"2N00" + uni("os") + b"K\x010" + uni("system") + b"\x93" + uni("true") + b"\x85R.", evil)
    case("STACK_GLOBAL of a value made while loading", ".pkl",
         b"\x80\x04" + uni("os") + stack("builtins", "str") + uni("system") + b"\x85R\x93" + uni("true") + b"\x85R.",
         [["builtins", "str"], ["os", "(made while loading)"]])
    case("STACK_GLOBAL with a number for a module", ".pkl", b"\x80\x04K\x2a\x94" + uni("os") + b"h\x00" + uni("os") + b"\x93.", [["(made while loading)", "os"]])
    case("INST", ".pkl", b"(S'true'\nios\nsystem\n.", evil)
    case("OBJ", ".pkl", b"(cos\nsystem\nS'true'\no.", evil)
    case("NEWOBJ", ".pkl", b"\x80\x02cos\nsystem\nX\x04\x00\x00\x00true\x85\x81.", evil)
    case("NEWOBJ_EX", ".pkl", b"\x80\x04" + stack("subprocess", "Popen") + uni("true") + b"\x85}\x92.", [["subprocess", "Popen"]])
    case("BUILD on an import", ".pkl", b"\x80\x02cmycompany.models\nNet\n}X\x01\x00\x00\x00aK\x01sb.", [["mycompany.models", "Net"]], "broken")
    for width, code in enumerate([b"\x82\x07", b"\x83\x07\x00", b"\x84\x07\x00\x00\x00"]):
        case(f"EXT{1 << width}", ".pkl", b"\x80\x02" + code + b")R.", [["copyreg extension registry", "code 7"]])
    case("PERSID", ".pkl", b"Pabc\n.", [], "safe")
    case("BINPERSID", ".pkl", b"\x80\x02X\x07\x00\x00\x00storage\x85Q.", [], "safe")
    case("a name with dots", ".pkl", b"\x80\x04" + stack("sklearn.base", "os.system") + uni("true") + b"\x85R.", [["sklearn.base", "os.system"]])
    case("a module that a package carries", ".pkl", call("torch.serialization", "os"), [["torch.serialization", "os"]])
    case("an import that is never called", ".pkl", b"cos\nsystem\n0N.", evil)
    case("imports in a dictionary", ".pkl", b"\x80\x02}(U\x01acos\nsystem\nU\x01bccollections\nOrderedDict\nu.", evil + [["collections", "OrderedDict"]])
    case("eval by attribute of builtins", ".pkl", b"c__builtin__\ngetattr\n(c__builtin__\n__import__\n(S'os'\ntRS'system'\ntR(S'true'\ntR.",
         [["__builtin__", "getattr"], ["__builtin__", "__import__"]])
    case("a call of what partial gave", ".pkl", b"\x80\x02cfunctools\npartial\ncos\nsystem\nX\x04\x00\x00\x00true\x86R)R.", [["functools", "partial"], ["os", "system"]])


def several():
    evil, order = [["os", "system"]], [["collections", "OrderedDict"]]
    benign = b"\x80\x02ccollections\nOrderedDict\n)R."
    case("a second pickle", ".pkl", benign + EVIL4, order + evil)
    case("a third pickle of protocol 0", ".pkl", benign + b"\x80\x02K\x01." + EVIL, order + evil)
    case("an old PyTorch file", ".pt", b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.\x80\x02}." + benign + b"\x80\x02]." + bytes(64), order, "safe")
    case("an old PyTorch file whose magic number is evaluated", ".pt", call("__builtin__", "eval", "0x1950a86a20f9469cfc6c") + b"\x80\x02M\xe9\x03." + EVIL4, [["__builtin__", "eval"]] + evil)
    case("a pickle in a byte string", ".pkl", b"\x80\x04C" + bytes([len(EVIL4)]) + EVIL4 + b".", evil)
    case("a pickle of protocol 0 in a byte string", ".pkl", b"\x80\x04C" + bytes([len(EVIL)]) + EVIL + b".", evil)
    case("a pickle in a byte string after other bytes", ".pkl", b"\x80\x04C" + bytes([len(EVIL4) + 9]) + b"\x00\xff noise" + b"\x80" + EVIL4 + b".", evil)
    inner = b"\x80\x04C" + bytes([len(EVIL4)]) + EVIL4 + b"."
    case("a pickle in a pickle in a pickle", ".pkl", b"\x80\x04B" + struct.pack("<I", len(inner)) + inner + b".", evil)
    case("a pickle in a bytearray", ".pkl", b"\x80\x05\x96" + struct.pack("<Q", len(EVIL4)) + EVIL4 + b".", evil)
    text = EVIL4.decode("latin1").encode()
    case("a pickle in bytes of protocol 2", ".pkl", b"\x80\x02c_codecs\nencode\nX" + struct.pack("<I", len(text)) + text + b"X\x06\x00\x00\x00latin1\x86R.",
         [["_codecs", "encode"]] + evil)
    case("a pickle after bytes that follow the last pickle", ".pkl", benign + bytes(range(0, 40)) + b"\x00" * 20 + EVIL4, order + evil)


def broken():
    evil = [["os", "system"]]
    case("cut off after the call", ".pkl", EVIL4[:-1], evil)
    case("cut off before the call", ".pkl", EVIL4[:18], evil)
    case("an unknown opcode after the call", ".pkl", EVIL4[:-1] + b"\xff", evil)
    case("an unknown opcode at once", ".pkl", b"\x80\x02\xff.", [], "broken")
    case("cut off without imports", ".pkl", b"\x80\x02]q\x00(K\x01", [], "broken")
    case("a stack that is empty", ".pkl", b"\x80\x02R" + EVIL4[2:], evil)
    case("a memo that is empty", ".pkl", b"\x80\x04h\x050" + EVIL4[2:], evil)
    case("a mark that is missing", ".pkl", b"\x80\x02t0" + EVIL4[2:], evil)
    case("a text longer than the file", ".pkl", b"\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\x7fos", [], "broken")
    case("bytes of 16 EiB", ".pkl", b"\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\xffos", [], "broken")
    case("an unknown protocol", ".pkl", b"\x80\x09]." , [], "broken")
    case("an empty file", ".pkl", b"", [], "broken")
    case("a name that is no UTF-8", ".pkl", b"cos\nsystem\n(V\xff\xfe\ntR\x80\xff", evil)
    case("text that is no pickle", ".txt", b"import os\nos.system('true')\n", [], "safe")
    case("a PNG named as a PyTorch file", ".pt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde", [], "safe")
    case("noise that starts like GLOBAL", ".bin", b"c\xff\xfe\x00\x01noise\n\x00\x02\nmore", [], "safe")


def zipped(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, compress_type=method)
    return out.getvalue()


def patched(data, mark, offset, value, which=0):
    out, at = bytearray(data), -1
    for _ in range(which + 1):
        at = data.index(mark, at + 1)
    out[at + offset:at + offset + len(value)] = value
    return bytes(out)


def archives():
    evil = [["os", "system"]]
    benign = b"\x80\x02ccollections\nOrderedDict\n)R."
    torch = [("archive/data.pkl", EVIL4), ("archive/version", b"3\n"), ("archive/data/0", bytes(16))]
    whole = zipped(torch, zipfile.ZIP_STORED)
    local, central = b"PK\x03\x04", b"PK\x01\x02"
    case("a PyTorch file", ".pt", zipped([("archive/data.pkl", benign), ("archive/version", b"3\n"), ("archive/data/0", bytes(16))], zipfile.ZIP_STORED), [["collections", "OrderedDict"]], "safe")
    case("a PyTorch file that calls", ".pt", whole, evil)
    case("zip: deflated", ".zip", zipped([("data.pkl", EVIL4)]), evil)
    case("zip: bzip2", ".zip", zipped([("data.pkl", EVIL4)], zipfile.ZIP_BZIP2), evil)
    case("zip: lzma", ".zip", zipped([("data.pkl", EVIL4)], zipfile.ZIP_LZMA), evil)
    case("zip: another ending", ".zip", zipped([("weights.txt", EVIL4)]), evil)
    case("zip: ending in a slash", ".zip", zipped([("data.pkl/", EVIL4)], zipfile.ZIP_STORED), evil)
    case("zip: wrong checksum", ".pt", patched(patched(whole, local, 14, b"\1\2\3\4"), central, 16, b"\1\2\3\4"), evil)
    for flag in [0x01, 0x20, 0x40]:
        bits = struct.pack("<H", flag)
        case(f"zip: flag {flag:#04x} in the directory", ".pt", patched(whole, central, 8, bits), evil)
        case(f"zip: flag {flag:#04x} in both", ".pt", patched(patched(whole, central, 8, bits), local, 6, bits), evil)
    case("zip: another name in the local header", ".pt", patched(whole, local, 30, b"archive/date.txt"), evil)
    case("zip: another method in the local header", ".pt", patched(whole, local, 8, b"\x08\x00"), evil)
    case("zip: wrong sizes in the local header", ".pt", patched(whole, local, 18, b"\0\0\0\0\0\0\0\0"), evil)
    case("zip: no directory", ".pt", whole[:whole.index(central)], evil)
    case("zip: a wrong number of members", ".pt", patched(whole, b"PK\x05\x06", 10, b"\x01\x00"), evil)
    case("zip: cut off", ".pt", whole[:70], evil)
    case("zip: behind a pickle", ".pkl", b"\x80\x02K\x01." + whole, evil)
    case("zip: behind other bytes", ".pt", b"#!/bin/sh\n" + whole, evil)
    case("zip: a second member of the same name", ".pt", zipped([("archive/data.pkl", benign), ("archive/data.pkl", EVIL4)], zipfile.ZIP_STORED), [["collections", "OrderedDict"]] + evil)
    case("zip: a zip inside", ".zip", zipped([("inner.zip", zipped([("data.pkl", EVIL4)]))]), evil)
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        for name, data in [("sys_info", b"\x80\x02}."), ("pickle", EVIL4), ("storages", b"\x80\x02K\x00.")]:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    tar = tar.getvalue()[:4096]
    case("tar: the first PyTorch format", ".pt", gzip.compress(tar, mtime=0), evil)
    case("tar: gzip", ".tar.gz", gzip.compress(tar, mtime=0), evil)
    for name, data in [
        ("gzip", gzip.compress(EVIL4, mtime=0)), ("bz2", bz2.compress(EVIL4)), ("xz", lzma.compress(EVIL4)),
        ("lzma", lzma.compress(EVIL4, format=lzma.FORMAT_ALONE)), ("zlib", zlib.compress(EVIL4)),
    ]:
        case(f"packed with {name}", ".pkl", data, evil)
        case(f"packed with {name}, damaged", ".pkl", data[:len(data) - 9], None, "broken")
    import lz4.frame, zstandard, py7zr
    case("packed with lz4", ".pkl", lz4.frame.compress(EVIL4), evil)
    case("packed with zstd", ".pkl", zstandard.compress(EVIL4), evil)
    case("packed with gzip twice", ".pkl", gzip.compress(gzip.compress(EVIL4, mtime=0), mtime=0), evil)
    seven = io.BytesIO()
    with py7zr.SevenZipFile(seven, "w") as archive:
        archive.writestr(EVIL4, "data.pkl")
    case("packed with 7z", ".7z", seven.getvalue(), [], "broken")


def arrays():
    import numpy, joblib
    evil = [["os", "system"]]

    class Evil:
        def __reduce__(self):
            import posix
            return posix.system, ("true",)

    def npy(array):
        out = io.BytesIO()
        numpy.save(out, array, allow_pickle=True)
        return out.getvalue()

    rebuilt = [["numpy.core.multiarray" if numpy.__version__ < "2" else "numpy._core.multiarray", "_reconstruct"], ["numpy", "ndarray"], ["numpy", "dtype"]]
    case("npy: numbers", ".npy", npy(numpy.arange(4)), [], "safe")
    case("npy: objects", ".npy", npy(numpy.array([1, "a"], dtype=object)), rebuilt, "safe")
    case("npy: an object that calls", ".npy", npy(numpy.array([Evil()], dtype=object)), rebuilt + [["posix", "system"]])
    case("npy: a field of objects", ".npy", npy(numpy.array([(1, Evil())], dtype=[("a", "i4"), ("b", "O")])), rebuilt + [["posix", "system"]])
    case("npz: numbers", ".npz", zipped([("a.npy", npy(numpy.arange(4)))]), [], "safe")
    case("npz: an object that calls", ".npz", zipped([("a.npy", npy(numpy.arange(4))), ("b.npy", npy(numpy.array([Evil()], dtype=object)))]), rebuilt + [["posix", "system"]])

    wrapper = [["joblib.numpy_pickle", "NumpyArrayWrapper"], ["numpy", "ndarray"], ["numpy", "dtype"]]
    model = {"weights": numpy.arange(40.0), "bias": numpy.arange(3, dtype="f4"), "names": numpy.array(["a", "bc"])}
    for packing in [0, ("zlib", 3), ("gzip", 3), ("bz2", 3), ("lzma", 3), ("xz", 3), ("lz4", 3)]:
        name = packing[0] if packing else "plain"
        for after, imports, verdict in [(None, wrapper, "safe"), (Evil(), wrapper + [["posix", "system"]], "dangerous")]:
            out = io.BytesIO()
            joblib.dump({"model": model, "after": after} if after else model, out, compress=packing)
            case(f"joblib: {name}{', a call behind the arrays' if after else ''}", ".joblib", out.getvalue(), imports, verdict)
    out = io.BytesIO()
    joblib.dump({"a": numpy.array([1, "x"], dtype=object), "after": Evil()}, out)
    case("joblib: an array of objects, a call behind it", ".joblib", out.getvalue(), wrapper + rebuilt[:1] + [["posix", "system"]])


# What the other tools say, each in its own words.
def picklescan(path):
    from picklescan.scanner import scan_file_path
    try:
        found = scan_file_path(str(path))
    except Exception:
        return "error"
    return "dangerous" if found.issues_count else "error" if found.scan_err else "unknown" if found.suspicious_count else "safe"


def modelscan(path):
    done = subprocess.run([pathlib.Path(sys.executable).with_name("modelscan"), "-p", path, "-r", "json", "-o", "/dev/stdout"],
                          capture_output=True, text=True)
    return {0: "safe", 1: "dangerous", 2: "error", 3: "not scanned"}.get(done.returncode, "error")


def fickling(path):
    done = subprocess.run([pathlib.Path(sys.executable).with_name("fickling"), "--check-safety", "-p", path],
                          capture_output=True, text=True, timeout=60, cwd=path.parent)  # it leaves a report where it runs
    # An exception of its own ends with the same status as a finding.
    return "error" if "Traceback" in done.stderr else {0: "safe", 1: "dangerous"}.get(done.returncode, "error")


def main():
    for make in [plain, opcodes, several, broken, archives, arrays]:
        make()
    with tempfile.TemporaryDirectory() as folder:
        for number, one in enumerate(CASES):
            path = pathlib.Path(folder) / f"case{number}{one['suffix']}"
            path.write_bytes(one["bytes"])
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                one["picklescan"] = picklescan(path)
            one["modelscan"], one["fickling"] = modelscan(path), fickling(path)
            one["bytes"] = base64.b64encode(one["bytes"]).decode()
    target = pathlib.Path(__file__).with_name("cases.json")
    target.write_text("[\n" + ",\n".join(json.dumps(one) for one in CASES) + "\n]\n")
    print(len(CASES), "cases", target.stat().st_size, "bytes")


if __name__ == "__main__":
    import logging
    logging.disable(logging.CRITICAL)
    main()

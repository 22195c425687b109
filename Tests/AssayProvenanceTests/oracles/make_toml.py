#!/usr/bin/env python3
"""Asks Python's tomllib (3.11) what TOML documents hold and which texts are none; writes toml.json. Numbers and dates become their text."""
import datetime, json, pathlib, tomllib

DOCUMENTS = [
    "", "# only a comment", "a = 1", "a=1\nb = 'x' # c\n", "a.b.c = 1\na.b.d = 2", "[a]\nb = 1\n[a.c]\nd = 2", "[a.b]\nc=1\n[a]\nd=2", "[[p]]\nn='x'\n[[p]]\nn='y'\n[p.s]\nk=1", "[[p]]\n[[p.q]]\na=1\n[[p.q]]\na=2\n[[p]]",
    "a = [1, 2, 3]", "a = [\n 1, # one\n\n 2,\n]", "a = []", "a = [[1],['x',{b=2}]]", "a = {}", "a = {b = 1, c.d = 'x'}", "a = { b = { c = [ 1 ] } }", '"a b" = 1', "'a\"b' = 1", '"" = 1', 'a."b.c".d = 1', "1 = 2", "3.1 = 4", "a-b_c = 1",
    'a = "x\\n\\t\\"\\\\\\u00e9\\U0001F600"', 'a = """\nx\ny"""', 'a = """x\\\n    y"""', 'a = """a""b"""', 'a = """a"""""', "a = '''\nx\\n'y'''", "a = ''''x''''", 'a = ""', "a = ''", 'a = """"""', "a = 'C:\\x'",
    "a = +1", "a = -0", "a = 1_000", "a = 0xDEAD_beef", "a = 0o755", "a = 0b1_0", "a = 1.5", "a = -1e10", "a = 1.5E-3", "a = inf", "a = -nan", "a = 9223372036854775808", "a = true\nb = false",
    "a = 1979-05-27", "a = 1979-05-27T07:32:00Z", "a = 1979-05-27 07:32:00.999999-07:00", "a = 07:32:00", "a = 1979-05-27t07:32:00z", "a = 2024-02-29", "a\t=\t1", "a = 1\r\nb = 2\r\n", "[ a . b ]\nc = 1", "[a]\n[a.b]\n[a.b.c]", "a = 'é\U0001F600'", "é = 1",
    "[a]\nb.c = 1\n[a.d]\ne = 2", "[fruit]\napple.color = 1\napple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = true", "a.b = 1\n[a]\nc = 2", "a = 1\na = 2", "[a]\n[a]", "[a]\nb = 1\n[a.b]\nc = 1", "a = {b = 1}\na.c = 2", "a = {b = 1}\n[a.c]", "[[a]]\n[a]", "[a]\n[[a]]", "a = [1]\n[[a]]",
    "a = {b = 1,}", "a = {b = 1\n}", "a = {b=1, b=2}", "a = [1 2]", "a = [1,,2]", "a = [,]", "a = ", "a", "= 1", "a = 1 b = 2", "a = 01", "a = +0x1", "a = 1__0", "a = _1", "a = 1_", "a = 1.", "a = .5", "a = 1e", "a = 1._5", "a = True", "a = TRUE", "a = nil", "a = 0x", "a = 0b2", "a = 0o8",
    "a = 1979-13-01", "a = 2023-02-29", "a = 25:00:00", "a = 07:32", "a = 1979-05-27T", "a = 1979-05-27T07:32:00+25:00", "a = 1979-5-27", 'a = "x', "a = 'x", 'a = "x\ny"', 'a = """x', 'a = "\\q"', 'a = "\\u12"', 'a = "\\uD800"', 'a = "\\U00110000"', "a = '''x", "[a", "[a]]", "[[a]", "[]", "[a.]", "[.a]", "a..b = 1", "a. = 1",
    "a = 1 # \x01", "a = '\x00'", "a = \"\x7f\"", "# \x7f", "a = 1\rb = 2", "a b = 1", "[a] b = 1", "[a] # c\nb=1", "a.b.c = 1\na.b = 2", "a = 1\na.b = 2", "[a.b]\n[a]\nb.c = 1", "[[a.b]]\n[a]\nb.c=1", "a = [{b=1},{b=2}]\n[a.c]", "a = \"\"\"\\ x\"\"\"", "a = \"\"\"x\\   \n\n  y\"\"\"", "a = 1;", "a: 1", "[[a]]\nb=1\n[[a.b]]",
    "version = 1\nrevision = 5\nrequires-python = \">=3.9\"\n\n[[package]]\nname = \"a\"\nversion = \"1.0\"\nsource = { registry = \"https://x/simple\" }\nwheels = [\n    { url = \"https://x/a.whl\", hash = \"sha256:00\", size = 1 },\n]\n\n[package.metadata]\nrequires-dist = [{ name = \"b\", specifier = \">=1\" }]\n",
]


def plain(value):
    match value:
        case dict(): return {key: plain(item) for key, item in value.items()}
        case list(): return [plain(item) for item in value]
        case bool(): return value
        case str(): return value
        case int() | float() | datetime.date() | datetime.time(): return "literal"
    raise TypeError(value)


def read(text):
    try:
        return plain(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError):
        return None


rows = [[text, read(text)] for text in DOCUMENTS]
(pathlib.Path(__file__).parent / "toml.json").write_text("[\n " + ",\n ".join(json.dumps(row, sort_keys=True) for row in rows) + "\n]\n")
print(len(rows), "documents,", sum(row[1] is None for row in rows), "refused")

#!/usr/bin/env python3
"""Writes cases.json: good and bad safetensors files, and whether the format's own library reads them.

    pip install safetensors==0.8.0 numpy
    python make_safetensors.py
"""
import base64, json, pathlib, struct

import safetensors

CASES = []


def file(header, data=b"", length=None):
    text = header if isinstance(header, bytes) else (header if isinstance(header, str) else json.dumps(header)).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + data


def case(name, data):
    try:
        safetensors.deserialize(data)
        reads = True
    except Exception:
        reads = False
    CASES.append({"name": name, "bytes": base64.b64encode(data).decode(), "reads": reads})


def tensor(dtype="F32", shape=(2,), offsets=(0, 8)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


case("one tensor", file({"a": tensor()}, bytes(8)))
case("no tensors", file({}))
case("metadata", file({"__metadata__": {"format": "pt", "note": "x"}, "a": tensor()}, bytes(8)))
case("padded with spaces", file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}      ', bytes(8)))
case("two tensors, listed backwards", file({"b": tensor(offsets=(8, 16)), "a": tensor()}, bytes(16)))
case("a scalar", file({"a": tensor(shape=(), offsets=(0, 4))}, bytes(4)))
case("an empty tensor", file({"a": tensor(shape=(0, 3), offsets=(0, 0))}))
case("an empty tensor between two", file({"a": tensor(), "b": tensor(shape=(0,), offsets=(8, 8)), "c": tensor(offsets=(8, 16))}, bytes(16)))
for dtype, size in [("BOOL", 1), ("U8", 1), ("I8", 1), ("F8_E5M2", 1), ("F8_E4M3", 1), ("I16", 2), ("U16", 2), ("F16", 2), ("BF16", 2), ("I32", 4),
                    ("U32", 4), ("F64", 8), ("I64", 8), ("U64", 8), ("C64", 8)]:
    case(f"element type {dtype}", file({"a": tensor(dtype, (3,), (0, 3 * size))}, bytes(3 * size)))
case("half bytes that fill bytes", file({"a": tensor("F4", (4,), (0, 2))}, bytes(2)))
case("half bytes that do not", file({"a": tensor("F4", (3,), (0, 2))}, bytes(2)))
case("an unknown element type", file({"a": tensor("F128", (2,), (0, 32))}, bytes(32)))
case("an element type in small letters", file({"a": tensor("f32")}, bytes(8)))
case("empty", b"")
case("seven bytes", bytes(7))
case("a length and nothing else", struct.pack("<Q", 2))
case("a header longer than the file", file({"a": tensor()}, bytes(8), length=5000))
case("a header of 2^63 bytes", file({"a": tensor()}, bytes(8), length=1 << 63))
case("a header of 100,000,001 bytes", file({"a": tensor()}, bytes(8), length=100_000_001))
case("a header that starts with a space", file(' {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', bytes(8)))
case("a header that is a list", file("[]"))
case("a header that breaks off", file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}', bytes(8)))
case("a header that is no UTF-8", file(b'{"\xff\xfe":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', bytes(8)))
case("something behind the header's brace", file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}x', bytes(8)))
case("a name twice", file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}', bytes(16)))
case("no shape", file({"a": {"dtype": "F32", "data_offsets": [0, 8]}}, bytes(8)))
case("a key that is not of the format", file({"a": tensor() | {"extra": 1}}, bytes(8)))
case("metadata that is no text", file({"__metadata__": {"epochs": 3}, "a": tensor()}, bytes(8)))
case("metadata in levels", file({"__metadata__": {"a": {"b": "c"}}, "a": tensor()}, bytes(8)))
case("a negative length", file({"a": tensor(shape=(-2,))}, bytes(8)))
case("a length that is no whole number", file('{"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}', bytes(8)))
case("negative offsets", file({"a": tensor(offsets=(-8, 0))}, bytes(8)))
case("offsets backwards", file({"a": tensor(offsets=(8, 0))}, bytes(8)))
case("three offsets", file({"a": tensor(offsets=(0, 4, 8))}, bytes(8)))
case("a shape larger than the bytes", file({"a": tensor(shape=(3,))}, bytes(8)))
case("a shape smaller than the bytes", file({"a": tensor(shape=(1,))}, bytes(8)))
case("a shape that overflows", file({"a": tensor(shape=(1 << 40, 1 << 40))}, bytes(8)))
case("a shape of 2^64 bytes", file({"a": tensor("U8", (1 << 32, 1 << 32), (0, 0))}))
case("a hole at the start", file({"a": tensor(offsets=(8, 16))}, bytes(16)))
case("a hole between", file({"a": tensor(), "b": tensor(offsets=(16, 24))}, bytes(24)))
case("an overlap", file({"a": tensor(), "b": tensor(offsets=(4, 12))}, bytes(12)))
case("the same bytes twice", file({"a": tensor(), "b": tensor()}, bytes(8)))
case("bytes behind the last tensor", file({"a": tensor()}, bytes(12)))
case("the last tensor cut off", file({"a": tensor()}, bytes(6)))
case("no data at all", file({"a": tensor()}))
case("a name with line feeds", file({"a\nb\u0000": tensor()}, bytes(8)))
target = pathlib.Path(__file__).with_name("cases.json")
target.write_text("[\n" + ",\n".join(json.dumps(one) for one in CASES) + "\n]\n")
print(len(CASES), "cases,", sum(one["reads"] for one in CASES), "are read")

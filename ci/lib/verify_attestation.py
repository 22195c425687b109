#!/usr/bin/env python3
"""Verifies a DSSE envelope with securesystemslib: verify_attestation.py ENVELOPE PUBLIC_KEY

Prints the statement; exit status 1 and the reason where the signature does not hold. ci/bootstrap installs the library.
"""
import json, pathlib, sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / ".deps/python"))
sys.dont_write_bytecode = True
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey

envelope = Envelope.from_dict(json.loads(pathlib.Path(sys.argv[1]).read_bytes()))
key = SSlibKey.from_crypto(load_pem_public_key(pathlib.Path(sys.argv[2]).read_bytes()))
try:
    envelope.verify([key], threshold=1)
except VerificationError as error:
    sys.exit(f"not verified: {error}")
assert envelope.payload_type == "application/vnd.in-toto+json", envelope.payload_type
print(json.dumps(json.loads(envelope.payload)))

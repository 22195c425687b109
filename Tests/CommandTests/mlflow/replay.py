#!/usr/bin/env python3
"""Plays MLflow's server from a recorded exchange: `replay.py exchange.json PORTFILE LOG [FAULTS]`.

A request that differs from the recorded one gets status 500, and LOG says how. Digests of records are not compared: they change with every
field that a record gains; the answers get the digest that the requests bring. FAULTS are statuses to give first, such as `503,429`.
"""
import http.server, json, pathlib, re, sys

exchange = json.loads(pathlib.Path(sys.argv[1]).read_text())
portfile, log = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
faults = [int(word) for word in sys.argv[4].split(",")] if len(sys.argv) > 4 else []
recorded = next(step["body"]["tags"] for step in exchange if step["path"].endswith("runs/create"))
recorded = next(tag["value"] for tag in recorded if tag["key"] == "assay.record_sha256")
found = {}


def say(**fact):
    with log.open("a") as file:
        file.write(json.dumps(fact) + "\n")


class Server(http.server.BaseHTTPRequestHandler):
    log_message = lambda *_: None

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        say(method=self.command, path=self.path, authorization=self.headers.get("Authorization"), bytes=len(body))
        if faults:
            return self.reply(faults.pop(0), {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "\x1b[31mtry later"})
        if not exchange:
            say(problem="more requests than were recorded")
            return self.reply(500, {})
        step = exchange.pop(0)
        sent = json.loads(body) if step["body"] is not None and body else None
        if self.path.endswith("runs/search"):
            found["digest"] = re.search("'([0-9a-f]{64})'", sent["filter"])[1]
        ours = json.dumps([self.command, self.path, sent], sort_keys=True).replace(found.get("digest", recorded), recorded)
        theirs = json.dumps([step["method"], step["path"], step["body"]], sort_keys=True)
        if ours != theirs:
            say(problem="another request", sent=ours, recorded=theirs)
            return self.reply(500, {})
        answer = json.dumps(step["answer"] if step["answer"] is not None else {})
        self.reply(step["status"], json.loads(answer.replace(recorded, found.get("digest", recorded))))

    def reply(self, status, answer):
        body = json.dumps(answer).encode()
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = answer


server = http.server.HTTPServer(("127.0.0.1", 0), Server)
portfile.write_text(str(server.server_port))
server.serve_forever()

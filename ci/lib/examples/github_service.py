"""The part of GitHub's REST API that a comment needs, for a trial: comments in pages, a new one, a changed one."""
import http.server, json, re, threading, urllib.parse


class Service:
    """A pull request with many comments of other people; one of them quotes the marker."""

    def __init__(self):
        quoted = "<!-- assay credit -->\nhere somebody quotes the report"
        self.comments = [{"id": number, "body": quoted if number == 5 else f"comment {number}", "user": {"type": "User"}} for number in range(120)]
        self.others = json.dumps(self.comments)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def own(self):
        """The comments that the example made; those of others must be as they were."""
        if json.dumps(self.comments[:120]) != self.others:
            raise AssertionError("a comment of somebody else was changed")
        return self.comments[120:]

    def handle(self, method, path, query, body):
        if method == "GET" and path == "/repos/octo/models/issues/7/comments":
            size, page = int(query["per_page"][0]), int(query["page"][0])
            return self.comments[(page - 1) * size:page * size]
        if method == "POST" and path == "/repos/octo/models/issues/7/comments":
            self.comments.append({"id": 1000 + len(self.comments), "user": {"type": "Bot"}, **body})
            return self.comments[-1]
        found = re.fullmatch(r"/repos/octo/models/issues/comments/(\d+)", path)
        [one] = [one for one in self.comments if found and method == "PATCH" and one["id"] == int(found[1])]
        one.update(body)
        return one

    def handler(service):
        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                where = urllib.parse.urlsplit(self.path)
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length)) if length else None
                allowed = self.headers["Authorization"] == "Bearer secret"
                found = service.handle(self.command, where.path, urllib.parse.parse_qs(where.query), body) if allowed else {}
                self.send_response(200 if allowed else 403)
                self.end_headers()
                self.wfile.write(json.dumps(found).encode())
            do_GET = do_POST = do_PATCH = answer

            def log_message(self, *_):
                pass
        return Handler

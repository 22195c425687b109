#!/usr/bin/env python3
"""Publishes a record to MLflow's file store and to its server, reads both back with MLflow's own client, and records the exchange."""
import hashlib, http.server, json, math, os, pathlib, socket, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
from mlflow.tracking import MlflowClient

assay, record_path, exchange_path = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
record = json.loads(record_path.read_text())
environment = {"PATH": os.environ["PATH"], "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR": "0"}


def publish(*words, status=0, path=record_path, more={}):
    done = subprocess.run(
        [assay, "publish", "mlflow", path, *words], capture_output=True, text=True, env=environment | more)
    assert done.returncode == status, (done.returncode, done.stdout, done.stderr)
    print("   ", (done.stdout or done.stderr).splitlines()[0])
    return done.stdout + done.stderr


def expected_metrics():
    """What MLflow must hold: the values of the record, by the names that docs/publish.md states."""
    found = {}
    for check in record["checks"]:
        name = "assay/" + check["name"].replace("(", ".").replace(")", "").replace("=", ":")
        interval = check["interval"] or {}
        for suffix, value in (("", check["observed"]), ("_lower", interval.get("lower")), ("_upper", interval.get("upper"))):
            if value is not None:
                found[name + suffix] = value
    for outcome in ("pass", "fail", "inconclusive", "skipped", "error", "recorded"):
        found["assay/checks/" + outcome] = float(record["summary"][outcome])
    return found


def compare(client, run_id):
    run = client.get_run(run_id)
    assert run.data.metrics == expected_metrics(), set(run.data.metrics.items()) ^ set(expected_metrics().items())
    for name in run.data.metrics:
        assert len(client.get_metric_history(run_id, name)) == 1, name
    assert run.data.tags["assay.verdict"] == record["summary"]["outcome"] and run.data.tags["assay.run_id"] == record["id"]
    with tempfile.TemporaryDirectory() as folder:
        kept = pathlib.Path(client.download_artifacts(run_id, "assay/record.json", folder)).read_bytes()
        assert run.data.tags["assay.record_sha256"] == hashlib.sha256(kept).hexdigest() and json.loads(kept) == record
        assert b"<title>" in pathlib.Path(client.download_artifacts(run_id, "assay/report.html", folder)).read_bytes()
    return run


def own_run(client):
    experiment = client.get_experiment_by_name(record["model"]["name"])
    [run] = client.search_runs([experiment.experiment_id])
    assert run.info.status == "FINISHED" and run.info.start_time and run.info.end_time >= run.info.start_time
    return run.info.run_id


def hostile_record(folder):
    """Names that no store would take as they are."""
    changed = json.loads(record_path.read_text())
    names = ["schema/psi(../../../../tmp/x)", "schema/psi(a/b)", "schema/psi(.)", "schema/psi(%s)" % ("long" * 200), "schema/psi(größe)",
             "schema/psi(\U0001f600)", "schema/psi()", "schema/psi(a.b)", "schema/psi(a, b)", "schema/psi(x_lower)", "schema/psi(x)",
             "schema/psi(a\nb)", "schema/psi(a )", "schema//psi", "../psi", "schema/psi(a) on s=1, t=2", "schema/psi(e\u0301)", "schema/.."]
    model = changed["checks"][0]
    changed["checks"] = [dict(model, name=name, observed=index / 8) for index, name in enumerate(names)]
    changed["checks"][0]["observed"] = 1.7976931348623157e308
    changed["model"]["name"] = "hostile: 'x' \"y\" %s # - é" % "`"
    path = pathlib.Path(folder) / "hostile.json"
    path.write_text(json.dumps(changed))
    return path, changed


def hostile(client, where, folder):
    path, changed = hostile_record(folder)
    publish("--tracking", where, path=path)
    # MLflow's own search for a name fails on one with both quotes, so the experiments are listed.
    [experiment] = [found for found in client.search_experiments() if found.name == changed["model"]["name"]]
    [run] = client.search_runs([experiment.experiment_id])
    assert {check["observed"] for check in changed["checks"]} <= set(run.data.metrics.values()), sorted(run.data.metrics.items())
    assert all(math.isfinite(value) for value in run.data.metrics.values())


def file_store(folder):
    print("file store")
    root = pathlib.Path(folder) / "a store" / "mlruns"
    client = None
    for address in (str(root), root.as_uri()):
        said = publish("--tracking", address)
        assert ("already" in said) == (client is not None), said
        client = client or MlflowClient(root.as_uri())
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    publish("--tracking", str(root))
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    compare(client, own_run(client))
    trained = client.create_run(client.create_experiment("training"), run_name="trained")
    client.log_metric(trained.info.run_id, "loss", 0.5)
    publish("--tracking", str(root), "--mlflow-run", trained.info.run_id)
    run = client.get_run(trained.info.run_id)
    assert run.data.metrics == expected_metrics() | {"loss": 0.5} and run.info.status == "RUNNING" and run.info.run_name == "trained"
    client.delete_run(trained.info.run_id)
    assert "RP225" in publish("--tracking", str(root), "--mlflow-run", trained.info.run_id, status=5)
    client.delete_experiment(client.get_experiment_by_name("training").experiment_id)
    assert "RP228" in publish("--tracking", str(root), "--experiment", "training", status=5)
    hostile(client, str(root), folder)


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Recorder(http.server.BaseHTTPRequestHandler):
    """Passes every request on to the server and keeps both sides."""
    exchange, real, log_message = [], "", lambda *_: None

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = urllib.request.Request(self.real + self.path, body or None, {"Content-Type": self.headers["Content-Type"]}, method=self.command)
        try:
            with urllib.request.urlopen(request) as response:
                status, answer = response.status, response.read()
        except urllib.error.HTTPError as error:
            status, answer = error.code, error.read()
        is_json = "/mlflow-artifacts/" not in self.path and body
        self.exchange.append({
            "method": self.command, "path": self.path, "body": json.loads(body) if is_json else None, "status": status,
            "answer": json.loads(answer) if answer else None})
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = do_PUT = answer


def server(folder):
    print("server")
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    words = ["--backend-store-uri", f"sqlite:///{folder}/mlflow.db", "--artifacts-destination", f"{folder}/artifacts"]
    with open(f"{folder}/server.log", "w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mlflow", "server", "--host", "127.0.0.1", "--port", str(port), "--workers", "1", *words], stdout=log, stderr=log)
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(base + "/health").read()
                break
            except OSError:
                assert process.poll() is None, pathlib.Path(f"{folder}/server.log").read_text()
                time.sleep(0.5)
        recorder = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
        Recorder.real = base
        threading.Thread(target=recorder.serve_forever, daemon=True).start()
        through = f"http://127.0.0.1:{recorder.server_port}"
        publish("--tracking", through)
        assert "already" in publish("--tracking", through)
        recorder.shutdown()
        client = MlflowClient(base)
        run_id = own_run(client)
        compare(client, run_id)
        exchange_path.write_text(json.dumps(Recorder.exchange, indent=1, sort_keys=True).replace(through, "http://127.0.0.1") + "\n")
        trained = client.create_run(client.create_experiment("training"), run_name="trained")
        for _ in range(2):
            publish("--tracking", base + "/", "--mlflow-run", trained.info.run_id)
        compare(client, trained.info.run_id)
        assert "RP225" in publish("--tracking", base, "--mlflow-run", "0" * 32, status=5)
        client.delete_experiment(client.get_experiment_by_name("training").experiment_id)
        assert "RP228" in publish("--tracking", base, "--experiment", "training", status=5)
        hostile(client, base, folder)
    finally:
        process.terminate()
        process.wait(30)


with tempfile.TemporaryDirectory() as folder:
    file_store(folder)
with tempfile.TemporaryDirectory() as folder:
    server(folder)
print("mlflow: file store and server hold what the record says")

"""Measures what measuring in turn buys: the scatter of the ratio of a model's cost to its own, on this machine.

    python3 checks/cost_noise.py .build/release/assay 20

Runs a model against a copy of itself (A/A). `in turn` is the ratio that one run reports; `apart` is the ratio of what one run measured
to what the run before it measured, which is what a gate on a recorded number compares. Prints, per measure, the standard deviation of
both in percent, the largest deviation from 1, and how often the reported interval holds 1.
"""
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

MEASURES = ["latency_p50", "latency_p95", "latency_p99", "throughput", "cold_start", "peak_memory"]
MANIFEST = """assay: 1
model: {name: credit, artifact: model.onnx, task: binary, positive: 1}
data: {evaluation: {source: test.parquet, label: repaid, id: loan_id, time: issued_at}}
baseline: {artifact: same.onnx}
checks: {performance: {require: [%s]}}
"""


def run(assay, folder):
    out = subprocess.run([assay, "run", "--no-history", "--format", "json"], cwd=folder, capture_output=True, text=True).stdout
    return {check["id"].split("/")[1]: check for check in json.loads(out)["checks"]}


def main():
    assay, repetitions = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2])
    scenario = pathlib.Path(__file__).resolve().parent.parent / "fixtures/scenarios/credit"
    with tempfile.TemporaryDirectory() as folder:
        for source, name in [("model.onnx", "model.onnx"), ("model.onnx", "same.onnx"), ("data/test.parquet", "test.parquet")]:
            shutil.copy(scenario / source, pathlib.Path(folder) / name)
        (pathlib.Path(folder) / "assay.yaml").write_text(MANIFEST % ", ".join(f"{name} <= baseline * 1.1" for name in MEASURES))
        runs = [run(assay, folder) for _ in range(repetitions + 1)]
    print("| measure | in turn: sd | worst | apart: sd | worst | interval holds 1 |\n|---|---|---|---|---|---|")
    for name in MEASURES:
        numbers = [one[name]["details"]["numbers"] for one in runs[1:]]
        turn = [one["ratio"] for one in numbers]
        apart = [after[name]["observed"] / before[name]["observed"] for before, after in zip(runs, runs[1:])]
        held = sum(one["ratio_lower"] <= 1 <= one["ratio_upper"] for one in numbers)
        cells = [f"{100 * statistics.stdev(ratios):.1f} % | {100 * max(abs(ratio - 1) for ratio in ratios):.1f} %" for ratios in (turn, apart)]
        print(f"| {name} | {cells[0]} | {cells[1]} | {held} of {len(numbers)} |")


if __name__ == "__main__":
    main()

"""Scores a Parquet table of float features with Python's onnxruntime, in batches of 65,536 rows.

    python score_onnxruntime.py MODEL.onnx TABLE.parquet [--threads N]     0 threads: what the runtime chooses
"""

import argparse
import json
import time

import numpy as np
import onnxruntime
import pyarrow.parquet as pq

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("model")
parser.add_argument("table")
parser.add_argument("--threads", type=int, default=0)
arguments = parser.parse_args()

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = arguments.threads
session = onnxruntime.InferenceSession(arguments.model, options, providers=["CPUExecutionProvider"])
features = [f"x{index}" for index in range(session.get_inputs()[0].shape[1])]
rows, total, positive, seconds = 0, 0.0, 0, 0.0
for batch in pq.ParquetFile(arguments.table).iter_batches(65_536, columns=features):
    matrix = np.stack([column.to_numpy() for column in batch.columns], axis=1)
    start = time.perf_counter()
    scores = session.run(None, {"input": matrix})[1][:, 1].astype(np.float64)
    seconds += time.perf_counter() - start
    rows, total, positive = rows + len(scores), total + scores.sum(), positive + int((scores >= 0.5).sum())
print(json.dumps({"rows": rows, "mean_score": total / rows, "positive": positive, "scoring_seconds": seconds}))

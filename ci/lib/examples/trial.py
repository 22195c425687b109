"""An example as its trial.yaml describes it: which values its CI system fills in, and which commands it would run."""
import dataclasses, textwrap
import yaml
from .selecting import Problem, condition, fill, select

KEYS = {"validators", "steps", "inputs", "values", "tarball", "service", "environment", "parameters", "commands", "mounts", "folder",
        "reports", "junit", "says"}


@dataclasses.dataclass
class Step:
    """One command that the CI system would start: a script for a shell, or arguments."""
    shell: list
    script: str
    environment: dict
    always: bool


class Trial:
    def __init__(self, folder, places):
        file = folder / "trial.yaml"
        if not file.exists():
            raise Problem("it has no trial.yaml, so nothing says how to run it; ci/examples/README.md describes one")
        self.folder, self.places = folder, places
        self.about = yaml.safe_load(file.read_text())
        if unknown := set(self.about) - KEYS:
            raise Problem(f"trial.yaml has the unknown key `{min(unknown)}`")
        self.values = self.inputs() | {name: self.place(text) for name, text in self.about.get("values", {}).items()}
        self.environment = {name: self.text(text) for name, text in (self.parameters() | self.about.get("environment", {})).items()}

    def place(self, text):
        for name, path in self.places.items():
            text = text.replace("{" + name + "}", str(path))
        return text

    def text(self, text):
        return self.place(fill(str(text), self.values))

    def inputs(self):
        """Defaults of the example's inputs, then what its caller hands in."""
        found = {}
        for selector in self.about.get("inputs", []):
            for item in select(self.folder, selector):
                named = {item[selector["name"]]: item} if "name" in selector else item
                for name, value in named.items():
                    value = value.get(selector["key"]) if "key" in selector else value
                    if value is not None:
                        found[f"inputs.{name}"] = value
        return found

    def parameters(self):
        """Parameters that the example itself turns into variables of the environment."""
        selector = self.about.get("parameters")
        found = select(self.folder, selector) if selector else []
        return dict(found) if selector and "match" in selector else {name: value for one in found for name, value in one.items()}

    def steps(self):
        return [step for selector in self.about["steps"] for item in select(self.folder, selector) if (step := self.step(item, selector))]

    def step(self, item, selector):
        if "arguments" in selector:
            words = [self.word(word) for key in selector["arguments"] for word in item.get(key, [])]
            return Step(words, "", {}, False)
        details = item if "script" in selector else {}
        script = item.get(selector["script"]) if "script" in selector else item
        if script is None:
            return None
        script = textwrap.dedent("\n".join(script) if isinstance(script, list) else script).strip() + "\n"
        for escaped, plain in selector.get("unescape", {}).items():
            script = script.replace(escaped, plain)
        words = details.get("if") or details.get("condition") or details.get("when")
        always, holds = condition(words, self.values) if words else (selector.get("always", False), True)
        variables = details.get("env") or details.get("environment") or {}
        filled = {name: self.text(value) for name, value in variables.items()}
        return Step(selector["shell"].split(), fill(script, self.values), filled, always) if holds else None

    def word(self, word):
        """An argument of a container; Kubeflow's placeholders are objects of one key."""
        if isinstance(word, dict):
            [(kind, name)] = word.items()
            key = f"inputs.{name}" if kind == "inputValue" else f"{kind}.{name}"
            if key not in self.values:
                raise Problem(f"the placeholder {{{kind}: {name}}} has no value; give `{key}` one in `values` of trial.yaml")
            return str(self.values[key])
        for inside, outside in self.about.get("mounts", {}).items():
            if word == inside or word.startswith(inside + "/"):
                word = self.place(outside) + word.removeprefix(inside)
        return fill(word, self.values)

    def reports(self, kind):
        """The paths that the trial names, or that the example itself hands to its CI system."""
        found = []
        for one in self.about.get(kind, []):
            names = [one] if isinstance(one, str) else [f"{path}/{one['name']}" if "name" in one else path for path in select(self.folder, one)]
            found += [self.places["project"] / self.text(name) for name in names]
        return found

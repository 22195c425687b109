"""Finds values in the files of an example, and fills in what the CI system would put in their place."""
import re
import yaml

# How GitHub and Azure templates, GitLab components, CircleCI, Azure macros and Airflow write a value that is to be filled in.
FORMS = re.compile(
    r"\$\{\{\s*([^}]+?)\s*\}\}|\$\[\[\s*([^\]]+?)\s*\]\]|<<\s*(\w+(?:\.\w+)+)\s*>>|\$\((\w+(?:\.\w+)+)\)|\{\{\s*(\w+(?:\.\w+)+)\s*\}\}")


class Problem(Exception):
    """What is wrong with an example, in words."""


def documents(file):
    found = list(yaml.safe_load_all(file.read_text()))
    return found[0] if len(found) == 1 else found


def walk(node, path):
    """Values at a path such as `steps[].run`; `[]` stands for every element, `*` for every value, a number for one document."""
    key, _, rest = path.partition(".")
    name = key.removesuffix("[]")
    if name == "*":
        inner = list(node.values())
    elif name.isdigit():
        inner = [node[int(name)]]
    else:
        inner = [node[name]] if isinstance(node, dict) and name in node else []
    if key.endswith("[]"):
        inner = [element for one in inner for element in one]
    return [value for one in inner for value in walk(one, rest)] if rest else inner


def select(folder, selector):
    """What a selector of trial.yaml finds: by `at`, a path in a YAML file, or by `match`, a regular expression."""
    file = folder / selector["file"]
    found = re.findall(selector["match"], file.read_text(), re.S) if "match" in selector else walk(documents(file), selector["at"])
    if not found:
        raise Problem(f"{selector['file']} has nothing at `{selector.get('at') or selector['match']}`")
    return found


def fill(text, values):
    """The text with every expression replaced by its value."""
    def value(match):
        name = next(group for group in match.groups() if group)
        if name not in values:
            raise Problem(f"`{match[0]}` has no value; give `{name}` one in `values` of trial.yaml")
        return str(values[name])
    return FORMS.sub(value, text)


def condition(text, values):
    """(whether a step runs after a failure, whether it runs at all) of conditions such as `always() && inputs.comment == 'true'`."""
    always, holds = False, True
    for part in str(text).split("&&"):
        part = part.strip()
        if part in ("always", "always()", "succeededOrFailed()"):
            always = True
        elif match := re.fullmatch(r"([\w.]+)\s*(==|!=)\s*'([^']*)'", part):
            if match[1] not in values:
                raise Problem(f"the condition `{text}` names `{match[1]}`; give it a value in `values` of trial.yaml")
            holds &= (str(values[match[1]]) == match[3]) == (match[2] == "==")
        else:
            raise Problem(f"the condition `{text}` is none that a trial understands")
    return always, holds

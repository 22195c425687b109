"""Writes docs/coverage.md and its picture from what the simulations print.

    python checks/coverage.py > a; python checks/coverage_classes.py > b; python checks/coverage_regression.py > c
    python checks/coverage_page.py a b c
"""

import json
import pathlib
import re
import sys

DOCS = pathlib.Path(__file__).resolve().parents[1] / "docs"
DESIGNS = ["50 rows, 30 %", "500, 30 %", "5,000, 30 %", "500, 2 %", "5,000, 2 %"]
SIZES = ["50 rows", "500", "5,000"]
COLORS = ["#bc4c00", "#bf8700", "#1a7f37", "#8250df", "#0969da"]
LOW = 91.5

TEXT = """# How often the intervals hold the truth

An interval of 95 % should hold the true value in 95 of 100 samples. These simulations draw many samples from populations whose values
are known, make the interval of each by the formulas of the product, and count. A number of the first table has a standard error of
about 0.5 to 1 point (500 to 2,000 samples; 300 where an interval needs a bootstrap of a ranking), one of the second of 0.7 (1,000).
Where no interval exists, as for a share of 0 or 1 by the delta method, `assay` reports none and the sample is left out here; the share
of such samples stands in brackets.

![Coverage of every interval, a dot a design; the line is 95 %](coverage.svg)

## Decisions, rankings, classes and value

Two classes with normal scores 1.2 apart, or three classes; the share is that of positives, and of the rarest class 10 % or 2 %. Loans are
log-normal. A method in brackets is the one that `interval:` names.

{first}

## Regression, calibration and queries

Linear, skewed, count and claim data; calibrated scores; queries of ten documents.

{second}

## Where they are weak

Below 91.5 % in some design:

{weak}

Do not prove anything on these: take more rows, or more positives, first. Fifty rows, or ten positives among 500, are few for any
method. A share has `interval: clopper_pearson`, which keeps its level in any sample. F1, the Matthews correlation and the value of
decisions gain a little from `interval: bootstrap` where positives are few. The bootstrap of `recall_at` is not to be trusted where hardly
any threshold reaches the wanted precision, which is why it is not the standard. `ks_separation` is a maximum and reads high in small
samples. With amounts by row the interval of a value rests on whether the dear rows are in the sample.

## Recompute

    python checks/coverage.py > a; python checks/coverage_classes.py > b; python checks/coverage_regression.py > c
    python checks/coverage_page.py a b c
"""


def lines(path):
    return [line for line in pathlib.Path(path).read_text().splitlines() if line.strip()]


def cells(line):
    name, _, rest = line.partition(": ")
    return name, rest.split(", ")


def table(heads, rows):
    text = ["| measure | " + " | ".join(heads) + " |", "|---|" + "--:|" * len(heads)]
    return "\n".join(text + [f"| {name} | " + " | ".join(values) + " |" for name, values in rows])


def number(cell):
    return float(re.match(r"nan|[\d.]+", cell)[0])


def weak(heads, rows):
    for name, values in rows:
        low = [f"{value} ({head})" for head, value in zip(heads, values) if number(value) < LOW]
        if low:
            yield f"- {name}: " + ", ".join(low)


def picture(rows):
    place = lambda share: 290 + (max(share, 70) - 70) * 15
    height = 64 + 15 * len(rows)
    parts = [f'<line x1="{place(95)}" y1="40" x2="{place(95)}" y2="{height - 14}" stroke="#57606a"/>']
    for tick in (70, 80, 90, 100):
        parts.append(f'<line x1="{place(tick)}" y1="40" x2="{place(tick)}" y2="{height - 14}" stroke="#d0d7de"/>')
        parts.append(f'<text x="{place(tick)}" y="34" text-anchor="middle">{"≤ " if tick == 70 else ""}{tick} %</text>')
    for index, (name, values, colors) in enumerate(rows):
        y = 56 + 15 * index
        parts.append(f'<text x="282" y="{y}" text-anchor="end">{name}</text>')
        parts += [f'<circle cx="{place(number(value)):.0f}" cy="{y - 4}" r="4" fill="{color}" fill-opacity="0.75"/>'
                  for value, color in zip(values, colors)]
    for index, (head, color) in enumerate(zip(DESIGNS, COLORS)):
        parts.append(f'<text x="{150 + 115 * index}" y="14" fill="{color}">● {head}</text>')
    size = f'width="770" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="Coverage of 95 % intervals by simulation">'
    style = f'<style>text {{ font: 11px sans-serif }}</style><rect {size} fill="#ffffff"/>'
    (DOCS / "coverage.svg").write_text(head + style + "\n".join(parts) + "</svg>\n")


def main():
    first = [cells(line) for path in sys.argv[1:3] for line in lines(path)]
    second = [(name, [f"{100 * share:.0f}" for share in shares])
              for line in lines(sys.argv[3]) for name, shares in json.loads(line).items()]
    found = [*weak(DESIGNS, first), *weak(SIZES, second)]
    (DOCS / "coverage.md").write_text(
        TEXT.format(first=table(DESIGNS, first), second=table(SIZES, second), weak="\n".join(found)))
    picture([(name, values, COLORS) for name, values in first] + [(name, values, COLORS[:3]) for name, values in second])


if __name__ == "__main__":
    main()

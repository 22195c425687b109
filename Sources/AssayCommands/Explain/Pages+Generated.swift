// Written by ci/generate from checks/ and from the documentation of the diagnostic codes. Do not edit.
// swift-format-ignore-file

/// The texts of `assay explain`.
enum Pages {
    static let measures: [String: String] = [
        "opset_supported": #"""
# opset_supported

Whether the runtime loads the format version and every operator set that the model declares.

## What it measures
1 when the ONNX IR version and each operator set (opset) that the model file declares are at most what the runtime
in use loads, else 0. Takes no argument; any task. Each version above the limit is named in the report, with a
runtime release that would do. The versions are read from the file itself, so the answer is there even where the
runtime cannot load the model. The runtime is the one that assay found, or the one that `model.runtime` or
`ASSAY_ONNXRUNTIME` names. A manifest without an artifact is error MD104. Equals whether
`onnxruntime.InferenceSession` accepts these versions.

## How sure
No interval: it compares version numbers. The limits of known releases were measured; a release that assay does not
know is asked itself.

## When it misleads
- Loading is not supporting: the versions can be fine while an operator has no kernel for your types or your
  hardware. A run that predicts shows that.
- It speaks of the runtime of this machine. If production has another, name that one with `model.runtime`, or the
  answer is about the wrong place.
- A newer opset than needed locks out old runtimes for nothing. Exporting with the lowest opset that the operators
  allow keeps more of them.
- Loading is not agreeing. Two runtime releases that both load a model can differ in the last digits.

## In a manifest
```yaml
environment:
  require:
    - opset_supported == 1
```

## Source
ONNX, Versioning · ONNX Runtime, Compatibility, ONNX opset support.

## Cases

### A model within the limits
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
```
```verdict
opset_supported = 1
```

### An operator set that no runtime has
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/broken/models/opset_99.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
x
0.5
```
```verdict
opset_supported = 0
```

### An operator set of another domain
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/broken/models/ml_opset_99.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
x
0.5
```
```verdict
opset_supported = 0
```

### A format version that no runtime has
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/broken/models/ir_99.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
x
0.5
```
```verdict
opset_supported = 0
```

### No model file
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.1
```
```verdict
opset_supported is error MD104
```
"""#,
        "demographic_parity_ratio": #"""
# demographic_parity_ratio

Lowest selection rate of a group divided by the highest.

## What it measures
    demographic_parity_ratio(group) = min over groups of P(decision positive | group) / max over groups of the same

The argument is a declared group or an intersection such as `sex*age`; without one, every entry of
`checks.fairness.by` gets a verdict of its own. Binary. A ratio in 0...1; 1 means equal selection rates. Labels are
not needed; weights count. A score at or above `model.threshold` is a positive decision; a NaN score is error MD103.
Rows without a group are left out and counted. Groups of fewer rows than `checks.fairness.minimum_group_size` (30
unless set) are listed and not judged. Fewer than two judged groups, or no positive decision in any of them, is
inconclusive. Equals `fairlearn.metrics.demographic_parity_ratio` of Fairlearn 0.15 on the rows of the judged
groups; Fairlearn itself judges groups of any size.

## How sure
The interval is Koopman's (1984) score interval of the ratio of two rates, for the lowest and the highest group as a
pair, cut to 0...1; weighted rows count with Kish's effective number. It does not account for having picked that
pair among several groups: with many groups the ratio is biased downwards by chance alone, and the interval with it.
Where rates are equal, the groups that come first and last by name make the pair.

## When it misleads
- It compares decisions, not people's merits or needs. A ratio near 1 can go with very different error rates; look
  at `recall` and `precision` on the same groups. A ratio of 1 does not show that nobody is treated unjustly.
- The four-fifths rule is a rule of thumb for attention. The Uniform Guidelines themselves say that smaller
  differences can matter and larger ones can be chance when numbers are small: read the interval, or use `decide_on:
  proven`.
- With low rates the ratio swings: 0.2 % against 0.4 % is a ratio of 0.5. With rates near 1 it hides: 0.80 against
  1.00 passes four fifths while every rejection falls on one group. Look at `selection_rate` of both.
- Groups that are too small are not judged, which protects no one in them. See the list in the report and gather
  more.
- `sex` and `age` can each be even while `sex*age` is not. And the column may not be what people say of themselves.

## In a manifest
```yaml
fairness:
  by: [sex, age, sex*age]
  minimum_group_size: 50
  require:
    - demographic_parity_ratio >= 0.8
    - {require: demographic_parity_ratio(sex) >= 0.8, decide_on: proven}
```

## Source
Agarwal, Beygelzimer, Dudik, Langford and Wallach 2018, ICML · Koopman 1984, Biometrics 40:513 · Uniform Guidelines
on Employee Selection Procedures 1978, 29 CFR 1607.4(D), and Questions and Answers 1979, 44 FR 11996 · New York City
Local Law 144, 6 RCNY 5-301 · Fairlearn 0.15, `demographic_parity_ratio`.

## Cases

### Uniform Guidelines, question 11
```manifest
assay: 1
model: {name: case, task: binary, positive: hire}
data: {evaluation: {source: rows.csv, prediction: decision}}
groups: {group: group}
```
```rows
group,decision
white,hire *48
white,reject *32
black,hire *12
black,reject *28
```
```verdict
demographic_parity_ratio(group) = 0.5
demographic_parity_ratio(group).lower = 0.29334524524844
demographic_parity_ratio(group).upper = 0.7938646817375397
demographic_parity_ratio(group).rows = 120
```

### Uniform Guidelines, question 21: too few to conclude
```manifest
assay: 1
model: {name: case, task: binary, positive: hire}
data: {evaluation: {source: rows.csv, prediction: decision}}
groups: {sex: sex}
```
```rows
sex,decision
male,hire *3
male,reject *17
female,hire
female,reject *9
```
```verdict
demographic_parity_ratio(sex) is inconclusive: fewer than two groups of at least 30 rows
```

### The example of New York City's rule
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
groups: {sex: sex}
```
```rows
sex,score
male,0.5 *50
male,0.49 *42
female,0.5 *34
female,0.49 *42
,0.5 *11
```
```verdict
demographic_parity_ratio(sex) = 0.8231578947368422
demographic_parity_ratio(sex).lower = 0.5967418805429968
demographic_parity_ratio(sex).upper = 1
demographic_parity_ratio(sex).rows = 168
```

### One group without a single positive decision
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
groups: {age: {column: age, breaks: [40], labels: [under_40, from_40]}}
```
```rows
age,score
39,0.9 *25
39.5,0.1 *15
40,0.1 *45
```
```verdict
demographic_parity_ratio(age) = 0
demographic_parity_ratio(age).lower = 0
demographic_parity_ratio(age).upper = 0.12643493484076998
```

### Weights, and a small group that is listed and not judged
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score, weight: w}}
groups: {region: region}
```
```rows
region,score,w
北,0.9,0.7 *20
北,0.1,1.3 *25
Łódź,0.9,0.4 *15
Łódź,0.1,1.1 *30
island,0.1,5 *29
```
```verdict
demographic_parity_ratio(region) = 0.5109890109890108
demographic_parity_ratio(region).lower = 0.21629638379595328
demographic_parity_ratio(region).upper = 1
demographic_parity_ratio(region).rows = 90
```

### Even by each, uneven together
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
groups: {sex: sex, site: site}
```
```rows
sex,site,score
f,a,0.9 *30
f,a,0.1 *10
f,b,0.9 *10
f,b,0.1 *30
m,a,0.9 *10
m,a,0.1 *30
m,b,0.9 *30
m,b,0.1 *10
```
```verdict
demographic_parity_ratio(sex) = 1
demographic_parity_ratio(sex).lower = 0.7319225787513514
demographic_parity_ratio(sex).upper = 1
demographic_parity_ratio(site) = 1
demographic_parity_ratio(sex*site) = 0.3333333333333333
demographic_parity_ratio(sex*site).lower = 0.18491274561833576
demographic_parity_ratio(sex*site).upper = 0.5613873752057376
demographic_parity_ratio(sex*site).rows = 160
```

### Equal rates in groups of different size
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
groups: {plan: plan}
```
```rows
plan,score
basic,0.9 *100
basic,0.1 *100
plus,0.9 *20
plus,0.1 *20
```
```verdict
demographic_parity_ratio(plan) = 1
demographic_parity_ratio(plan).lower = 0.7389383743141791
demographic_parity_ratio(plan).upper = 1
```

### No positive decision at all
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
groups: {sex: sex}
```
```rows
sex,score
f,0.1 *40
m,0.1 *40
```
```verdict
demographic_parity_ratio(sex) is inconclusive: no group has a positive decision
```
"""#,
        "selection_rate": #"""
# selection_rate

Share of rows with a positive decision.

## What it measures
    selection_rate = sum of w [decision positive] / sum of w

Takes no argument; binary. A rate in 0...1. A score at or above `model.threshold` is a positive decision. Labels are
not needed, and rows without one count. A NaN score is error MD103. No row in scope is inconclusive, also where the
slice names a group that does not occur. Equals `fairlearn.metrics.selection_rate` of Fairlearn 0.15. It is neither
better high nor low: bound it from the side that matters, or record it by group without a bound.

## How sure
The interval is Wilson's (1927); weighted rows count with Kish's effective number. It takes the rows as an
independent sample of the people to be decided on. It does not cover the choice of threshold.

## When it misleads
- It says how often the model decides for people, not how rightly. Two groups with equal rates can have very
  different error rates; look at `recall` and `precision` on the same groups.
- The table decides what it means. A rate among applicants is not a rate among the population, nor among those
  approved before the model was asked.
- "Positive" is the manifest's word. Being selected can be a benefit (a loan) or a burden (an audit): write down
  which.
- Small groups have wide intervals. 1 of 10 against 3 of 20 shows nothing yet.
- A threshold moved for business reasons moves every rate, and with it every comparison of rates.

## In a manifest
```yaml
fairness:
  require:
    - selection_rate >= 0.30 on sex=female
    - selection_rate on age=under_25        # recorded and trended, not judged
```

## Source
Agarwal, Beygelzimer, Dudik, Langford and Wallach 2018, ICML · Uniform Guidelines on Employee Selection Procedures
1978, 29 CFR 1607.4 · Wilson 1927, JASA 22:209 · Fairlearn 0.15, `selection_rate`.

## Cases

### Applicants in the Uniform Guidelines, question 11
```manifest
assay: 1
model: {name: case, task: binary, positive: hire}
data: {evaluation: {source: rows.csv, prediction: decision}}
groups: {group: group}
```
```rows
group,decision
white,hire *48
white,reject *32
black,hire *12
black,reject *28
```
```verdict
selection_rate = 0.5
selection_rate.lower = 0.41193870541108385
selection_rate.upper = 0.5880612945889161
selection_rate.rows = 120
selection_rate on group=white = 0.6
selection_rate on group=black = 0.3
```

### A score exactly at the threshold is selected
```manifest
assay: 1
model: {name: case, task: binary, positive: 1, threshold: 0.7}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.7
,0.7
0,0.69999999999999984
1,0.9
```
```verdict
selection_rate = 0.75
selection_rate.lower = 0.30064184258240184
selection_rate.upper = 0.9544127391902995
selection_rate.rows = 4
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score, weight: w}}
```
```rows
score,w
0.9,0.1
0.5,0.7
0.1,0.3
0.2,1.1
0.8,0
```
```verdict
selection_rate = 0.3636363636363636
selection_rate.lower = 0.06628355096035587
selection_rate.upper = 0.8214202335935359
selection_rate.rows = 5
```

### Names in any script
```manifest
assay: 1
model: {name: case, task: binary, positive: はい}
data: {evaluation: {source: rows.csv, prediction: 決定}}
groups: {地域: 地域}
```
```rows
地域,決定
北海道,はい
北海道,いいえ
Ñuñoa,はい
Ñuñoa,はい
,いいえ
```
```verdict
selection_rate = 0.6
selection_rate on 地域=北海道 = 0.5
selection_rate on 地域=Ñuñoa = 1
```

### Nobody is selected
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
```
```rows
id,score
1,0.1
2,0.2
```
```verdict
selection_rate = 0
selection_rate.lower = 0
selection_rate.upper = 0.6576197724933469
```

### An empty table
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
```
```rows
id,score
```
```verdict
selection_rate is inconclusive: no rows in scope
```

### A missing score
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, score: score}}
```
```rows
id,score
1,0.1
2,
```
```verdict
selection_rate is error MD103
```
"""#,
        "accuracy": #"""
# accuracy

Share of labelled rows whose decided class is the true one.

## What it measures
    accuracy = Σ w [decided class = label] / Σ w

Takes no argument; binary and multiclass. A rate in 0...1; without a weight column w is 1. For a binary task a score
at or above `model.threshold` decides for the positive class; for a multiclass task the model's own label counts,
else the class with the highest score. Rows without a label are left out. A score that is missing or NaN is error
MD103, even in a row without a label; a missing or negative weight is error DT104. No labelled row, or no weight, is
inconclusive. Equals `sklearn.metrics.accuracy_score` of scikit-learn 1.9.

## How sure
The interval is Wilson's (1927). Weighted rows count with Kish's effective number (Σw)²/Σw². It assumes independent
rows: several rows of one customer, or of one day, make it too narrow. It says nothing about rows unlike those in
the table.

## When it misleads
- With 99 % negatives, a model that always says no has accuracy 0.99. Look at `balanced_accuracy`, `recall` and
  `precision` beside it, and compare with the share of the largest class.
- It counts a missed fraud and a needless phone call as one error each. Where they cost differently, it is the wrong
  gate.
- It moves with the mix of classes: the same model scores differently on a table with other prevalence.
- It looks only at the side of the threshold. A change of calibration can flip many decisions with hardly any change
  in `roc_auc`, and the reverse.
- A good overall value can hide a group with a bad one: repeat the requirement `on` the groups.

## In a manifest
```yaml
performance:
  require:
    - accuracy >= 0.9
    - accuracy >= 0.85 on sex=female
```

## Source
scikit-learn 1.9, `accuracy_score` · Wilson 1927, JASA 22:209 · Kish 1965, Survey Sampling, section 11.7.

## Cases

### Three of four right
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.2
1,0.4
0,0.1
```
```verdict
accuracy = 0.75
accuracy.lower = 0.30064184258240184
accuracy.upper = 0.9544127391902995
accuracy.rows = 4
```

### A score exactly at the threshold is a positive decision
```manifest
assay: 1
model: {name: case, task: binary, positive: 1, threshold: 0.3}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.3
0,0.29999999999999993
1,1
0,0
```
```verdict
accuracy = 1
accuracy.lower = 0.5101091635454027
accuracy.upper = 1
```

### Weights, and rows without a label
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: exposure}}
```
```rows
label,score,exposure
1,0.9,2.5
0,0.7,1
,0.9,100
1,0.2,0.5
0,0.1,0
0,0.3,3.25
```
```verdict
accuracy = 0.7931034482758621
accuracy.lower = 0.2782300682344121
accuracy.upper = 0.9744373411994587
accuracy.rows = 5
```

### Class names in any script
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
groups: {land: land}
```
```rows
label,prediction,land
Αθήνα,Αθήνα,ΕΛ
東京,東京,日本
São Paulo,東京,日本
São Paulo,São Paulo,ΕΛ
Αθήνα,São Paulo,ΕΛ
```
```verdict
accuracy = 0.6
accuracy on land=日本 = 0.5
accuracy on land=ΕΛ = 0.6666666666666666
```

### No labelled row
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
,0.9
,0.1
```
```verdict
accuracy is inconclusive: no rows with a label in scope
```

### An empty table
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
```
```verdict
accuracy is inconclusive: no rows with a label in scope
```

### A missing score
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,NaN
0,0.2
```
```verdict
accuracy is error MD103
```

### A missing weight
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,1
0,0.2,
```
```verdict
accuracy is error DT104
```
"""#,
        "artifact_size": #"""
# artifact_size

Size of the model file.

## What it measures
The length in bytes of the file that `model.artifact` names. Takes no argument; any task. In bytes; a bound may be
written in `B`, `KB`, `MB`, `GB` (powers of 1,000) or `KiB`, `MiB`, `GiB` (powers of 1,024). A manifest without an
artifact is error MD104. Equals `os.path.getsize` of Python on the same file.

## How sure
No interval: a size is a fact. Every `decide_on` rule looks at the number itself.

## When it misleads
- Weights kept in files beside an ONNX model (external data) are not counted; a model of gigabytes can have a file
  of a few kilobytes.
- Size on disk is not memory in use. Tree ensembles and compressed files grow when they are loaded, and the work
  space of a large batch comes on top.
- A sudden fall is as suspicious as a rise: half the trees, an embedding left out, a pointer file in place of the
  model. An equality or a lower bound beside the upper one catches it.
- Small is not fast. Look at `latency_p95` and `throughput`.

## In a manifest
```yaml
performance:
  require:
    - artifact_size <= 50 MB
    - artifact_size >= 10 KB
```

## Source
POSIX.1-2017, `stat`, field `st_size` · ONNX, external data.

## Cases

### A small model
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
```
```verdict
artifact_size = 203
```

### Another one
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
```
```verdict
artifact_size = 226
```

### No model file
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.1
```
```verdict
artifact_size is error MD104
```
"""#,
        "average_precision": #"""
# average_precision

Mean precision over the recall steps of the ranking.

## What it measures
    average_precision = sum over distinct scores, from the highest down, of (R_n - R_(n-1)) P_n

with R_n the recall and P_n the precision of deciding positive at the n-th score and above, in sums of weights.
Takes no argument; binary. 0...1; a random ranking gets about the share of positives. It is a step area under the
precision-recall curve, without interpolation; the trapezoid area is another, kinder number. Ties enter together.
Rows without a label are left out; a NaN score is error MD103. No positive label is inconclusive, where scikit-learn
answers 0 with a warning. Equals `sklearn.metrics.average_precision_score` of scikit-learn 1.9.

## How sure
There is no interval. Without one nothing is proven: under `decide_on: proven` it can fail and never pass, and
`refuted` looks at the estimate alone. How far it can move by chance depends on the number of positives, not of
rows: with 50 positives, a change of a few points is noise. Compare with the interval of `roc_auc` on the same rows.

## When it misleads
- Its floor is the prevalence. 0.3 is poor with 30 % positives and excellent with 1 %; tables with different shares
  cannot be compared, and neither can slices.
- It gives most weight to the top of the ranking. That suits a queue that is worked from the top and no other use.
- Blocks of tied scores, as from a small tree, make it depend on the block's mix; a finer score moves it for no
  gain.
- Mislabelled positives far down cost little, mislabelled negatives at the top cost much.
- `roc_auc` beside it tells whether a change is in the ranking or in the mix.

## In a manifest
```yaml
performance:
  require:
    - average_precision >= 0.45
```

## Source
Zhu 2004, Recall, Precision and Average Precision · Davis and Goadrich 2006, ICML · scikit-learn 1.9,
`average_precision_score`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
0,0.1
0,0.4
1,0.35
1,0.8
```
```verdict
average_precision = 0.8333333333333333
average_precision.rows = 4
```

### Ties enter together
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.7
0,0.7
0,0.7
1,0.2
0,0.2
,0.9
```
```verdict
average_precision = 0.3666666666666667
average_precision.rows = 5
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
0,0.9,0
1,0.8,0.1
0,0.6,1.1
1,0.35,0.7
0,0.35,0.3
0,0.2,2.5
```
```verdict
average_precision = 0.4431818181818181
average_precision.rows = 6
```

### A score that says nothing gets the share of positives
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.5 *3
0,0.5 *97
```
```verdict
average_precision = 0.03
```

### No positive label
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
0,0.9
0,0.2
```
```verdict
average_precision is inconclusive: the rows in scope have no positive label
```

### Only positive labels
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
1,0.2
```
```verdict
average_precision = 1
```

### A missing score
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
,
0,0.2
```
```verdict
average_precision is error MD103
```
"""#,
        "balanced_accuracy": #"""
# balanced_accuracy

Mean of the recalls of all classes that have labelled rows.

## What it measures
    balanced_accuracy = mean over classes c with labelled rows of  Σ w [label = c, decided = c] / Σ w [label = c]

Takes no argument; binary and multiclass. A rate in 0...1; a constant or random answer scores 1 / number of classes.
Each class counts alike, however many rows it has. A class that is only decided and never a label takes no part.
Rows without a label are left out; a NaN score is error MD103. Labels of fewer than two classes are inconclusive,
where scikit-learn answers with the recall of the one class. Else equals `sklearn.metrics.balanced_accuracy_score`
of scikit-learn 1.9 with `adjusted=False`.

## How sure
The interval comes from the delta method (Agresti 2013, section 16.1) on the confusion matrix: the value plus and
minus z standard errors, cut to 0...1. It is rough where a class has few rows or a recall is near 0 or 1, and there
is none where the standard error is zero, as with no error at all. Clustered rows make it too narrow.

## When it misleads
- A class of ten rows weighs as much as one of ten thousand, so the value jumps with single rows. Look at the rows
  of the rarest class before believing a change of a point.
- It looks only at recall. False alarms on a huge negative class lower it a little and `precision` a lot: with one
  positive in a thousand, recall 0.9 and specificity 0.9 give 0.9 here and a precision below 0.01.
- It answers a question about equally frequent classes, which production does not ask. For cost, use `accuracy` with
  weights that are the costs.
- It depends on the threshold; `roc_auc` does not.

## In a manifest
```yaml
performance:
  require:
    - balanced_accuracy >= 0.8
```

## Source
Brodersen, Ong, Stephan and Buhmann 2010, ICPR · Agresti 2013, Categorical Data Analysis · scikit-learn 1.9,
`balanced_accuracy_score`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
0,0
1,1
0,0
0,0
1,0
0,1
```
```verdict
balanced_accuracy = 0.625
balanced_accuracy.lower = 0.21872092879191934
balanced_accuracy.upper = 1
balanced_accuracy.rows = 6
```

### Always no on a rare class
```manifest
assay: 1
model: {name: case, task: binary, positive: fraud}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
fraud,0.2
honest,0.2 *99
```
```verdict
balanced_accuracy = 0.5
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,0.1
1,0.5,0.7
1,0.1,0.2
0,0.6,0.3
0,0.2,1.1
,0.9,9
```
```verdict
balanced_accuracy = 0.7928571428571428
balanced_accuracy.lower = 0.47942353025115114
balanced_accuracy.upper = 1
balanced_accuracy.rows = 5
```

### A class that is only decided takes no part
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
chêne,chêne
chêne,hêtre
chêne,chêne
sapin,sapin
sapin,chêne
```
```verdict
balanced_accuracy = 0.5833333333333333
balanced_accuracy.lower = 0.14608773363467203
balanced_accuracy.upper = 1
```

### Labels of one class
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
1,0.2
1,0.8
```
```verdict
balanced_accuracy is inconclusive: fewer than two classes
```

### A missing score
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,
0,0.2
```
```verdict
balanced_accuracy is error MD103
```
"""#,
        "brier_score": #"""
# brier_score

Mean squared difference between predicted probabilities and what happened.

## What it measures
    binary:      brier_score = sum of w (y - p)^2 / sum of w,  y = 1 for the positive class, else 0
    multiclass:  the squares are summed over all classes of the model

0 is perfect. Two classes give 0...1, more give 0...2. Takes no argument. Rows without a label are left out; a NaN
prediction is error MD103, a score outside 0...1 is error MD105 (up to 2^-20 beyond counts as the end, because sums of
Float32 shares round), and a multiclass label that the model has no score
for is error MD102. No labelled row is inconclusive. One class among the labels is enough. Equals
`sklearn.metrics.brier_score_loss` of scikit-learn 1.9 with its default `scale_by_half="auto"`. The cases below are
binary: for a multiclass task it needs a model with a score for every class.

## How sure
The interval is Student's t for the mean of the rows' losses, cut to 0...2; weighted rows count with Kish's
effective number, also in the degrees of freedom. There is none under two rows or where every row loses the same. It
takes the rows as independent.

## When it misleads
- Its size depends on prevalence. With 1 % positives, always saying 0 scores 0.01, which looks excellent. Compare
  with p (1 - p), the score of always saying the prevalence.
- Rare events hardly move it: the squares of small probabilities are tiny. `log_loss` and `average_precision` see
  them.
- It mixes calibration and sharpness. A lower value does not mean better calibrated.
- Papers disagree about the factor two: for two classes summed over both it is twice this. Ask before comparing
  numbers.

## In a manifest
```yaml
performance:
  require:
    - brier_score <= 0.12
```

## Source
Brier 1950, Monthly Weather Review 78:1 · Murphy 1973, Journal of Applied Meteorology 12:595 · scikit-learn 1.9,
`brier_score_loss`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
0,0.1
1,0.9
1,0.8
0,0.3
```
```verdict
brier_score = 0.0375
brier_score.lower = 0
brier_score.upper = 0.09756735676007776
brier_score.rows = 4
```

### Ten forecasts of four values
```manifest
assay: 1
model: {name: case, task: binary, positive: rain}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
dry,0.1 *2
dry,0.3 *2
rain,0.3
dry,0.7
rain,0.7
rain,0.9 *3
```
```verdict
brier_score = 0.13
brier_score.lower = 0
brier_score.upper = 0.2682200857654575
```

### Weights, and rows without a label
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,2.5
0,0.7,1
,0.9,100
1,0.2,0.5
0,0.3,3.25
1,0.6,0
```
```verdict
brier_score = 0.15551724137931033
brier_score.lower = 0
brier_score.upper = 0.8139863694631936
brier_score.rows = 5
```

### One class is enough
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.25
1,1
```
```verdict
brier_score = 0.28125
brier_score.lower = 0
brier_score.upper = 2
```

### An empty table
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
```
```verdict
brier_score is inconclusive: no rows with a label in scope
```

### A negative score is no probability
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,-0.1
```
```verdict
brier_score is error MD105
```
"""#,
        "f1": #"""
# f1

Harmonic mean of precision and recall.

## What it measures
    f1 = 2 TP / (2 TP + FP + FN)

in sums of weights. A rate in 0...1. For a binary task it takes no argument and speaks of `model.positive`. For a
multiclass task it takes one: `f1(class=NAME)`, `f1(macro)` the plain mean of the classes' values (not the harmonic
mean of macro precision and macro recall), `f1(weighted)` the mean weighted by labelled rows, `f1(micro)`, which is
accuracy. Rows without a label are left out; a NaN score is error MD103. No positive label and no positive decision
is inconclusive, where scikit-learn answers 0 with a warning; inside an average such a class counts as 0, as there.
Equals `sklearn.metrics.f1_score` of scikit-learn 1.9.

## How sure
The interval comes from the delta method (Agresti 2013, section 16.1) on the confusion matrix: the value plus and
minus z standard errors, cut to 0...1. It is rough with few positives or a value near 0 or 1, and there is none
where the standard error is zero, as with no error at all. It takes the threshold as fixed beforehand.

## When it misleads
- It ignores true negatives. Swap the names of the two classes and the value changes; `matthews_corrcoef` does not.
- It weighs a missed positive and a false alarm alike, whatever they cost.
- It depends on prevalence through precision: values from tables with different shares of positives cannot be
  compared. Deciding positive everywhere scores 2 p / (1 + p), which is 0.67 at p = 0.5.
- The same value can hide very different models. Require `precision` and `recall` themselves where both have a
  floor.
- The best threshold for f1 is often far from 0.5. A change of calibration looks like a change of the model.

## In a manifest
```yaml
performance:
  require:
    - f1 >= 0.75
    - f1 >= baseline - 0.01
    # multiclass: f1(macro) >= 0.7
```

## Source
van Rijsbergen 1979, Information Retrieval · Agresti 2013, Categorical Data Analysis · scikit-learn 1.9, `f1_score`.

## Cases

### One miss and one false alarm
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
1,0.5
0,0.7
1,0.4
0,0.1
0,0.2
```
```verdict
f1 = 0.6666666666666666
f1.lower = 0.23111911454665462
f1.upper = 1
f1.rows = 6
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,0.1
1,0.5,0.7
0,0.7,0.3
1,0.4,1.9
0,0.1,2
,0.9,50
```
```verdict
f1 = 0.42105263157894735
f1.lower = 0
f1.upper = 1
f1.rows = 5
```

### Nothing right is 0, nothing to find is no value
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
groups: {site: site}
```
```rows
label,score,site
1,0.1,a
0,0.9,a
0,0.1,b
0,0.2,b
```
```verdict
f1 = 0
f1 on site=a = 0
```

### No positive label and no positive decision
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
0,0.1
0,0.2
```
```verdict
f1 is inconclusive: no positive label and no positive decision in scope
```

### scikit-learn's own example, with its averages
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
0,0
1,2
2,1
0,0
1,0
2,1
```
```verdict
f1(macro) = 0.26666666666666666
f1(macro).lower = 0.1386423552971917
f1(macro).upper = 0.3946909780361416
f1(micro) = 0.3333333333333333
f1(micro).lower = 0
f1(micro).upper = 0.7105285780253905
f1(weighted) = 0.26666666666666666
f1(class=0) = 0.8
f1(class=0).lower = 0.41592706589157524
f1(class=0).upper = 1
f1(class=1) = 0
```

### Weighted classes with names in any script
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction, weight: w}}
```
```rows
label,prediction,w
кот,кот,1.5
пёс,кот,0.25
лис,лис,2
кот,лис,1
лис,лис,0.75
пёс,пёс,3
```
```verdict
f1(macro) = 0.8373453996983408
f1(macro).lower = 0.585191085362268
f1(macro).upper = 1
f1(weighted) = 0.848426936385414
f1(weighted).lower = 0.5898177731211967
f1(weighted).upper = 1
f1(class=пёс) = 0.96
```
"""#,
        "latency_p50": #"""
# latency_p50

Time within which 50 of 100 predictions of one row are done.

## What it measures
The 50 % quantile of the times of 1,000 predictions of the first row of the evaluation table, one after another,
after 100 that are not counted. One thread, a monotonic clock, in this process: from the row's values to the model's
answer, with the conversion to tensors, without a network and without reading the file. Takes no argument; any task.
In seconds; a bound may be written in `ns`, `us`, `ms` or `s`. An empty table is inconclusive; a manifest without
`model.artifact` is error MD104, also where a score column stands in for the model. Equals `numpy.quantile` of NumPy
2.4 with its default method, linear between order statistics. Times depend on the machine, so they are left out of
the result digest.

## How sure
The interval lies between two order statistics of the 1,000 times, at the ranks n q plus and minus z sqrt(n q (1 -
q)), one further out (Conover 1999); it assumes no distribution. For the median that is from about the 469th to the
532nd time. It takes the calls as independent, which neighbouring calls are not: a disturbance that lasts a second
is in all of them or in none. Run again to see that.

## When it misleads
- The median hides the slow calls that people complain about. Look at `latency_p95` and `latency_p99`.
- The same row a thousand times sits in every cache. Real requests differ, so real times are longer; this is a
  floor.
- One thread on an idle machine is not a loaded server: waiting in a queue is often most of a user's time.
- Machines of a CI service differ from run to run by a factor of two or more. Set the bound with room, and compare
  numbers of one machine only.

## In a manifest
```yaml
performance:
  require:
    - latency_p50 <= 2 ms
```

## Source
Conover 1999, Practical Nonparametric Statistics, section 3.2 · Hyndman and Fan 1996, The American Statistician
50:361, definition 7 · Dean and Barroso 2013, CACM 56:74 · NumPy 2.4, `quantile`.

## Cases

### One row is timed, however many there are
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
1.5,0.75,-0.5,1
-2.5,0.25,1.5,0.125
```
```verdict
latency_p50.rows = 1
```

### Scores in the table cannot be timed
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.1
```
```verdict
latency_p50 is error MD104
```
"""#,
        "latency_p95": #"""
# latency_p95

Time within which 95 of 100 predictions of one row are done.

## What it measures
The 95 % quantile of the times of 1,000 predictions of the first row of the evaluation table, one after another,
after 100 that are not counted. One thread, a monotonic clock, in this process: from the row's values to the model's
answer, with the conversion to tensors, without a network and without reading the file. Takes no argument; any task.
In seconds; a bound may be written in `ns`, `us`, `ms` or `s`. An empty table is inconclusive; a manifest without
`model.artifact` is error MD104, also where a score column stands in for the model. Equals `numpy.quantile` of NumPy
2.4 with its default method, linear between order statistics. Times depend on the machine, so they are left out of
the result digest.

## How sure
The interval lies between two order statistics of the 1,000 times, at the ranks n q plus and minus z sqrt(n q (1 -
q)), one further out (Conover 1999); it assumes no distribution. For this quantile that is from about the 936th to
the 965th time. It takes the calls as independent, which neighbouring calls are not: a disturbance that lasts a
second is in all of them or in none. Run again to see that.

## When it misleads
- One call in twenty is slower than this, and a page that makes twenty calls meets it on most views.
- The same row a thousand times sits in every cache. Real requests differ, so real times are longer; this is a
  floor.
- Calls follow each other without a queue, so the waiting that a slow call causes behind it is not seen (coordinated
  omission). A load test of the service shows that.
- Other work on the machine lands in the tail first. A failure here with an unmoved `latency_p50` says more about
  the machine than about the model.

## In a manifest
```yaml
performance:
  require:
    - latency_p95 <= 5 ms
```

## Source
Conover 1999, Practical Nonparametric Statistics, section 3.2 · Hyndman and Fan 1996, The American Statistician
50:361, definition 7 · Dean and Barroso 2013, The Tail at Scale, CACM 56:74 · NumPy 2.4, `quantile`.

## Cases

### One row is timed, however many there are
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
1.5,0.75,-0.5,1
-2.5,0.25,1.5,0.125
```
```verdict
latency_p95.rows = 1
```

### Scores in the table cannot be timed
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.1
```
```verdict
latency_p95 is error MD104
```
"""#,
        "latency_p99": #"""
# latency_p99

Time within which 99 of 100 predictions of one row are done.

## What it measures
The 99 % quantile of the times of 1,000 predictions of the first row of the evaluation table, one after another,
after 100 that are not counted. One thread, a monotonic clock, in this process: from the row's values to the model's
answer, with the conversion to tensors, without a network and without reading the file. Takes no argument; any task.
In seconds; a bound may be written in `ns`, `us`, `ms` or `s`. An empty table is inconclusive; a manifest without
`model.artifact` is error MD104, also where a score column stands in for the model. Equals `numpy.quantile` of NumPy
2.4 with its default method, linear between order statistics. Times depend on the machine, so they are left out of
the result digest.

## How sure
The interval lies between two order statistics of the 1,000 times, at the ranks n q plus and minus z sqrt(n q (1 -
q)), one further out (Conover 1999); it assumes no distribution. For this quantile that is from about the 983rd to
the 998th time, which leaves two above it. It takes the calls as independent, which neighbouring calls are not: a
disturbance that lasts a second is in all of them or in none. Run again to see that.

## When it misleads
- It stands on the ten slowest of 1,000 calls. A single pause of the operating system or a change of clock speed
  moves it; do not stop a release on one run.
- The same row a thousand times sits in every cache. Real requests differ, so real times are longer; this is a
  floor.
- Calls follow each other without a queue, so the waiting that a slow call causes behind it is not seen (coordinated
  omission). A load test of the service shows that.
- On shared CI machines it measures the neighbours. Give the bound much room there, or take severity `warn`, and
  look at `latency_p50` to tell model from machine.

## In a manifest
```yaml
performance:
  require:
    - latency_p99 <= 10 ms
```

## Source
Conover 1999, Practical Nonparametric Statistics, section 3.2 · Hyndman and Fan 1996, The American Statistician
50:361, definition 7 · Dean and Barroso 2013, The Tail at Scale, CACM 56:74 · NumPy 2.4, `quantile`.

## Cases

### One row is timed, however many there are
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
1.5,0.75,-0.5,1
-2.5,0.25,1.5,0.125
```
```verdict
latency_p99.rows = 1
```

### Scores in the table cannot be timed
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.1
```
```verdict
latency_p99 is error MD104
```
"""#,
        "log_loss": #"""
# log_loss

Mean surprise of the true classes under the predicted probabilities.

## What it measures
    log_loss = - sum of w log p(label) / sum of w

with natural logarithms, so in nats; 0 is perfect, and always saying the prevalence of a balanced table gives log 2
= 0.693. Takes no argument; binary and multiclass. p is kept 2^-52 away from 0 and 1, so one row costs at most 36.04
nats. Rows without a label are left out; a NaN prediction is error MD103, a score outside 0...1 is error MD105 (up to
2^-20 beyond counts as the end, because sums of Float32 shares round), and a multiclass label that the model has no score for is error MD102. No labelled row is inconclusive. One class among
the labels is enough. Equals `sklearn.metrics.log_loss` of scikit-learn 1.9. The cases below are binary: for a
multiclass task it needs a model with a score for every class.

## How sure
The interval is Student's t for the mean of the rows' losses; weighted rows count with Kish's effective number, also
in the degrees of freedom. There is none under two rows or where every row loses the same. Losses are skewed: a few
confident errors carry the mean, and a table in which they happen to be missing gives an interval that is too low.

## When it misleads
- A single row with p = 0 for what happened adds 36 / n. One typing error in a label can cost more than a better
  model gains; look at the worst rows before the mean. `brier_score` is bounded and calmer.
- The cut at 2^-52 is a convention. Scores stored with 32 bits reach 1 sooner, and then the same model loses more.
- Its size depends on prevalence: 0.1 is poor where 1 % are positive, because saying 1 % always gives 0.056.
- It mixes ranking and calibration. `roc_auc` beside it tells which of the two moved.
- Scores that are no probabilities, as from a margin or a vote count, can lie in 0...1 too; nothing here notices.

## In a manifest
```yaml
performance:
  require:
    - log_loss <= 0.35
    - log_loss <= baseline + 0.01
```

## Source
Good 1952, JRSS B 14:107 · Student 1908, Biometrika 6:1 · scikit-learn 1.9, `log_loss`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: binary, positive: spam}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
spam,0.9
ham,0.1
ham,0.2
spam,0.65
```
```verdict
log_loss = 0.21616187468057912
log_loss.lower = 0
log_loss.upper = 0.460376732701119
log_loss.rows = 4
```

### Certain and wrong, certain and right
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
groups: {part: part}
```
```rows
label,score,part
1,0,wrong
0,1,wrong
1,1,right
0,0,right
```
```verdict
log_loss = 18.021826694558577
log_loss on part=wrong = 36.04365338911715
log_loss on part=right = 2.220446049250313e-16
```

### Weights, and rows without a label
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,2.5
0,0.7,1
,0.9,100
1,0.2,0.5
0,0.3,3.25
1,0.6,0
```
```verdict
log_loss = 0.4732809127570251
log_loss.lower = 0
log_loss.upper = 1.9855427187788224
log_loss.rows = 5
```

### One class is enough, one row has no interval
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.25
```
```verdict
log_loss = 1.3862943611198906
log_loss.rows = 1
```

### No labelled row
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
,0.25
,0.5
```
```verdict
log_loss is inconclusive: no rows with a label in scope
```

### A score above 1 is no probability
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,1.5
```
```verdict
log_loss is error MD105
```

### A sum of shares that rounds to just above 1
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.5
1,1.0000001
```
```verdict
log_loss = 0.34657359027997275
log_loss.rows = 2
```

### A missing score
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,NaN
```
```verdict
log_loss is error MD103
```
"""#,
        "mae": #"""
# mae

Mean distance between prediction and truth.

## What it measures
    mae = sum of w |y - prediction| / sum of w

Takes no argument; regression. In the units of the label; 0 is perfect and there is no upper end. Rows without a
label are left out; a missing or NaN prediction is error MD103. No labelled row is inconclusive. Equals
`sklearn.metrics.mean_absolute_error` of scikit-learn 1.9.

## How sure
The interval is Student's t for the mean of the rows' distances, cut at 0; weighted rows count with Kish's effective
number, also in the degrees of freedom. There is none under two rows or where all distances are equal. With heavy
tails the true level is lower than stated, and clustered rows make it too narrow.

## When it misleads
- It has the label's units, so bounds do not carry over between products, currencies or years. Compare with the
  error of always predicting the median.
- It treats an error of 10 as ten errors of 1. Where large errors hurt more than in proportion, look at `rmse`.
- A model that minimises it predicts medians, and is biased for totals when the label is skewed: sums of its
  predictions come out too low for revenue or claims.
- Over and under count alike. If one of them is dangerous, this is not the gate for it.
- The overall mean is carried by the large customers or the common case; repeat it `on` groups.

## In a manifest
```yaml
performance:
  require:
    - mae <= 45.0
    - mae <= baseline + 2%
```

## Source
Willmott and Matsuura 2005, Climate Research 30:79 · Student 1908, Biometrika 6:1 · scikit-learn 1.9,
`mean_absolute_error`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
-0.5,0
2,2
7,8
```
```verdict
mae = 0.5
mae.lower = 0
mae.upper = 1.1496141318125555
mae.rows = 4
```

### Weights, and rows without a label
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, prediction: predicted, weight: w}}
```
```rows
y,predicted,w
3,2.5,0.1
-0.5,0,0.7
2,2.25,0.3
,1000,50
7,9,1.1
1,1e9,0
```
```verdict
mae = 1.2159090909090908
mae.lower = 0
mae.upper = 4.344236443462113
mae.rows = 5
```

### Huge values
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
1e150,2e150
-1e150,3e150
1e150,1e150
1,2
```
```verdict
mae = 1.25e+150
mae.lower = 0
mae.upper = 4.262136813856149e+150
```

### One row has a value and no interval
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
```
```verdict
mae = 0.5
mae.rows = 1
```

### Groups with names in any script
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
groups: {город: город}
```
```rows
y,predicted,город
3,2.5,Łódź
2,2.25,Łódź
8,4,Ñuñoa
```
```verdict
mae = 1.5833333333333333
mae on город=Łódź = 0.375
mae on город=Ñuñoa = 4
```

### An empty table
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
```
```verdict
mae is inconclusive: no rows with a label in scope
```

### A missing prediction
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
2,
```
```verdict
mae is error MD103
```
"""#,
        "matthews_corrcoef": #"""
# matthews_corrcoef

Correlation between labels and decisions, over all classes.

## What it measures
    binary:  (TP TN - FP FN) / sqrt((TP + FP)(TP + FN)(TN + FP)(TN + FN))

in sums of weights, and Gorodkin's R_K for more classes. Takes no argument. -1...1 for two classes; 1 is perfect, 0
is no better than chance, and with more classes the lower end lies between -1 and 0. It is the same whichever class
is called positive. Rows without a label are left out; a NaN score is error MD103. Where labels or decisions are all
of one class there is no correlation: inconclusive, where scikit-learn answers 0. Else equals
`sklearn.metrics.matthews_corrcoef` of scikit-learn 1.9.

## How sure
The interval comes from the delta method (Agresti 2013, section 16.1) on the confusion matrix: the value plus and
minus z standard errors, cut to -1...1. It is rough with few rows in a cell or a value near 1, and there is none
where the standard error is zero, as with no error at all. It takes the rows as independent and the threshold as
fixed.

## When it misleads
- It depends on prevalence, though less than f1 and accuracy: the same recall and specificity give a lower value on
  a rarer class.
- It is high only when all four cells are good, and so says little about which one is bad. Look at `recall`,
  `precision` and `specificity`.
- On small slices it jumps: one row more in an almost empty cell moves it by tenths.
- It is a number without everyday units. Do not set a bound on it that nobody can translate into errors.

## In a manifest
```yaml
performance:
  require:
    - matthews_corrcoef >= 0.5
```

## Source
Matthews 1975, Biochimica et Biophysica Acta 405:442 · Gorodkin 2004, Computational Biology and Chemistry 28:367 ·
Chicco and Jurman 2020, BMC Genomics 21:6 · scikit-learn 1.9, `matthews_corrcoef`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
1,1
1,-1
1,1
-1,1
```
```verdict
matthews_corrcoef = -0.3333333333333333
matthews_corrcoef.lower = -0.7688808854533453
matthews_corrcoef.upper = 0.10221421878667869
matthews_corrcoef.rows = 4
```

### A hundred rows
```manifest
assay: 1
model: {name: case, task: binary, positive: sick}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
sick,sick *18
sick,well *7
well,sick *5
well,well *70
```
```verdict
matthews_corrcoef = 0.6722428195467376
matthews_corrcoef.lower = 0.5014640857101916
matthews_corrcoef.upper = 0.8430215533832836
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,1.5
1,0.5,0.7
1,0.1,0.2
0,0.6,0.3
0,0.2,1.1
,0.9,9
```
```verdict
matthews_corrcoef = 0.714168488549187
matthews_corrcoef.lower = 0.24813223395679412
matthews_corrcoef.upper = 1
matthews_corrcoef.rows = 5
```

### Four classes
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
北,北
北,北
南,南
南,東
東,東
東,西
西,西
```
```verdict
matthews_corrcoef = 0.6388888888888888
matthews_corrcoef.lower = 0.23847577392811553
matthews_corrcoef.upper = 1
```

### Always the same decision
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.8
0,0.7
```
```verdict
matthews_corrcoef is inconclusive: labels or decisions are all of one class
```

### Upside down
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.1
0,0.9
0,0.7
```
```verdict
matthews_corrcoef = -1
```
"""#,
        "precision": #"""
# precision

Share of positive decisions that are right.

## What it measures
    precision = TP / (TP + FP)

in sums of weights. A rate in 0...1. For a binary task it takes no argument and speaks of `model.positive`. For a
multiclass task it takes one: `precision(class=NAME)` of one class against the rest, `precision(macro)` the plain
mean over all classes among labels and decisions, `precision(weighted)` the mean weighted by labelled rows,
`precision(micro)` all classes pooled, which is accuracy. Rows without a label are left out; a NaN score is error
MD103. No positive decision is inconclusive, where scikit-learn answers 0 with a warning; inside an average such a
class counts as 0, as there. Equals `sklearn.metrics.precision_score` of scikit-learn 1.9.

## How sure
For one class the interval is Wilson's (1927) of the positive decisions, weighted rows counting with Kish's
effective number. Averages get theirs from the delta method on the confusion matrix, cut to 0...1, and none where
its standard error is zero. Both take the rows as independent and the threshold as fixed beforehand: one tuned on
this very table is too kind.

## When it misleads
- It depends on prevalence. At the same recall and specificity, precision falls with the share of positives: 0.9 on
  a balanced test set can be 0.1 in production. Compare tables with the same prevalence only.
- It can be raised without limit by deciding less: one sure positive gives 1. Require `recall` beside it.
- Its denominator is the model's own decisions. Two models are compared on different rows, and few decisions make a
  wide interval.
- A macro average gives rare classes full weight, and a class that is never decided pulls it down with a 0.
- Labels known only for rows that were decided positive (paid-out loans, opened cases) flatter or distort it.

## In a manifest
```yaml
performance:
  require:
    - precision >= 0.8
    - precision >= 0.75 on region=north
    # multiclass: precision(macro) >= 0.7, precision(class=urgent) >= 0.9
```

## Source
scikit-learn 1.9, `precision_score` · Wilson 1927, JASA 22:209 · van Rijsbergen 1979, Information Retrieval.

## Cases

### Two of three positive decisions are right
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
1,0.5
0,0.7
1,0.4
0,0.1
```
```verdict
precision = 0.6666666666666666
precision.lower = 0.2076596008020477
precision.upper = 0.9385080552796037
precision.rows = 5
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,0.1
1,0.5,0.7
0,0.7,0.3
1,0.4,5
,0.8,9
```
```verdict
precision = 0.7272727272727273
precision.lower = 0.19017476262847077
precision.upper = 0.9680321169528298
precision.rows = 4
```

### No positive decision
```manifest
assay: 1
model: {name: case, task: binary, positive: 1, threshold: 0.95}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.2
```
```verdict
precision is inconclusive: no positive decision in scope
```

### scikit-learn's own example, with its averages
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
0,0
1,2
2,1
0,0
1,0
2,1
```
```verdict
precision(macro) = 0.2222222222222222
precision(macro).lower = 0.044410678653507035
precision(macro).upper = 0.4000337657909374
precision(micro) = 0.3333333333333333
precision(weighted) = 0.2222222222222222
precision(class=0) = 0.6666666666666666
precision(class=0).lower = 0.2076596008020477
precision(class=0).upper = 0.9385080552796037
precision(class=1) = 0
```

### A class that is never decided, and one that is unknown
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
кот,кот
пёс,кот
лис,лис
кот,лис
```
```verdict
precision(macro) = 0.3333333333333333
precision(weighted) = 0.375
precision(class=кот) = 0.5
precision(class=пёс) is inconclusive: no positive decision in scope
precision(class=ёж) is inconclusive: no positive decision in scope
```

### A missing decision
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
кот,кот
пёс,
```
```verdict
precision(macro) is error MD103
```
"""#,
        "r2": #"""
# r2

Share of the labels' variance that the predictions explain.

## What it measures
    r2 = 1 - sum of w (y - prediction)^2 / sum of w (y - mean of y)^2

with the weighted mean of the labels in scope. Takes no argument; regression. At most 1; 0 is as good as always
predicting that mean, below 0 is worse, without end. Rows without a label are left out; a missing or NaN prediction
is error MD103. Fewer than two different labels are inconclusive, where scikit-learn answers NaN, 1 or 0. Else
equals `sklearn.metrics.r2_score` of scikit-learn 1.9.

## How sure
There is no interval. Without one nothing is proven: under `decide_on: proven` it can fail and never pass, and
`refuted` looks at the estimate alone. The value is unsteady where few rows carry the labels' variance. Look at the
interval of `rmse` on the same rows.

## When it misleads
- The denominator is the table's own spread. The same errors give a high value on a wide range of labels and a low
  one on a narrow slice; slices and years cannot be compared. `rmse` and `mae` can.
- It is not a squared correlation: predictions that are all 10 too high correlate perfectly and can score below 0.
- A few extreme labels that are predicted well can lift it while every ordinary row is poor.
- "Explained" is a figure of speech; nothing about causes is measured.
- Above 0.95 on real data, suspect that a feature holds the answer.

## In a manifest
```yaml
performance:
  require:
    - r2 >= 0.6
```

## Source
Kvalseth 1985, The American Statistician 39:279 · Chan, Golub and LeVeque 1983, The American Statistician 37:242 ·
scikit-learn 1.9, `r2_score`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
-0.5,0
2,2
7,8
```
```verdict
r2 = 0.9486081370449679
r2.rows = 4
```

### Worse than the mean
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
1,3
2,2
3,1
```
```verdict
r2 = -3
```

### Weights, and rows without a label
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, prediction: predicted, weight: w}}
```
```rows
y,predicted,w
3,2.5,0.1
-0.5,0,0.7
2,2.25,0.3
,1000,50
7,6,1.1
1,1e9,0
```
```verdict
r2 = 0.9477464091134224
r2.rows = 5
```

### Huge values
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
1e150,1.5e150
-1e150,-1e150
3e150,2e150
```
```verdict
r2 = 0.84375
```

### Times in seconds since 1970
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: arrival, score: predicted}}
```
```rows
arrival,predicted
1700000015,1700000016.625
1700000022.375,1700000017.5
1700000012.375,1700000014.125
1700000025.75,1700000023
1700000022.25,1700000028.375
1700000023.875,1700000031
1700000026.75,1700000029.375
```
```verdict
r2 = 0.25504377138257195
```

### All labels equal
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
0.1,0.1
0.1,0.2
0.1,0.1
```
```verdict
r2 is inconclusive: fewer than two different labels in scope
```

### One row
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
```
```verdict
r2 is inconclusive: fewer than two different labels in scope
```

### A missing prediction
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
2,N/A
```
```verdict
r2 is error MD103
```
"""#,
        "recall": #"""
# recall

Share of truly positive rows that the model finds.

## What it measures
    recall = TP / (TP + FN)

in sums of weights; also called sensitivity or true positive rate. A rate in 0...1. For a binary task it takes no
argument and speaks of `model.positive`. For a multiclass task it takes one: `recall(class=NAME)` of one class
against the rest, `recall(macro)` the plain mean over all classes among labels and decisions, `recall(weighted)` the
mean weighted by labelled rows, `recall(micro)` all classes pooled; the last two are accuracy. Rows without a label
are left out; a NaN score is error MD103. No truly positive row is inconclusive, where scikit-learn answers 0 with a
warning; inside an average such a class counts as 0, as there. Equals `sklearn.metrics.recall_score` of scikit-learn
1.9.

## How sure
For one class the interval is Wilson's (1927) of the truly positive rows, weighted rows counting with Kish's
effective number. Averages get theirs from the delta method on the confusion matrix, cut to 0...1, and none where
its standard error is zero. The number that matters is the positive rows, not the table's: 20,000 rows with 30
positives give an interval about 0.3 wide.

## When it misleads
- Deciding positive everywhere gives 1. Require `precision` or `specificity` beside it.
- It moves with the threshold, and a threshold chosen on the same rows makes it look better than it is.
- Positives that nobody found are not in the labels. Recall is measured against what is known, so real recall is
  lower where the labels come from an older model or from complaints.
- Equal recall across groups is what "equal opportunity" asks for; a good overall recall does not give it. Require
  it `on` each group, and see how many positive rows each group has.
- In a macro average a class that is only decided counts as a recall of 0; `balanced_accuracy` leaves it out.

## In a manifest
```yaml
performance:
  require:
    - recall >= 0.7
    - recall >= 0.6 on age=under_25
    # multiclass: recall(macro) >= 0.7, recall(class=urgent) >= 0.9
```

## Source
scikit-learn 1.9, `recall_score` · Wilson 1927, JASA 22:209.

## Cases

### Two of three positives are found
```manifest
assay: 1
model: {name: case, task: binary, positive: true}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
True,0.9
True,0.5
False,0.7
True,0.49999999999999994
False,0.1
```
```verdict
recall = 0.6666666666666666
recall.lower = 0.2076596008020477
recall.upper = 0.9385080552796037
recall.rows = 5
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,0.1
1,0.5,0.7
0,0.7,5
1,0.4,0.3
1,0.2,0
```
```verdict
recall = 0.7272727272727273
recall.lower = 0.19017476262847077
recall.upper = 0.9680321169528298
recall.rows = 5
```

### No truly positive row
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
0,0.9
0,0.2
```
```verdict
recall is inconclusive: no truly positive row in scope
```

### scikit-learn's own example, with its averages
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
0,0
1,2
2,1
0,0
1,0
2,1
```
```verdict
recall(macro) = 0.3333333333333333
recall(micro) = 0.3333333333333333
recall(weighted) = 0.3333333333333333
recall(class=0) = 1
recall(class=1) = 0
recall(class=1).lower = 0
recall(class=1).upper = 0.6576197724933469
```

### A class that is only decided counts as 0 in a macro average
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
chêne,chêne
chêne,hêtre
chêne,chêne
sapin,sapin
```
```verdict
recall(macro) = 0.5555555555555555
recall(macro).lower = 0.37774401198684027
recall(macro).upper = 0.7333670991242707
recall(class=hêtre) is inconclusive: no truly positive row in scope
```

### Classes that happen to be called positive and negative
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
groups: {shop: shop}
```
```rows
label,prediction,shop
positive,positive,a
positive,positive,a
positive,neutral,b
negative,negative,b
```
```verdict
recall(macro) = 0.5555555555555555
recall(macro) on shop=a = 1
recall(macro) on shop=b = 0.3333333333333333
```

### The groups apart
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
groups: {sex: sex}
```
```rows
label,score,sex
1,0.9,female *12
1,0.3,female *18
1,0.8,male *27
1,0.2,male *3
0,0.1,male *40
```
```verdict
recall = 0.65
recall on sex=female = 0.4
recall on sex=male = 0.9
```
"""#,
        "rmse": #"""
# rmse

Square root of the mean squared error.

## What it measures
    rmse = sqrt(sum of w (y - prediction)^2 / sum of w)

Takes no argument; regression. In the units of the label; 0 is perfect and there is no upper end. Never below `mae`,
and equal to it only where all errors have one size. Rows without a label are left out; a missing or NaN prediction
is error MD103. No labelled row is inconclusive. Equals `sklearn.metrics.root_mean_squared_error` of scikit-learn
1.9.

## How sure
The interval is Student's t for the mean squared error, carried over to the root by the delta method and cut at 0:
rmse plus and minus t times the standard error of the mean squared error / (2 rmse). Weighted rows count with Kish's
effective number, also in the degrees of freedom. There is none under two rows, where all errors have one size, or
where squares of squares leave the range of numbers. Squared errors are skewed: with a few large ones the interval
is wide, and it is still too kind when the next table has a larger one.

## When it misleads
- A few rows carry it. One typing error in a label can outweigh the whole model; look at the largest errors and at
  `mae` beside it before blaming the model.
- It has the label's units and grows with their spread, so it cannot be compared between tables, years or
  currencies. `r2` sets it against the spread, with troubles of its own.
- A model that minimises it predicts means. If you need a typical case, that is not what it rewards.
- More rows do not lower it. A lower value on a small table is often luck with the tail.

## In a manifest
```yaml
performance:
  require:
    - rmse <= 60.0
    - rmse <= 65.0 on region=north
```

## Source
Chai and Draxler 2014, Geoscientific Model Development 7:1247 · Student 1908, Biometrika 6:1 · scikit-learn 1.9,
`root_mean_squared_error`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,2.5
-0.5,0
2,2
7,8
```
```verdict
rmse = 0.6123724356957945
rmse.lower = 0.04979009488874864
rmse.upper = 1.1749547765028403
rmse.rows = 4
```

### Forty rows, where the lower end is above 0
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
10,11 *10
10,8.5 *10
20,20.25 *10
20,22 *10
```
```verdict
rmse = 1.352081728298996
rmse.lower = 1.1754575989652627
rmse.upper = 1.5287058576327295
```

### Weights, and rows without a label
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, prediction: predicted, weight: w}}
```
```rows
y,predicted,w
3,2.5,2.1
-0.5,0,2.7
2,1.25,2.3
,1000,50
7,8,2.2
6,5.5,1.9
1,1.75,2
5,4,1.5
1,1e9,0
```
```verdict
rmse = 0.7281394611130013
rmse.lower = 0.5156733798871213
rmse.upper = 0.9406055423388815
rmse.rows = 8
```

### Huge values
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
1e150,2e150
-1e150,3e150
1e150,1e150
1,2
```
```verdict
rmse = 2.06155281280883e+150
```

### No error at all
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,3
0.1,0.1
```
```verdict
rmse = 0
```

### An empty table
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
```
```verdict
rmse is inconclusive: no rows with a label in scope
```

### A missing prediction
```manifest
assay: 1
model: {name: case, task: regression}
data: {evaluation: {source: rows.csv, label: y, score: predicted}}
```
```rows
y,predicted
3,NaN
2,2.5
```
```verdict
rmse is error MD103
```
"""#,
        "roc_auc": #"""
# roc_auc

Probability that a random positive row scores above a random negative one.

## What it measures
    roc_auc = P(score of a positive > score of a negative) + 1/2 P(equal)

over pairs of one positive and one negative row, each pair weighing the product of its rows' weights; this is the
area under the ROC curve by the trapezoid rule. Takes no argument; binary. 0...1; 0.5 is chance, below it the
ranking is upside down. Only the order of the scores counts, so they need not be probabilities; an infinite score
ranks first or last, where scikit-learn refuses it. Rows without a label are left out; a NaN score is error MD103.
Rows of one class only are inconclusive, where scikit-learn answers NaN. Equals `sklearn.metrics.roc_auc_score` of
scikit-learn 1.9.

## How sure
The interval is DeLong's (1988), from the variance of the placement values, cut to 0...1; it equals `ci.auc` of R's
pROC. There is none for weighted rows, under two rows of a class, or where the classes are perfectly separated and
the variance is zero: a perfect order of ten rows proves little. It is too narrow for small samples near 1 and for
clustered rows.

## When it misleads
- It averages over all thresholds, most of which nobody would use. Two models with equal area can differ where you
  decide; `recall` and `specificity` at your threshold show it.
- With rare positives the huge negative class makes the area look good while most alarms are false. Look at
  `average_precision` and `precision`.
- It is blind to calibration: halving every score changes nothing here and everything for decisions. Look at
  `brier_score` or `log_loss`.
- Easy negatives raise it. A table padded with rows that nobody would confuse scores higher with the same model.
- Within each group it can be high while scores of the groups are shifted against each other; overall it then mixes
  both.

## In a manifest
```yaml
performance:
  require:
    - roc_auc >= 0.80
    - {require: roc_auc >= 0.78, decide_on: proven}
```

## Source
DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837 · Sun and Xu 2014, IEEE SPL 21:1389 · Hanley and McNeil
1982, Radiology 143:29 · scikit-learn 1.9, `roc_auc_score`.

## Cases

### scikit-learn's own example
```manifest
assay: 1
model: {name: case, task: binary, positive: 2}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.1
1,0.4
2,0.35
2,0.8
```
```verdict
roc_auc = 0.75
roc_auc.lower = 0.05704808782516102
roc_auc.upper = 1
roc_auc.rows = 4
```

### Ratings of 109 CT images, Hanley and McNeil 1982
```manifest
assay: 1
model: {name: case, task: binary, positive: abnormal}
data: {evaluation: {source: rows.csv, label: label, score: rating}}
```
```rows
label,rating
normal,1 *33
normal,2 *6
normal,3 *6
normal,4 *11
normal,5 *2
abnormal,1 *3
abnormal,2 *2
abnormal,3 *2
abnormal,4 *11
abnormal,5 *33
```
```verdict
roc_auc = 0.8931710615280595
roc_auc.lower = 0.8329523276581718
roc_auc.upper = 0.9533897953979471
roc_auc.rows = 109
```

### Ties count one half
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.5
0,0.5
1,0.5
0,0.5
1,0.9
,0.1
```
```verdict
roc_auc = 0.6666666666666666
roc_auc.lower = 0.34000600257665764
roc_auc.upper = 0.9933273307566757
roc_auc.rows = 5
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,0.1
1,0.35,0.7
0,0.35,0.3
0,0.6,1.1
0,0.2,2.5
1,0.1,0
```
```verdict
roc_auc = 0.7195512820512819
roc_auc.rows = 6
```

### Scores need not be probabilities
```manifest
assay: 1
model: {name: case, task: binary, positive: да}
data: {evaluation: {source: rows.csv, label: ответ, score: балл}}
```
```rows
ответ,балл
да,-3.5
нет,-1e300
да,1e300
нет,4
нет,-1e-300
да,0
```
```verdict
roc_auc = 0.6666666666666667
roc_auc.lower = 0.13323203596052113
roc_auc.upper = 1
```

### Labels of one class
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
1,0.2
```
```verdict
roc_auc is inconclusive: the rows in scope do not have both classes
```

### An empty table
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
```
```verdict
roc_auc is inconclusive: the rows in scope do not have both classes
```

### Decided classes cannot be ranked
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
1,1
0,1
```
```verdict
roc_auc is error MD101
```
"""#,
        "specificity": #"""
# specificity

Share of truly negative rows that the model leaves negative.

## What it measures
    specificity = TN / (TN + FP)

in sums of weights; 1 − false positive rate. A rate in 0...1. For a binary task it takes no argument; the negative
class is every label that is not `model.positive`. For a multiclass task it takes one: `specificity(class=NAME)` of
one class against the rest, or the average `macro`, `weighted` (by labelled rows of the class) or `micro` of these.
Rows without a label are left out; a NaN score is error MD103. No truly negative row is inconclusive; inside an
average such a class counts as 0. For a binary task equals `sklearn.metrics.recall_score` of scikit-learn 1.9 with
`pos_label` the negative class; for averages, TN / (TN + FP) of its `multilabel_confusion_matrix`.

## How sure
For one class the interval is Wilson's (1927) of the truly negative rows, weighted rows counting with Kish's
effective number. Averages get theirs from the delta method on the confusion matrix, cut to 0...1, and none where
its standard error is zero. Independent rows and a threshold fixed beforehand are assumed.

## When it misleads
- Deciding negative everywhere gives 1. Require `recall` beside it.
- With rare positives a specificity of 0.99 can still mean that most alarms are false: of 10,000 rows with 10
  positives it leaves 100 false alarms. `precision` shows that.
- In a multiclass task "the rest" is large, so every class scores near 1 and averages hardly move. Use `recall`
  there.
- Labels of negatives are often the weaker ones: "nothing was reported" is not "nothing happened".
- Where false alarms burden people, compare groups: require it `on` each.

## In a manifest
```yaml
performance:
  require:
    - specificity >= 0.95
    - specificity >= 0.95 on sex=female
```

## Source
Yerushalmy 1947, Public Health Reports 62:1432 · Wilson 1927, JASA 22:209 · scikit-learn 1.9, `recall_score`,
`multilabel_confusion_matrix`.

## Cases

### Two of three negatives are left alone
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.5
0,0.49999999999999994
0,0.1
1,0.2
```
```verdict
specificity = 0.6666666666666666
specificity.lower = 0.2076596008020477
specificity.upper = 0.9385080552796037
specificity.rows = 5
```

### Weights, and not one negative left alone
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
0,0.9,0.1
1,0.2,0.1
1,0.8,0.2
```
```verdict
specificity = 0
specificity.lower = 0
specificity.upper = 0.7934506856227626
```

### Weights
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
0,0.9,0.3
0,0.2,1.1
0,0.1,0.7
1,0.8,0.2
,0.1,40
```
```verdict
specificity = 0.8571428571428571
specificity.lower = 0.29033844330866626
specificity.upper = 0.9887631895890148
specificity.rows = 4
```

### No truly negative row
```manifest
assay: 1
model: {name: case, task: binary, positive: oui}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
oui,0.9
oui,0.2
```
```verdict
specificity is inconclusive: no truly negative row in scope
```

### Three classes
```manifest
assay: 1
model: {name: case, task: multiclass}
data: {evaluation: {source: rows.csv, label: label, prediction: prediction}}
```
```rows
label,prediction
0,0
1,2
2,1
0,0
1,0
2,1
2,2
```
```verdict
specificity(macro) = 0.7166666666666667
specificity(macro).lower = 0.5110260598194916
specificity(macro).upper = 0.922307273513842
specificity(micro) = 0.7142857142857143
specificity(weighted) = 0.7214285714285714
specificity(class=1) = 0.6
specificity(class=1).lower = 0.2307242812760128
specificity(class=1).upper = 0.882379225767352
```

### A missing score
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,null
```
```verdict
specificity is error MD103
```
"""#,
        "throughput": #"""
# throughput

Rows that the model predicts in a second, in large batches on one thread.

## What it measures
Rows of the first chunk of the evaluation table (up to 65,536) divided by the time of one prediction of the whole
chunk: the median of 15 such predictions, after 3 that are not counted. One thread, a monotonic clock, in this
process: with the conversion to tensors, without reading the file. Takes no argument; any task. In rows a second; a
bound may be written with `rows/s`. An empty table is inconclusive; a manifest without `model.artifact` is error
MD104, also where a score column stands in for the model. No library function is equal; it is rows divided by
`numpy.median` of the measured times. A speed depends on the machine, so it is left out of the result digest.

## How sure
The interval lies between order statistics of the 15 speeds, for the median the third and the thirteenth (Conover
1999); it assumes no distribution. It covers the scatter within these 15 calls, a few seconds at most. It does not
cover another machine, another load or another moment.

## When it misleads
- A small table is one small batch, and the fixed cost of a call dominates. With a hundred rows this is latency in
  disguise; see the rows in the report, and give it a table of at least some thousands.
- One thread is measured. How the model scales over cores, or on a GPU, is another question.
- A batch job also reads, joins and writes. The model is often the smaller part.
- Machines of a CI service differ from run to run by a factor of two or more: set the bound with room.
- A high throughput says nothing about the wait of one request; look at `latency_p95`.

## In a manifest
```yaml
performance:
  require:
    - throughput >= 50000 rows/s
```

## Source
Conover 1999, Practical Nonparametric Statistics, section 3.2.

## Cases

### The whole chunk is one batch
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2 *40
1.5,0.75,-0.5,1 *10
```
```verdict
throughput.rows = 50
```

### Scores in the table cannot be timed
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score}}
```
```rows
label,score
1,0.9
0,0.1
```
```verdict
throughput is error MD104
```
"""#,
        "digest_mismatches": #"""
# digest_mismatches

Number of files and versions that differ from the lock file.

## What it measures
Among the model artifact, the data files, the manifest and the runtime of this run: how many have another SHA-256
digest or version than the one that `assay lock` wrote, plus those that are only in one of the two. Takes no
argument; any task. A count; each difference is a line in the report. The lock file is named in
`checks.reproducibility.lock`; without one the answer is error MF103, and a lock file that locks nothing is
inconclusive. Equals the number of files that `sha256sum --check` reports as FAILED, with versions beside them.

## How sure
No interval: a digest is equal or it is not. Two different files with one SHA-256 digest are not known to exist.

## When it misleads
- Equal bytes are not equal behaviour. Another machine, another number of threads or another library under the
  runtime can change the last digits of a prediction; this measure does not predict anything.
- Different bytes are not different behaviour. A file written anew with another date inside, or rows in another
  order, differ here and nowhere else.
- The lock file is only as good as its history. If it is renewed together with what it locks, in one commit that
  nobody reads, it proves nothing: review changes of the lock as you review code.
- It sees what the manifest names. Training code, features made elsewhere and packages are not locked by it.

## In a manifest
```yaml
reproducibility:
  lock: assay.lock
  require:
    - digest_mismatches == 0
```

## Source
NIST FIPS 180-4 2015, Secure Hash Standard · GNU coreutils, `sha256sum`.

## Cases

### Without a lock file there is nothing to compare
```manifest
assay: 1
model: {name: case, artifact: "{fixtures}/models/sigmoid_n1.onnx", task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
a,b,c,d
0.5,-1.25,0.25,2
```
```verdict
digest_mismatches is error MF103
```
"""#,
        "null_rate": #"""
# null_rate

Share of rows where a column is missing.

## What it measures
    null_rate(column) = rows where the value is null or NaN / rows

The argument is a column; without one, every feature gets a verdict of its own. A rate in 0...1. Weights play no
part. In a CSV file an empty field, `NA`, `N/A`, `null` and `NaN` are null; everything else is a value, `n/a`, `-`,
`?` and `-1` included. A table without rows is inconclusive. Equals `pandas.Series.isna().mean()` of pandas 3.1;
note that `pandas.read_csv` takes more words for null than these five unless it is told otherwise.

## How sure
The interval is Wilson's (1927), the score interval of a single proportion; with no null in 1,000 rows it still
reaches up to 0.4 %. It treats the rows as an independent sample of what is to come. Nulls come in runs, from a
field that stopped being filled or one source that never had it, and then the interval is too narrow.

## When it misleads
- A missing value that was filled before it reached the table is not null: 0, -1, 9999, `unknown`, 1900-01-01. A
  null rate of zero on a column of honest people's incomes is a reason to look closer, not to rest.
- The overall rate hides where the nulls are. 2 % may be all the rows of one branch office: bound it `on` the
  groups.
- Missing at the time of scoring is what hurts. A table that was completed afterwards flatters the pipeline.
- A rate that is not zero but was never anything else is normal; what matters is the change against the training
  data.

## In a manifest
```yaml
schema:
  require:
    - null_rate(income) <= 1%
    - null_rate(income) <= 2% on region=north
    - null_rate == 0          # every feature, one verdict each
```

## Source
Wilson 1927, JASA 22:209 · pandas 3.1, `Series.isna`.

## Cases

### Two of five are missing
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
id,income
1,1200
2,
3,800
4,NaN
5,950.5
```
```verdict
null_rate(income) = 0.4
null_rate(income).lower = 0.11762077423264783
null_rate(income).upper = 0.769275718723987
null_rate(income).rows = 5
null_rate(id) = 0
null_rate(id).lower = 0
null_rate(id).upper = 0.43448246478317476
```

### The words for null, and words that are none
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
id,größe
1,
2,NA
3,N/A
4,null
5,NaN
6,n/a
7,-
8,None
9,NULL
10,12
```
```verdict
null_rate(größe) = 0.5
null_rate(größe).rows = 10
```

### A column of nothing but nulls
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
id,note
1,
2,
3,
```
```verdict
null_rate(note) = 1
null_rate(note).lower = 0.4385029682449546
null_rate(note).upper = 1
```

### An empty table says nothing
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
id,income
```
```verdict
null_rate(income) is inconclusive: no rows in scope
```

### None missing in a thousand rows, all of them in one branch
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
groups: {branch: branch}
```
```rows
branch,income,age
north,1200,40 *980
south,,51 *20
```
```verdict
null_rate(age) = 0
null_rate(age).lower = 0
null_rate(age).upper = 0.0038267584855551234
null_rate(income) = 0.02
null_rate(income) on branch=north = 0
null_rate(income) on branch=south = 1
```
"""#,
        "row_count": #"""
# row_count

Number of rows.

## What it measures
The rows of the evaluation table, or of the slice after `on`. Takes no argument. Unit: rows. A row of nulls is a
row, and so is a row without a label; weights play no part. An empty table gives 0, not `inconclusive`: here the
emptiness is the answer. Equals `pandas.DataFrame.shape[0]` of pandas 3.1.

## How sure
No interval: the number of rows is a fact about the table. Every `decide_on` rule looks at the number itself.

## When it misleads
- A full table can still be the wrong one: last month's file, the training set, one file of a folder of ten. The
  digests in the run record say which bytes were read.
- Duplicate rows count. Ten copies of a file raise the number tenfold and the evidence not at all.
- A lower bound guards against a broken export, but says nothing about the rare class. Bound the rows of the slices
  that matter as well, as below, and look at `null_rate` of the columns that the model needs.
- An upper bound is worth having too: a join that multiplied the rows passes every lower bound.

## In a manifest
```yaml
schema:
  require:
    - row_count >= 10000
    - row_count >= 500 on sex=female
```

## Source
pandas 3.1, `DataFrame.shape`.

## Cases

### Three rows
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
income,age
1200,31
800,44
950,27
```
```verdict
row_count = 3
row_count.rows = 3
```

### A row of nulls is a row
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv, label: label, score: score, weight: w}}
```
```rows
label,score,w
1,0.9,2
,NA,
0,0.1,0
```
```verdict
row_count = 3
```

### An empty table has no rows
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
```
```rows
income,age
```
```verdict
row_count = 0
row_count.rows = 0
```

### Rows of a slice
```manifest
assay: 1
model: {name: case, task: binary, positive: 1}
data: {evaluation: {source: rows.csv}}
groups: {city: city, age: {column: age, breaks: [25, 40], labels: [young, middle, old]}}
```
```rows
city,age
São Paulo,24
São Paulo,25
東京,40
東京,39
,61
```
```verdict
row_count = 5
row_count on city=São Paulo = 2
row_count on city=東京 = 2
row_count on age=young = 1
row_count on age=middle = 2
row_count on age=old = 2
row_count on city=São Paulo, age=middle = 1
```
"""#,
    ]

    static let codes: [String: String] = [
        "CL001": #"""
The options of the command contradict each other.
"""#,
        "CL002": #"""
`assay explain` was asked for a name that is neither a measure nor a code.
"""#,
        "CL003": #"""
A file named on the command line cannot be read.
"""#,
        "CL101": #"""
`--only` names no check of the manifest.
"""#,
        "DT001": #"""
A table's file or folder does not exist.
"""#,
        "DT002": #"""
A table's file cannot be opened or read.
"""#,
        "DT003": #"""
A table's file holds nothing at all, not even column names.
"""#,
        "DT004": #"""
The format of a file is none that is read: CSV, Parquet, Arrow or JSON Lines.
"""#,
        "DT005": #"""
The files of one table are in different formats.
"""#,
        "DT006": #"""
A folder or a pattern leads to no data file.
"""#,
        "DT007": #"""
A file is a Git LFS pointer: the data was not fetched.
"""#,
        "DT008": #"""
A file is a DVC pointer: the data was not fetched.
"""#,
        "DT009": #"""
A Parquet or Arrow file is cut short or damaged.
"""#,
        "DT010": #"""
A compressed file is cut short or damaged.
"""#,
        "DT011": #"""
A row of a CSV file has more or fewer fields than the header.
"""#,
        "DT012": #"""
Text is not UTF-8.
"""#,
        "DT013": #"""
A quote in a CSV file is never closed.
"""#,
        "DT014": #"""
A column that was asked for is not in the table.
"""#,
        "DT015": #"""
Two columns of a table have the same name.
"""#,
        "DT016": #"""
The files of one table have different columns or types.
"""#,
        "DT017": #"""
A value cannot be read as the type of its column.
"""#,
        "DT018": #"""
The manifest's `columns` names a type that does not exist.
"""#,
        "DT019": #"""
A line of a JSON Lines file is not one JSON object.
"""#,
        "DT020": #"""
A column of a JSON Lines file holds values of different kinds, such as numbers and text.
"""#,
        "DT021": #"""
A column has a type that no measure reads, such as a map or a list of varying length.
"""#,
        "DT022": #"""
A file changed between opening and reading.
"""#,
        "DT023": #"""
Reading a table needs more memory than there is.
"""#,
        "DT099": #"""
Arrow reported an error that is neither the file's nor the user's fault.
"""#,
        "DT101": #"""
A column that a measure, role or group names is not in the table.
"""#,
        "DT102": #"""
A measure needs labels and the table declares no label column.
"""#,
        "DT103": #"""
The label column does not fit the task: text for a regression, more than two values for a binary task.
"""#,
        "DT104": #"""
A row weight is missing, negative or infinite.
"""#,
        "DT105": #"""
No label of the table equals the manifest's positive class.
"""#,
        "DT106": #"""
A label or a prediction of a regression is infinite.
"""#,
        "DT201": #"""
A file that the run needs does not exist or cannot be read.
"""#,
        "DT202": #"""
A file was expected, and the path names a folder, a device or a pipe.
"""#,
        "DT203": #"""
A file changed while it was being read, so no digest describes what was read.
"""#,
        "GT001": #"""
The repository belongs to another user; git and assay read it only after `git config --global --add safe.directory PATH`.
"""#,
        "GT002": #"""
The repository uses a feature that libgit2 does not know (SHA-256 objects, sparse checkout, content filters), and no `git` program is on PATH.
"""#,
        "GT003": #"""
A repository is there, but neither libgit2 nor the `git` program can read it.
"""#,
        "GT004": #"""
An uncommitted file cannot be read, so the uncommitted change has no digest.
"""#,
        "GT005": #"""
The folder whose commit was asked for does not exist.
"""#,
        "GT006": #"""
GIT_DIR or GIT_WORK_TREE names another repository than the one that holds the files; assay goes by the files.
"""#,
        "HS001": #"""
The history file is not an SQLite database, so assay will not write over it.
"""#,
        "HS002": #"""
The history file is an SQLite database of some other program.
"""#,
        "HS003": #"""
The history was written by a later assay, whose tables this one does not know.
"""#,
        "HS004": #"""
The history, or its folder, cannot be opened or written: permissions, a read-only file system, a missing folder.
"""#,
        "HS005": #"""
Another process held the history for longer than assay waits.
"""#,
        "HS006": #"""
The disk is full, or failed, while the history was written; nothing of the run was kept.
"""#,
        "HS007": #"""
The history file is damaged; when it is opened it is set aside and a new one begun.
"""#,
        "HS008": #"""
A run of the same id is already in the history.
"""#,
        "HS009": #"""
SQLite refused an operation for a reason that has no code of its own.
"""#,
        "HS201": #"""
The cache of file digests could not be written; the verdict stands, the next run reads the files again.
"""#,
        "MD001": #"""
The model file does not exist, is a folder, or may not be read.
"""#,
        "MD002": #"""
The model file is not an ONNX model.
"""#,
        "MD003": #"""
The model file ends before the model does: an interrupted download or copy.
"""#,
        "MD004": #"""
The model file has no bytes.
"""#,
        "MD005": #"""
The model file is a Git LFS pointer: the model itself was never fetched.
"""#,
        "MD006": #"""
The model file is a Python pickle, which runs code when it is loaded; assay never loads one.
"""#,
        "MD007": #"""
The model file keeps numbers in a second file, which is not there.
"""#,
        "MD010": #"""
No ONNX Runtime library was found.
"""#,
        "MD011": #"""
The file that was named as the runtime is not an ONNX Runtime library for this machine.
"""#,
        "MD012": #"""
The ONNX Runtime library is older than the oldest one that assay works with.
"""#,
        "MD013": #"""
The model declares a newer IR version or operator set than the runtime loads.
"""#,
        "MD014": #"""
The runtime refuses the model for a reason other than its versions.
"""#,
        "MD020": #"""
A model input or a listed feature has no column in the table.
"""#,
        "MD021": #"""
A column holds another type than the model's input takes.
"""#,
        "MD022": #"""
The columns do not fill the shape of a model's input.
"""#,
        "MD023": #"""
A model input has a form that no table can fill: no tensor, no numbers or text, or a fixed number of rows.
"""#,
        "MD024": #"""
A feature of the manifest is read by no input of the model.
"""#,
        "MD025": #"""
Several inputs of a model have no column of their own name.
"""#,
        "MD030": #"""
Several outputs of a model could be its scores, or none can.
"""#,
        "MD031": #"""
The manifest's `outputs` names what the model does not have.
"""#,
        "MD032": #"""
The scores of a model have another number of columns than the task needs.
"""#,
        "MD040": #"""
A column has a missing value where the model's input has no way to say so.
"""#,
        "MD041": #"""
A column has a value that the type of the model's input cannot hold.
"""#,
        "MD042": #"""
The runtime failed while it ran the model.
"""#,
        "MD043": #"""
The model gave something else than it declares: other rows, other types.
"""#,
        "MD101": #"""
A measure needs scores and the model gives only labels.
"""#,
        "MD102": #"""
The model's scores do not have the shape or the classes that the task needs.
"""#,
        "MD103": #"""
The model's output is NaN, so nothing can be said about it.
"""#,
        "MD104": #"""
A measure needs predictions and there is neither a model nor a prediction column.
"""#,
        "MD105": #"""
A measure of probabilities got scores outside 0...1.
"""#,
        "MD110": #"""
No backend knows the kind of the model file.
"""#,
        "MF001": #"""
The manifest cannot be found or read.
"""#,
        "MF002": #"""
The manifest holds bytes that are not UTF-8, or control characters.
"""#,
        "MF003": #"""
The manifest is not well-formed YAML.
"""#,
        "MF004": #"""
The manifest holds more than one YAML document.
"""#,
        "MF005": #"""
The manifest is empty, or is not a mapping of keys to values.
"""#,
        "MF006": #"""
A key stands twice in one mapping.
"""#,
        "MF007": #"""
A part of YAML that readers treat differently: merge keys, tags, keys that are not text, aliases that grow without end.
"""#,
        "MF008": #"""
The manifest is of a format version that this assay does not read.
"""#,
        "MF011": #"""
A key that must be there is missing.
"""#,
        "MF012": #"""
A key that the manifest does not have.
"""#,
        "MF013": #"""
A value has another type than its key takes.
"""#,
        "MF014": #"""
A value is not one of those that its key takes.
"""#,
        "MF015": #"""
A value that YAML readers turn into something else than was written, and that must be quoted or written out.
"""#,
        "MF016": #"""
A number lies outside the range of its key.
"""#,
        "MF017": #"""
A text does not have the form that its key takes: a share, a size, a duration, a date, a reference.
"""#,
        "MF018": #"""
A value is empty where something must stand.
"""#,
        "MF021": #"""
A file or folder that the manifest names is not there.
"""#,
        "MF022": #"""
One column has two roles that exclude each other.
"""#,
        "MF023": #"""
A group is used that the manifest does not declare.
"""#,
        "MF024": #"""
The labels of a group do not fit its breaks: there is one label more than breaks.
"""#,
        "MF025": #"""
The breaks of a group do not rise.
"""#,
        "MF026": #"""
Two keys exclude each other, or a key has no meaning beside another one's value.
"""#,
        "MF027": #"""
A name stands twice in a list of different names.
"""#,
        "MF028": #"""
The manifest extends a suite that assay does not have.
"""#,
        "MF029": #"""
The profile asked for is not declared in the manifest.
"""#,
        "MF030": #"""
A waiver names a check that no measure has.
"""#,
        "MF101": #"""
The manifest has requirements on data, but declares no evaluation table.
"""#,
        "MF102": #"""
The manifest uses a part of the format that this version of assay does not carry out.
"""#,
        "MF103": #"""
`digest_mismatches` is required, but the manifest names no lock file.
"""#,
        "MF104": #"""
A waiver names a check that the manifest does not have.
"""#,
        "MF105": #"""
A waiver's last day has passed, so its check is judged again.
"""#,
        "MF110": #"""
No manifest was named and none was found upward from the current folder.
"""#,
        "MF301": #"""
The lock file does not exist or cannot be read.
"""#,
        "MF302": #"""
The lock file is no JSON: it is cut off, edited by hand, or holds the marks of a merge conflict.
"""#,
        "MF303": #"""
The lock file is JSON, but a field is missing, unknown, or of the wrong kind.
"""#,
        "MF304": #"""
The lock file was written by a newer assay in a format that this one does not know.
"""#,
        "RP001": #"""
A run record is not valid JSON, or a field of it is missing or has the wrong type: the file was cut off or edited.
"""#,
        "RP002": #"""
The file is JSON, but not a run record of assay: its `schema` is missing or belongs to something else.
"""#,
        "RP003": #"""
The run record has a schema that a later assay introduced, so this one would misread it.
"""#,
        "RP004": #"""
The start time of a record is not UTC in ISO 8601, which the strict JUnit dialect needs.
"""#,
        "RP005": #"""
libxml2 could not write the JUnit document, because memory ran out.
"""#,
        "RP201": #"""
A file could not be written: the folder is missing or closed to this user, the disk is full, or the name is a folder's.
"""#,
        "RP202": #"""
The lock file could not be written.
"""#,
        "RQ001": #"""
A requirement does not begin with the name of a measure.
"""#,
        "RQ002": #"""
A requirement names a measure that does not exist.
"""#,
        "RQ003": #"""
A measure stands under a family that it does not belong to.
"""#,
        "RQ004": #"""
A parenthesis of a requirement is not closed, often because YAML split the text at a comma.
"""#,
        "RQ005": #"""
An argument of a measure is empty or not closed.
"""#,
        "RQ006": #"""
The operator of a requirement is none of `>=`, `<=`, `>`, `<`, `==`, `!=`.
"""#,
        "RQ007": #"""
A measure and a bound stand side by side without an operator.
"""#,
        "RQ008": #"""
The bound of a requirement is missing or is neither a number nor `baseline`.
"""#,
        "RQ009": #"""
A bound has a unit that assay does not know.
"""#,
        "RQ010": #"""
Text follows where the requirement has ended.
"""#,
        "RQ011": #"""
A slice is not written as `group=value`.
"""#,
        "RQ012": #"""
A slice names a group that the manifest does not declare.
"""#,
        "RQ013": #"""
A slice names a label that its group does not declare.
"""#,
        "RQ014": #"""
A baseline is multiplied by a number that has a unit.
"""#,
        "RQ101": #"""
The arguments of a measure are wrong in number, kind or range.
"""#,
        "RQ102": #"""
A measure is not defined for the manifest's task.
"""#,
        "RQ103": #"""
A bound's unit does not fit the measure.
"""#,
        "RQ104": #"""
A bound lies outside what the measure can reach, so the requirement would always or never hold.
"""#,
        "RQ105": #"""
The same requirement stands in the manifest twice.
"""#,
    ]
}

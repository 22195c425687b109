// Written by ci/generate from the documentation of the diagnostic codes. Do not edit.
// swift-format-ignore-file

/// What each diagnostic code means, for `assay explain`.
enum CodeTexts {
    static let all: [String: String] = [
        "CL001": #"""
The options of the command contradict each other.
"""#,
        "CL002": #"""
`assay explain` was asked for a name that is neither a measure nor a code.
"""#,
        "CL003": #"""
A file named on the command line cannot be read.
"""#,
        "CL010": #"""
`assay plan --tolerance` is no tolerance: it lies between a millionth and 1.
"""#,
        "CL011": #"""
`assay plan --reliability` is no probability strictly between 0 and 1.
"""#,
        "CL012": #"""
`assay plan --steps` is no count of evaluations.
"""#,
        "CL013": #"""
`assay plan --adaptivity` is not `none`, `full` or `first-change`.
"""#,
        "CL014": #"""
`assay plan --disagreement` is no share of rows above 0.
"""#,
        "CL015": #"""
`assay plan --disagreement` is given, but no requirement compares decisions with a baseline, so it changes nothing.
"""#,
        "CL016": #"""
`assay self-test --runs` is no count of runs that a rate can be measured with.
"""#,
        "CL101": #"""
`--only` names no check of the manifest.
"""#,
        "CL102": #"""
A report was asked for at the path of a file that the run reads.
"""#,
        "CL130": #"""
An option that the command does not have.
"""#,
        "CL131": #"""
A word where a command is expected, and no command has that name.
"""#,
        "CL132": #"""
An argument is missing, stands in the wrong place, or does not have the form that its option takes.
"""#,
        "CL133": #"""
`--baseline` names a model file that does not exist.
"""#,
        "CL140": #"""
A contract or a profile was to be written where a file is already, or a contract cannot be read.
"""#,
        "CL141": #"""
A contract in JSON was to be changed in place.
"""#,
        "CL142": #"""
A role was given to a column that the table does not have.
"""#,
        "CL143": #"""
The history has no run of that id, prefix of an id, or commit.
"""#,
        "CL144": #"""
A prefix of a run's id, or an abbreviated commit, fits several.
"""#,
        "CL145": #"""
A command that reads recorded runs finds no history, here or in any folder above.
"""#,
        "CL146": #"""
A line of a file to import is no run record that this assay reads; nothing of the file was imported.
"""#,
        "CL147": #"""
A key file is no private or public key that assay signs or verifies with: Ed25519 or ECDSA P-256, PEM, without a password.
"""#,
        "CL148": #"""
`assay key new` does not write over a file that is there.
"""#,
        "CL149": #"""
The manifest's profile says `attest: true`, and neither `--attest` nor ASSAY_ATTEST_KEY names a private key.
"""#,
        "CL150": #"""
A table was given another source, and the recorded manifest has no such table.
"""#,
        "CL151": #"""
The requirement of a bisection has no bound, or one that moves with a baseline.
"""#,
        "CL152": #"""
A bisection was given ends that are not good and bad, or that cannot be judged.
"""#,
        "CL160": #"""
`assay init` needs to know something that no file says, and there is nobody to ask.
"""#,
        "CL161": #"""
The terminal that `assay init` asked at ended before it had an answer.
"""#,
        "CL162": #"""
A file that `assay init` writes is there already.
"""#,
        "CL163": #"""
A file that `assay init` was pointed at is not there.
"""#,
        "CL164": #"""
`assay init` was given a model file of a kind that no runtime here runs.
"""#,
        "CL165": #"""
The positive label given to `assay init` stands in no row.
"""#,
        "CL166": #"""
A column named as a group has more different values than can be compared.
"""#,
        "CL167": #"""
The table given to `assay init` has no rows.
"""#,
        "CL168": #"""
The label column given to `assay init` is empty or holds one value only.
"""#,
        "CL169": #"""
No measure of the model's quality has a value on the rows that `assay init` was given.
"""#,
        "CL170": #"""
A pre-push hook was to be installed in a bare repository.
"""#,
        "CL171": #"""
The hooks folder is shared by every repository, and a hook of one was to be written there.
"""#,
        "CL172": #"""
A hook that was there has to be set aside, and the name for that is taken by an earlier one.
"""#,
        "CL173": #"""
A git hook cannot be written or removed.
"""#,
        "CL174": #"""
The hook to be removed was not written by assay.
"""#,
        "CL175": #"""
A manifest for the hook lies outside the repository.
"""#,
        "CL200": #"""
A file or folder is none of the kinds of models that `assay inspect` reads.
"""#,
        "CL210": #"""
`assay publish mlflow` is told no tracking store, and there is none in this folder.
"""#,
        "CL211": #"""
A tracking address is of a kind that assay does not write to.
"""#,
        "CL212": #"""
The id of an MLflow run or the name of an experiment cannot be one.
"""#,
        "CL213": #"""
A credential or a setting for the tracking server in the environment cannot be used.
"""#,
        "CL220": #"""
A folder that was named as a history holds none.
"""#,
        "CL221": #"""
A site was asked for of a model that no history knows.
"""#,
        "CL222": #"""
The folder for a site holds files, and no list that marks it as a site of assay.
"""#,
        "CL223": #"""
A file or a symbolic link stands where a site needs a folder.
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
        "DT024": #"""
The header of a CSV file is one column that holds `;`, `|` or tabs: the file is separated by something else.
"""#,
        "DT025": #"""
A delimiter is given for a table that is not CSV.
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
        "DT107": #"""
A label or prediction lies where the measure is not defined, such as zero or below under a logarithm.
"""#,
        "DT108": #"""
A binary model decides classes that the labels do not have.
"""#,
        "DT120": #"""
A measure raises or orders the values of a column that holds no numbers.
"""#,
        "DT130": #"""
Rows have no value in the column that names their entity.
"""#,
        "DT131": #"""
The evaluation table has too few entities for an interval.
"""#,
        "DT140": #"""
A row's amount that a cost table needs is missing, NaN or infinite.
"""#,
        "DT141": #"""
A column of amounts does not hold numbers.
"""#,
        "DT142": #"""
A foreign key refers to a column that the other table does not have.
"""#,
        "DT143": #"""
A contract was to be inferred from a table without rows.
"""#,
        "DT160": #"""
A column whose sum, mean or spread is asked for holds an infinite number.
"""#,
        "DT161": #"""
A reference profile does not exist or cannot be read.
"""#,
        "DT162": #"""
A reference profile is no JSON: it is cut off, or is a file of another kind.
"""#,
        "DT163": #"""
A file is JSON but no reference profile, or a field of it is missing, unknown, or of the wrong kind.
"""#,
        "DT164": #"""
A reference profile was written by a newer assay in a format that this one does not know.
"""#,
        "DT165": #"""
The content of a reference profile does not fit its digest: it was changed after it was written.
"""#,
        "DT166": #"""
A reference profile counts its rows by other weights than the manifest names.
"""#,
        "DT167": #"""
A requirement looks at something of the reference that its profile does not hold.
"""#,
        "DT168": #"""
Profiles were to be merged that are not of parts of one table.
"""#,
        "DT180": #"""
A measure of numbers was asked of a column that holds none.
"""#,
        "DT181": #"""
A column holds numbers in one table and other values in the other, so the two cannot be compared.
"""#,
        "DT182": #"""
A requirement is on a measure that needs the rows' names, and a table that it reads has no `id` role.
"""#,
        "DT183": #"""
A requirement is on a measure that needs the rows' times, and a table that it reads has no `time` role.
"""#,
        "DT184": #"""
Tables are joined by the `id` role, and one of them has an id more than once.
"""#,
        "DT185": #"""
The `time` column of a table holds no times, or not the same kind of times as that of the other table.
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
        "EN060": #"""
A file that declares an environment cannot be read, or a file that it includes is not there.
"""#,
        "EN061": #"""
A file that declares an environment is no TOML, JSON, YAML or UTF-8 text, as its form demands.
"""#,
        "EN062": #"""
A file is none of the forms in which environments are declared.
"""#,
        "EN063": #"""
A line or a value is no requirement, no version or no marker.
"""#,
        "EN064": #"""
A lock file is of a format version that this assay does not read.
"""#,
        "EN065": #"""
Requirement files include each other in a circle.
"""#,
        "EN070": #"""
The place where packages are installed cannot be read.
"""#,
        "EN071": #"""
A folder or file is no environment: no interpreter prefix, no virtual environment, no site-packages, no root file system.
"""#,
        "EN072": #"""
A captured environment is broken, or a newer assay wrote it.
"""#,
        "EN073": #"""
An OCI image layout is broken: an index, a manifest or a layer is missing or damaged.
"""#,
        "EN074": #"""
A layer of an image is packed in a way whose library is not on this machine.
"""#,
        "EN080": #"""
A file of advisories cannot be read, or is no JSON in the form of the Open Source Vulnerability format.
"""#,
        "EN081": #"""
The place of the advisories holds none.
"""#,
        "EN090": #"""
A file of the model cannot be read.
"""#,
        "EN091": #"""
A file of the model is packed in a way that assay does not look into.
"""#,
        "EN092": #"""
What a release of a runtime loads is not known, because it is none of those that were measured.
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
        "GT007": #"""
A baseline is named by a git reference, and no repository holds the artifact.
"""#,
        "GT008": #"""
A git reference does not exist in the repository, often because the clone is shallow or the branch was not fetched.
"""#,
        "GT009": #"""
The commit that a reference names does not have the artifact.
"""#,
        "GT010": #"""
The commit has a Git LFS or DVC pointer whose content is not in the local cache.
"""#,
        "GT040": #"""
Notes were asked for, and no repository that libgit2 can read holds the folder.
"""#,
        "GT041": #"""
A note cannot name what was tested: there is no commit yet, or the work tree differs from it.
"""#,
        "GT042": #"""
The notes could not be written, by permissions, a full disk, or others who wrote at every attempt.
"""#,
        "GT043": #"""
The remote repository could not be asked for its notes, or did not take ours.
"""#,
        "GT060": #"""
A file is a Git LFS or DVC pointer, and its content is in no cache of this machine.
"""#,
        "GT061": #"""
The manifest of the baseline's commit cannot be read.
"""#,
        "GT062": #"""
A commit is to be checked out, and no repository holds the files.
"""#,
        "GT063": #"""
The repository does not have the commit that was asked for, often because the clone is shallow.
"""#,
        "GT064": #"""
The files of a commit cannot be written out.
"""#,
        "GT065": #"""
Of two commits the older is not on the first-parent line that leads to the newer, or a shallow clone ends before it.
"""#,
        "GT066": #"""
What an audit found about the run, its environment and its files; a note of the report.
"""#,
        "GT067": #"""
A git hook is to be installed or removed, and no repository holds the folder.
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
        "HS023": #"""
A run to be imported has the id of one in the history, and another record.
"""#,
        "HS024": #"""
The history is on a network file system, so it is kept with a rollback journal in place of a write-ahead log.
"""#,
        "HS025": #"""
Everything that the numbers follow from is as it was in an earlier run, whose numbers are given; `--fresh` measures again.
"""#,
        "HS130": #"""
The evaluation data has nearly decided as often as the manifest's `evaluation_budget` allows.
"""#,
        "HS131": #"""
The evaluation data has decided more often than the manifest's `evaluation_budget` allows.
"""#,
        "HS132": #"""
Under `adaptivity: first-change` the model that just passed is the last that this evaluation data may decide on.
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
No library of the runtime that the model needs was found.
"""#,
        "MD011": #"""
The file that was named as the runtime is not a library of that runtime for this machine.
"""#,
        "MD012": #"""
The runtime's library is older than the oldest one that assay works with.
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
A measure of probabilities, or of decisions by a threshold, got scores outside 0...1.
"""#,
        "MD106": #"""
A comparison needs the baseline model's predictions, and there is no such model.
"""#,
        "MD110": #"""
No backend knows the kind of the model file.
"""#,
        "MD120": #"""
A measure asks the model about changed rows, but the predictions are stored columns.
"""#,
        "MD121": #"""
A model that predicts the rows as they are refuses them after a change: a missing value, an unknown category.
"""#,
        "MD130": #"""
A cost is to be measured, but this run has no program to start a measuring process with.
"""#,
        "MD131": #"""
The process that measures the model crashed, was killed or could not be started.
"""#,
        "MD132": #"""
The process that measures the model took longer than its time limit and was stopped.
"""#,
        "MD140": #"""
Predictions are to be repeated with a number of threads or an optimization level that the kind of model does not have.
"""#,
        "MD141": #"""
Two predictions cannot be compared: they have another number of rows or scores, or other classes.
"""#,
        "MD142": #"""
Predictions are to be repeated over runtimes, but the manifest lists none.
"""#,
        "MD143": #"""
What the mathematics may use of the processor cannot be told on this kind of processor.
"""#,
        "MD144": #"""
Inputs of a type that cannot be written into the file of frozen predictions.
"""#,
        "MD145": #"""
A training could not be started, failed, ran out of time, or did not write its outputs.
"""#,
        "MD146": #"""
The file is not an XGBoost model.
"""#,
        "MD147": #"""
The file is an XGBoost model in the binary format that XGBoost gave up.
"""#,
        "MD148": #"""
The parts of a model file contradict each other, so that no library may read it.
"""#,
        "MD149": #"""
The file is not a LightGBM model.
"""#,
        "MD150": #"""
The model file is CatBoost's, for which there is no C library to load.
"""#,
        "MD151": #"""
The model was trained for another task than the manifest's.
"""#,
        "MD152": #"""
A categorical feature of the model holds other kinds of values than its column, or the file does not say which codes its categories have.
"""#,
        "MD153": #"""
A row has a category that the model was not trained on.
"""#,
        "MD154": #"""
A row has an infinite value, or one beyond the range of 32-bit floats, where the model's library takes none.
"""#,
        "MD155": #"""
The manifest's `classes`, `positive` or labels do not fit the classes of the model.
"""#,
        "MD156": #"""
The manifest's `features` leaves out a feature that the model reads.
"""#,
        "MD157": #"""
The file does not say which features its lists of categories belong to, and the table does not either.
"""#,
        "MD158": #"""
XGBoost's Python package has cut off the texts of the model's categories so far that they cannot be told apart.
"""#,
        "MD159": #"""
The table has labels that are none of the numbers which a model gives its classes, and the manifest does not name them.
"""#,
        "MD170": #"""
The program of a worker is not there, may not be run, or could not be started.
"""#,
        "MD171": #"""
A worker ended before it had answered: it crashed, gave up or was killed.
"""#,
        "MD172": #"""
A worker took longer for an answer than its time limit.
"""#,
        "MD173": #"""
A worker wrote something else than an Arrow stream on its standard output.
"""#,
        "MD174": #"""
A worker answered with another number of rows than it was sent.
"""#,
        "MD175": #"""
A worker's answer or a file of predictions has no column that holds predictions, or one of a type that cannot.
"""#,
        "MD176": #"""
A worker closed its answers before the last batch was sent.
"""#,
        "MD177": #"""
No Python interpreter was found for a model that needs one.
"""#,
        "MD178": #"""
The Python environment lacks a package that the worker or the model needs.
"""#,
        "MD179": #"""
The model could not be loaded by its worker.
"""#,
        "MD180": #"""
A worker used more memory or processor time than the manifest allows.
"""#,
        "MD181": #"""
A model file holds types that nothing vouches for, so it was not loaded.
"""#,
        "MD183": #"""
A worker wrote on standard error while it loaded the model.
"""#,
        "MD184": #"""
A measure asks for operator sets and format versions, which this kind of model does not state.
"""#,
        "MD190": #"""
A file of predictions without ids has another number of rows than the table.
"""#,
        "MD191": #"""
A file of predictions has one id twice, or a row without an id.
"""#,
        "MD192": #"""
A row of the table has no prediction in the file of predictions.
"""#,
        "MD193": #"""
The ids of the table and of a file of predictions have different types.
"""#,
        "MD200": #"""
A file of the model cannot be read, so that nothing is known of what loading it would do.
"""#,
        "MD201": #"""
Loading the model would import something dangerous, or what it would import cannot be known.
"""#,
        "MD202": #"""
An archive or a folder of the model leads out of itself, unpacks to far more than its size, or holds two files of one name.
"""#,
        "MD203": #"""
A safetensors file is no whole and consistent one.
"""#,
        "MD204": #"""
A layer of the model holds Python code, or its graph reaches files or calls Python.
"""#,
        "MD205": #"""
A scan of the model file found what can do harm when it is unpacked or loaded.
"""#,
        "MD206": #"""
The model file holds a pickle, which runs what it imports when it is loaded.
"""#,
        "MD210": #"""
The model keeps numbers in a file outside of its own folder, which is never opened.
"""#,
        "MD211": #"""
The model's data file has no bytes at the place that the model names.
"""#,
        "MD212": #"""
The model declares a tensor that is larger than what the file holds of it.
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
        "MF106": #"""
The false-alarm probability of the whole gate is above the manifest's `error_budget`.
"""#,
        "MF107": #"""
A waiver has no `until`, so it would hold for ever.
"""#,
        "MF108": #"""
A requirement reads a table that the manifest does not declare.
"""#,
        "MF110": #"""
No manifest was named and none was found upward from the current folder.
"""#,
        "MF120": #"""
`functionality_failures` is required, but the manifest names no `behavior.rows`.
"""#,
        "MF121": #"""
`behavior.rows` is given, but no label column is named.
"""#,
        "MF140": #"""
An `evaluation_budget` stands in a manifest without `model.artifact`, so that uses cannot be told apart from new data.
"""#,
        "MF141": #"""
The evaluation rows are too few to promise the tolerance of the `evaluation_budget` in so many steps.
"""#,
        "MF142": #"""
A requirement is on a measure that needs labels, and the evaluation table has no `label` role.
"""#,
        "MF143": #"""
A requirement is on a measure that needs predictions, and there is neither a model nor a column of scores or predictions.
"""#,
        "MF160": #"""
A data contract names a field, a rule or a key twice.
"""#,
        "MF161": #"""
A field has a type of the Table Schema that a column of a table cannot have: lists, objects, places, durations.
"""#,
        "MF162": #"""
A constraint has no meaning for the field's type: a pattern of a number, a minimum of a text.
"""#,
        "MF163": #"""
Two constraints of a field leave no value: a minimum above the maximum.
"""#,
        "MF164": #"""
A bound, a sentinel or an allowed value cannot be read as the field's type.
"""#,
        "MF165": #"""
A pattern is not a regular expression.
"""#,
        "MF166": #"""
A key or a rule names a field that the contract does not have.
"""#,
        "MF167": #"""
A rule cannot be parsed.
"""#,
        "MF168": #"""
A rule puts kinds of values together that do not go together: a text and a number.
"""#,
        "MF169": #"""
A foreign key has another number of fields than it refers to, or its table cannot be found.
"""#,
        "MF170": #"""
A format is not one of the field's type, or a date pattern holds a part that is not read.
"""#,
        "MF171": #"""
The manifest gives a role to one column and the contract gives it to another.
"""#,
        "MF172": #"""
A value of a column stands under two members of a group's mapping.
"""#,
        "MF185": #"""
The file of frozen predictions does not exist or cannot be read.
"""#,
        "MF186": #"""
The file of frozen predictions was edited, is damaged, or was written by another version.
"""#,
        "MF188": #"""
The manifest names no file of frozen predictions.
"""#,
        "MF189": #"""
Predictions cannot be frozen: the table has no rows, or its ids do not tell rows apart.
"""#,
        "MF190": #"""
A requirement is on retraining, and the manifest does not say how to train or which output is the model.
"""#,
        "MF201": #"""
A measure of the environment is required, but `checks.environment.lock` names no declaration.
"""#,
        "MF202": #"""
A measure of advisories is required, but `checks.environment.advisories` names none.
"""#,
        "MF203": #"""
`checks.environment.runtime` is no name and version.
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
        "MF310": #"""
A hook was to be installed where there is no manifest to judge by.
"""#,
        "MF315": #"""
The risk tier demands a family in which the manifest has no requirement of its own that can shut the gate.
"""#,
        "MF316": #"""
The manifest replaces a requirement of its risk tier by a looser one.
"""#,
        "MF317": #"""
A requirement is decided on less evidence than its risk tier demands.
"""#,
        "MF318": #"""
Intervals have less confidence than the risk tier demands.
"""#,
        "MF319": #"""
The correction of simultaneous verdicts is switched off, and the risk tier demands it.
"""#,
        "MF320": #"""
A waiver has no end date, and the risk tier demands one.
"""#,
        "MF321": #"""
The risk tier demands a lock file that the run is compared with.
"""#,
        "MF322": #"""
The risk tier demands a clean work tree, and there are uncommitted changes or no commit.
"""#,
        "MF323": #"""
The risk tier demands a signed attestation, and no key was given.
"""#,
        "MF324": #"""
A waiver names a demand of a risk tier, and the manifest states no `risk`.
"""#,
        "MF325": #"""
A waiver is not needed, because what it waives holds.
"""#,
        "MF326": #"""
The run left out checks, families or rows, so that it is a part of the gate that the risk of the model asks for.
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
        "RP006": #"""
A template of the HTML report in this binary cannot be read.
"""#,
        "RP201": #"""
A file could not be written: the folder is missing or closed to this user, the disk is full, or the name is a folder's.
"""#,
        "RP202": #"""
The lock file could not be written.
"""#,
        "RP210": #"""
The file that GITHUB_STEP_SUMMARY names cannot be written.
"""#,
        "RP220": #"""
libcurl, by which assay speaks HTTP, is not installed or cannot be loaded.
"""#,
        "RP221": #"""
A tracking server does not answer: no such host, no connection, or no answer in time, at every attempt.
"""#,
        "RP222": #"""
A tracking server wants other credentials, or gives these no right to what was asked.
"""#,
        "RP223": #"""
A tracking server refused a request or failed at every attempt.
"""#,
        "RP224": #"""
What answers at the tracking address does not answer as MLflow does.
"""#,
        "RP225": #"""
There is no MLflow run of that id, or it was deleted.
"""#,
        "RP226": #"""
A folder that is named as a tracking store is none, or a file of it cannot be read.
"""#,
        "RP227": #"""
The artifacts of an MLflow run are kept where assay cannot write.
"""#,
        "RP228": #"""
The MLflow experiment was deleted, so that nothing can be added to it.
"""#,
        "RP229": #"""
The certificate of a tracking server is not trusted.
"""#,
        "RP230": #"""
A file of a tracking store cannot be written.
"""#,
        "RP240": #"""
A site was asked for of histories that have no run.
"""#,
        "RP241": #"""
The folder for a site cannot be made.
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
        "RQ140": #"""
A requirement names a method of interval that its measure does not have.
"""#,
        "RQ150": #"""
A measure is asked of a column whose type it cannot read: the mean of text.
"""#,
        "RQ151": #"""
A requirement without a column speaks of every feature of a kind, and there is none.
"""#,
        "RQ160": #"""
A measure compares the features of rows, and no column is a feature.
"""#,
        "RQ161": #"""
The argument `near` of a measure is no number of significant digits.
"""#,
        "RQ162": #"""
The argument of a measure of identifiers is neither `id` nor `time` nor `row`.
"""#,
        "RQ163": #"""
The tolerance of a measure that compares values is no number from 0 to 1.
"""#,
        "RQ164": #"""
A requirement needs the rows of the reference, and a profile stands in their place.
"""#,
        "RQ170": #"""
A measure that groups cannot split stands inside a measure of groups.
"""#,
        "RQ171": #"""
A ratio is asked for of a measure that can be negative.
"""#,
        "RQ185": #"""
A requirement names a member that its group does not have.
"""#,
        "RQ186": #"""
A group stands on both sides of a measure that looks at groups within strata.
"""#,
        "RQ187": #"""
A measure changes the values that make a group, and the group is a condition.
"""#,
        "RQ188": #"""
A report of impact ratios was asked of a record in which no check compares rates by group.
"""#,
        "RQ200": #"""
The table of the training framework's predictions names no column that holds them.
"""#,
        "RQ201": #"""
The spread of a check over trainings is asked for, and the manifest has no such check.
"""#,
        "RQ210": #"""
A requirement asks for a correction of simultaneous verdicts and decides them on the estimate, which has no p value.
"""#,
    ]
}

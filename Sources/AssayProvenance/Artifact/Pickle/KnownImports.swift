extension ImportJudgement {
    /// Python 2's names of modules, which Python 3 translates in pickles of protocols 0 to 2.
    static let older: [String: String] = [
        "__builtin__": "builtins", "__builtins__": "builtins", "copy_reg": "copyreg", "cPickle": "_pickle",
        "commands": "subprocess",
        "httplib": "http.client", "urllib2": "urllib.request", "Queue": "queue", "UserDict": "collections",
        "UserList": "collections",
        "UserString": "collections", "itertools": "itertools", "exceptions": "builtins", "cStringIO": "io", "StringIO": "io",
        "posix": "os", "nt": "os", "_operator": "operator", "_io": "io", "_functools": "functools", "_collections": "collections",
    ]

    /// Outside of the standard library, with everything below them.
    static let dangerousModules: Set<String> = [
        // Packages and builds.
        "pip", "setuptools", "pkg_resources", "wheel", "conda", "distlib", "numpy.distutils", "numpy.f2py", "cffi", "Cython",
        "pythran",
        // Programs, shells and remote machines.
        "pexpect", "ptyprocess", "paramiko", "fabric", "invoke", "sh", "plumbum", "psutil", "IPython", "ipykernel",
        "jupyter_client",
        "docker", "kubernetes", "ansible", "celery", "ray", "dask.distributed", "distributed", "luigi", "airflow", "prefect",
        // The network.
        "requests", "aiohttp", "httpx", "urllib3", "tornado", "twisted", "websocket", "websockets", "boto3", "botocore", "grpc",
        "huggingface_hub", "gdown", "wget", "pycurl", "fsspec", "s3fs", "gcsfs", "smart_open",
        // What loads or makes code.
        "cloudpickle", "dill", "joblib.externals.cloudpickle", "jsonpickle", "yaml", "ruamel", "jinja2", "mako", "numexpr", "numba",
        "llvmlite", "asteval", "RestrictedPython", "execnet", "torch.hub", "torch._dynamo", "torch._inductor", "torch.jit",
        "torch.package", "torch.multiprocessing", "torch.distributed", "torch.utils.cpp_extension", "torch.utils.bottleneck",
        "torch.utils.collect_env", "torch.fx.experimental", "torch.utils.data.datapipes", "torch.serialization",
        "torch.utils._config_module", "torch.utils.show_pickle", "torch.utils.model_dump", "torch.testing", "numpy.testing",
        "numpy.ctypeslib", "sympy.parsing", "tensorflow.python.ops.io_ops", "tensorflow.python.lib.io", "skops.io",
        "keras.saving",
        // Scanners, which a pickle imports only to switch them off.
        "fickling", "picklescan", "modelscan", "modelaudit",
    ]

    /// Single names of packages that are otherwise judged one by one.
    static let dangerousNames: [String: Set<String>] = [
        "numpy": [
            "load", "save", "savez", "savez_compressed", "savetxt", "loadtxt", "genfromtxt", "fromfile", "memmap", "tofile",
            "DataSource", "open_memmap", "vectorize", "apply_along_axis", "frompyfunc", "fromfunction",
        ],
        "joblib": ["load", "dump", "Memory", "MemorizedFunc", "Parallel", "delayed", "LokyBackend"],
        "pandas": [
            "eval", "query", "read_csv", "read_pickle", "read_sql", "read_html", "read_json", "read_parquet", "read_hdf",
            "read_excel", "to_pickle", "HDFStore", "ExcelWriter",
        ],
        "torch": ["load", "save", "compile", "Generator"],
        "torch.storage": ["_load_from_bytes"],
        "torch.utils.data": ["DataLoader"],
        "sklearn.datasets": ["fetch_openml", "load_files", "load_svmlight_file", "fetch_file"],
        "sklearn.utils": ["_joblib"],
        "sympy": ["sympify", "parse_expr", "lambdify", "preview"],
        "keras": ["load_model", "Lambda"],
        "mlflow": ["load_model", "load_pyfunc", "run", "set_tracking_uri", "download_artifacts"],
        "tensorflow": ["load_model", "py_function", "numpy_function", "load_op_library", "read_file", "write_file"],
        "scipy": ["loadmat", "savemat", "weave"],
        "xgboost": ["RabitTracker"],
        "lightgbm": ["DaskLGBMClassifier", "DaskLGBMRegressor", "DaskLGBMRanker"],
    ]

    /// Types that hold data, and functions that rebuild them.
    static let safe: [String: Set<String>] = [
        "collections": [
            "OrderedDict", "defaultdict", "Counter", "deque", "ChainMap", "UserDict", "UserList", "UserString", "IterableUserDict",
        ],
        "copyreg": ["_reconstructor", "__newobj__", "__newobj_ex__"],
        "builtins": [
            "object", "int", "float", "complex", "bool", "str", "bytes", "bytearray", "list", "tuple", "set", "frozenset", "dict",
            "slice",
            "range", "xrange", "unicode", "long", "Ellipsis", "NotImplemented", "Exception", "ValueError", "KeyError", "TypeError",
            "RuntimeError", "IndexError", "AttributeError", "UserWarning", "DeprecationWarning", "FutureWarning", "Warning", "len",
            "abs", "sum",
            "min", "max", "round", "pow", "sorted", "reversed", "zip", "enumerate", "hash", "repr",
        ],
        "_codecs": ["encode"], "codecs": ["encode"],
        "datetime": ["datetime", "date", "time", "timedelta", "timezone", "tzinfo"],
        "decimal": ["Decimal"], "fractions": ["Fraction"], "uuid": ["UUID", "SafeUUID"],
        "zoneinfo": ["ZoneInfo._unpickle", "ZoneInfo"],
        "pathlib": ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"],
        "re": ["_compile"], "_sre": [], "array": ["array", "_array_reconstructor"], "random": ["Random"],
        "numbers": ["Number", "Real", "Integral"],
        "types": ["SimpleNamespace"], "time": ["struct_time"], "enum": ["Enum", "IntEnum"], "logging": ["getLogger"],
        "math": [
            "log", "log1p", "log2", "log10", "exp", "expm1", "sqrt", "pow", "sin", "cos", "tan", "floor", "ceil", "fabs", "erf",
            "gamma",
        ],
        "io": ["BytesIO", "StringIO"], "itertools": ["count", "chain", "repeat", "cycle", "islice", "product"],
        "numpy": [
            "ndarray", "dtype", "bool_", "bool8", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
            "float16",
            "float32", "float64", "float128", "longdouble", "complex64", "complex128", "str_", "bytes_", "object_", "void",
            "datetime64",
            "timedelta64", "generic", "number", "integer", "floating", "matrix", "recarray", "record", "ufunc", "log", "log1p",
            "log2",
            "log10", "exp", "expm1", "sqrt", "square", "abs", "absolute", "sign", "mean", "median", "sum", "min", "max", "std",
            "var", "tanh",
        ],
        "numpy.core.multiarray": ["_reconstruct", "scalar"], "numpy._core.multiarray": ["_reconstruct", "scalar"],
        "numpy.core.numeric": ["_frombuffer"], "numpy._core.numeric": ["_frombuffer"],
        "numpy.core": ["_ufunc_reconstruct", "_DType_reconstruct"], "numpy._core": ["_ufunc_reconstruct", "_DType_reconstruct"],
        "numpy._core._internal": ["_convert_to_stringdtype_kwargs"], "numpy.ma.core": ["_mareconstruct", "MaskedArray"],
        "numpy.random._pickle": ["__randomstate_ctor", "__bit_generator_ctor", "__generator_ctor"],
        "numpy.random": ["__RandomState_ctor"], "numpy.random.mtrand": ["RandomState", "__randomstate_ctor"],
        "joblib.numpy_pickle": ["NumpyArrayWrapper", "NDArrayWrapper", "ZNDArrayWrapper"],
        "joblib.numpy_pickle_compat": ["NDArrayWrapper", "ZNDArrayWrapper"],
        "sklearn.externals.joblib.numpy_pickle": ["NumpyArrayWrapper", "NDArrayWrapper", "ZNDArrayWrapper"],
        "sklearn.utils._bunch": ["Bunch"], "sklearn.utils": ["Bunch"], "sklearn.metrics._dist_metrics": ["newObj"],
        "sklearn.neighbors._kd_tree": ["newObj"], "sklearn.neighbors._ball_tree": ["newObj"],
        "sklearn.neighbors._dist_metrics": ["newObj"],
        "sklearn.metrics._scorer": ["_passthrough_scorer"], "sklearn.pipeline": ["_transform_one"],
        "sklearn.feature_selection._univariate_selection": ["f_classif", "f_regression", "chi2"],
        "sklearn.feature_selection": ["f_classif", "f_regression", "chi2", "mutual_info_classif", "mutual_info_regression"],
        "sklearn._loss._loss": ["__pyx_unpickle_CyLossFunction"],
        "scipy.sparse": [
            "csr_matrix", "csc_matrix", "coo_matrix", "lil_matrix", "dok_matrix", "dia_matrix", "csr_array", "csc_array",
        ],
        "scipy.sparse._csr": ["csr_matrix", "csr_array"], "scipy.sparse._csc": ["csc_matrix", "csc_array"],
        "scipy.sparse._coo": ["coo_matrix", "coo_array"], "scipy.sparse.csr": ["csr_matrix"], "scipy.sparse.csc": ["csc_matrix"],
        "scipy.interpolate": ["interp1d"], "scipy.interpolate._interpolate": ["interp1d"], "scipy.special": ["expit", "logit"],
        "scipy.special._ufuncs": ["expit", "logit"],
        "scipy.stats._distn_infrastructure": ["rv_continuous_frozen", "rv_continuous_frozen"],
        "pandas": [
            "DataFrame", "Series", "Index", "RangeIndex", "MultiIndex", "Timestamp", "Timedelta", "Categorical", "CategoricalDtype",
        ],
        "pandas.core.indexes.base": ["_new_Index"], "pandas._libs.internals": ["_unpickle_block"],
        "pandas.core.internals.blocks": ["new_block"], "pandas._libs.arrays": ["__pyx_unpickle_NDArrayBacked"],
        "pandas._libs.tslibs.timestamps": ["_unpickle_timestamp"], "pandas._libs.missing": ["NA"],
        "pandas.core.indexes.datetimes": ["_new_DatetimeIndex"],
        "torch": [
            "FloatStorage", "DoubleStorage", "HalfStorage", "BFloat16Storage", "LongStorage", "IntStorage", "ShortStorage",
            "CharStorage",
            "ByteStorage", "BoolStorage", "ComplexFloatStorage", "ComplexDoubleStorage", "QUInt8Storage", "QInt8Storage",
            "QInt32Storage",
            "QUInt4x2Storage", "QUInt2x4Storage", "Tensor", "Size", "device", "dtype", "float16", "float32", "float64", "bfloat16",
            "int8",
            "int16", "int32", "int64", "uint8", "bool", "complex64", "complex128", "float8_e4m3fn", "float8_e5m2", "strided",
            "per_tensor_affine", "per_channel_affine", "_utils", "preserve_format", "contiguous_format",
        ],
        "torch.storage": ["UntypedStorage", "TypedStorage"],
        "torch.nn.parameter": ["Parameter", "UninitializedParameter", "Buffer"],
        "torch._utils": [
            "_rebuild_tensor", "_rebuild_tensor_v2", "_rebuild_tensor_v3", "_rebuild_parameter", "_rebuild_parameter_with_state",
            "_rebuild_qtensor", "_rebuild_sparse_tensor", "_rebuild_sparse_csr_tensor", "_rebuild_meta_tensor_no_storage",
            "_rebuild_nested_tensor", "_rebuild_device_tensor_from_numpy", "_rebuild_device_tensor_from_cpu_tensor",
            "_rebuild_wrapper_subclass",
        ],
        "torch._tensor": ["_rebuild_from_type_v2"], "torch.serialization": ["_get_layout"],
        "__torch__": [],
    ]

    /// Of the standard library, what only does harm together with something that is reported itself.
    static let harmless: [String: Set<String>] = [
        "functools": ["partial", "reduce", "cmp_to_key"],
        "operator": [
            "itemgetter", "add", "sub", "mul", "truediv", "eq", "ne", "lt", "le", "gt", "ge", "neg", "not_", "and_", "or_",
        ],
        "builtins": [
            "map", "filter", "iter", "next", "isinstance", "issubclass", "callable", "super", "property", "staticmethod",
            "classmethod", "print", "any", "all", "type", "divmod", "ord", "chr", "format",
        ],
        "collections": ["namedtuple"], "typing": ["Any", "Union", "Optional", "NamedTuple", "Generic"],
        "dataclasses": ["Field", "_MISSING_TYPE"], "string": ["Template", "Formatter"], "abc": ["ABC", "ABCMeta"],
        "statistics": ["mean", "median", "stdev"], "ipaddress": ["IPv4Address", "IPv6Address", "IPv4Network", "IPv6Network"],
        "threading": ["Lock", "RLock"], "logging": ["Logger", "RootLogger"], "warnings": [],
        "random": ["random", "uniform", "randint"],
        "weakref": ["WeakKeyDictionary", "WeakValueDictionary"], "types": ["MappingProxyType"], "queue": ["Queue"],
        "hashlib": ["md5", "sha1", "sha256"], "textwrap": ["dedent"], "difflib": ["SequenceMatcher"],
        "html": ["escape", "unescape"],
        "unicodedata": ["normalize"], "string.templatelib": [], "calendar": ["monthrange"], "locale": [],
    ]
}

import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Lock files in the forms that their tools write.
struct DeclaredLocksTests {
    private func read(_ name: String, _ text: String) throws -> DeclaredEnvironment {
        try withTemporaryFolder { folder in try EnvironmentFiles(root: folder).declared(name, text) }
    }

    private func pythons(_ found: DeclaredEnvironment) -> [String] {
        found.pythons.map { "\($0.asPackage.wanted) :\($0.place.line)" }
    }

    @Test func `pylock.toml`() throws {
        let found = try read(
            "pylock.prod.toml",
            """
            lock-version = "1.0"
            requires-python = ">=3.9"
            created-by = "uv"
            default-groups = ["default"]

            [[packages]]
            name = "numpy"
            version = "1.26.4"
            marker = "python_version < '3.13' and 'default' in dependency_groups"
            wheels = [{ url = "https://example.com/n.whl", hashes = { sha256 = "00" } }]

            [[packages]]
            name = "local"
            directory = { path = ".", editable = true }
            """)
        #expect(found.kind == .pylock)
        #expect(found.lines == ["numpy ==1.26.4 :8", "local . :12"])
        #expect(found.groups == ["default"])
        #expect(pythons(found) == [">=3.9 :2"])
        #expect(found.packages[0].marker != nil)
    }

    @Test func `uv.lock is walked from the project with its markers and extras`() throws {
        let found = try read(
            "uv.lock",
            """
            version = 1
            revision = 5
            requires-python = ">=3.10"

            [[package]]
            name = "project"
            version = "0.1.0"
            source = { virtual = "." }
            dependencies = [
                { name = "pandas", extra = ["excel"] },
                { name = "numpy", version = "1.26.4", marker = "python_full_version < '3.12'" },
                { name = "numpy", version = "2.1.0", marker = "python_full_version >= '3.12'" },
            ]

            [package.dev-dependencies]
            dev = [{ name = "pytest" }]

            [[package]]
            name = "numpy"
            version = "1.26.4"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "numpy"
            version = "2.1.0"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "pandas"
            version = "2.2.0"
            source = { registry = "https://pypi.org/simple" }
            dependencies = [{ name = "pywin32", marker = "sys_platform == 'win32'" }, { name = "tzdata" }]

            [package.optional-dependencies]
            excel = [{ name = "openpyxl" }]
            html = [{ name = "lxml" }]

            [[package]]
            name = "pywin32"
            version = "306"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "tzdata"
            version = "2024.1"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "openpyxl"
            version = "3.1.2"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "lxml"
            version = "5.0.0"
            source = { registry = "https://pypi.org/simple" }

            [[package]]
            name = "pytest"
            version = "8.0.0"
            source = { registry = "https://pypi.org/simple" }
            """)
        var environment = EnvironmentSnapshot(.init(kind: "test", path: "venv"))
        environment.python = .init(implementation: "cpython", version: "3.11.2")
        let wanted = WantedPackages(found, environment)
        #expect(wanted.byKey.map(\.key) == ["numpy", "pandas", "tzdata", "openpyxl"])
        #expect(wanted.byKey[0].packages.map(\.wanted) == ["==1.26.4"])
        #expect(wanted.notes == [])
        environment.python = .init(implementation: "cpython", version: "3.12.0")
        #expect(WantedPackages(found, environment).byKey[0].packages.map(\.wanted) == ["==2.1.0"])
        // Where Python is unknown, the marker's answer is unknown, and that is said.
        environment.python = nil
        #expect(WantedPackages(found, environment).notes.count == 2)
    }

    @Test func `poetry.lock of both ages`() throws {
        let found = try read(
            "poetry.lock",
            """
            # This file is automatically @generated
            [[package]]
            name = "numpy"
            version = "1.26.4"
            optional = false
            python-versions = ">=3.9"
            groups = ["main", "dev"]
            markers = {main = "python_version < \\"3.13\\"", dev = "python_version < \\"4\\""}
            files = [{file = "n.whl", hash = "sha256:00"}]

            [[package]]
            name = "pytest"
            version = "8.0.0"
            optional = false
            groups = ["dev"]

            [[package]]
            name = "fork"
            version = "1.0"
            optional = false
            groups = ["main"]
            [package.source]
            type = "git"
            url = "https://example.com/fork.git"

            [metadata]
            lock-version = "2.1"
            python-versions = "^3.9,<3.13"
            content-hash = "00"
            """)
        #expect(found.lines == ["numpy ==1.26.4 :4", "fork https://example.com/fork.git :19"])
        #expect(pythons(found) == [">=3.9,<4,<3.13 :28"])
        let old = try read(
            "poetry.lock",
            "[[package]]\nname = \"a\"\nversion = \"1\"\ncategory = \"main\"\noptional = false\n[[package]]\nname = \"b\"\nversion = \"1\"\ncategory = \"dev\"\n[metadata]\ncontent-hash = \"0\"\npython-versions = \"2.7 || ^3.9\"\n"
        )
        #expect(old.lines == ["a ==1 :3"])
        #expect(old.pythons.isEmpty && old.notes.count == 1)
    }

    @Test(arguments: [
        ("^1.2.3", ">=1.2.3,<2"), ("^0.2.3", ">=0.2.3,<0.3"), ("^0.0.3", ">=0.0.3,<0.0.4"), ("^1", ">=1,<2"), ("^0", ">=0,<1"),
        ("~1.2.3", ">=1.2.3,<1.3"), ("~1.2", ">=1.2,<1.3"), ("~1", ">=1,<2"), ("1.2.3", "==1.2.3"), ("1.2.*", "==1.2.*"), ("*", ""),
        (">= 1.2, < 2", ">=1.2,<2"), ("~=1.2", "~=1.2"), ("!=1.5", "!=1.5"),
    ])
    func `conditions as Poetry writes them`(_ written: String, _ meant: String) {
        #expect(PoetryConstraint.specifiers(written)?.text == meant)
    }

    /// Files that the tools wrote: oracles/locks/README.md.
    @Test(arguments: ["poetry.lock", "pdm.lock", "uv.lock", "pylock.toml", "Pipfile.lock"])
    func `real locks of one project ask for the same packages`(_ name: String) throws {
        let file = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/locks/\(name)").path(percentEncoded: false)
        let found = try DeclaredEnvironment.read(file)
        func wanted(_ python: String) -> [String] {
            var environment = EnvironmentSnapshot(.init(kind: "test", path: "venv"))
            environment.python = .init(implementation: "cpython", version: python)
            let asked = WantedPackages(found, environment)
            #expect(asked.notes == [])
            return asked.byKey.flatMap(\.packages).map { "\($0.key)\($0.wanted)" }.sorted()
        }
        let always = ["markdown-it-py==4.3.0", "mdurl==0.1.2", "packaging==25.0", "pygments==2.21.0", "rich==15.0.0"]
        let before = ["exceptiongroup==1.3.2", "typing-extensions==4.16.0"]
        let groups = name == "pylock.toml" ? ["iniconfig==2.3.1"] : []
        #expect(wanted("3.12.1") == (always + groups).sorted())
        if name != "Pipfile.lock" { #expect(wanted("3.10.13") == (always + before + groups).sorted()) }
    }

    @Test func `a PDM lock without groups and markers says so`() throws {
        let path = "Tests/AssayProvenanceTests/oracles/locks/plain.pdm.lock"
        let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
        let found = try read("pdm.lock", text)
        #expect(found.notes.count == 1 && found.notes[0].contains("inherit_metadata"))
        #expect(found.packages.count == 8)
    }

    @Test func `pdm.lock`() throws {
        let found = try read(
            "pdm.lock",
            """
            [metadata]
            groups = ["default", "dev"]
            strategy = ["cross_platform", "inherit_metadata"]
            lock_version = "4.5.0"
            content_hash = "sha256:00"

            [[metadata.targets]]
            requires_python = ">=3.9"

            [[package]]
            name = "numpy"
            version = "1.26.4"
            requires_python = ">=3.9"
            groups = ["default"]
            marker = "python_version >= '3.9'"

            [[package]]
            name = "pytest"
            version = "8.0.0"
            groups = ["dev"]
            """)
        #expect(found.kind == .pdmLock)
        #expect(found.lines == ["numpy ==1.26.4 :12"])
        #expect(pythons(found) == [">=3.9 :8"])
    }

    @Test func `Pipfile.lock`() throws {
        let found = try read(
            "Pipfile.lock",
            """
            {"_meta": {"hash": {"sha256": "00"}, "pipfile-spec": 6, "requires": {"python_version": "3.11"}},
             "default": {
               "numpy": {"hashes": ["sha256:00"], "markers": "python_version >= '3.9'", "version": "==1.26.4"},
               "fork": {"git": "https://example.com/fork.git", "ref": "00"}
             },
             "develop": {"pytest": {"version": "==8.0.0"}}}
            """)
        #expect(found.lines == ["numpy ==1.26.4 :3", "fork https://example.com/fork.git :4"])
        #expect(pythons(found) == ["==3.11.* :1"])
    }

    @Test func `conda environments and locks`() throws {
        let found = try read(
            "environment.yml",
            """
            name: model
            channels: [conda-forge]
            dependencies:
              - python=3.11
              - numpy=1.26.4
              - conda-forge::scipy >=1.11,<2
              - pip:
                  - torch==2.1.0
                  - "skops>=0.9; python_version >= '3.9'"
            """)
        #expect(found.lines == ["numpy =1.26.4 :5", "scipy >=1.11,<2 :6", "torch ==2.1.0 :8", "skops >=0.9 :9"])
        #expect(pythons(found) == ["=3.11 :4"])
        let lock = try read(
            "conda-lock.yml",
            """
            version: 1
            metadata: {content_hash: {linux-64: "00"}, platforms: [linux-64, osx-arm64]}
            package:
              - {name: numpy, version: 1.26.4, manager: conda, platform: linux-64, build: py311h64a7726_0, category: main}
              - {name: numpy, version: 1.26.3, manager: conda, platform: osx-arm64, category: main}
              - name: pytest
                version: 8.0.0
                manager: conda
                platform: linux-64
                category: dev
              - name: skops
                version: 0.10.0
                manager: pip
                platform: linux-64
            """)
        var environment = EnvironmentSnapshot(.init(kind: "test", path: "conda"))
        environment.machine = "x86_64"
        let wanted = WantedPackages(lock, environment).byKey.flatMap(\.packages)
        #expect(
            wanted.map { "\($0.name) \($0.wanted) :\($0.place.line)" } == [
                "numpy ==1.26.4 py311h64a7726_0 :4", "skops ==0.10.0 :12",
            ])
    }

    @Test func `a model folder of MLflow`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try files.write(
                "model/MLmodel",
                "flavors:\n  python_function:\n    env: {conda: conda.yaml, virtualenv: python_env.yaml}\n    python_version: 3.11.2\nmlflow_version: 2.16.0\n"
            )
            try files.write(
                "model/python_env.yaml", "python: 3.11.2\nbuild_dependencies: [pip==23.0]\ndependencies:\n- -r requirements.txt\n")
            try files.write("model/requirements.txt", "mlflow==2.16.0\nscikit-learn==1.4.2\n")
            let found = try DeclaredEnvironment.read(files.path("model"))
            #expect(found.lines == ["mlflow ==2.16.0 :1", "scikit-learn ==1.4.2 :2"])
            #expect(pythons(found) == ["==3.11.2 :1"])
            #expect(found.packages[0].place.file.hasSuffix("model/requirements.txt"))
        }
    }

    @Test func `pyproject.toml of both kinds`() throws {
        let found = try read(
            "pyproject.toml",
            "[project]\nname = 'm'\nrequires-python = '>=3.9'\ndependencies = [\n  'numpy>=1.26',\n  'scipy',\n]\n[project.optional-dependencies]\ndev = ['pytest']\n"
        )
        #expect(found.lines == ["numpy >=1.26 :5", "scipy any version :6"])
        #expect(pythons(found) == [">=3.9 :3"])
        let poetry = try read(
            "pyproject.toml",
            "[tool.poetry.dependencies]\npython = '^3.9'\nnumpy = '^1.26'\nfork = {git = 'https://example.com/f.git'}\nlate = {version = '1.0', optional = true}\nwin = {version = '~2.0', markers = \"os_name == 'nt'\"}\n"
        )
        #expect(poetry.lines == ["numpy >=1.26,<2 :3", "fork https://example.com/f.git :4", "win >=2.0,<2.1 :6"])
        #expect(pythons(poetry) == [">=3.9,<4 :2"])
    }

    @Test func `the last stage of a Dockerfile names the image`() throws {
        let found = try read(
            "Dockerfile",
            """
            ARG VERSION=3.11
            FROM --platform=linux/amd64 python:${VERSION}-slim@sha256:aa AS base
            RUN pip install build
            FROM golang AS tool
            FROM base
            COPY --from=tool /x /x
            """)
        #expect(
            found.image
                == DeclaredImage(
                    reference: "python:3.11-slim@sha256:aa", digest: "sha256:aa", place: SourcePlace(file: found.file, line: 2)))
        #expect(try read("api.Dockerfile", "FROM python:3.11\n").notes.count == 1)
    }
}

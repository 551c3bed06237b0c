"""The modules that are compiled where there is a compiler; all else about the package is in ``pyproject.toml``."""

import os
import runpy
import threading

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.errors import CompileError

sources = runpy.run_path("normalize/native/sources.py")

# What every module would otherwise hold of Cython; it has no source but Cython.
SHARED = "normalize/native/shared.c"

# To add a product without rounding it first, as some machines can, would give other last digits than Python.
FLAGS = [] if os.name == "nt" else ["-ffp-contract=off", "-g0"]

# More compilers at once may need more memory than there is: each takes up to 400 MB.
AT_ONCE = min(4, os.cpu_count() or 1)

translating = threading.Lock()


def module_of(path: str) -> str:
    """The name of the module that is made of a source."""
    return os.path.splitext(path)[0].replace("/", ".")


def translated(extension: Extension) -> Extension:
    """A module, with its source translated by Cython."""
    from Cython.Build import cythonize
    from Cython.Compiler.Errors import CompileError as Untranslatable

    try:
        return cythonize(extension, shared_utility_qualified_name=module_of(SHARED))[0]
    except Untranslatable as error:
        raise CompileError(str(error)) from error


class Build(build_ext):
    """Compiles modules in several threads, while one of these translates the next: Cython does one at a time."""

    def finalize_options(self) -> None:
        """Use several threads where nothing else is asked for."""
        super().finalize_options()
        self.parallel = self.parallel or AT_ONCE

    def build_extension(self, ext: Extension) -> None:
        """Translate a module, and compile it."""
        with translating:
            ext.sources = translated(ext).sources
        super().build_extension(ext)


setup(
    cmdclass={"build_ext": Build},
    ext_modules=[
        Extension(
            module_of(path),
            [path],
            language="c++" if path.endswith(".pyx") else None,
            depends=["normalize/native/sources.py", *sources["COMPILED"], *sources["BESIDE"]],
            define_macros=[("SOURCES", f'"{sources["digest"]()}"')],
            extra_compile_args=FLAGS,
            optional=True,
        )
        for path in (SHARED, *sources["COMPILED"])
    ],
)

"""The modules that are compiled where there is a compiler; all else about the package is in ``pyproject.toml``."""

import os
import runpy

from setuptools import Extension, setup

sources = runpy.run_path("normalize/native/sources.py")

# To add a product without rounding it first, as some machines can, would give other last digits than Python.
flags = [] if os.name == "nt" else ["-ffp-contract=off", "-g0"]

setup(
    ext_modules=[
        Extension(
            path.removesuffix(".pyx").replace("/", "."),
            [path],
            depends=["normalize/native/sources.py", *sources["COMPILED"], *sources["BESIDE"]],
            define_macros=[("SOURCES", f'"{sources["digest"]()}"')],
            extra_compile_args=flags,
            optional=True,
        )
        for path in sources["COMPILED"]
    ]
)

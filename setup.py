"""The modules that are compiled where there is a compiler; all else about the package is in ``pyproject.toml``."""

import runpy

from setuptools import Extension, setup

sources = runpy.run_path("normalize/native/sources.py")

setup(
    ext_modules=[
        Extension(
            path.removesuffix(".pyx").replace("/", "."),
            [path],
            depends=[*sources["COMPILED"], *sources["BESIDE"]],
            define_macros=[("SOURCES", f'"{sources["digest"]()}"')],
            optional=True,
        )
        for path in sources["COMPILED"]
    ]
)

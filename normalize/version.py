"""The version of what is installed."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("mt-normalize")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0+unknown"

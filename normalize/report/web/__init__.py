"""A change log as one self-contained page for a browser."""

from normalize.report.web.page import GENERATOR, page

__all__ = ["GENERATOR", "page"]

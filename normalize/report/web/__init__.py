"""A change log as one page for a browser, which needs nothing but itself."""

from normalize.report.web.page import GENERATOR, page

__all__ = ["GENERATOR", "page"]

"""One module a subcommand. What is heavy to import is imported when the subcommand runs."""

"""One module for each subcommand. Heavy imports wait until the subcommand runs."""

"""What is measured, rerunnable: ``python -m benchmarks.names BENCH_DIR``."""

"""The measurements, to be run again at any time: ``python -m benchmarks.names BENCH_DIR``."""

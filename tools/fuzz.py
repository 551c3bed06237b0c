"""Feed every reader damaged files, guided by code coverage, and report how many each one saw.

    pip install -e '.[fuzz]'
    python tools/fuzz.py --minutes 20            all readers, a minute or so each
    python tools/fuzz.py --minutes 5 --only tmx  one of them

A reader may refuse a file with an error of its own. Anything else, and more than ten seconds for one file, is a
finding: the file is kept in the folder ``fuzz`` and the exit status is 1.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from fuzz_seeds import SEEDS, archive

ROOT = Path(__file__).parent.parent
FOUND = Path("fuzz")
SECONDS_FOR_ONE = 10
LONGEST = 4096

Target = Callable[[bytes], None]


def _file(name: str) -> Callable[[], Target]:
    """Takes files of a format: judges them with a tiny gazetteer, undoes that, and judges them again."""

    def made() -> Target:
        from gazetteer import Calque, Entity, Garble, Gazetteer
        from normalize.errors import FileError
        from normalize.files.judge import judge
        from normalize.files.reading import Reading
        from normalize.normalizer import Normalizer

        akar = Entity("akar", "Hulusi Akar", "person", country="Turkey", garbles=(Garble("Hulusi Akal"),))
        calque = Calque("earthwork", "Turkey & co", when=("Turkish",))
        turkey = Entity("turkey", "Turkey", "place", demonyms=("Turkish",), calques=(calque,))
        normalizer = Normalizer(Gazetteer.of([akar, turkey]))
        columns = ("t",) if name == "csv" else ()
        reading = Reading(name, columns, {"json": ("*.t",), "jsonl": ("t",)}.get(name, ()))

        def target(data: bytes) -> None:
            with suppress(FileError):
                found = judge("a", data, normalizer, reading=reading)
                found.result.undo()
                if found.result.changes:
                    assert judge("a", found.new_data, normalizer, reading=reading).result.changes == ()
                else:
                    assert found.new_data == data

        return target

    return made


def _part() -> Target:
    judge = _file("docx")()
    return lambda data: judge(archive(data, stored=True))


def _log() -> Target:
    from normalize.changelog import again, lines, read, unwind
    from normalize.errors import InputError

    def target(data: bytes) -> None:
        with suppress(InputError):
            for entry in read(data.splitlines(keepends=True), "log"):
                assert read(lines(entry), "log")
                for replay in (again, unwind):
                    with suppress(InputError):
                        replay([entry], b"Akal")
                with suppress(InputError):
                    unwind([entry], b"Akar is here", merging=True)

    return target


def _names(form: str) -> Callable[[], Target]:
    def made() -> Target:
        from gazetteer.reading import parse
        from gazetteer.reading.document import Document

        def target(data: bytes) -> None:
            # Data that is not UTF-8 or has a NUL is refused before its format matters.
            entities, faults = parse(Document("a", data.decode("utf-8", "ignore").replace("\0", "")), form)
            for fault in faults:
                str(fault)
            assert all(entity.name for entity in entities)

        return target

    return made


def _ignore_file() -> Target:
    from normalize.files.patterns import Patterns

    def target(data: bytes) -> None:
        patterns = Patterns(tuple(data.decode("utf-8", "replace").splitlines()), "/w")
        for path in ("/w/a", "/w/sub/b.txt", "/w/" + "a" * 60 + "/" + "ab" * 30):
            patterns.says(path, False)
            patterns.covers(path, True)

    return target


READERS: Mapping[str, Callable[[], Target]] = {
    "plain": _file("plain"),
    "markdown": _file("markdown"),
    "html": _file("html"),
    "srt": _file("srt"),
    "vtt": _file("vtt"),
    "csv": _file("csv"),
    "tsv": _file("tsv"),
    "json": _file("json"),
    "jsonl": _file("jsonl"),
    "po": _file("po"),
    "xliff": _file("xliff"),
    "tmx": _file("tmx"),
    "docx": _file("docx"),
    "docx-part": _part,
    "log": _log,
    "names-yaml": _names("yaml"),
    "names-jsonl": _names("jsonl"),
    "names-csv": _names("csv"),
    "ignore-file": _ignore_file,
}
"""Name of the reader → makes the function that takes damaged files."""


def feed(name: str, seconds: int, told: Path) -> int:
    """Feed one reader in a process of its own; libFuzzer ends it.

    Returns:
        The exit status of that process: 0 if nothing was found.
    """
    FOUND.mkdir(exist_ok=True)
    seeds = Path(tempfile.mkdtemp(dir=told.parent))
    for i, seed in enumerate(SEEDS[name]):
        (seeds / str(i)).write_bytes(seed)
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    import atheris

    with open(told, "wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    with atheris.instrument_imports(include=["normalize.files", "normalize.changelog", "gazetteer.reading"]):
        target = READERS[name]()
    limits = [f"-max_total_time={seconds}", f"-timeout={SECONDS_FOR_ONE}", f"-max_len={LONGEST}", "-rss_limit_mb=2048"]
    atheris.Setup(
        ["fuzz", *limits, f"-artifact_prefix={FOUND}/{name}-", "-print_final_stats=1", str(seeds)],
        target,
    )
    atheris.Fuzz()
    raise AssertionError("libFuzzer ends the process")


def main() -> int:
    """Feed the readers one after the other; returns the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--minutes", type=float, default=20, help="in all")
    arguments.add_argument("--only", metavar="NAME", choices=READERS, help=", ".join(READERS))
    given = arguments.parse_args()
    names = [given.only] if given.only else list(READERS)
    seconds = max(1, round(given.minutes * 60 / len(names)))
    failed = 0
    print("| reader | files | seconds | found |\n|---|---|---|---|", flush=True)
    # Not a TemporaryDirectory: the processes that are forked would remove it when they end.
    folder = Path(tempfile.mkdtemp())
    for name in names:
        told, start = folder / f"{name}.txt", time.monotonic()
        status = feed(name, seconds, told)
        said = told.read_text("utf-8", "replace")
        count = re.search(r"number_of_executed_units: (\d+)", said) or re.search(r"(?s:.*)^#(\d+)", said, re.M)
        failed |= status != 0
        row = (name, f"{int(count[1]):,}" if count else "0", f"{time.monotonic() - start:.0f}")
        print(f"| {' | '.join(row)} | {'nothing' if status == 0 else 'something'} |", flush=True)
        if status:
            print("\n".join(said.splitlines()[-60:]), file=sys.stderr, flush=True)
    shutil.rmtree(folder)
    with suppress(OSError):
        FOUND.rmdir()
    return int(failed)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())

"""Try to make the batch fixer lose data: kill it, fill its disk, change its files while it runs; print figures.

    python tools/torture.py                 everything, some minutes
    python tools/torture.py --only kill     one of the trials
    python tools/torture.py --files 10000   with more files

A file that is neither old, new nor untouched counts as lost; the exit status is then 1. Filling a disk needs the right
to mount one, and killing at each call needs ``strace``; without these, the trials are skipped.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
NAMES = """\
- name: Hulusi Akar
  kind: person
  description: Turkish general
  country: Turkey
  garbles: [Hulusi Akal]
"""
OLD, NEW = "Turkish Minister Hulusi Akal spoke.\n", "Turkish Minister Hulusi Akar spoke.\n"
OTHER = NAMES.replace("Hulusi Akar", "Hulusi Akaros")
OTHERS = NEW.replace("Akar", "Akaros")
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
CALLS = "openat write fsync ftruncate chmod rename unlink flock".split()


class Row(NamedTuple):
    """A trial: what was tried, how often, and what was lost."""

    tried: str
    times: int
    lost: int


class Tree:
    """A folder of files to repair, with the lists of names beside it."""

    def __init__(self, files: int) -> None:
        self.top = Path(tempfile.mkdtemp(prefix="torture"))
        self.log = self.top / "run.jsonl"
        (self.top / "names.yaml").write_text(NAMES)
        (self.top / "other.yaml").write_text(OTHER)
        self.folder = self.top / "texts"
        self.folder.mkdir()
        self.paths = [self.folder / f"{i:06}.txt" for i in range(files)]
        for i, path in enumerate(self.paths):
            path.write_text(OLD * (1 + i % 3))

    def command(self, *arguments: str, names: str = "names.yaml") -> list[str]:
        """The command ``fix`` over the tree."""
        own = ["--no-starter", "-g", str(self.top / names), "--no-config"]
        return [sys.executable, "-m", "normalize", "fix", *own, *arguments, str(self.folder)]

    def fix(self, *arguments: str) -> None:
        """Run that command."""
        subprocess.run(self.command(*arguments), cwd=ROOT, **QUIET, check=False)

    def undo(self) -> None:
        """Take back what the log says."""
        subprocess.run([sys.executable, "-m", "normalize", "undo", str(self.log)], cwd=ROOT, **QUIET, check=False)

    def lost(self, *allowed: str) -> int:
        """How many files contain anything but copies of one of these lines."""
        wrong = 0
        for i, path in enumerate(self.paths):
            wrong += path.read_text() not in [line * (1 + i % 3) for line in allowed]
        return wrong

    def strangers(self) -> int:
        """How many other files are in the folder."""
        return len(os.listdir(self.folder)) - len(self.paths)


def kill(files: int) -> Iterator[Row]:
    """Kill runs at random moments, run again, and undo everything."""
    kills = lost = rounds = 0
    tree, longest = Tree(files), 0.0
    for jobs in ("1", "2") * 3:
        start = time.monotonic()
        for _ in range(5):
            run = subprocess.Popen(tree.command("--log", str(tree.log), "-j", jobs), cwd=ROOT, **QUIET)
            time.sleep(0.2 + random.random() * (longest or 4) / 3)
            run.kill()
            kills += run.wait() == -signal.SIGKILL
            lost += tree.lost(OLD, NEW)
        tree.fix("--log", str(tree.log))
        lost += tree.lost(NEW) + tree.strangers()
        longest = max(longest, time.monotonic() - start)
        tree.undo()
        lost += tree.lost(OLD)
        rounds += 1
    yield Row(f"a run over {files:,} files killed (SIGKILL) at a random moment; files old or new", kills, lost)
    yield Row("after five kills: a run to the end, all new, nothing left behind; undo, all old", rounds, lost)
    shutil.rmtree(tree.top)


def calls(files: int) -> Iterator[Row]:
    """Kill a run at each call that touches the disk, one after the other."""
    if not shutil.which("strace"):
        return
    count = lost = 0
    for call in CALLS:
        for number in range(1, 200):
            tree = Tree(3)
            touching = ["-P", str(tree.log), *(part for path in _touched(tree) for part in ("-P", str(path)))]
            traced = ["strace", "-qq", "-o", "/dev/null", *touching, "-e", f"inject={call}:signal=KILL:when={number}"]
            run = subprocess.run(
                [*traced, "-e", f"trace={call}", *tree.command("--log", str(tree.log))], cwd=ROOT, **QUIET, check=False
            )
            killed = run.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
            if killed:
                count += 1
                lost += tree.lost(OLD, NEW)
                tree.fix("--log", str(tree.log))
                lost += tree.lost(NEW) + tree.strangers()
                tree.undo()
                lost += tree.lost(OLD)
            shutil.rmtree(tree.top)
            if not killed:
                break
    yield Row(f"killed in one of the calls {', '.join(CALLS)} on files, folder or log; run again; undone", count, lost)


def _touched(tree: Tree) -> Iterator[Path]:
    from normalize.files.beside import name_of

    for path in tree.paths:
        yield from (path, name_of(path))
    yield tree.folder


def ended(files: int) -> Iterator[Row]:
    """End runs by signals and closed pipes."""
    for label, number in (("SIGTERM", signal.SIGTERM), ("SIGINT", signal.SIGINT)):
        loud = count = lost = 0
        for jobs in ("1", "2") * 5:
            tree = Tree(files)
            run = subprocess.Popen(
                tree.command("-j", jobs), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
            time.sleep(0.7 + random.random())
            run.send_signal(number)
            said = run.communicate()[1]
            if run.returncode == 128 + number:
                count += 1
                loud += said.strip() != b""
            lost += tree.lost(OLD, NEW) + tree.strangers()
            shutil.rmtree(tree.top)
        yield Row(f"{label}, with one process and with two: quiet, nothing left behind", count, lost + loud)
    tree = Tree(files)
    run = subprocess.Popen(tree.command(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout
    run.stdout.readline()
    run.stdout.close()
    assert run.stderr
    loud = run.stderr.read() != b"" or run.wait() != 128 + signal.SIGPIPE
    yield Row("the pipe that reads the results is closed", 1, loud + tree.lost(OLD, NEW) + tree.strangers())
    shutil.rmtree(tree.top)


def full(files: int) -> Iterator[Row]:
    """Run on disks that are too small, starting with almost no room."""
    count = lost = 0
    for room in range(4, 120, 8):
        tree = Tree(40)
        shutil.rmtree(tree.folder)
        tree.folder.mkdir()
        size = f"size={(40 + room) * 4}k"
        mount = ["mount", "-t", "tmpfs", "-o", size, "none", str(tree.folder)]
        if subprocess.run(mount, **QUIET, check=False).returncode:
            shutil.rmtree(tree.top)
            return
        try:
            for i, path in enumerate(tree.paths):
                path.write_text(OLD * (1 + i % 3))
            tree.log = tree.folder / ".log.jsonl"
            tree.fix("--log", str(tree.log))
            lost += tree.lost(OLD, NEW) + (tree.strangers() > 1)
            with tempfile.NamedTemporaryFile() as kept:
                shutil.copyfile(tree.log, kept.name)
                tree.log.unlink()
                tree.log = Path(kept.name)
                tree.undo()
            lost += tree.lost(OLD)
            count += 1
        finally:
            subprocess.run(["umount", str(tree.folder)], check=True)
        shutil.rmtree(tree.top)
    yield Row("files and log on a disk with room for 4 to 116 blocks more; undone", count, lost)


def twice(files: int) -> Iterator[Row]:
    """Run twice at once over one tree, with different names and one log."""
    count = lost = 0
    for _ in range(5):
        tree = Tree(files)
        runs = [
            subprocess.Popen(tree.command("--log", str(tree.log), names=names), cwd=ROOT, **QUIET)
            for names in ("names.yaml", "other.yaml", "names.yaml")
        ]
        for run in runs:
            run.wait()
        lost += tree.lost(NEW, OTHERS) + tree.strangers()
        tree.undo()
        lost += tree.lost(OLD)
        count += 1
        shutil.rmtree(tree.top)
    yield Row(f"three runs at once over {files:,} files with one log, one with other names; undone", count, lost)


def edited(files: int) -> Iterator[Row]:
    """Add a line to files while a run processes them, by writing into them and by replacing them."""
    for label, replacing in (("written into", False), ("replaced", True)):
        tree, done, added = Tree(files), threading.Event(), dict[Path, int]()
        editor = threading.Thread(target=_edit, args=(tree.paths, replacing, done, added))
        editor.start()
        tree.fix("--log", str(tree.log))
        done.set()
        editor.join()
        lost = sum(count - path.read_text().count("added\n") for path, count in added.items())
        yield Row(f"files {label} by somebody else during a run; lines of theirs", sum(added.values()), lost)
        shutil.rmtree(tree.top)


def _edit(paths: Sequence[Path], replacing: bool, done: threading.Event, added: dict[Path, int]) -> None:
    while not done.is_set():
        path = random.choice(paths)
        if replacing:
            aside = path.with_name(f".{path.name}.aside")
            aside.write_text(path.read_text() + "added\n")
            aside.rename(path)
        else:
            with path.open("a") as file:
                file.write("added\n")
        added[path] = added.get(path, 0) + 1
        time.sleep(0.0005)


def memory(files: int) -> Iterator[Row]:
    """The memory for a run over many files, and over one that is too large."""
    for count in (files, files * 20):
        tree = Tree(count)
        for path in tree.paths[10:]:
            path.write_text("Nothing here.\n")
        start = time.monotonic()
        peak = _peak(tree.command("--preset", "strict"))
        took = time.monotonic() - start
        yield Row(f"{count:,} small files walked and judged: {peak} MB at the most, {took:.0f} s", 1, tree.strangers())
        shutil.rmtree(tree.top)
    tree = Tree(1)
    with (tree.folder / "large.txt").open("wb") as large:
        large.truncate(2_000_000_000)
    start = time.monotonic()
    peak = _peak(tree.command())
    took = time.monotonic() - start
    yield Row(f"a file of 2 GB among others: {peak} MB at the most, {took:.1f} s", 1, tree.lost(NEW))
    shutil.rmtree(tree.top)


def _peak(command: list[str]) -> int:
    """The peak memory, in MB, of the largest process of a command."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) * 4
    subprocess.run(command, cwd=ROOT, **QUIET, check=False)
    os._exit(min(255, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 4096))


TRIALS: Mapping[str, Callable[[int], Iterator[Row]]] = {
    trial.__name__: trial for trial in (kill, calls, ended, full, twice, edited, memory)
}


def main() -> int:
    """Run the trials; returns the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--files", type=int, default=1000)
    arguments.add_argument("--only", metavar="NAME", choices=TRIALS, help=", ".join(TRIALS))
    given = arguments.parse_args()
    failed = False
    # A shell ignores SIGINT in the background, and so would everything started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    print("| tried | times | lost |\n|---|---|---|")
    for name in [given.only] if given.only else TRIALS:
        for row in TRIALS[name](given.files):
            print(f"| {row.tried} | {row.times:,} | {row.lost or 'nothing'} |", flush=True)
            failed |= row.lost > 0
    return int(failed)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())

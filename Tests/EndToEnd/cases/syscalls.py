"""What the program asks of the system, in which order: synced first, called saved after."""

import re
import shutil
import subprocess
import unittest

import support
from support import ADD, Case

CALLS = ("open,openat,write,pwrite64,fdatasync,fsync,rename,renameat,renameat2,link,linkat,unlink,"
         "unlinkat,truncate,ftruncate")
LINE = re.compile(r"(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)")


@unittest.skipUnless(shutil.which("strace"), "strace is not installed")
class Syscalls(Case):

    def setUp(self):
        super().setUp()
        self.new()
        self.calls = []

    def trace(self, *arguments):
        """Runs the program and keeps its calls as (name, arguments), those that failed left out."""
        log = self.path("trace")
        result = subprocess.run(
            ["strace", "-f", "-y", "-s", "100000", "-o", log, "-e", "trace=" + CALLS,
             support.PROGRAM, *arguments],
            capture_output=True, cwd=self.folder, env=self.environment(),
            timeout=support.TIMEOUT, check=False)
        if not log.exists() or (result.returncode and b"PTRACE" in result.stderr):
            self.skipTest("strace may not be used here")
        self.assertEqual(result.returncode, 0, result.stderr)
        for line in log.read_text(errors="replace").splitlines():
            found = LINE.match(line)
            if found and int(found.group(3)) >= 0:
                self.calls.append((found.group(1), found.group(2)))
        return result.stdout.decode().strip()

    def place(self, name, *parts, after=-1):
        """The place of the first call `name` (a pattern) with all `parts` in its arguments."""
        for place, (call, arguments) in enumerate(self.calls):
            if place > after and re.fullmatch(name, call) and all(part in arguments for part in parts):
                return place
        calls = "\n".join(f"{call}({arguments[:160]})" for call, arguments in self.calls)
        self.fail(f"no {name} with {parts} after call {after} in\n{calls}")

    def test_add_is_durable(self):
        """add syncs the entry and the folder of its journal before it prints the id."""
        identifier = self.trace("add", "w.json", *ADD, "The entry")
        made = self.place("rename.*", ".jsonl.new")
        named = self.place("fsync", "/w.dayzero>", after=made)
        written = self.place("write", ".jsonl", "The entry")
        synced = self.place("fdatasync|fsync", ".jsonl", after=written)
        self.place("fsync", f"{self.folder}>")
        printed = self.place("write", f"{identifier}\\n")
        self.assertLess(named, printed)
        self.assertLess(synced, printed)
        self.assertLess(self.place("fdatasync|fsync", ".jsonl.new"), made)

    def test_fold_is_durable(self):
        """The new session file is synced before it gets its name, the folder before journals go."""
        self.trace("add", "w.json", *ADD, "The entry")
        written = self.place("write", "w.json.", ".new>", "The entry")
        synced = self.place("fdatasync|fsync", "w.json.", ".new>", after=written)
        named = self.place("renameat2", ".old\"", "w.json\"", after=written)
        kept = self.place("fsync", f"{self.folder}>", after=named)
        removed = self.place("unlink.*", ".jsonl\"")
        self.assertLess(written, synced)
        self.assertLess(synced, named)
        self.assertLess(named, kept)
        self.assertLess(kept, removed)

    def test_new_is_durable(self):
        """A new session is synced before it gets its name, and the folder after it."""
        self.trace("new", "x.json", "--template", "igf-day0")
        synced = self.place("fdatasync|fsync", "x.json.", ".new>")
        named = self.place("link.*|rename.*", "x.json\"")
        self.assertLess(synced, named)
        self.place("fsync", f"{self.folder}>", after=named)

    def test_session_file_is_never_open_for_writing(self):
        """No session file is opened for writing or cut off, and no file is opened to be emptied."""
        for text in ["One", "Two"]:
            self.trace("add", "w.json", *ADD, text)
        self.trace("report", "w.json", "--output", "r.md")
        for call, arguments in self.calls:
            self.assertNotIn("truncate", call)
            self.assertNotIn("O_TRUNC", arguments)
            if call.startswith("open") and "w.json\"" in arguments:
                self.assertIn("O_RDONLY", arguments)

    def test_nothing_elsewhere(self):
        """add makes and opens for writing no file but those of the session."""
        self.trace("add", "w.json", *ADD, "One")
        for call, arguments in self.calls:
            if call.startswith("open") and "O_RDONLY" not in arguments:
                self.assertIn(f"{self.folder}/w.", arguments)

"""No file stamp, no day and no number from a file ends a program."""

import json
import os
import pathlib
import re
import shutil
import tempfile

from plain import Plain
from support import ADD, Case, generator

# The first and last second of 32 bits, of nanoseconds in 64 bits, of four digits of a year, of the
# disks that most have, and of what the system can name.
STAMPS = [-(1 << 31), -1, 0, 4_102_444_800, 9_223_372_036, 9_223_372_037, 10_413_792_000,
          15_032_385_535, 29_979_590_400, 253_402_300_800, 9_223_372_036_854_775_000 // 1_000_000]
DATES = ["2919-11-25", "2262-04-12", "1819-11-25", "0019-11-25", "0000-01-01", "9999-12-31"]


def touch(path, seconds):
    """Dates a file, as far as its disk can."""
    try:
        os.utime(path, ns=(seconds * 1_000_000_000, seconds * 1_000_000_000))
    except (OSError, OverflowError):
        os.system(f"touch -h -d @{seconds} '{path}' 2>/dev/null")


class FarDates(Case):

    COMMANDS = [("show", "w.json"), ("show", "w.json", "--json"), ("check", "w.json"),
                ("add", "w.json", *ADD, "More"), ("insights", "w.json"), ("report", "w.json"),
                ("merge", "all.json", "w.json"), ("merge", "w.json", "all.json"),
                ("import", "w.json", "--participants", "people.csv")]

    def run_all(self, why):
        self.write("people.csv", "name,group\nKim,I\n")
        for arguments in self.COMMANDS:
            outcome = self.run_program(*arguments)
            self.assertIn(outcome.code, (0, 1), f"{why}: {arguments}: {outcome}")
            self.assertNotIn(b"Fatal", outcome.errors, f"{why}: {arguments}: {outcome}")

    def files(self):
        """The files and folders of a session of which nothing is folded yet."""
        board = Plain(self)
        self.assertTrue(board.enter("On the board"))
        board.kill()
        board.process.wait()
        self.add("By a script")
        board = Plain(self)
        self.assertTrue(board.enter("Still open"))
        shutil.copy(self.path("w.json"), self.path("w (conflicted copy).json"))
        self.write("w.dayzero/other.jsonl", "")
        self.write("w.dayzero/box", "")
        return board, sorted(
            path for path in self.folder.rglob("*") if path.name.startswith(("w", "other", "box"))
            or path.suffix == ".jsonl")

    def far_stamps(self):
        random = generator(self.id())
        self.new()
        board, files = self.files()
        self.assertGreater(len(files), 5, files)
        entries = set(self.entries())
        for number, seconds in enumerate(STAMPS):
            for path in files if number == 0 else random.sample(files, 3):
                if path.exists():
                    touch(path, seconds)
                    self.run_program("show", "w.json")
            self.run_all(f"files dated {seconds}")
            self.assertTrue(board.enter(f"At {seconds}"), f"the board is gone at {seconds}")
            self.assertLessEqual(entries, set(self.entries()))
            files = [path for path in files if path.exists()]
        self.assertEqual(board.leave()[0], 0)
        texts = {entry["text"] for entry in self.entries().values()}
        self.assertLessEqual({"On the board", "Still open"} | {f"At {each}" for each in STAMPS}, texts)

    def test_stamps(self):
        """Files of a session may be dated anyhow: every command works, an open board too."""
        self.far_stamps()

    def test_stamps_in_memory(self):
        """The same on a disk that keeps all dates that the system can name."""
        memory = pathlib.Path("/dev/shm")
        if not memory.is_dir() or not os.access(memory, os.W_OK):
            self.skipTest("no /dev/shm")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dayzero-test-", dir=memory))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.far_stamps()
        for seconds in (67_768_036_191_676_799, -67_768_040_609_740_800, (1 << 63) - 1):
            touch(self.path("w.json"), seconds)
            self.run_all(f"w.json dated {seconds}")

    def test_days(self):
        """A workshop may have any day: all works, and check tells of one that cannot be meant."""
        for date in DATES:
            self.new("w.json", template="igf-day0") if not self.path("w.json").exists() else None
            text = self.path("w.json").read_text()
            fields = re.search(r'"workshop": \{', text).end()
            head = re.sub(r'\n    "date": "[^"]*",', "", text[:fields + 2000]) + text[fields + 2000:]
            self.write("w.json", head[:fields] + f'\n    "date": "{date}",' + head[fields:])
            self.noted("show", "w.json")
            self.run_all(f"day {date}")
            outcome = self.run_program("check", "w.json")
            self.assertEqual(outcome.code, 1, str(outcome))
            self.assertIn(f"workshop.date: '{date}' is years from", outcome.text)
            board = Plain(self)
            self.assertTrue(board.enter(f"On {date}"))
            for line in ("i", "clock start", "clock", "clock next", "9223372036854775807",
                         "-9223372036854775808", "g\n-9223372036854775808"):
                board.send(line + "\n")
            self.assertEqual(board.leave()[0], 0)

    def test_numbers(self):
        """Numbers near the end of what a file can hold end nothing and lose nothing."""
        self.new()
        kept = self.add("Kept")
        most = 1 << 53
        journal = "\n".join(json.dumps(line) for line in [
            {"format": "dayzero-journal", "version": 1, "id": self.session()["id"]},
            *[{"r": "far", "n": number, "l": counter, "at": at, "kind": "timing", "rec": f"t{number}",
               "set": {"at": at, "event": "extend", "seconds": most, "phase": "p"}}
              for number, counter, at in [
                  (1, most, "9999-12-31T23:59:59Z"), (2, most - 1, "0000-01-01T00:00:00Z"),
                  (most, 1 << 32, "9223372036854775807-01-01T00:00:00Z"),
                  (most - 1, 3, "2300-01-01T00:00:00Z")]],
            *[{"r": "votes", "n": number, "l": number, "kind": "vote", "rec": f"v{number}",
               "set": {"voter": f"v{number % 9}", "item": kept, "round": most, "dots": most}}
              for number in range(1, 1_100)]]) + "\n"
        self.write("w.dayzero/far.jsonl", journal) if self.path("w.dayzero").exists() else None
        if not self.path("w.dayzero").exists():
            self.path("w.dayzero").mkdir()
            self.write("w.dayzero/far.jsonl", journal)
        self.run_all("numbers near their end")
        board = Plain(self)
        self.assertTrue(board.enter("After all"))
        self.assertEqual(board.leave()[0], 0)
        self.assertLessEqual({"Kept", "After all"}, {each["text"] for each in self.entries().values()})

"""Reports beside those that were handed out before."""

import csv
import io
import json
import os
import shutil

from screen import Screen
from support import Case


class ReportsHandouts(Case):

    def setUp(self):
        super().setUp()
        self.new("w.json", template="igf-day0")
        for sector in ["government", "academia"]:
            for number in range(4):
                self.add_of(sector, f"Text {number} of nobody in {sector} in particular")

    def add_of(self, sector, text):
        return self.add(text, "--sector", sector, "--release", "quote")

    def report(self, *options, edition="chatham-house", **others):
        return self.noted("report", "w.json", "--edition", edition, *options, **others)

    def numbers(self, *options):
        """The numbers by sector in the tables of a report, and the texts that it lists."""
        self.report("--format", "csv", "--output", "t", "--force", *options)
        rows = {}
        for table in ["numbers", "entries"]:
            text = self.path(f"t/{table}.csv").read_text("utf-8-sig")
            rows[table] = list(csv.DictReader(io.StringIO(text, newline="")))
        numbers = {(row["role"], row["column"]): row["entries"]
                   for row in rows["numbers"] if "sector" in row["table"]}
        return numbers, {row["text"] for row in rows["entries"]}

    def test_hour_apart(self):
        """Of two reports the second does not tell the sector of the one entry that is new."""
        before, texts = self.numbers()
        self.assertEqual(before["Problem-solver", "Academia"], "4")
        self.add_of("academia", "What nobody else says")
        after, more = self.numbers()
        self.assertEqual(after, before)
        self.assertEqual(more - texts, {"What nobody else says"})
        for number in range(2):
            self.add_of("academia", f"More of it, {number}")
        after, _ = self.numbers()
        self.assertEqual(after["Problem-solver", "Academia"], "7")

    def test_told(self):
        """Before it is written it is told which numbers grew by one or two, also as tables."""
        self.report()
        self.add_of("academia", "What nobody else says")
        notes = self.report("--output", "r.md").errors.decode()
        self.assertIn("Action in Problem-solver, I +1", notes)
        self.assertIn("by sector: Problem-solver, Academia +1", notes)
        self.assertIn("--hold-back", notes)
        self.assertIn("Beside the public edition", notes)

    def test_hold_back(self):
        """--hold-back lets the new entries wait, and they come as soon as three are counted."""
        before = self.numbers()
        for number in range(3):
            self.add_of("academia", f"What nobody else says, {number}")
            numbers, texts = self.numbers("--hold-back")
            if number < 2:
                self.assertEqual((numbers, texts), before)
        self.assertEqual(len(texts - before[1]), 3)
        self.assertEqual(numbers["Problem-solver", "Academia"], "7")
        self.refused("report", "w.json", "--edition", "internal", "--hold-back", code=64)

    def test_record(self):
        """What is recorded is in no report and not in the readable part, and the file stays as it is."""
        data = self.path("w.json").read_bytes()
        internal = self.report(edition="internal").output
        self.assertEqual(self.names("*.jsonl*"), [])
        shown = self.noted("show", "w.json", "--json").output
        self.report("--output", "r.md")
        journals = self.names("*.jsonl*")
        self.assertEqual(len(journals), 1)
        self.assertEqual(self.path("w.json").read_bytes(), data)
        self.assertIn('"handout"', self.path(journals[0]).read_text())
        self.assertEqual(self.report(edition="internal").output, internal)
        self.assertEqual(self.noted("show", "w.json", "--json").output, shown)
        self.assertEqual(self.report().output, self.path("r.md").read_bytes())
        self.assertEqual(self.names("*.jsonl*"), journals)
        self.done("check", "w.json")
        self.add_of("academia", "Later")
        self.assertEqual(self.names("*.jsonl*"), [])
        self.assertIn(b'"handout"', self.path("w.json").read_bytes())
        self.assertEqual(json.loads(self.path("w.json").read_text())["version"], 1)
        self.done("check", "w.json")

    def test_withdraw(self):
        """An entry that is erased is named in no file as handed out either."""
        added = self.add_of("academia", "Not for long")
        self.report()
        journal = self.names("*.jsonl*")[0]
        self.assertIn(added, self.path(journal).read_text())
        self.noted("withdraw", "w.json", added)
        lines = [line for path in self.folder.rglob("*") if path.is_file()
                 for line in path.read_bytes().split(b"\n") if b'"handout"' in line]
        self.assertGreater(len(lines), 0)
        for line in lines:
            self.assertNotIn(added.encode(), line)

    def test_left_overs(self):
        """Of what may be left after a report a journal of an entry is none."""
        self.report()
        self.assert_no_left_overs(reports=True)
        journal, = self.names("*.jsonl")
        lines = self.path(journal).read_text()
        entry = '{"kind":"change","record":["entry","x"],"set":{"text":"Said"}}\n'
        for text in [lines + entry, entry + entry, lines.partition("\n")[0] + "\n", ""]:
            self.write(journal, text)
            with self.assertRaises(AssertionError, msg=text):
                self.assert_no_left_overs(reports=True)
        self.write(journal, lines)
        self.assert_no_left_overs(reports=True)

    def test_merge(self):
        """Rooms that are merged keep what each of them handed out."""
        self.path("x.json").write_bytes(self.path("w.json").read_bytes())
        self.report()
        self.noted("report", "x.json", "--edition", "public")
        self.noted("merge", "both.json", "w.json", "x.json")
        text = self.path("both.json").read_text()
        self.assertEqual(text.count('"kind":"handout"') + text.count('"kind": "handout"'), 2)

    def test_not_to_be_written(self):
        """Where nothing can be recorded the report is written all the same, and that is told."""
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        self.path("w.json").chmod(0o400)
        self.folder.chmod(0o500)
        try:
            notes = self.report().errors.decode()
        finally:
            self.folder.chmod(0o700)
        self.assertIn("not recorded", notes)

    def test_no_room_beside(self):
        """The same where there is a file in the place of the folder for journals."""
        shutil.rmtree(self.path("w.dayzero"))
        self.write("w.dayzero", "in the way")
        outcome = self.report()
        self.assertIn("not recorded that this was handed out", outcome.errors.decode())
        self.assertIn(b"in particular", outcome.output)

    def test_on_screen(self):
        """On the report screen h lets new entries wait, and what is told before writing says so."""
        self.report()
        self.add_of("academia", "What nobody else says")
        screen = Screen(self, 100, 40)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        screen.press("R", "Before it is written")
        screen.press("e", "numbers grew by one or two")
        screen.press("h", "waits for a later report")
        screen.press("w", "Which file")
        screen.press("Enter", "Wrote w-chatham-house.md")
        self.assertNotIn("What nobody else says", self.path("w-chatham-house.md").read_text())

"""What the entries show, as the command prints it."""

import json
import os
import pathlib

from support import Case

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden"
TOPICS = ["Who is involved", "Challenges that come again", "What was seen together",
          "Efforts side by side", "Exchange", "How the challenges ended",
          "Stages of norm cultivation"]


class Insights(Case):

    def example(self):
        self.new("w.json", template="igf-2019-day0")

    def test_example(self):
        """insights on the workshop of 2019 prints what is recorded, as text and as JSON."""
        self.example()
        for options, name in [((), "insights-2019.txt"), (("--json",), "insights-2019.json")]:
            text = self.done("insights", "w.json", *options).text
            if os.environ.get("RECORD_GOLDEN") == "1":
                (GOLDEN / name).write_text(text)
                continue
            self.assertEqual(text, (GOLDEN / name).read_text(), name)
        self.assertNotEqual(os.environ.get("RECORD_GOLDEN"), "1", "golden files were recorded")

    def test_json(self):
        """insights --json has kind, sentence, whole figures and evidence that is in the session."""
        self.example()
        entries = self.entries()
        found = json.loads(self.done("insights", "w.json", "--json").text)
        self.assertEqual(set(found), {"findings"})
        for finding in found["findings"]:
            self.assertEqual(set(finding), {"kind", "sentence", "figures", "evidence"})
            self.assertTrue(all(type(value) is int for value in finding["figures"].values()))
            self.assertLessEqual(set(finding["evidence"]), set(entries))

    def test_group(self):
        """insights --group tells of one group alone, by number or id, and refuses another."""
        self.example()
        found = json.loads(self.done("insights", "w.json", "--group", "iii", "--json").text)
        entries = self.entries()
        ledger = next(each for each in found["findings"] if each["kind"] == "ledger")
        self.assertEqual({entries[each]["group"] for each in ledger["evidence"]}, {"group-3"})
        self.assertIn("Group III", self.done("insights", "w.json", "--group", "group-3").text)
        self.assertIn("I, II, III, IV", self.refused("insights", "w.json", "--group", "V"))

    def test_empty(self):
        """insights on a session without entries says so, and --json is an empty list."""
        self.new()
        self.assertIn("Nothing was entered yet", self.done("insights", "w.json").text)
        found = json.loads(self.done("insights", "w.json", "--json").text)
        self.assertEqual(found, {"findings": []})

    def test_release(self):
        """insights marks evidence that may not leave the room, and never prints an entry."""
        self.new()
        self.add("canary-quoted")
        self.add("canary-secret", "--release", "room", "--organisation", "canary-house")
        text = self.done("insights", "w.json").text
        self.assertIn("I: A1, A2*", text)
        self.assertIn("1 entry in the evidence may not leave the room.", text)
        self.assertNotIn("canary", text)
        self.assertNotIn("canary", self.done("insights", "w.json", "--json").text.replace("\\", ""))

    def test_topics(self):
        """The topics stand in one order, each once."""
        self.example()
        lines = self.done("insights", "w.json").text.splitlines()
        self.assertEqual([line for line in lines if line in TOPICS], TOPICS)

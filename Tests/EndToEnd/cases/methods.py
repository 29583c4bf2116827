"""A workshop with a method of its own, written by hand: kinds, questions and ends as it has them."""

import json

from screen import Screen
from support import Case

CONSULTATION = {
    "format": "dayzero-session", "version": 2,
    "workshop": {
        "title": "Consultation", "attribution": "affiliation",
        "questions": [{"id": "why", "text": "Why should it change?", "kinds": ["comment"]}],
        "ends": [{"id": "up", "title": "Taken up", "sign": "+"},
                 {"id": "part", "title": "In part", "settles": False, "needs": ["owner"]}],
        "kinds": [
            {"id": "draft", "order": "a1", "title": "Draft", "plural": "Drafts", "key": "f"},
            {"id": "comment", "order": "a2", "title": "Comment", "plural": "Comments", "key": "m",
             "asks": ["lead"], "ends": ["up", "part"]}]},
    "groups": [{"id": "g", "order": "a1", "number": "I", "title": "Public core"}]}


class Methods(Case):

    def put(self, change=lambda file: None):
        file = json.loads(json.dumps(CONSULTATION))
        change(file)
        self.write("w.json", json.dumps(file, indent=1))

    def test_day(self):
        """It is entered, asked about, ended and reported without a word of another method's."""
        self.put()
        self.assertEqual(self.noted("check", "w.json").code, 0)
        self.noted("add", "w.json", "--group", "I", "--kind", "comment", "Say who decides")
        screen = Screen(self, 80, 24)
        screen.start("open", "w.json")
        screen.wait("Say who decides")
        self.assertIn("Comments", screen.text())
        self.assertNotIn("Roles", screen.text())
        screen.press("Tab", "M1")
        screen.press("Enter", "Why should it change?")
        self.assertIn("1 taken up", screen.text())
        screen.press("a", "Answer")
        screen.type("It names nobody")
        screen.press("Enter", "It names nobody")
        screen.press("1", "+ Taken up")
        screen.press("q", "Drafts")
        screen.keys("q")
        screen.wait_for_end()
        self.assertIn('"version": 2', self.path("w.json").read_text())
        report = self.done("report", "w.json").text
        for words in ["Say who decides", "It names nobody", "Taken up"]:
            self.assertIn(words, report)
        for word in ["challenge", "action", "way found", "parked"]:
            self.assertNotIn(word, report.lower())

    def test_clashes(self):
        """A letter that something else has is named by check, with line and column."""
        def change(file):
            file["workshop"]["kinds"][0]["key"] = "p"
        self.put(change)
        outcome = self.run_program("check", "w.json")
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertRegex(outcome.text, r"line \d+, column \d+, workshop.kinds\[0\].key: 'p' is taken by 'park'")

    def test_same_letter(self):
        """Two kinds with one letter are refused, with the place of the second."""
        def change(file):
            file["workshop"]["kinds"][1]["key"] = "f"
        self.put(change)
        self.assertIn("'f' is taken by 'Draft'", self.refused("show", "w.json"))

    def test_unknown_end(self):
        """What a kind or a question names and the workshop has not is refused, with what there is."""
        def change(file):
            file["workshop"]["kinds"][1]["ends"] = ["gone"]
        self.put(change)
        self.assertIn("no end 'gone'; the ends are up, part", self.refused("show", "w.json"))

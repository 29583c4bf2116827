"""A session that takes long to read: the screen is there first, and tells how far that is."""

import json
import re

import sessions
from screen import Screen
from support import Case

OPENING = "Opening large.json"


class Opening(Case):

    def large(self):
        """A session of many entries that was written by hand."""
        self.new()
        document = json.loads(self.path("w.json").read_text())
        del document["operations"]
        groups = [group["id"] for group in document["groups"]]
        sectors = [sector["id"] for sector in document["workshop"]["sectors"]]
        document["entries"] = sessions.entries(90_000, groups, sectors)
        self.path("large.json").write_text(json.dumps(document))

    def test_progress(self):
        """The screen says what is opened and how far that is; then the board gets what was typed."""
        self.large()
        screen = Screen(self)
        screen.start("open", "large.json")
        shown = screen.wait(OPENING)
        self.assertRegex(shown, r"\d+ % read")
        screen.type("aQuick words, typed ahead")
        shown = screen.wait("Quick words, typed ahead", patience=120)
        self.assertNotIn(OPENING, shown)
        screen.press("Enter", re.compile(r"Saved A\d+"))
        self.assertIn("Quick words, typed ahead",
                      self.done("show", "large.json", "--json").text)

    def test_leaving(self):
        """q leaves, and the terminal is given back as it was."""
        self.large()
        screen = Screen(self)
        state = screen.state()
        screen.start("open", "large.json")
        screen.wait(OPENING)
        screen.keys("q")
        self.assertIn("back=0", screen.wait_for_shell())
        self.assertEqual(screen.state(), state)

    def test_refused(self):
        """What cannot be opened after all is told where it always is: behind the shell's own lines."""
        self.large()
        screen = Screen(self)
        # What is read quickly enough is over before anybody has seen that it is opened.
        screen.start("open", "large.json", "--group", "XX")
        screen.wait(re.compile(f"{OPENING}|^Error: ", re.MULTILINE))
        shown = screen.wait(re.compile("^Error: .*XX", re.MULTILINE), patience=120)
        self.assertNotIn(OPENING, shown)
        self.assertNotIn("back=0", screen.wait_for_shell())

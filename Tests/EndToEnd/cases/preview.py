"""What the entries show and the report, on the board in a real terminal."""

import re
import time

from screen import Screen
from support import Case

REPORT = "demo-chatham-house.md"


class Preview(Case):

    def demo(self):
        """The board of the example in a terminal."""
        screen = Screen(self, 80, 24)
        screen.start("demo")
        screen.wait("Problem-solver")
        return screen

    def people(self, session):
        """The people and organisations that a session names."""
        people = [group.get(who) for group in session["groups"]
                  for who in ["moderator", "rapporteur"]]
        found = {person["name"] for person in people if person and person.get("name")}
        found |= {person["name"] for person in session["participants"] if person.get("name")}
        return found | {entry["organisation"] for entry in session["entries"]
                        if len(entry.get("organisation") or "") > 12}

    def test_insight_to_conclusion(self):
        """i shows the insights, c and Enter make a draft conclusion with the evidence, u undoes."""
        screen = self.demo()
        before = {each["id"] for each in self.session("demo.json")["conclusions"]}
        screen.press("i", "Who is involved")
        screen.press("Down", re.compile(r"2/\d+"))
        screen.press("c", "New conclusion")
        screen.press("Enter", re.compile(r"Wrote conclusion \d+ of the plenary · u undo"))
        session = self.session("demo.json")
        drafted = [each for each in session["conclusions"] if each["id"] not in before]
        self.assertEqual(len(drafted), 1)
        conclusion = drafted[0]
        self.assertEqual(conclusion.get("status", "draft"), "draft")
        self.assertIsNone(conclusion.get("group"))
        self.assertIn("community-builder", conclusion["text"])
        entries = {entry["id"]: entry for entry in session["entries"]}
        self.assertEqual({(entries[each]["role"], entries[each]["kind"])
                          for each in conclusion["evidence"]},
                         {("community-builder", "action"), ("community-builder", "challenge")})
        screen.keys("u")
        screen.until(
            lambda _: {each["id"] for each in self.session("demo.json")["conclusions"]} == before,
            "the conclusion is gone")

    def test_report(self):
        """R shows the report of an edition, w writes it, and a file that is there is asked about."""
        screen = self.demo()
        screen.press("R", "Before it is written")
        screen.press("e", "Chatham House")
        screen.wait("leaves out names")
        screen.press("w", REPORT)
        screen.press("Enter", f"Wrote {REPORT}")
        text = self.path(REPORT).read_text()
        self.assertIn("Chatham House Rule", text)
        names = self.people(self.session("demo.json"))
        self.assertGreater(len(names), 5)
        self.assertEqual([name for name in names if name in text], [])
        printed = self.noted("report", "demo.json", "--edition", "chatham-house").text
        self.assertEqual(text, printed)
        self.path(REPORT).write_text("Mine.")
        screen.press("w", "Which file")
        screen.press("Enter", "is there already")
        screen.press("Escape", "Which file")
        self.assertEqual(self.path(REPORT).read_text(), "Mine.")
        screen.press("Enter", "is there already")
        screen.press("y", f"Wrote {REPORT}")
        self.assertEqual(self.path(REPORT).read_text(), text)
        self.assertEqual(self.path(REPORT).stat().st_mode & 0o777, 0o600)

    def test_tables(self):
        """Tables go to a folder; those that are there are named before they are replaced."""
        screen = self.demo()
        self.path("empty").mkdir()
        self.path("mine").mkdir()
        self.write("mine/entries.csv", "Mine.")
        screen.press("R", "Before it is written")
        for _ in range(5):
            screen.keys("f")
        screen.wait("tables (CSV)")
        screen.press("w", "demo-public.csv")
        screen.keys("C-u")
        screen.type("empty")
        screen.press("Enter", "Wrote 18 tables: empty")
        screen.press("w", "Which file")
        screen.keys("C-u")
        screen.type("mine")
        screen.press("Enter", "'mine/entries.csv' is there already.")
        self.assertEqual(self.path("mine/entries.csv").read_text(), "Mine.")
        screen.press("y", "Wrote 18 tables: mine")
        self.assertNotEqual(self.path("mine/entries.csv").read_text(), "Mine.")

    def test_own_template(self):
        """The last style is a template of one's own; a mistake in it is told where it is typed."""
        screen = self.demo()
        self.write("ours.md", "# Our report on {{title}}\n")
        self.write("bad.md", "# A\n{{#groups}}\n\n")
        screen.press("R", "Before it is written")
        screen.press("s", "igf-form")
        screen.press("s", "By which template")
        # Right behind the letters that led here, more of them would be what somebody wants to say.
        time.sleep(0.5)
        screen.type("bad.md")
        screen.press("Enter", re.compile(r"! bad\.md, line \d"))
        screen.keys("C-u")
        screen.type("~/missing.md")
        screen.press("Enter", "There is no template")
        screen.keys("C-u")
        screen.type("ours.md")
        screen.press("Enter", "Our report on Strengthening")
        screen.press("w", "demo-public.md")
        screen.press("Enter", "Wrote demo-public.md")
        self.assertIn("# Our report on", self.path("demo-public.md").read_text())

    def test_names_come_in(self):
        """A name that comes in from elsewhere is told before anything is written."""
        screen = self.demo()
        screen.press("R", "Before it is written")
        screen.press("e", "Chatham House")
        screen.press("w", "Which file")
        self.write("people.csv", "name,organisation,sector,group\nMaria Okonkwo,Blorp,government,I\n")
        self.noted("import", "demo.json", "--participants", "people.csv")
        self.add("As Maria Okonkwo said", "--release", "quote", file="demo.json")
        screen.until(lambda text: "80 entries" in text, "the entry came in")
        screen.press("Enter", "Not written")
        screen.wait("A name was found")
        self.assertEqual(self.names("*.md"), [])
        screen.press("w", "Which file")
        screen.press("Enter", f"Wrote {REPORT}")
        self.assertNotIn("Okonkwo", self.path(REPORT).read_text())

    def test_refused(self):
        """Why a report cannot be written is told on the screen, which goes on."""
        screen = self.demo()
        screen.press("R", "Before it is written")
        screen.press("w", "demo-public.md")
        for _ in "demo-public.md":
            screen.keys("BSpace")
        screen.type("no-such-folder/report.md")
        screen.press("Enter", "There is no folder 'no-such-folder';")
        screen.press("Escape", "Before it is written")
        screen.press("Escape", "Actions")
        self.assertEqual(self.names("*.md"), [])

"""The moderator's board in a real terminal."""

import json
import os
import re

from screen import Screen
from support import Case

SAVED_ACTION = re.compile(r"Saved A\d+")
SAVED_CHALLENGE = re.compile(r"Saved C\d+")


class Board(Case):

    def demo(self, columns=80, rows=24, environment=None):
        """The board of the example in a terminal."""
        screen = Screen(self, columns, rows, environment)
        screen.start("demo")
        screen.wait("Reporting ICT vulnerabilities")
        screen.wait("Problem-solver")
        return screen

    def enter(self, screen, key, text, saved):
        """Enters something by the form: `key` opens it, `saved` must come, Esc leaves it."""
        screen.press(key, "Text")
        screen.type(text)
        screen.wait(text[-10:])
        screen.press("Enter", saved)
        screen.press("Escape", "Challenges")

    def by_text(self, text, file="demo.json"):
        """The one entry with that text."""
        found = [entry for entry in self.entries(file).values() if entry["text"] == text]
        self.assertEqual(len(found), 1, f"entries with the text {text!r}")
        return found[0]

    def test_killed_after_saved(self):
        """What the board called saved is there after kill -9, on the screen and in the file."""
        screen = self.demo()
        for words in ["Actions", "Challenges", "Whistle-blower", "Laura Groenendaal", "saved"]:
            screen.wait(words)
        screen.keys("1")
        screen.press("a", "Text")
        screen.type("Passed a report on")
        screen.press("Tab", "Government")
        screen.press("Down", re.compile("‹ Government ›"))
        screen.press("Enter", SAVED_ACTION)
        screen.press("Escape", "Challenges")
        screen.press("5", ">5 Whistle-blower")
        self.enter(screen, "c", "Would lose the post", SAVED_CHALLENGE)
        screen.kill(9)
        screen.wait_for_end()
        screen.close()
        action = self.by_text("Passed a report on")
        self.assertEqual((action["kind"], action["role"], action["sector"]),
                         ("action", "problem-solver", "government"))
        challenge = self.by_text("Would lose the post")
        self.assertEqual((challenge["kind"], challenge["role"]), ("challenge", "whistle-blower"))
        screen = Screen(self, 120, 40)
        screen.start("open", "demo.json")
        screen.wait("Passed a report on")
        screen.keys("5")
        screen.wait("Would lose the post")
        screen.keys("q")
        screen.wait_for_shell()
        self.by_text("Passed a report on")
        self.by_text("Would lose the post")
        self.assert_no_left_overs()

    def test_killed_many_times(self):
        """Ten lives of one session, each ended by kill -9 right after saved: nothing is missing."""
        self.new()
        texts = []
        screen = Screen(self)
        for life in range(10):
            screen.start("open", "w.json")
            screen.wait("Problem-solver")
            for number in range(2):
                texts.append(f"Life {life} entry {number}")
                self.enter(screen, "a", texts[-1], re.compile(f"Saved A{len(texts)} "))
            screen.kill(9)
            screen.repair()
        self.assertEqual(sorted(entry["text"] for entry in self.entries().values()), texts)

    def test_group_to_open(self):
        """open --group begins with that group."""
        self.new("w.json", template="igf-2019-day0")
        screen = Screen(self)
        screen.start("open", "w.json", "--group", "IV")
        screen.wait("Supply chain security")

    def test_groups(self):
        """g lists the groups, and 3 goes to group III."""
        screen = self.demo()
        shown = screen.press("g", "Supply chain security")
        for title in ["Human rights", "Protecting Critical infrastructure"]:
            self.assertIn(title, shown)
        screen.keys("3")
        shown = screen.wait(re.compile(r"\A[^\n]*  III  "))
        self.assertIn("Bruno Lété", shown)
        screen.press("1", "Problem-solver")
        self.enter(screen, "a", "Said in group three", SAVED_ACTION)
        entry = self.by_text("Said in group three")
        groups = {group["id"]: group["number"] for group in self.session("demo.json")["groups"]}
        self.assertEqual(groups[entry["group"]], "III")

    def test_search(self):
        """/ finds entries in all groups, Enter goes to the one selected, Esc goes back."""
        screen = self.demo()
        screen.press("/", "Search")
        screen.type("JPRS")
        shown = screen.wait(re.compile(r"III +A\d+"))
        self.assertIn("1/", shown)
        screen.press("Enter", "Protecting Critical")
        screen.press("/", "Search")
        screen.type("no such word anywhere")
        screen.wait("Nothing found")
        screen.press("Escape", "Actions")

    def test_help(self):
        """? shows the keys that work here, and Esc goes back."""
        screen = self.demo()
        shown = screen.press("?", "Keys")
        for words in ["new action", "new challenge", "another group"]:
            self.assertIn(words, shown)
        screen.press("Escape", "Whistle-blower")

    def test_unknown_key(self):
        """A key that does nothing says so and how to find those that do."""
        screen = self.demo()
        screen.press("Z", "Z does nothing here")

    def test_edit_withdraw_undo_redo(self):
        """Enter, e, d, u and Ctrl-R open, edit, withdraw, undo and redo, on screen and in the file."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        self.enter(screen, "a", "First words", "Saved A1")
        shown = screen.press("Enter", "withdraw")
        self.assertIn("First words", shown)
        screen.press("e", re.compile("Edit A1"))
        screen.type(" and more")
        screen.press("Enter", "Changed A1")
        self.by_text("First words and more", "w.json")
        screen.press("Escape", "Challenges")
        screen.press("d", "Withdrew A1")
        self.assertEqual(self.entries(), {})
        screen.press("u", "First words and more")
        self.by_text("First words and more", "w.json")
        screen.press("u", re.compile(r"First words *│|First words *║"))
        self.by_text("First words", "w.json")
        screen.press("u", "No action in this role")
        self.assertEqual(self.entries(), {})
        screen.press("C-r", re.compile(r"First words *│|First words *║"))
        screen.press("C-r", "First words and more")
        screen.press("C-r", "No action in this role")
        self.assertEqual(self.entries(), {})
        screen.press("u", "First words and more")
        screen.keys("q")
        screen.wait_for_shell()
        self.by_text("First words and more", "w.json")

    def test_empty_entry(self):
        """An entry without text is not saved; the form says so and stays."""
        screen = self.demo()
        count = len(self.entries("demo.json"))
        screen.press("a", "New action")
        screen.press("Enter", "! ")
        screen.wait("New action")
        self.assertEqual(len(self.entries("demo.json")), count)

    def test_draft(self):
        """Esc in the form keeps what was typed; the same key brings it back, also after leaving."""
        screen = self.demo()
        screen.press("a", "New action")
        screen.type("Half a sentence")
        screen.wait("Half a sentence")
        screen.press("Escape", "draft")
        screen.wait("Challenges")
        screen.keys("q")
        screen.wait_for_shell()
        screen.start("open", "demo.json")
        screen.wait("unfinished entry")
        screen.press("a", "Half a sentence")
        screen.type(" and its end")
        screen.wait("and its end")
        screen.press("Enter", SAVED_ACTION)
        self.by_text("Half a sentence and its end")

    def test_all_letters(self):
        """What is typed comes back to the byte: quotes, Arabic, Chinese, emoji, combining marks."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        texts = ["\"q\" 'a' \\ é ß", "الإبلاغ عن", "负责任地报告漏洞",
                 "👩‍👩‍👧 👍🏽 🇬🇧 ok", "e\u0301 n\u0303 x"]
        screen.press("a", "New action")
        for number, text in enumerate(texts, start=1):
            screen.type(text)
            screen.wait_gone("What was said")
            screen.press("Enter", f"Saved A{number} ")
        self.assertEqual({entry["text"] for entry in self.entries().values()}, set(texts))

    def test_paste(self):
        """A paste of many lines is text in the form, and nothing at all on the board."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        pasted = "first line\nd q u\n\tthird"
        self.write("paste", pasted)
        screen.tmux("load-buffer", "paste")
        screen.tmux("paste-buffer", "-p", "-r")
        screen.press("a", "New action")
        screen.tmux("paste-buffer", "-p", "-r")
        screen.wait("third")
        screen.press("Enter", "Saved A1 ")
        self.by_text(pasted, "w.json")

    def test_home(self):
        """dayzero alone shows sessions and templates, makes a session, and comes back."""
        self.new("other.json")
        screen = Screen(self)
        screen.start()
        shown = screen.wait("other.json")
        self.assertIn("New from a template", shown)
        screen.press("End", re.compile("igf-2019-day0"))
        screen.press("Enter", "New workshop")
        screen.press("Enter", "Reporting ICT vulnerabilities")
        screen.press("q", "New from a template")
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(self.names("*.json"), ["igf-2019-day0.json", "other.json"])
        self.done("check", "igf-2019-day0.json")

    def test_own_workshop(self):
        """Where no session lies, dayzero asks for a title, and leads on to the set-up."""
        screen = Screen(self)
        screen.start()
        screen.wait("what the workshop is called")
        screen.type("Normes à Genève")
        screen.wait("normes-a-geneve.json")
        screen.press("Tab", re.compile(">File"))
        screen.keys("C-u")
        screen.keys("genf")
        shown = screen.press("Enter", "Ready to start?")
        self.assertIn("Opened genf.json", shown)
        self.assertIn("no groups", shown)
        screen.press("q", re.compile("Roles|No groups"))
        screen.press("q", "New from a template")
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(self.names("*.json"), ["genf.json"])
        os.rename(self.path("genf.json"), self.path("genf.session"))
        screen.start()
        screen.wait("genf.session")
        screen.keys("q")
        screen.wait_for_shell()

    def test_demo_again(self):
        """demo makes a fresh copy each time and leaves the one before."""
        screen = self.demo()
        self.enter(screen, "a", "Said the first time", SAVED_ACTION)
        screen.keys("q")
        screen.wait_for_shell()
        screen.start("demo")
        screen.wait("Opened demo-2.json")
        self.by_text("Said the first time")
        texts = [entry["text"] for entry in self.entries("demo-2.json").values()]
        self.assertNotIn("Said the first time", texts)

    def test_hostile_session(self):
        """Nothing in a file acts on the terminal of the board."""
        self.new("w.json", template="igf-2019-day0")
        session = self.session()
        for entry in session["entries"]:
            entry["text"] = "\x1b]0;stolen\x07\x1b[2J\x9b31m\u202e\x1b[?1049l" + entry["text"]
        session["workshop"]["title"] = "\x1b[2J\x1b]2;stolen\x07"
        self.write("w.json", json.dumps(session))
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        screen.press("Enter", "withdraw")
        self.assertEqual(screen.state()["alternate_on"], "1")
        self.assertNotIn("stolen", screen.tmux("display", "-p", "#{pane_title}"))
        self.assertNotIn("\u202e", screen.text())

"""What is withdrawn for good is gone from every file."""

import json
import shutil
import stat

from plain import Plain
from screen import Screen, poll
from support import ADD, Case

CANARY = "Canary Wharf leaks"


class Erasing(Case):

    def places(self, text=CANARY):
        """The files in the folder that hold `text`, as it is or as JSON has it."""
        needles = [text.encode(), json.dumps(text)[1:-1].encode()]
        return [str(path.relative_to(self.folder)) for path in sorted(self.folder.rglob("*"))
                if path.is_file() and any(needle in path.read_bytes() for needle in needles)]

    def test_withdrawn(self):
        """`withdraw` removes a text from the session, the journals and the backups, and says so."""
        self.new()
        kept = self.add("Stays")
        gone = self.add(CANARY)
        self.add("Later")
        self.assertEqual(self.places(), ["w.json", "w.json~"])
        outcome = self.done("withdraw", "w.json", gone)
        self.assertIn(gone, outcome.text)
        self.assertEqual(self.places(), [])
        self.assertEqual(len(self.entries()), 2)
        self.assertIn(kept, self.entries())
        self.done("check", "w.json")
        self.assertIn("withdrawn", self.done("withdraw", "w.json", gone).text)
        self.assertIn("1 entry withdrawn", self.done("show", "w.json").text)
        self.refused("withdraw", "w.json", "nosuchentry")
        self.assert_no_left_overs()

    def test_somebody_whom_texts_name(self):
        """Somebody whom texts still name is not erased before it is said that they are to stay."""
        self.new()
        self.path("people.csv").write_text("name,group\nAnia Zebrowska,I\nOtto Quell,I\n")
        self.done("import", "w.json", "--participants", "people.csv")
        self.add("Zebrowska said it")
        people = {person["name"]: person["id"] for person in self.session("w.json")["participants"]}
        said = self.refused("withdraw", "w.json", people["Ania Zebrowska"])
        self.assertIn("I A1", said)
        self.assertIn("--leave", said)
        report = self.run_program("report", "w.json", "--edition", "chatham-house")
        self.assertNotIn("Zebrowska", report.text)
        self.assertEqual(self.run_program("withdraw", "w.json", people["Otto Quell"]).errors, b"")
        outcome = self.run_program("withdraw", "w.json", people["Ania Zebrowska"], "--leave")
        self.assertEqual(outcome.code, 0)
        self.assertIn(b"I A1", outcome.errors)

    def test_old_copies(self):
        """An old copy that is merged later, or put back by a tool, brings nothing back."""
        self.new()
        gone = self.add(CANARY)
        late = self.add("Said later")
        shutil.copy(self.path("w.json"), self.path("old.json"))
        self.done("withdraw", "w.json", gone)
        old = self.path("old.json")
        shutil.copy(old, self.path("w (conflicted copy 2019-11-25).json"))
        self.noted("add", "w.json", *ADD, "After the copy came")
        self.assertEqual(self.places(), ["old.json"])
        self.noted("merge", "w.json", "old.json")
        self.assertEqual(self.places(), ["old.json"])
        self.noted("merge", "old.json", "w.json")
        self.assertEqual(self.places(), [])
        self.assertIn(late, self.entries())
        self.assertEqual(self.path("old.json").read_bytes(), self.path("w.json").read_bytes())

    def test_open_elsewhere(self):
        """A program that has the text in its own journal removes it as soon as it hears of it."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Roles")
        screen.press("a", "New action")
        screen.type(CANARY)
        screen.press("Enter", "Saved A1")
        screen.press("Escape", "Challenges")
        other = Plain(self)
        self.assertTrue(other.enter("Another"))
        gone = next(key for key, entry in self.entries().items() if entry["text"] == CANARY)
        self.done("withdraw", "w.json", gone)
        self.assertTrue(poll(lambda: not self.places(), 10), self.places())
        screen.wait_gone(CANARY)
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(other.leave()[0], 0)
        self.assertEqual(self.places(), [])
        self.assertEqual([entry["text"] for entry in self.entries().values()], ["Another"])

    def test_on_the_board(self):
        """`d`, then `D` and `E`, erase an entry on the board, with its drafts."""
        self.new()
        self.add("Stays")
        self.add(CANARY)
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait(CANARY)
        screen.press("End", "2/2")
        screen.press("e", "Text")
        screen.type(f"Half typed {CANARY}")
        screen.keys("Escape")
        self.assertTrue(poll(lambda: any(name.endswith(".drafts") for name in self.places())))
        screen.press("d", "Withdrew A2")
        screen.press("D", "for good")
        screen.press("E", "Erased")
        self.assertEqual(self.places(), [])
        screen.wait("1 entry withdrawn")
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(self.places(), [])
        self.assertEqual([entry["text"] for entry in self.entries().values()], ["Stays"])

    def test_private(self):
        """Every file of a session is for its owner alone, whatever the umask."""
        self.new()
        board = Plain(self, prefix=("sh", "-c", 'umask 0; exec "$@"', "sh"))
        self.assertTrue(board.enter("Here"))
        gone = self.add("Elsewhere")
        self.done("withdraw", "w.json", gone)
        journal = next(path for path in self.folder.rglob("*.jsonl"))
        board.kill()
        with journal.open("ab") as file:
            file.write(b'{"r":"x')
        self.noted("add", "w.json", *ADD, "More")
        for path in [self.folder / "w.json", *self.folder.rglob("w.*")]:
            for found in [path, *path.rglob("*")]:
                mode = stat.S_IMODE(found.stat().st_mode)
                self.assertEqual(mode, 0o700 if found.is_dir() else 0o600, found)
        self.assertTrue(list(self.folder.glob("w.dayzero/torn/*")))

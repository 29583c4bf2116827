"""`add --each-line`: a script enters one text after the other into a session that stays open."""

import json
import subprocess
import time

import support
from plain import Plain
from support import ADD, Case

LINES = ("add", "w.json", *ADD, "--each-line", "-")


class Lines:
    """A running `add --each-line`, which is given a line and waited for at a time."""

    def __init__(self, case):
        self.case = case
        self.process = subprocess.Popen(
            [support.PROGRAM, *LINES], cwd=case.folder, env=case.environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        case.addCleanup(self.kill)

    def enter(self, text):
        """Writes a line, and returns the id that comes for it."""
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline().decode()
        self.case.assertRegex(line, r"\A[0-9a-z]{10,32}\n\Z")
        return line.strip()

    def leave(self):
        """Ends the input and expects that nothing went wrong."""
        output, errors = self.process.communicate(timeout=support.TIMEOUT)
        self.case.assertEqual((self.process.returncode, output, errors), (0, b"", b""))

    def kill(self):
        """Ends the program as `kill -9` does."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()


class AddLines(Case):

    def test_each(self):
        """Each line is an entry, its id comes before the next line is written, and one file is left."""
        self.new()
        lines = Lines(self)
        texts = {lines.enter(text): text for text in ["One", "  two, indented", "负责\twith a tab"]}
        self.assertEqual({id: each["text"] for id, each in self.entries().items()}, texts)
        lines.leave()
        self.assertEqual({id: each["text"] for id, each in self.entries().items()}, texts)
        self.assert_no_left_overs()

    def test_at_once(self):
        """A thousand lines at once are a thousand entries in that order; the last needs no line end."""
        self.new()
        texts = [f"Entry {number}" for number in range(1_000)]
        outcome = self.done(*LINES, stdin="\n".join(texts).encode())
        entries = self.entries()
        self.assertEqual([entries[id]["text"] for id in outcome.text.split()], texts)
        self.assertEqual(len(entries), 1_000)
        self.assert_no_left_overs()

    def test_bad_lines(self):
        """Lines that cannot be entries are told with their numbers, and the others are added."""
        self.new()
        data = b"\n".join([
            b"One", b"", b" \t ", b"bad \x1b[2J", b"caf\xe9", b"x" * 65_537, b"y" * 65_536, b"\r",
            b"nul \x00", b"c1 \xc2\x85", b"Last\r"])
        outcome = self.run_program(*LINES, stdin=data)
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertEqual(outcome.sentences, [
            "Error: Line 3 is empty; type at least one character.",
            "Error: Line 4 has the control character U+001B; take it out.",
            "Error: Line 5 is not UTF-8 text; save the list as UTF-8.",
            "Error: Line 6 is 65537 bytes long; at most 65536 fit, so split it in two.",
            "Error: Line 9 has the control character U+0000; take it out.",
            "Error: Line 10 has the control character U+0085; take it out."])
        entries = self.entries()
        self.assertEqual([entries[id]["text"] for id in outcome.text.split()],
                         ["One", "y" * 65_536, "Last"])
        self.assertEqual(len(entries), 3)
        self.assert_no_left_overs()

    def test_long_line(self):
        """A line of 64 MB is refused, and the next one is added."""
        self.new()
        outcome = self.run_program(*LINES, stdin=b"x" * (64 << 20) + b"\nNext")
        self.assertEqual(outcome.sentences, [
            "Error: Line 1 is 67108864 bytes long; at most 65536 fit, so split it in two."])
        self.assertEqual([each["text"] for each in self.entries().values()], ["Next"])

    def test_nothing(self):
        """Without a line nothing is added, and what is wrong with all of them is told at once."""
        self.new()
        before = json.dumps(self.session())
        self.assertEqual(self.done(*LINES).output, b"")
        self.assertEqual(json.dumps(self.session()), before)
        for wrong in [("--group", "IX"), ("--kind", "nonsense"), ("--role", "nonsense"),
                      ("--sector", "nonsense"), ("--theme", " "), ("--release", "nonsense")]:
            self.refused("add", "w.json", *ADD, *wrong, "--each-line", "-", stdin=b"One\n")

    def test_usage(self):
        """With --each-line the text must be -, else it is wrong usage."""
        self.new()
        self.assertIn("-", self.refused("add", "w.json", *ADD, "--each-line", "A text", code=64))
        self.assertIn("text", self.refused("add", "w.json", *ADD, "--each-line", code=64))

    def test_killed(self):
        """Killed after the n-th id has come, there are n entries, and the session goes on."""
        for count in [1, 7, 40]:
            name = self.new(f"{count}.json")
            self.path(name).rename(self.path("w.json"))
            lines = Lines(self)
            ids = [lines.enter(f"Entry {number}") for number in range(count)]
            lines.kill()
            self.assertEqual(sorted(self.entries()), sorted(ids))
            ids.append(self.add("One more"))
            self.assertEqual(sorted(self.entries()), sorted(ids))
            self.assert_no_left_overs()

    def test_beside_others(self):
        """A board and other programs enter meanwhile; all is there, and the last folds it in."""
        self.new()
        board = Plain(self)
        lines = Lines(self)
        ids = []
        for number in range(20):
            ids.append(lines.enter(f"Line {number}"))
            self.assertTrue(board.enter(f"Board {number}"))
            ids.append(self.add(f"Program {number}"))
        self.assertEqual(len(self.entries()), 60)
        lines.leave()
        self.assertEqual(board.leave()[0], 0)
        entries = self.entries()
        self.assertEqual(len(entries), 60)
        self.assertLess(set(ids), set(entries))
        self.assert_no_left_overs()

    def test_withdrawn_elsewhere(self):
        """An entry that is withdrawn elsewhere goes from the open journal, too, without a line."""
        self.new()
        lines = Lines(self)
        secret = lines.enter("The secret words")
        lines.enter("Stays")
        self.done("withdraw", "w.json", secret)
        self.wait_until_gone(b"The secret words")
        last = lines.enter("Goes on")
        lines.leave()
        self.assertIn(last, self.entries())
        self.assertEqual(len(self.entries()), 2)
        self.wait_until_gone(b"The secret words", patience=0)

    def wait_until_gone(self, words, patience=10):
        """Waits until no file has the words any more."""
        end = time.monotonic() + patience
        while True:
            left = [path for path, (_, content) in self.snapshot().items()
                    if isinstance(content, bytes) and words in content]
            if not left:
                return
            self.assertLess(time.monotonic(), end, f"still in {left}")
            time.sleep(0.05)

"""What is typed and pasted over a slow line, whose bytes come apart."""

import time

from monkey import Terminal
from support import Case


class SlowLines(Case):

    def board(self):
        self.new()
        self.add("There")
        terminal = Terminal(self, "open", "w.json")
        terminal.wait(b"Problem-solver")
        return terminal

    def send_apart(self, terminal, *pieces, pause):
        for piece in pieces:
            terminal.send(piece)
            time.sleep(pause)
            terminal.settle()

    def texts(self):
        return sorted(entry["text"] for entry in self.entries().values())

    def test_characters(self):
        """A character whose bytes come seconds apart is in the entry."""
        terminal = self.board()
        terminal.send(b"a")
        word = "Größe 漏洞 🙂".encode()
        self.send_apart(terminal, *[word[at:at + 1] for at in range(len(word))], pause=0.05)
        self.send_apart(terminal, "é".encode()[:1], "é".encode()[1:], pause=2)
        terminal.send(b"\r")
        terminal.wait(b"Saved A2")
        self.assertEqual(self.texts(), ["Größe 漏洞 🙂é", "There"])

    def test_arrows(self):
        """An arrow whose bytes come apart is no letter, least of all the one that erases."""
        terminal = self.board()
        for pieces in [(b"\x1b", b"[D"), (b"\x1b[", b"D"), (b"\x1b", b"OD"), (b"\x1bO", b"D")]:
            for pause in [0.06, 1.2]:
                terminal.output = b""
                self.send_apart(terminal, *pieces, pause=pause)
                self.assertNotIn(b"erase for good", terminal.output, (pieces, pause))

    def test_escape_is_quick(self):
        """The Escape key alone closes what is open at once."""
        terminal = self.board()
        terminal.send(b"?")
        terminal.wait(b"Keys")
        terminal.output = b""
        start = time.monotonic()
        terminal.send(b"\x1b")
        terminal.wait(b"Problem-solver")
        self.assertLess(time.monotonic() - start, 0.5)

    def test_paste_that_stands_still(self):
        """A paste in two parts, seconds apart, is no command; the way out is told and works."""
        terminal = self.board()
        terminal.send(b"\x1b[200~first ")
        terminal.wait(b"A paste has not ended", patience=8)
        self.send_apart(terminal, b"DE", b"d", b"q", pause=0.2)
        terminal.output = b""
        terminal.send(b"\x1b[201~")
        terminal.wait(b"Pasted text is no command")
        self.assertNotIn(b"erase for good", terminal.output)
        terminal.send(b"a")
        terminal.wait(b"New action")
        terminal.send(b"\x1b[200~kept")
        terminal.wait(b"A paste has not ended", patience=8)
        self.send_apart(terminal, b"\x03", b"\x03", pause=0.4)
        terminal.send(b"\r")
        terminal.wait(b"Saved A2")
        self.assertEqual(self.texts(), ["There", "kept"])

    def test_plain_paste(self):
        """Several lines pasted into the board without a screen are text or nothing."""
        self.new()
        self.add("There")
        terminal = Terminal(self, "open", "w.json", "--plain")
        terminal.wait(b"> ")
        terminal.send(b"D A1\ny\ny\n")
        terminal.wait(b"Pasted text is no command")
        terminal.send(b"a\n")
        terminal.wait(b"Text")
        terminal.send(b"two\nlines\n")
        time.sleep(0.2)
        terminal.send(b".Enter\n")
        terminal.wait(b"Saved A2")
        self.assertEqual(self.texts(), ["There", "two\nlines"])

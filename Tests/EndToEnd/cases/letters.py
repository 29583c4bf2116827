"""Terminals whose characters are not UTF-8: what goes out in an encoding comes in in it."""

import shutil
import subprocess

from monkey import Terminal
from support import Case

# A locale's source, its encoding, as Python calls that, and a text that it has.
LOCALES = [
    ("de_DE", "ISO-8859-1", "latin-1", "Grüße aus Köln"),
    ("pl_PL", "ISO-8859-2", "iso8859-2", "Zażółć gęślą jaźń"),
    ("ru_RU", "KOI8-R", "koi8-r", "Отчёт об уязвимостях"),
    ("el_GR", "ISO-8859-7", "iso8859-7", "Αναφορά ευπαθειών"),
    ("ja_JP", "EUC-JP", "euc_jp", "脆弱性の報告"),
    ("zh_CN", "GB18030", "gb18030", "漏洞报告丂研讨会"),
    ("zh_TW", "BIG5", "big5", "功能與許可"),
]


class Letters(Case):

    def locale(self, language, encoding):
        """The settings for a locale that is made for the case."""
        if not shutil.which("localedef"):
            self.skipTest("localedef is not installed")
        made = subprocess.run(
            ["localedef", "-i", language, "-f", encoding, str(self.path(f"{language}.{encoding}"))],
            capture_output=True, check=False)
        if made.returncode > 1:
            self.skipTest(f"the locale {language} cannot be made: install the package locales")
        return {"LOCPATH": str(self.folder), "LC_ALL": f"{language}.{encoding}"}

    def test_letters(self):
        """Typed, pasted and shown letters are the same in seven encodings, also in single bytes."""
        for language, encoding, codec, text in LOCALES:
            settings = self.locale(language, encoding)
            name = f"{language}.json"
            self.new(name)
            terminal = Terminal(self, "open", name, environment=settings)
            terminal.wait(b"Problem-solver")
            data = text.encode(codec)
            typed = [data[at:at + 1] for at in range(len(data))]
            pasted = [b"\x1b[200~" + data + b"\x1b[201~"]
            for number, pieces in enumerate([[data], typed, pasted]):
                terminal.send(b"a")
                terminal.wait(b"New action")
                for piece in pieces:
                    terminal.send(piece)
                    terminal.settle(0.01)
                terminal.settle(0.2)
                self.assertIn(data, terminal.output, encoding)
                terminal.output = b""
                terminal.send(b"\r")
                terminal.wait(b"Saved A%d" % (number + 1))
                terminal.send(b"\x1b")
                terminal.settle(0.2)
                terminal.output = b""
            self.assertEqual([e["text"] for e in self.entries(name).values()], [text] * 3, encoding)
            terminal.end()

    def test_plain(self):
        """The board without a screen and the question for a PIN read and show them as well."""
        settings = self.locale("de_DE", "ISO-8859-1")
        self.new()
        terminal = Terminal(self, "open", "w.json", "--plain", environment=settings)
        terminal.wait(b"> ")
        for line in ["a", "Grüße aus Köln", ".Enter", ""]:
            terminal.send(line.encode("latin-1") + b"\n")
            terminal.settle(0.2)
        terminal.wait(b"Saved A1")
        terminal.output = b""
        terminal.send(b"\n")
        terminal.wait("Grüße aus Köln".encode("latin-1"))
        terminal.end()
        self.assertEqual([e["text"] for e in self.entries().values()], ["Grüße aus Köln"])
        turn = Terminal(
            self, "turn", "w.json", "--group", "I", "--set-pin", environment=settings)
        for prompt in [b"New PIN", b"The same again"]:
            turn.wait(prompt)
            turn.send("grün-12\r".encode("latin-1"))
        turn.wait(b"Please take the terminal.")
        turn.send(b"\x18")
        turn.wait(b"The moderator's PIN")
        turn.send("grün-12\r".encode("latin-1"))
        turn.wait(b"Saved in w.json.")

    def test_told(self):
        """Bytes that are no characters there are told of."""
        self.new()
        terminal = Terminal(self, "open", "w.json")
        terminal.wait(b"Problem-solver")
        terminal.send(b"a")
        terminal.wait(b"New action")
        terminal.send("Größe".encode("latin-1"))
        terminal.wait(b"not in the encoding that LC_ALL or LANG names")

    def test_told_when_saved(self):
        """That something was left out is told until it is saved, and once more then."""
        self.new()
        terminal = Terminal(self, "open", "w.json", columns=140)
        terminal.wait(b"Problem-solver")
        terminal.send(b"a")
        terminal.wait(b"New action")
        for byte in "Grüße".encode("latin-1"):
            terminal.send(bytes([byte]))
            terminal.settle(0.05)
        terminal.output = b""
        terminal.send(b"\r")
        terminal.wait(b"Left out")
        terminal.wait(b"Saved A1")

    def test_missing_locale(self):
        """A locale that is not installed is told of at the start, with the way out."""
        self.new()
        settings = {"LC_ALL": "xx_XX.ISO-8859-1"}
        for arguments in [["open", "w.json"], ["open", "w.json", "--plain"], []]:
            terminal = Terminal(self, *arguments, environment=settings)
            terminal.wait(b"Leave and export LC_ALL=C.UTF-8: locale xx_XX.ISO-8859-1 is not installed")
            terminal.end()
        terminal = Terminal(
            self, "open", "w.json", "--plain", environment={"LC_ALL": "xx_XX.UTF-8"})
        terminal.wait(b"> ")
        self.assertNotIn(b"not installed", terminal.output)

    def test_plain_unreadable(self):
        """A line that is not in the encoding is not taken: it may be typed again."""
        self.new()
        terminal = Terminal(self, "open", "w.json", "--plain")
        terminal.wait(b"> ")
        for line in [b"a", "Grüße".encode("latin-1"), "Grüße".encode(), b".Enter"]:
            terminal.send(line + b"\n")
            terminal.settle(0.2)
        terminal.wait(b"Saved A1")
        self.assertIn(b"Not taken: this line is not in the encoding", terminal.output)
        self.assertEqual([e["text"] for e in self.entries().values()], ["Grüße"])

    def test_pipe(self):
        """Through a pipe what is UTF-8 is read so, else by the locale; what is neither ends it."""
        settings = self.locale("de_DE", "ISO-8859-1")
        self.new()
        for data in ["Grüße".encode(), "Köln".encode("latin-1")]:
            outcome = self.run_program(
                "open", "w.json", "--plain", stdin=b"a\n" + data + b"\n.Enter\n\nq\n",
                environment=settings)
            self.assertEqual(outcome.code, 0, str(outcome))
        self.assertEqual({e["text"] for e in self.entries().values()}, {"Grüße", "Köln"})
        outcome = self.run_program(
            "open", "w.json", "--plain", stdin=b"a\nK\xf6ln\n1\n\n\n\nq\n")
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertIn("Not taken: this line is not in the encoding", outcome.text)
        self.assertEqual(len(self.entries()), 2)

"""The report as PDF."""

import json
import pathlib
import re
import shutil

from documents import ARABIC, CHINESE, HEBREW, ReportCase, pdf_parts, plain
from screen import Screen
from support import PROGRAM, subprocess


def as_poppler_reads(text):
    """Text as `pdftotext` reads it, which turns round the two letters that share one sign."""
    return re.sub("(ل)([اأإآ])", r"\2\1", text)


class ReportsPDF(ReportCase):

    def test_failing_printer(self):
        """What goes wrong with the program that prints is told in one sentence as well."""
        options = ("report", "w.json", "--format", "pdf", "--style", "t.html", "--output", "r.pdf")
        ways = [(["exit 3"], "failed"), (["echo 'no \033[31mmore' >&2", "exit 3"], "more"),
                (["kill -9 $$"], "failed"), (["exit 0"], "no answer"),
                (["printf 'what?\\0' >&4"], "no answer"),
                (["printf '{\"id\":1,\"error\":{\"message\":\"No tab\"}}\\0' >&4"], "No tab")]
        for lines, words in ways:
            sentence = self.refused(
                *options, environment=self.fake(*lines, program="chromium-headless-shell"))
            self.assertIn("chromium-headless-shell", sentence)
            self.assertIn(words, sentence)
            self.assert_harmless(sentence)

    def test_metadata(self):
        """PDF tells title and language, and neither user, machine nor time."""
        data = self.write_report("r.pdf")
        self.assertIn(b"/Lang (en)", data)
        for part in pdf_parts(data):
            self.assertNotIn(b"CreationDate", part)
            self.assertNotIn(b"ModDate", part)
        self.need("pdfinfo")
        self.check_metadata(self.text_of("pdfinfo", "r.pdf"))

    def test_contents(self):
        """The contents of a PDF say on which page each part begins, also behind the 64th."""
        self.need("pdftotext", "pdfinfo")
        session = json.loads(self.noted("show", "w.json", "--json").output)
        session["entries"] += [
            {**session["entries"][0], "id": f"more{n}", "text": f"More of the same, number {n}"}
            for n in range(1_500)]
        self.write("w.json", json.dumps(session))
        self.write_report("r.pdf", "--style", "igf-2019")
        pages = self.output_of("pdftotext", "-layout", "r.pdf", "-").split("\f")
        self.assertGreater(len(pages), 70)
        contents = re.findall(r"^ *(\S.*?) {3,}(\d+)$", pages[0], re.MULTILINE)
        self.assertGreater(len(contents), 8)
        self.assertGreater(max(int(number) for _, number in contents), 64)
        for title, number in contents:
            self.assertIn(plain(title), plain(pages[int(number) - 1]), number)

    def test_traces(self):
        """Printing asks no network, and writes no file but the report and that it was handed out."""
        self.need("chromium-headless-shell", "strace")
        result = subprocess.run(
            ["strace", "-f", "-o", "trace", "-e", "trace=connect,sendto,creat,openat", PROGRAM,
             "report", "w.json", "--format", "pdf", "--output", "r.pdf"], cwd=self.folder,
            env=self.environment(), capture_output=True, timeout=120, check=False)
        if result.returncode != 0:
            self.skipTest("chromium-headless-shell cannot be traced here")
        lines = self.path("trace").read_text().splitlines()
        self.assertTrue(any("connect(" in line for line in lines))
        for line in lines:
            self.assertNotRegex(line, r"(connect|sendto)\(.*AF_INET6?\b")
            if "O_CREAT" in line and " = -1 " not in line:
                self.assertRegex(line, r"r\.pdf|/w\.dayzero[/\"]|/dev/shm/|/dev/null")

    def test_structure(self):
        """PDF tells those who listen to it what is a heading, a table or a list."""
        self.need("pdfinfo")
        self.write_report("r.pdf", "--style", "igf-2019")
        structure = self.text_of("pdfinfo", "-struct", "r.pdf")
        for kind in ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Figure"]:
            self.assertRegex(structure, rf"\b{kind}\b")

    def test_text(self):
        """The text of the PDF is what was entered, Chinese, Arabic and Hebrew too."""
        self.need("pdftotext")
        for text in [ARABIC, HEBREW, CHINESE]:
            self.add(text)
        self.write_report("r.pdf")
        # A line may end after a hyphen, and anywhere in Chinese.
        text = self.pdf_text("r.pdf").replace(" ", "")
        for entered in [*self.conclusions(), ARABIC, HEBREW, CHINESE]:
            self.assertIn(as_poppler_reads(entered).replace(" ", ""), text)

    def with_fonts(self, *names):
        """The environment of an engine that finds no fonts but those of /usr/share/fonts/NAMES."""
        self.need("chromium-headless-shell", "unshare")
        (self.path("fonts")).mkdir(exist_ok=True)
        for name in names:
            found = pathlib.Path("/usr/share/fonts").rglob(name)
            for font in found:
                shutil.copy(font, self.path("fonts") / font.name)
        if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
            self.skipTest("no mounts of one's own here")
        engine = shutil.which("chromium-headless-shell")
        return self.fake(
            f"exec unshare -m sh -c 'mount --bind \"$0/fonts\" /usr/share/fonts && "
            f"mount -t tmpfs none /var/cache/fontconfig && exec {engine} \"$@\"' "
            f"'{self.folder}' \"$@\"", program="chromium-headless-shell")

    def test_fonts(self):
        """A PDF in which letters would be boxes or nothing is not written; one sentence names the fonts."""
        options = ("report", "w.json", "--format", "pdf", "--style", "t.html", "--output", "r.pdf")
        none = self.with_fonts()
        sentence = self.refused(*options, environment=none)
        self.assertIn("no font", sentence)
        self.assertIn("apt-get install fonts-noto-core", sentence)
        latin = self.with_fonts("DejaVuSans*.ttf")
        if not any(self.path("fonts").iterdir()):
            self.skipTest("no DejaVu here")
        self.noted(*options, environment=latin)
        self.assertIn("Norms", self.pdf_text("r.pdf"))
        self.path("r.pdf").unlink()
        for text, script, package in [
                (CHINESE, "Chinese", "fonts-noto-cjk"), ("한", "Korean", "fonts-noto-cjk"),
                ("नमस्ते", "Devanagari", "fonts-noto-core"),
                ("A \U0001fae0", "emoji", "fonts-noto-color-emoji")]:
            added = self.add(text, "--release", "quote")
            sentence = self.refused(*options, environment=latin)
            self.assertIn(f"signs of the report: {script}.", sentence)
            self.assertIn(f"apt-get install {package}", sentence)
            self.assert_harmless(sentence)
            self.done("withdraw", "w.json", added)
        # What joins signs or turns their direction shows nothing and needs none.
        self.add("e\u0301 \u0301 e\u200dé – “q” … \u2068x\u2069", "--release", "quote")
        self.noted(*options, environment=latin)

    def test_fonts_on_screen(self):
        """On the report screen, too, a PDF with boxes is not called written."""
        self.add(CHINESE, "--release", "quote")
        screen = Screen(self, 80, 24, self.with_fonts("DejaVuSans*.ttf"))
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        screen.press("R", "Before it is written")
        for format in ["HTML", "docx", "odt", "PDF"]:
            screen.press("f", format)
        screen.press("w", ".pdf")
        screen.press("Enter", "fonts-noto-cjk")
        self.assertFalse(any(self.folder.glob("*.pdf")))

"""The report as PDF."""

import json
import re

from documents import ARABIC, CHINESE, HEBREW, ReportCase, pdf_parts, plain
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
        """Printing asks no network, and writes no file but the report."""
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
                self.assertRegex(line, r"r\.pdf|/dev/shm/|/dev/null")

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

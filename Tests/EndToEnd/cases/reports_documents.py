"""The report as documents, which other programs make: DOCX and ODT, PDF."""

import getpass
import io
import json
import os
import pty
import re
import socket
import zipfile

from documents import EDITIONS, DocumentCase, pdf_parts
from support import PROGRAM, subprocess

FORMATS = {"docx": "pandoc", "odt": "pandoc", "pdf": "chromium-headless-shell"}
ARABIC = "الأمن السيبراني والإبلاغ عن الثغرات"
HEBREW = "אבטחת מידע"
CHINESE = "网络空间负责任国家行为规范"

TEMPLATE = """<!DOCTYPE html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{title}}</title>
<style>body { font-family: serif }</style></head>
<body><header><h1>{{title}}</h1></header>
<figure><svg role="img"><title>Drawing</title></svg><figcaption>A drawing</figcaption></figure>
<h2>{{words.conclusions}}</h2><ol>{{#conclusions}}<li>{{text}}</li>{{/conclusions}}</ol>
{{#groups}}<section><h2>{{heading}}</h2>{{#conclusions}}<p>{{text}}</p>{{/conclusions}}
{{#roles}}{{#kinds}}{{#entries}}<p>{{label}} {{text}}</p>{{/entries}}{{/kinds}}{{/roles}}
</section>{{/groups}}</body></html>
"""


def plain(text):
    """Text in which only the words count, not where lines end or what isolates them."""
    return " ".join(re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text).split())


def as_poppler_reads(text):
    """Text as `pdftotext` reads it, which turns round the two letters that share one sign."""
    return re.sub("(ل)([اأإآ])", r"\2\1", text)


class ReportsDocuments(DocumentCase):

    def setUp(self):
        super().setUp()
        self.new("w.json", template="igf-2019-day0")
        self.write("t.html", TEMPLATE)

    def write_report(self, name, *options):
        """Writes a report to the file `name`, whose ending is the format, and returns it."""
        format = name.rpartition(".")[2]
        self.need(FORMATS[format])
        self.noted("report", "w.json", "--format", format, "--style", "t.html", "--output", name,
                   *options)
        return self.path(name).read_bytes()

    def conclusions(self):
        report = json.loads(self.noted("report", "w.json", "--format", "json").output)
        groups = [conclusion for group in report["groups"] for conclusion in group["conclusions"]]
        return [plain(conclusion["text"]) for conclusion in report["conclusions"] + groups]

    def text_of(self, *command):
        return plain(self.output_of(*command))

    def check_editions(self, format, begin):
        for edition in EDITIONS:
            options = ("--edition", edition)
            data = self.write_report(f"{edition}.{format}", *options)
            self.assertTrue(data.startswith(begin), edition)
            self.assertEqual(self.write_report(f"{edition}-2.{format}", *options), data)
            piped = self.noted("report", "w.json", "--format", format, "--style", "t.html",
                               "--output", "-", *options)
            self.assertEqual(piped.output, data)

    def test_docx(self):
        """Each edition is written as DOCX, the same bytes each time, in a file or a pipe."""
        self.check_editions("docx", b"PK\x03\x04")

    def test_odt(self):
        """Each edition is written as ODT, the same bytes each time, in a file or a pipe."""
        self.check_editions("odt", b"PK\x03\x04")

    def test_pdf(self):
        """Each edition is written as PDF, the same bytes each time, in a file or a pipe."""
        self.check_editions("pdf", b"%PDF-")

    def test_styles(self):
        """Each style makes each document; on paper no table is cut off."""
        self.need("pandoc", "chromium-headless-shell", "pdftotext")
        report = json.loads(self.noted("report", "w.json", "--format", "json").output)
        for line in self.done("styles").text.splitlines():
            name, formats = line.split("  ")
            self.assertIn("html", formats)
            for format in FORMATS:
                self.write_report(f"{name}.{format}", "--style", name)
            text = self.pdf_text(f"{name}.pdf")
            for table in report["tables"]:
                columns = [total["value"] for total in table["totals"]]
                rows = [row["total"] for row in table["rows"]]
                # A table with many columns is turned round.
                totals = rows if len(columns) > len(rows) else columns
                self.assertIn("Total " + " ".join(map(str, totals + [table["total"]])), text)

    def test_file_is_kept(self):
        """A document that is there is left as it is, but for --force."""
        for format in FORMATS:
            with self.subTest(format):
                data = self.write_report(f"r.{format}")
                options = ("report", "w.json", "--format", format, "--style", "t.html",
                           "--output", f"r.{format}")
                self.write(f"r.{format}", "precious")
                self.assertIn("--force", self.refused(*options))
                self.noted(*options, "--force")
                self.assertEqual(self.path(f"r.{format}").read_bytes(), data)
        self.assert_no_left_overs()

    def test_no_place(self):
        """A document needs a place to go: wrong usage without one, refused on a terminal."""
        for format in FORMATS:
            self.assertIn("--output", self.refused("report", "w.json", "--format", format, code=64))
            ours, theirs = pty.openpty()
            result = subprocess.run(
                [PROGRAM, "report", "w.json", "--format", format, "--output", "-"], stdout=theirs,
                stderr=subprocess.PIPE, cwd=self.folder, env=self.environment(), check=False,
                timeout=60)
            os.close(theirs)
            os.close(ours)
            self.assertEqual(result.returncode, 1)
            self.assertIn(b"terminal", result.stderr)

    def test_missing_program(self):
        """Without the program that makes it, one sentence says how to install it."""
        elsewhere = {"PATH": "/nonexistent:."}
        for format, program in FORMATS.items():
            sentence = self.refused(
                "report", "w.json", "--format", format, "--style", "t.html", "--output",
                f"r.{format}", environment=elsewhere)
            self.assertIn(f"apt-get install {program}", sentence)
        for format in ["markdown", "csv", "json"]:
            self.noted("report", "w.json", "--format", format, environment=elsewhere)

    def fake(self, *lines, program="pandoc"):
        """Puts a program in another's place, and returns the environment in which it is found."""
        self.path("bin").mkdir(exist_ok=True)
        self.write(f"bin/{program}", "\n".join(["#!/bin/sh", f"cd '{self.folder}'", *lines, ""]))
        self.path(f"bin/{program}").chmod(0o755)
        return {"PATH": f"{self.folder}/bin:/usr/bin:/bin"}

    def test_failing_program(self):
        """What a program complains of is told in one sentence, and nothing is written."""
        options = ("report", "w.json", "--format", "odt", "--style", "t.html", "--output", "r.odt")
        ways = [(["echo first >&2", "echo 'no \033[31mmore' >&2", "exit 3"], "more"),
                (["exec 0<&-", "exit 1"], "failed"), (["cat >/dev/null", "kill -9 $$"], "failed")]
        for lines, words in ways:
            sentence = self.refused(*options, environment=self.fake(*lines))
            self.assertIn("pandoc", sentence)
            self.assertIn(words, sentence)
            self.assert_harmless(sentence)

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

    def test_what_a_program_learns(self):
        """A program gets the page on its standard input, and nothing else of session or user."""
        self.add("Very secret words")
        environment = self.fake('printf "%s\\n" "$@" >arguments', "env >environment", "cat >page",
                                "echo document")
        self.noted("report", "w.json", "--format", "docx", "--style", "t.html", "--output", "r.docx",
                   environment=dict(environment, SECRET="Very secret words"))
        self.assertEqual(self.path("r.docx").read_bytes(), b"document\n")
        self.assertIn("Very secret words", self.path("page").read_text())
        learnt = self.path("arguments").read_text() + self.path("environment").read_text()
        self.assertNotIn("Very secret", learnt)
        self.assertNotIn("w.json", learnt)
        self.assertNotIn("HOME=" + str(self.folder), learnt)

    def check_metadata(self, text):
        self.assertIn("Strengthening the Multi-Stakeholder Approach", text)
        for name in [getpass.getuser(), socket.gethostname(), str(self.folder), "w.json"]:
            self.assertNotRegex(text, rf"\b{re.escape(name)}\b")
        self.assertNotRegex(text, r"20[2-9]\d-\d\d-\d\d")

    def test_zip_metadata(self):
        """DOCX and ODT tell title and language, and neither user, machine nor time."""
        for format in ["docx", "odt"]:
            data = self.write_report(f"r.{format}")
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self.assertIsNone(archive.testzip())
                self.assertEqual({item.date_time for item in archive.infolist()},
                                 {(1980, 1, 1, 0, 0, 0)})
                properties = [name for name in archive.namelist()
                              if name == "meta.xml" or name.startswith("docProps/")]
                text = "".join(archive.read(name).decode() for name in properties)
                everything = "".join(
                    archive.read(name).decode() for name in archive.namelist()
                    if name.endswith((".xml", ".rels")))
            self.check_metadata(text)
            self.assertIn("<dc:language>en", text)
            self.assertNotIn("<svg", everything)
            self.assertNotIn("A drawing", everything)

    def test_pdf_metadata(self):
        """PDF tells title and language, and neither user, machine nor time."""
        data = self.write_report("r.pdf")
        self.assertIn(b"/Lang (en)", data)
        for part in pdf_parts(data):
            self.assertNotIn(b"CreationDate", part)
            self.assertNotIn(b"ModDate", part)
        self.need("pdfinfo")
        self.check_metadata(self.text_of("pdfinfo", "r.pdf"))

    def test_pdf_contents(self):
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

    def test_pdf_traces(self):
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

    def test_pdf_structure(self):
        """PDF tells those who listen to it what is a heading, a table or a list."""
        self.need("pdfinfo")
        self.write_report("r.pdf", "--style", "igf-2019")
        structure = self.text_of("pdfinfo", "-struct", "r.pdf")
        for kind in ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Figure"]:
            self.assertRegex(structure, rf"\b{kind}\b")

    def check_office(self, format):
        self.need("soffice")
        self.add(ARABIC)
        self.add(CHINESE)
        self.write_report(f"r.{format}")
        text = self.office_text(f"r.{format}")
        for conclusion in [*self.conclusions(), ARABIC, CHINESE]:
            self.assertIn(conclusion, text)

    def office_text(self, name):
        """What LibreOffice reads in a document."""
        self.text_of(
            "soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office",
            "--convert-to", "txt:Text (encoded):UTF8", name)
        return plain(self.path(name.rpartition(".")[0] + ".txt").read_text("utf-8-sig"))

    def test_docx_opens(self):
        """LibreOffice opens the DOCX, and the conclusions and all scripts are in it."""
        self.check_office("docx")

    def test_odt_opens(self):
        """LibreOffice opens the ODT, and the conclusions and all scripts are in it."""
        self.check_office("odt")

    def pdf_text(self, name):
        """What Poppler reads in a PDF; in other layouts it takes hyphens at line ends out."""
        return self.text_of("pdftotext", "-layout", name, "-")

    def test_pdf_text(self):
        """The text of the PDF is what was entered, Chinese, Arabic and Hebrew too."""
        self.need("pdftotext")
        for text in [ARABIC, HEBREW, CHINESE]:
            self.add(text)
        self.write_report("r.pdf")
        # A line may end after a hyphen, and anywhere in Chinese.
        text = self.pdf_text("r.pdf").replace(" ", "")
        for entered in [*self.conclusions(), ARABIC, HEBREW, CHINESE]:
            self.assertIn(as_poppler_reads(entered).replace(" ", ""), text)

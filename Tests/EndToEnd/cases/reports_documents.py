"""The report as documents, which other programs make: DOCX and ODT, PDF."""

import io
import json
import os
import pty
import re
import zipfile

from documents import ARABIC, CHINESE, EDITIONS, FORMATS, ReportCase, plain
from support import PROGRAM, subprocess


class ReportsDocuments(ReportCase):

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
        self.assert_no_left_overs(reports=True)

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

    def test_directions(self):
        """A paragraph from right to left is set so in DOCX and ODT: it begins at the right side."""
        self.need("soffice", "pdftotext")
        session = json.loads(self.noted("show", "w.json", "--json").output)
        session["groups"][0]["title"] = ARABIC
        session["conclusions"][0]["text"] = ARABIC + " (CERT) 2019."
        session["entries"][0]["text"] = ARABIC + " & <b> 12."
        self.write("w.json", json.dumps(session))
        for format, mark in [("docx", "<w:bidi />"), ("odt", "rl-tb")]:
            self.noted("report", "w.json", "--format", format, "--output", f"r.{format}")
            with zipfile.ZipFile(self.path(f"r.{format}")) as archive:
                self.assertIsNone(archive.testzip())
                xml = archive.read("word/document.xml" if format == "docx" else "content.xml")
                meta = archive.read("docProps/core.xml" if format == "docx" else "meta.xml")
            self.assertIn(mark, xml.decode())
            for text in [xml.decode(), meta.decode()]:
                self.assertNotRegex(text, "[\u200e\u200f]")
            right, left = 0, 0
            for width, words in self.lines_of(f"r.{format}"):
                text = plain(" ".join(word for _, _, word in words))
                # The words of such a line come as they stand on paper, letters and all.
                is_arabic = any(word in text for word in ["ثغرات", "ثغرات"[::-1]])
                if is_arabic and not text.startswith("Group"):
                    self.assertGreater(max(end for _, end, _ in words), width * 0.7, text)
                    right += 1
                if "Divide participants into" in text:
                    self.assertLess(min(start for start, _, _ in words), width * 0.3, text)
                    left += 1
            self.assertGreater(right, 0, format)
            self.assertGreater(left, 0, format)

    def test_lists(self):
        """LibreOffice shows all entries and totals that the usual styles put into DOCX and ODT."""
        self.need("soffice")
        session = json.loads(self.noted("show", "w.json", "--json").output)
        texts = [plain(entry["text"]) for entry in session["entries"]
                 if entry.get("release", "quote") == "quote"]
        for format in ["docx", "odt"]:
            self.noted("report", "w.json", "--format", format, "--output", f"r.{format}")
            found = self.office_text(f"r.{format}")
            for text in texts:
                self.assertIn(text, found)
            self.assertGreater(len(re.findall(r"\bTotal \d+ \d+", found)), 1)

    def lines_of(self, name):
        """The lines of a document as LibreOffice sets them: the page's width, the words' sides."""
        self.text_of("soffice", "--headless",
                     f"-env:UserInstallation=file://{self.folder}/office",
                     "--convert-to", "pdf", name)
        layout = self.output_of("pdftotext", "-bbox-layout", f"{name.rpartition('.')[0]}.pdf", "-")
        lines = []
        for page in layout.split("<page ")[1:]:
            width = float(re.match('width="([0-9.]+)"', page)[1])
            for line in page.split("<line ")[1:]:
                words = re.findall('<word xMin="([0-9.]+)" .*? xMax="([0-9.]+)" .*?>(.*?)</word>', line)
                lines.append((width, [(float(a), float(b), word) for a, b, word in words]))
        return lines

    def test_rows(self):
        """Each row of a table keeps its title in DOCX and ODT, and has as many cells as columns."""
        for format, part, row, cell in [
                ("docx", "word/document.xml", "<w:tr[ >].*?</w:tr>", "<w:tc>"),
                ("odt", "content.xml", "<table:table-row>.*?</table:table-row>",
                 "<table:table-cell ")]:
            self.need("pandoc")
            self.noted("report", "w.json", "--format", format, "--output", f"r.{format}")
            with zipfile.ZipFile(self.path(f"r.{format}")) as archive:
                xml = archive.read(part).decode()
            table = "<w:tbl>.*?</w:tbl>" if format == "docx" else "<table:table .*?</table:table>"
            tables = re.findall(table, xml, re.DOTALL)
            self.assertGreater(len(tables), 3)
            for table in tables:
                rows = re.findall(row, table, re.DOTALL)
                self.assertEqual(len({text.count(cell) for text in rows}), 1, table[:400])
            numbers = [table for table in tables if ">Problem-solver<" in table]
            self.assertTrue(numbers, format)

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

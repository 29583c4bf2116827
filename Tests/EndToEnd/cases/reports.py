"""The report in its editions and formats, as files."""

import codecs
import csv
import io
import json
import os
import re
import urllib.parse

from support import Case

EDITIONS = ["internal", "chatham-house", "public"]
TEXTS = ["markdown", "csv", "json"]
TABLES = {
    "entries", "wordings", "links", "needs", "encounters", "offers", "challenges", "conclusions",
    "parked", "groups", "participants", "attendance", "norms", "workshop", "numbers", "flows",
    "insights", "votes"}


def rows(data):
    """The rows of a CSV file by the names of its columns, read as strictly as Python can."""
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


class Reports(Case):

    def setUp(self):
        super().setUp()
        self.new("w.json", template="igf-2019-day0")

    def report(self, *options, file="w.json"):
        return self.noted("report", file, *options)

    def test_editions(self):
        """Each edition is written in each format of text, and says what it leaves out."""
        for edition in EDITIONS:
            for format in TEXTS:
                outcome = self.report("--edition", edition, "--format", format)
                self.assertGreater(len(outcome.output), 1_000)
                self.assertTrue(outcome.sentences)
                for sentence in outcome.sentences:
                    self.assertRegex(sentence, r"^Note: .*\.$")
        words = self.report("--edition", "internal").errors.decode()
        self.assertIn("it has everything", words)
        words = self.report("--edition", "chatham-house").errors.decode()
        self.assertIn("read it before you hand it on", words)

    def test_names_taken_out(self):
        """What was said of a participant by name is told by its label, not in the report."""
        self.write("people.csv", "name,organisation,sector,group\nZoe Quux,Blorp,government,I\n")
        self.noted("import", "w.json", "--participants", "people.csv")
        self.add("As Zoe Quux of Blorp said", "--release", "quote")
        outcome = self.report("--edition", "chatham-house")
        self.assertRegex(outcome.errors.decode(), r"A name was found in \d+ text.*: .*A\d+")
        for format in TEXTS:
            data = self.report("--edition", "chatham-house", "--format", format).output
            for name in [b"Zoe", b"Quux", b"Blorp"]:
                self.assertNotIn(name, data, format)

    def test_names_in_addresses(self):
        """Names that share the signs of an address, or a letter, are taken out together."""
        self.write("people.csv", "name,group\nИван Иванов,I\nАнна Петрова,I\nBobba,I\nEmily,I\n")
        self.noted("import", "w.json", "--participants", "people.csv")
        address = "https://x.example/" + urllib.parse.quote("Иванов и Петрова")
        self.add(f"See {address} and #bobbæmily", "--release", "quote")
        for edition in ["chatham-house", "public"]:
            report = self.report("--edition", edition, "--format", "json").output.decode()
            self.assertNotIn("%D0", report)
            self.assertNotIn("bobb", report)
        ivan = next(person["id"] for person in self.session()["participants"]
                    if person.get("name") == "Иван Иванов")
        self.assertIn("Texts say a name", self.refused("withdraw", "w.json", ivan))

    def test_places_of_names(self):
        """Of names it is told where they were in what is written, and nowhere else."""
        self.write("people.csv", "name,group\nZoe Quux,I\n")
        self.noted("import", "w.json", "--participants", "people.csv")
        self.add("As Zoe Quux said", "--release", "quote")

        def places(*options):
            words = self.report("--edition", "chatham-house", *options).errors.decode()
            return set(re.search("A name was found.*: (.*)[.]", words)[1].split(", "))

        everything = places()
        self.assertEqual(places("--style", "igf-form"), everything)
        self.assertEqual(places("--length", "short", "--format", "csv"), everything)
        self.assertLess(places("--length", "short"), everything)

    def test_file_is_kept(self):
        """A file that is there is left as it is, but for --force; so is the session, always."""
        for format, name in [("markdown", "r.md"), ("csv", "r.csv"), ("json", "r.json")]:
            options = ("report", "w.json", "--format", format, "--output", name)
            self.noted(*options)
            expected = self.path(name).read_bytes()
            self.write(name, "precious")
            self.assertIn("--force", self.refused(*options))
            self.noted(*options, "--force")
            self.assertEqual(self.path(name).read_bytes(), expected)
        self.assertIn("session itself", self.refused(
            "report", "w.json", "--format", "json", "--output", "./w.json", "--force"))
        self.path("links").mkdir()
        self.write("links/needs.csv", "precious")
        self.assertIn("needs.csv", self.refused(
            "report", "w.json", "--format", "csv", "--output", "links"))
        self.assert_no_left_overs(reports=True)

    def test_places(self):
        """What cannot be written to is named with the way out, and never replaced, not by force."""
        self.path("folder").mkdir()
        self.new("other.json")
        session = self.path("other.json").read_bytes()
        sentences = {
            "folder": "is a folder. Name a file in it, as 'folder/report.md'.",
            "other.json": "is a session of Day Zero and was not touched.",
            "/dev/full": "is a device",
            "a/b/c.md": "There is no folder 'a/b'; 'a/b/c.md' was not written. Make the folder first",
            "w.json/c.md": "'w.json' is a file, not a folder.",
            "n" * 300: "is too long. Choose a shorter one.",
        }
        for path, sentence in sentences.items():
            for options in [(), ("--force",)]:
                errors = self.refused("report", "w.json", "--output", path, *options)
                self.assertIn(sentence, errors)
                self.assertNotIn(".new", errors)
        self.assertEqual(self.path("other.json").read_bytes(), session)
        self.assertIn("tables need a folder", self.refused(
            "report", "w.json", "--format", "csv", "--output", "other.json"))
        self.report("--format", "csv", "--output", "folder")
        self.assertIn("entries.csv", self.refused(
            "report", "w.json", "--format", "csv", "--output", "folder"))
        self.assert_no_left_overs(reports=True)

    def test_standard_output(self):
        """A dash is standard output, the usual place for text."""
        for format in TEXTS:
            usual = self.report("--format", format).output
            self.assertEqual(self.report("--format", format, "--output", "-").output, usual)

    def test_tables(self):
        """CSV has a file for each kind of record, in a folder or beside each other."""
        self.report("--format", "csv", "--output", "folder")
        self.report("--format", "csv", "--output", "all.csv")
        self.assertEqual({name for name in self.names("*.csv") if "/" in name},
                         {f"folder/{table}.csv" for table in TABLES})
        for table in TABLES:
            beside = "all.csv" if table == "entries" else f"all-{table}.csv"
            data = self.path(f"folder/{table}.csv").read_bytes()
            self.assertEqual(self.path(beside).read_bytes(), data)
            self.assertTrue(data.startswith(codecs.BOM_UTF8))
            rows(data)
        entries = rows(self.path("all.csv").read_bytes())
        self.assertEqual({row["text"] for row in entries},
                         {entry["text"].strip() for entry in self.session()["entries"]})
        alone = self.report("--format", "csv")
        self.assertEqual(alone.output, self.path("all.csv").read_bytes())
        self.assertIn("--output FOLDER", alone.errors.decode())

    def test_formulas(self):
        """No cell of any table begins as a formula would, whatever was entered."""
        for text in ["=1+1", "+1", "-1", "@a", "\t=1", "＝1", "x\n=1", "x;=1;", "\u3000=1"]:
            self.add(text, "--organisation", "=Org", "--theme", "@theme")
        for edition in EDITIONS:
            self.report("--edition", edition, "--format", "csv", "--output", edition)
            for table in TABLES:
                data = self.path(f"{edition}/{table}.csv").read_bytes()
                cells = [cell for row in rows(data) for cell in row.values()]
                lines = data.decode("utf-8-sig").splitlines()
                # A program that expects semicolons sees other cells, and no quotes in them.
                for cell in cells + [cell for line in lines for cell in line.split(";")]:
                    self.assertNotRegex(cell, r'^["\s]*[=+\-@＝＋－＠]', table)
                self.assert_harmless(data.replace(b"\r\n", b"\n").removeprefix(codecs.BOM_UTF8))

    def test_data(self):
        """JSON says what it is and has the texts as they were entered, without ids."""
        text = "=1 <b>&amp; \u202e مرحبا 你好 'x' \"y\""
        identifier = self.add(text)
        for edition in EDITIONS:
            output = self.report("--edition", edition, "--format", "json").output
            self.assert_harmless(output, edition)
            report = json.loads(output)
            self.assertEqual(list(report)[:3], ["format", "version", "edition"])
            self.assertEqual(
                (report["format"], report["version"], report["edition"]),
                ("dayzero-report", 1, edition))
            texts = [
                entry["text"] for group in report["groups"] for role in group["roles"]
                for kind in role["kinds"] for entry in kind["entries"]]
            self.assertIn(text, texts)
            self.assertNotIn(identifier, output.decode())

    def test_no_layout(self):
        """CSV and JSON have no layout, so style and length make no difference to them."""
        for format in ["csv", "json"]:
            usual = self.report("--format", format).output
            for option in [("--style", "igf-form"), ("--length", "short")]:
                self.assertEqual(self.report("--format", format, *option).output, usual)

    def test_styles(self):
        """Each style is listed, printed to copy, and the copy gives the same report."""
        listing = self.done("styles").text
        for line in listing.splitlines():
            name, formats = line.split("  ")
            for format in formats.split(", "):
                ending = {"markdown": "md"}.get(format, format)
                copy = f"{name}.{ending}"
                self.done("styles", name, "--format", format, "--output", copy)
                self.assertEqual(
                    self.done("styles", name, "--format", format).output,
                    self.path(copy).read_bytes())
                for length in ["short", "full"]:
                    options = ("--format", format, "--length", length, "--style")
                    self.assertEqual(
                        self.report(*options, copy).output, self.report(*options, name).output)
        self.assertIn("igf-2019", self.refused("styles", "nonsense"))
        self.refused("styles", "igf-2019", "--output", "igf-2019.md")

    def test_own_style(self):
        """A template of one's own is used; where it has a mistake, file and line are named."""
        self.write("ours.md", "# Our report on {{title}}\n")
        self.assertIn("# Our report on Strengthening", self.report("--style", "ours.md").text)
        self.write("bad.md", "# A\n{{#groups}}\n\n")
        self.assertRegex(
            self.refused("report", "w.json", "--style", "bad.md"), r"bad\.md, line \d")
        for text, words in [
                ("# A\n{{> nosuch}}", "line 2: there is no part 'nosuch'"),
                ("{{> report}}", "line 1: there is no part 'report'"),
                ("{{#groups}}\n{{> report}}{{/groups}}", "line 2"),
                ("{{#groups}}\n" * 3_000, "line 33: more than 32 sections"),
                ("{{#groups}}\n", "line 1: '{{#groups}}' is not ended by '{{/groups}}'")]:
            self.write("bad.md", text)
            self.assertIn("bad.md, " + words, self.refused("report", "w.json", "--style", "bad.md"))
        self.write("typo.md", "# {{titel}}\n\n{{hosts.nam}}\n")
        self.assertRegex(
            self.report("--style", "typo.md").errors.decode(),
            r"(?m)^Note: typo\.md: no report has .*: 'titel' \(line 1\), .*'nam' \(line 3\)\.$")
        self.write("latin.md", b"caf\xe9")
        self.assertIn("UTF-8", self.refused("report", "w.json", "--style", "latin.md"))
        self.assertIn("missing.md", self.refused("report", "w.json", "--style", "missing.md"))
        self.assertIn(".html", self.refused(
            "report", "w.json", "--format", "html", "--style", "ours.md"))
        self.assertIn("igf-2019", self.refused("report", "w.json", "--style", "nonsense"))

    def test_foreign_parts(self):
        """A template that would bring in something from elsewhere is refused, with the part."""
        for part in ['<img src="http://a.example/x.png">', "<link rel=stylesheet href=a.css>",
                     "<style>@import 'a.css'</style>", "<style>a { background: url(/x) }</style>",
                     "<script>x</script>", '<IMG\nSRC = "file:///etc/passwd">']:
            self.write("t.html", f"<h1>{{{{title}}}}</h1>{part}")
            self.assertIn("elsewhere", self.refused(
                "report", "w.json", "--format", "html", "--style", "t.html"))
        for part in ['<a href="{{text}}">', "<body onload=x>", "<p title={{title}}>",
                     "<meta http-equiv=refresh content=0>", "<p style='background:&#117;rl(/x)'>"]:
            self.write("t.html", f"<h1>{{{{title}}}}</h1>{part}")
            for format in ["html", "docx", "pdf"]:
                self.assertIn("t.html, line 1: ", self.refused(
                    "report", "w.json", "--format", format, "--style", "t.html", "--output", "r"))
        self.write("t.html", '<img src="data:image/gif;base64,R0lGOD" alt=""><a href="https://a.example">')
        self.report("--format", "html", "--style", "t.html")

    def test_private(self):
        """Only its owner can read a report that was written."""
        self.report("--format", "csv", "--output", "folder")
        self.assertEqual(os.stat(self.path("folder")).st_mode & 0o77, 0)
        self.assertEqual(os.stat(self.path("folder/entries.csv")).st_mode & 0o77, 0)

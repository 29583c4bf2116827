"""Lists of participants and entries that come from spreadsheets."""

import os
import subprocess

from plain import Plain
from support import Case

PEOPLE = (
    "\ufeffName;Affiliation;Stakeholder group;Breakout group;E-mail\r\n"
    "Kaja Ciglic;Microsoft;Private sector;I;kaja@example.org\r\n"
    "\"Neves; Ana\";FCT;government;Group II;\r\n"
    ";JPCERT/CC;technical community;III;\r\n"
    ";;Academia;iv;\r\n")
ENTRIES = (
    "group,kind,role,sector,organisation,themes,release,text\n"
    "I,action,Problem-solver,Government,BSI,\"law, trust\",,\"Set up a point\nto report flaws to\"\n"
    "II,Challenge,whistle-blower,Civil society,,,,Fears the law\n"
    "II,c,whistle-blower,,,,paraphrase,Is not heard\n")
ERRORS = (
    "name,sector,group\nAna,Goverment,I\nBo,Academia,VII\nCy,Academia,I\n,,I\nDi,\"Acad\"emia,I\n")


class Imports(Case):

    def people(self, file="w.json"):
        return self.session(file)["participants"]

    def test_participants(self):
        """A list of participants is taken in as it was exported, and a second time adds nobody."""
        self.new()
        self.write("people.csv", PEOPLE)
        outcome = self.done("import", "w.json", "--participants", "people.csv")
        self.assertIn("Took in 4 participants.", outcome.text)
        self.assertIn("Columns not used: E-mail.", outcome.text)
        groups = {each["id"]: each["number"] for each in self.session()["groups"]}
        self.assertEqual(
            {(groups[each["group"]], each["name"], each["organisation"], each.get("sector"))
             for each in self.people()},
            {("I", "Kaja Ciglic", "Microsoft", "private-sector"),
             ("II", "Neves; Ana", "FCT", "government"),
             ("III", None, "JPCERT/CC", "technical-community"), ("IV", None, None, "academia")})
        before = self.path("w.json").read_bytes()
        again = self.done("import", "w.json", "--participants", "people.csv")
        self.assertIn("Took in 0 participants, left out 4 that are there already.", again.text)
        self.assertEqual(self.path("w.json").read_bytes(), before)
        self.assertIn("nothing is wrong", self.done("check", "w.json").text)
        self.assert_no_left_overs()

    def test_undone_on_the_board(self):
        """The board that is opened next takes the whole list back with one undo."""
        self.new()
        self.write("people.csv", PEOPLE)
        self.done("import", "w.json", "--participants", "people.csv")
        self.assertEqual(len(self.people()), 4)
        board = Plain(self)
        self.assertTrue(board.send("u\n"))
        self.assertEqual(board.leave()[0], 0)
        self.assertEqual(self.people(), [])

    def test_entries(self):
        """A list of entries is taken in with its themes; its role decides where release is empty."""
        self.new()
        self.write("entries.csv", ENTRIES)
        outcome = self.done("import", "w.json", "--entries", "entries.csv")
        self.assertIn("Took in 3 entries.", outcome.text)
        entries = {each["text"]: each for each in self.entries().values()}
        first = entries["Set up a point\nto report flaws to"]
        self.assertEqual(first["themes"], ["law", "trust"])
        self.assertEqual(first["release"], "quote")
        self.assertEqual(entries["Fears the law"]["release"], "room")
        self.assertEqual(entries["Is not heard"]["release"], "paraphrase")
        again = self.done("import", "w.json", "--entries", "entries.csv")
        self.assertIn("left out 3 that are there already", again.text)
        self.assertEqual(len(self.entries()), 3)

    def test_refused_rows(self):
        """As long as a row is refused nothing is taken in; each is named with line and reason."""
        self.new()
        self.write("people.csv", ERRORS)
        outcome = self.run_program("import", "w.json", "--participants", "people.csv")
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertEqual(self.people(), [])
        self.assertIn("Took in 0 participants, refused 4; --skip-refused takes the other one in.",
                      outcome.text)
        for line, words in [(2, "did you mean Government?"), (3, "no group 'VII'"),
                            (5, "names nobody"), (6, "quotation mark")]:
            self.assertTrue(
                any(each.startswith(f"people.csv: line {line}: ") and words in each
                    for each in outcome.sentences), str(outcome))
        outcome = self.run_program(
            "import", "w.json", "--participants", "people.csv", "--skip-refused")
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertEqual([each["name"] for each in self.people()], ["Cy"])

    def test_dry_run(self):
        """import --dry-run tells what it would do and changes nothing."""
        self.new()
        self.write("people.csv", PEOPLE)
        before = self.path("w.json").read_bytes()
        outcome = self.done("import", "w.json", "--participants", "people.csv", "--dry-run")
        self.assertIn("Would take in 4 participants.", outcome.text)
        self.assertEqual(self.path("w.json").read_bytes(), before)
        self.assert_no_left_overs()

    def test_default_group(self):
        """import --group is where those sit whose row names no group."""
        self.new()
        self.write("people.csv", "sector\nAcademia\n")
        self.assertEqual(
            self.run_program("import", "w.json", "--participants", "people.csv").code, 1)
        self.done("import", "w.json", "--participants", "people.csv", "--group", "ii")
        numbers = {each["id"]: each["number"] for each in self.session()["groups"]}
        self.assertEqual([numbers[each["group"]] for each in self.people()], ["II"])

    def test_refused_files(self):
        """What is no list in UTF-8 is refused in one sentence with the way out; nothing changes."""
        self.new()
        before = self.path("w.json").read_bytes()
        for content, words in [
                ("name,sector\nМария,Academia\n".encode("cp1251"), "CSV UTF-8"),
                (b"PK\x03\x04\0\0\0\x08name", "spreadsheet"),
                (b"organisation,who\nX,Maya Okoro\n", "call the column 'name'"),
                (b"", "is empty"), (b"one,two\n1,2\n", "names no column"),
                (b"name,Name\n1,2\n", "same column"), (b"name,\"sector\n", "never closed"),
                (b"name\n" + b"A\n" * 10_001, "10000 rows"),
                (b"name\n" + b"A" * (5 << 20), "5 MiB")]:
            self.path("list.csv").write_bytes(content)
            self.assertIn(words, self.refused("import", "w.json", "--participants", "list.csv"))
        self.assertIn("not there", self.refused("import", "w.json", "--participants", "no.csv"))
        self.refused("import", "w.json", code=64)
        self.refused(
            "import", "w.json", "--participants", "a.csv", "--entries", "b.csv", code=64)
        self.assertEqual(self.path("w.json").read_bytes(), before)

    def test_pipes(self):
        """A list may come through a pipe, by name or as standard input; a link leads to its file."""
        self.new()
        people = "name,sector,group\nMaya Okoro,Academia,I\n".encode("utf-16")
        self.done("import", "w.json", "--participants", "-", stdin=people)
        self.assertEqual([each["name"] for each in self.people()], ["Maya Okoro"])
        os.mkfifo(self.path("pipe"))
        with subprocess.Popen(["cp", "/dev/stdin", self.path("pipe")], stdin=subprocess.PIPE) as cp:
            cp.stdin.write(b"name,group\nBo,II\n")
            cp.stdin.close()
            self.done("import", "w.json", "--participants", "pipe")
        self.write("list.csv", "name,group\nCy,II\n")
        self.path("link.csv").symlink_to("list.csv")
        self.done("import", "w.json", "--participants", "link.csv")
        self.assertEqual({each["name"] for each in self.people()}, {"Maya Okoro", "Bo", "Cy"})

    def test_the_same_person(self):
        """Who comes again in a list is told of with both rows and taken in once."""
        self.new()
        self.write("people.csv", "name,group\nMaya Okoro,I\nmaya okoro,I\n\"Okoro, Maya\",I\nBo,I\n")
        outcome = self.noted("import", "w.json", "--participants", "people.csv")
        self.assertIn("Took in 2 participants, left out 2 who come again.", outcome.text)
        self.assertEqual(outcome.sentences, [
            f"people.csv: line {line}: the same person again as in line 2." for line in (3, 4)])

    def test_one(self):
        """One of something is told as one."""
        self.new()
        self.write("people.csv", "name,group\nMaya Okoro,I\nmaya okoro,I\n")
        outcome = self.noted("import", "w.json", "--participants", "people.csv")
        self.assertIn("Took in 1 participant, left out 1 who comes again.", outcome.text)
        outcome = self.noted("import", "w.json", "--participants", "people.csv")
        self.assertIn("left out 1 that is there already", outcome.text)

    def test_own_tables(self):
        """Our own tables come back: nothing new in the same session, the same in another."""
        self.new()
        self.write("people.csv", (
            "name,organisation,sector,group\n'=Eve,@home,Civil society,I\n-,Ministry,Government,II\n"
            "'Quoted',\"A, B; -C\",,III\n,,Academia,I\n,,Academia,I\n"))
        self.done("import", "w.json", "--participants", "people.csv")
        self.add("- starts with a dash\n=1+1; -2\n'@x", "--organisation", "@home", "--theme", "a; b",
                 "--sector", "government")
        self.add("'=not a formula", "--release", "room")
        for text in ("Same", "Same"):
            self.add(text)
        self.noted("report", "w.json", "--edition", "internal", "--format", "csv", "--output", "out/")
        for kind in ("participants", "entries"):
            outcome = self.done("import", "w.json", f"--{kind}", f"out/{kind}.csv")
            self.assertIn(f"Took in 0 {kind}", outcome.text)
        self.done("new", "other.json", "--template", "igf-day0")
        for kind in ("participants", "entries"):
            self.done("import", "other.json", f"--{kind}", f"out/{kind}.csv")

        def facts(file, kind, *names):
            session = self.session(file)
            groups = {each["id"]: each["number"] for each in session["groups"]}
            return sorted(
                [groups[each["group"]], *[str(each.get(name)) for name in names]]
                for each in session[kind])

        for kind, names in [("participants", ("name", "organisation", "sector")),
                            ("entries", ("kind", "role", "sector", "organisation", "text", "release"))]:
            self.assertEqual(facts("w.json", kind, *names), facts("other.json", kind, *names))

    def test_beside_entries(self):
        """import leaves what is there: entries stay, and the session is safe to merge."""
        self.new()
        self.add("Pays those who report")
        self.path("copy.json").write_bytes(self.path("w.json").read_bytes())
        self.write("people.csv", PEOPLE)
        self.done("import", "w.json", "--participants", "people.csv")
        self.done("import", "copy.json", "--participants", "people.csv")
        self.assertEqual(len(self.entries()), 1)
        self.done("merge", "all.json", "w.json", "copy.json")
        self.assertEqual(len(self.entries("all.json")), 1)

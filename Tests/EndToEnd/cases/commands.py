"""The commands as a script meets them."""

import json

from support import ADD, PROGRAM, Case, subprocess

COMMANDS = [
    "open", "demo", "new", "add", "import", "show", "check", "insights", "report", "styles",
    "templates", "norms"]


class Commands(Case):

    def test_help(self):
        """Every command has --help, on standard output and with exit code 0."""
        for command in COMMANDS:
            outcome = self.done(command, "--help")
            self.assertIn(f"USAGE: dayzero {command}", outcome.text)
        overview = self.done("--help").text
        for command in COMMANDS:
            self.assertRegex(overview, rf"(?m)^  {command} ")

    def test_without_terminal(self):
        """Without a terminal, dayzero alone prints its help and exits with 64."""
        outcome = self.run_program()
        self.assertEqual(outcome.code, 64, str(outcome))
        self.assertIn("USAGE: dayzero", outcome.text)

    def test_screens_without_terminal(self):
        """Without a terminal, the screens refuse in one sentence and make nothing."""
        self.new()
        self.assertIn("terminal", self.refused("demo"))
        self.assertIn("terminal", self.refused("open", "w.json"))

    def test_wrong_usage(self):
        """Wrong usage exits with 64, says so on standard error, and changes nothing."""
        self.new()
        for arguments in [
                ("nonsense",), ("add",), ("add", "w.json"), ("add", "w.json", *ADD),
                ("new", "x.json"), ("show",), ("show", "w.json", "--nonsense"), ("check",),
                ("report", "w.json", "--edition", "nonsense"),
                ("report", "w.json", "--format", "nonsense"), ("templates", "extra")]:
            self.assertIn("Error: ", self.refused(*arguments, code=64))

    def test_first_steps(self):
        """new, add twice, show, check and report do what the first page promises."""
        made = self.done("new", "w.json", "--template", "igf-day0")
        self.assertIn("w.json", made.text)
        options = ("--sector", "government")
        first = self.add("Set up a point to report flaws to", *options)
        second = self.add("Pays those who report", *options)
        self.assertNotEqual(first, second)
        entries = self.entries()
        self.assertEqual(set(entries), {first, second})
        self.assertEqual(entries[first]["text"], "Set up a point to report flaws to")
        listing = self.done("show", "w.json").text
        report = self.noted("report", "w.json", "--format", "markdown").text
        for text in ["Set up a point to report flaws to", "Pays those who report"]:
            self.assertIn(text, listing)
            self.assertIn(text, report)
        self.assertIn("nothing is wrong", self.done("check", "w.json").text)
        self.assert_no_left_overs(reports=True)

    def test_title(self):
        """new --title calls the workshop by that name, in file and report."""
        self.done("new", "w.json", "--template", "igf-day0", "--title", "Norms in Nairobi")
        self.assertEqual(self.session()["workshop"]["title"], "Norms in Nairobi")
        self.assertIn("Norms in Nairobi", self.noted("report", "w.json").text)

    def test_own_identity(self):
        """Two sessions from one template are two sessions."""
        self.new("a.json")
        self.new("b.json")
        self.assertNotEqual(self.session("a.json")["id"], self.session("b.json")["id"])

    def test_entry_options(self):
        """add keeps sector, organisation, themes and release; a group has number and id."""
        self.new()
        identifier = self.done(
            "add", "w.json", "--group", "iv", "--kind", "challenge", "--role", "whistle-blower",
            "--sector", "academia", "--organisation", "University", "--theme", "law", "--theme",
            "trust", "--release", "paraphrase", "Fears the law").text.strip()
        entry = self.entries()[identifier]
        group = next(each for each in self.session()["groups"] if each["number"] == "IV")
        self.assertEqual(entry, {
            "id": identifier, "group": group["id"], "kind": "challenge", "role": "whistle-blower",
            "sector": "academia", "organisation": "University", "text": "Fears the law",
            "themes": ["law", "trust"], "release": "paraphrase"})
        again = self.done(
            "add", "w.json", "--group", group["id"], "--kind", "action", "--role",
            "decision-maker", "Decides").text.strip()
        self.assertEqual(self.entries()[again]["group"], group["id"])

    def test_dash_text(self):
        """A text that begins with a dash is a text after --."""
        self.new()
        identifier = self.add("--group of our own")
        self.assertEqual(self.entries()[identifier]["text"], "--group of our own")

    def test_records_of_one_group(self):
        """show --group --json has the votes and the clock of that group, and of no other."""
        self.new("w.json", template="igf-2019-day0")
        session = json.loads(self.done("show", "w.json", "--json").output)
        groups = {each["number"]: each["id"] for each in session["groups"]}
        first = {number: next(each["id"] for each in session["entries"]
                              if each["group"] == groups[number]) for number in ["I", "II"]}
        session["ballots"] = [
            {"id": f"ballot{number.lower()}", "group": groups[number], "round": 1,
             "method": "secret", "dots": 3} for number in ["I", "II"]]
        at = {"at": "2019-11-25T09:35:00Z"}
        phase = session["workshop"]["phases"][0]["id"]
        session["timings"] = [{"id": "clock", "event": "start", "phase": phase, **at}] + [
            {"id": f"show{number.lower()}", "event": "show", "challenge": first[number], **at}
            for number in ["I", "II"]]
        self.write("w.json", json.dumps(session))
        shown = json.loads(self.noted("show", "w.json", "--group", "II", "--json").output)
        self.assertEqual([each["id"] for each in shown["ballots"]], ["ballotii"])
        self.assertEqual([each["id"] for each in shown["timings"]], ["clock", "showii"])

    def test_votes_of_open_rounds(self):
        """show --json has the votes of rounds that are done, and none of one that is open."""
        self.new("w.json", template="igf-2019-day0")
        session = json.loads(self.done("show", "w.json", "--json").output)
        conclusion = session["conclusions"][0]
        session["ballots"] = [
            {"id": name, "group": conclusion["group"] or session["groups"][0]["id"], "round": number,
             "method": "opinions", "dots": 3, "conclusions": [conclusion["id"]], "done": number == 1}
            for number, name in [(1, "first"), (2, "second")]]
        session["votes"] = [
            {"id": f"vote{number}", "voter": "badolinega", "conclusion": conclusion["id"],
             "round": number, "ballot": name, "dots": 1, "opinion": "object"}
            for number, name in [(1, "first"), (2, "second")]]
        self.write("w.json", json.dumps(session))
        shown = json.loads(self.noted("show", "w.json", "--json").output)
        self.assertEqual([each["id"] for each in shown["votes"]], ["vote1"])
        self.assertEqual([each["id"] for each in shown["ballots"]], ["first", "second"])

    def test_one_group(self):
        """show --group shows that group's entries and no others."""
        self.new("w.json", template="igf-2019-day0")
        session = json.loads(self.done("show", "w.json", "--group", "II", "--json").output)
        self.assertEqual([group["number"] for group in session["groups"]], ["II"])
        self.assertEqual({entry["group"] for entry in session["entries"]},
                         {session["groups"][0]["id"]})
        listing = self.done("show", "w.json", "--group", "II").text
        self.assertIn("Human rights", listing)
        self.assertNotIn("Supply chain", listing)

    def test_catalogue(self):
        """templates and norms list what is built in, as text and as JSON."""
        templates = json.loads(self.done("templates", "--json").output)["templates"]
        listing = self.done("templates").text
        for template in templates:
            self.assertIn(template["id"], listing)
            self.new(template["id"] + ".json", template=template["id"])
            self.done("check", template["id"] + ".json")
        packages = json.loads(self.done("norms", "--json").output)["packages"]
        self.assertIn("un-gge-2015", [package["id"] for package in packages])
        listing = self.done("norms").text
        for package in packages:
            self.assertIn(package["id"], listing)
            self.done("norms", package["id"])
            norms = json.loads(self.done("norms", package["id"], "--json").output)["norms"]
            self.assertTrue(norms and all(norm["id"] and norm["title"] for norm in norms))

    def test_readable_part(self):
        """What show --json prints has no operations and is itself a session."""
        self.new("w.json", template="igf-2019-day0")
        output = self.done("show", "w.json", "--json").output
        self.assertNotIn("operations", json.loads(output))
        self.write("copy.json", output)
        self.assertEqual(self.noted("show", "copy.json", "--json").output, output)
        self.assertEqual(self.noted("check", "copy.json").code, 0)

    def test_file_is_the_readable_part(self):
        """The session file says what show --json says, and then the operations."""
        self.new()
        self.add("One")
        file = json.loads(self.path("w.json").read_bytes())
        self.assertTrue(file.pop("operations"))
        file.pop("checksum", None)
        self.assertEqual(file, self.session())

    def test_report_output(self):
        """report --output writes the file and leaves one that is there, but for --force."""
        self.new()
        report = self.noted("report", "w.json").output
        self.assertEqual(self.noted("report", "w.json", "--output", "-").output, report)
        self.noted("report", "w.json", "--output", "r.md")
        self.assertEqual(self.path("r.md").read_bytes(), report)
        self.write("r.md", "precious")
        self.assertIn("--force", self.refused("report", "w.json", "--output", "r.md"))
        self.refused("report", "w.json", "--output", "w.json")
        self.noted("report", "w.json", "--output", "r.md", "--force")
        self.assertEqual(self.path("r.md").read_bytes(), report)
        self.assert_no_left_overs(reports=True)

    def test_check_many(self):
        """check says of each file what is wrong with it, and exits with 1 if anything is."""
        self.new("a.json")
        self.write("b.json", self.path("a.json").read_bytes()[:700])
        session = self.session("a.json")
        session["entries"] = [
            {"id": "e1", "group": "nowhere", "kind": "action", "role": "problem-solvr", "text": "x"}]
        self.write("c.json", json.dumps(session))
        outcome = self.run_program("check", "a.json", "b.json", "c.json")
        self.assertEqual(outcome.code, 1, str(outcome))
        for words in ["a.json: nothing is wrong", "b.json: line ", "entries[0].role",
                      "entries[0].group", "problem-solvr"]:
            self.assertIn(words, outcome.text)

    def test_reader_is_gone(self):
        """A reader that closes early ends show quietly."""
        self.new("w.json", template="igf-2019-day0")
        program = subprocess.Popen(
            [PROGRAM, "show", "w.json", "--json"], cwd=self.folder, env=self.environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        program.stdout.close()
        errors = program.stderr.read()
        program.stderr.close()
        program.wait(timeout=60)
        self.assertEqual(errors, b"")

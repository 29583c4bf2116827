"""Lists of people that call things otherwise: what is asked, chosen, and remembered."""

import json
import re

from screen import Screen
from support import Case

LIST = (
    "Title;Full Name;Org;Stakeholder;Grp\n"
    "Mr;Otieno, Amina;Ministry of ICT;Govt;1\n"
    "Dr;Li, Bo;Lakeside;Business;2\n"
    ";Roe, Jo;Riverside;business;1\n"
    "Ms;Oh, Cy;News;Press;2\n")


class ImportMapping(Case):

    def people(self, file="w.json"):
        session = self.session(file)
        numbers = {each["id"]: each["number"] for each in session["groups"]}
        titles = {each["id"]: each["title"] for each in session["workshop"]["sectors"]}
        return {
            each["name"]: (each["organisation"], titles.get(each.get("sector")), numbers[each["group"]])
            for each in session["participants"]}

    def test_asked_once(self):
        """What the workshop calls otherwise is told once, with its lines and what it may be."""
        self.new()
        self.write("people.csv", LIST)
        before = self.snapshot()
        outcome = self.run_program("import", "w.json", "--participants", "people.csv", "--dry-run")
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertEqual(outcome.sentences, [
            "people.csv: lines 2 and 4: no group '1'; did you mean I?",
            "people.csv: line 2: no sector 'Govt'; did you mean Government?",
            "people.csv: lines 3 and 5: no group '2'; did you mean II?",
            "people.csv: lines 3 and 4: no sector 'Business'; did you mean Private sector?",
            "people.csv: line 5: no sector 'Press'; is it to be added?",
            "Note: Say what it stands for: --map 'group:1=I', or 'group:1=+' to add it, or 'group:1=' "
            "to leave it empty. --proposed takes what is asked above."])
        self.assertEqual(self.snapshot(), before)

    def test_proposals(self):
        """--proposed takes what is asked, tells it, and adds nobody the second time."""
        self.new()
        self.write("people.csv", LIST)
        outcome = self.done("import", "w.json", "--participants", "people.csv", "--proposed")
        for sentence in ("Took in 4 participants.", "The sector 'Press' is added as Press (1 row).",
                         "The sector 'Business' is taken as Private sector (2 rows).",
                         "The group '1' is taken as I (2 rows)."):
            self.assertIn(sentence, outcome.text)
        people = {
            "Amina Otieno": ("Ministry of ICT", "Government", "I"),
            "Bo Li": ("Lakeside", "Private sector", "II"),
            "Jo Roe": ("Riverside", "Private sector", "I"), "Cy Oh": ("News", "Press", "II")}
        self.assertEqual(self.people(), people)
        again = self.done("import", "w.json", "--participants", "people.csv")
        self.assertIn("Took in 0 participants, left out 4 that are there already.", again.text)
        self.assertEqual(self.people(), people)
        self.assertIn("nothing is wrong", self.done("check", "w.json").text)

    def test_remembered(self):
        """What was said holds for the next list, groups in their own session; no name is kept."""
        self.new()
        self.write("people.csv", LIST)
        self.done("import", "w.json", "--participants", "people.csv", "--proposed")
        path = self.path(".local/share/dayzero/lists.json")
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        kept = json.loads(path.read_bytes())
        self.assertEqual(
            {each["text"] for each in kept["items"]}, {"1", "2", "govt", "business", "press"})
        for word in ("Amina", "Otieno", "Roe", "Lakeside"):
            self.assertNotIn(word.lower(), path.read_text().lower())
        self.write("next.csv", "name,sector,group\nDi Amo,Business,1\n")
        self.done("import", "w.json", "--participants", "next.csv")
        self.assertEqual(self.people()["Di Amo"], (None, "Private sector", "I"))
        self.new("other.json")
        outcome = self.run_program("import", "other.json", "--participants", "next.csv", "--dry-run")
        self.assertIn("no group '1'; did you mean I?", str(outcome))
        self.assertNotIn("no sector", str(outcome))
        self.done("import", "w.json", "--participants", "next.csv", "--map", "Business=Academia")
        self.done("import", "other.json", "--participants", "next.csv", "--map", "1=II")
        self.assertEqual(self.people("other.json")["Di Amo"], (None, "Academia", "II"))

    def test_damaged_memory(self):
        """A memory that cannot be read is told of and kept; the list is taken in all the same."""
        self.new()
        path = self.path(".local/share/dayzero/lists.json")
        path.parent.mkdir(parents=True)
        path.write_text("{oops")
        self.write("people.csv", "name,sector,group\nDi Amo,Business,1\n")
        outcome = self.noted("import", "w.json", "--participants", "people.csv", "--proposed")
        self.assertIn("not remembered", str(outcome))
        self.assertEqual(path.read_text(), "{oops")
        self.assertEqual(self.people()["Di Amo"], (None, "Private sector", "I"))

    def test_columns(self):
        """A list without headings, or with two columns of names, is refused with what it may mean."""
        self.new()
        self.write("bare.csv", "Amina Otieno\tMinistry\tGovernment\tII\nBo Li\tX\tAcademia\tI\n")
        error = self.refused("import", "w.json", "--participants", "bare.csv")
        self.assertIn("'A' is the name; 'B' is the organisation; 'C' is the sector; 'D' is the group",
                      error)
        self.done("import", "w.json", "--participants", "bare.csv", "--proposed")
        self.assertEqual(self.people()["Amina Otieno"], ("Ministry", "Government", "II"))
        self.write("two.csv", "Name,Name,Org\nAna,Ruiz,FCT\n")
        error = self.refused("import", "w.json", "--participants", "two.csv", "--group", "I")
        self.assertIn("'Name' is the first name; 'Name (2)' is the last name", error)
        self.done("import", "w.json", "--participants", "two.csv", "--group", "I",
                  "--map", "Name=last name", "--map", "Name (2)=first name")
        self.assertIn("Ruiz Ana", self.people())

    def test_wrong_choices(self):
        """A choice that is not understood is refused with the way out, and nothing changes."""
        self.new()
        self.write("people.csv", LIST)
        for choice, words in [("Business", "write it like"), ("Business=Wizards", "the sectors are"),
                              ("column:Diet=name", "the columns are"), ("Org=shoe size", "first name"),
                              ("group:1=Red", "the groups are"), ("=I", "write it like")]:
            self.assertIn(words, self.refused(
                "import", "w.json", "--participants", "people.csv", "--map", choice))
        self.refused("import", "w.json", "--entries", "people.csv", "--proposed", code=64)

    def test_screen(self):
        """The preview on the screen asks what is meant once; the next list is taken in without."""
        self.new()
        self.write("people.csv", LIST)
        self.write("next.csv", "name,sector,group\nDi Amo,Business,1\n")
        screen = Screen(self, 120, 40)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        screen.press("s", "Ready to start?")
        screen.press("i", "Take a list of people in")
        screen.type("people.csv")
        screen.press("Enter", "Called otherwise here: 1, Govt, 2, Business, Press")
        screen.press("m", "What is meant")
        screen.press("Enter", "'Business' is Private sector")
        screen.press("Enter", "Took in 4 people")
        screen.press("i", "Take a list of people in")
        screen.type("next.csv")
        screen.press("Enter", re.compile("1 person is new"))
        screen.press("Enter", "Took in 1 person")
        screen.press("q", "Problem-solver")
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(self.people()["Di Amo"], (None, "Private sector", "I"))
        self.assertEqual(self.people()["Cy Oh"], ("News", "Press", "II"))

"""What is published of norms: searched, related, compared."""

import json

from support import Case


class Norms(Case):
    def found(self, words):
        return json.loads(self.done("norms", "--search", words, "--json").output)["found"]

    def related(self, name):
        return json.loads(self.done("norms", "--related", name, "--json").output)

    def compared(self, left, right):
        return json.loads(self.done("norms", "--compare", left, right, "--json").output)

    def test_search(self):
        """A search finds norms and notes of all packages, as text and as JSON."""
        names = [text["id"] for text in self.found("Public CORE")]
        self.assertEqual(names, ["gcsc2019-1", "pariscall-2"])
        listing = self.done("norms", "--search", "public core").text
        self.assertIn("“Prevent activity that intentionally", listing)
        self.assertIn("Seen in: pariscall.international/en/principles", listing)
        self.assertIn("In our words: Threats newly named",
                      self.done("norms", "--search", "undersea cables").text)
        self.assertEqual(self.found("xyzzy"), [])

    def test_quotations(self):
        """Only what was published is a quotation; it has its reference and where it was seen."""
        for package in json.loads(self.done("norms", "--json").output)["packages"]:
            content = json.loads(self.done("norms", package["id"], "--json").output)
            listing = self.done("norms", package["id"]).text
            for text in content["norms"] + content.get("notes", []):
                self.assertEqual("text" in text, f"“{text.get('text')}”" in listing, text["id"])
                self.assertTrue(text["source"] and ("text" not in text or text["reference"]))

    def test_related(self):
        """Each of the relations is told of both that it is about, with its ground."""
        told = set()
        for package in json.loads(self.done("norms", "--json").output)["packages"]:
            for relation in self.related(package["id"])["relations"]:
                self.assertTrue(relation["ground"] and relation["basis"])
                told.add((relation["from"], relation["relation"], relation["to"]))
        self.assertEqual(len(told), 51)
        self.assertIn("gcsc2019-1 – same words – pariscall-2",
                      self.done("norms", "--related", "pariscall-2").text)
        related = self.related("gge2015-d")
        self.assertEqual([note["id"] for note in related["notes"]], ["asean2024-3"])
        self.assertEqual([text["later"] for text in related["descents"]], ["gge2021-d"])
        self.assertIn("Botnets: no counterpart in the eleven.",
                      self.done("norms", "--related", "gcsc2019-4").text)
        self.assertIn("how others have to do with it",
                      self.done("norms", "--related", "contractweb-9").text)

    def test_compare(self):
        """Two packages stand side by side, word by word where both have a wording."""
        rows = self.compared("sco-code-2011", "sco-code-2015")["rows"]
        changed = [row for row in rows if row["difference"]]
        self.assertEqual([row["left"]["id"] for row in changed], ["sco2011-opening"])
        self.assertEqual("".join(piece["text"] for piece in changed[0]["difference"]
                                 if piece["kind"] != "removed"), changed[0]["right"]["text"])
        listing = self.done("norms", "--compare", "sco-code-2011", "sco-code-2015").text
        self.assertIn("[-the code-] pledges:", listing)
        self.assertIn("{+this Code of Conduct+} pledges:", listing.replace("│ ", ""))
        self.assertIn("The pledges were not seen.", listing)
        self.assertLessEqual(max(map(len, listing.splitlines())), 80)
        layers = self.compared("un-gge-2015", "un-gge-2021")["rows"]
        self.assertEqual([row["descent"]["kind"] for row in layers[:11]], ["layer"] * 11)
        singapore = self.compared("gcsc-singapore-2018", "gcsc-2019")["rows"]
        self.assertEqual([row["relations"][0]["relation"] for row in singapore[:6]],
                         ["took up"] * 6)

    def test_refusals(self):
        """What makes no sense is refused with what there is instead."""
        self.assertIn("un-gge-2015", self.refused("norms", "--related", "gge-9"))
        self.assertIn("fewer", self.refused("norms", "--search", "xyzzy"))
        self.assertIn("gcsc-2019", self.refused("norms", "--compare", "gcsc-2019", "gcsc-2"))
        for wrong in [("--compare", "gcsc-2019"), ("--search", " "),
                      ("gcsc-2019", "--search", "core"),
                      ("--related", "gcsc2019-1", "--compare", "gcsc-2019", "gpd-2019")]:
            outcome = self.run_program("norms", *wrong)
            self.assertEqual((outcome.code, outcome.output), (64, b""), wrong)

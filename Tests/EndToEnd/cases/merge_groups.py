"""Joining the groups of different workshops for the plenary."""

import itertools

from merging import Merging
from support import generator


class AsGroups(Merging):

    def test_refused(self):
        """Different workshops are not merged; the sentence names both and the way out."""
        self.workshops("a.json", "b.json")
        said = self.refused("merge", "all.json", "a.json", "b.json")
        for word in ["a.json ('Title of a.json')", "b.json ('Title of b.json')", "--as-groups"]:
            self.assertIn(word, said)
        self.assertIn("--as-groups", self.refused("merge", "a.json", "b.json"))
        said = self.refused("merge", "a.json", "b.json", "--as-groups")
        self.assertIn("a.json ('Title of a.json') is one workshop by itself", said)

    def test_orders(self):
        """Workshops joined in any order, one by one, nested or again come to the same bytes."""
        names = self.workshops("a.json", "b.json", "c.json")
        whole = self.merged(*names, "--as-groups")
        self.assertEqual(self.texts("merged.json"), list(names))
        self.assertEqual(len(self.session("merged.json")["groups"]), 4)
        for order in itertools.permutations(names):
            self.assertEqual(self.merged(*order, order[0], "--as-groups"), whole, order)
            self.merged(*order[:2], "--as-groups", out="two.json")
            self.assertEqual(self.merged(order[2], "two.json", "--as-groups"), whole, order)
            self.merge("two.json", order[2], "--as-groups")
            self.assertEqual(self.bytes("two.json"), whole, order)
        self.done("check", "merged.json")

    def test_late(self):
        """A workshop that went on brings only what is new, without the flag as well."""
        self.workshops("a.json", "b.json", "c.json")
        self.merge("all.json", "a.json", "b.json", "--as-groups")
        self.add("Later", file="a.json")
        self.assertEqual(self.merge("all.json", "a.json"), """\
a.json: 1 added
all.json in all: 1 added
""")
        self.assertEqual(self.bytes("all.json"), self.merged("b.json", "a.json", "--as-groups"))
        self.assertIn("--as-groups", self.refused("merge", "all.json", "c.json"))

    def test_plenary(self):
        """What the plenary adds to the joined session stays when a workshop is merged again."""
        self.workshops("a.json", "b.json")
        self.merge("all.json", "a.json", "b.json", "--as-groups")
        self.add("In the plenary", file="all.json")
        self.add("Later", file="b.json")
        self.merge("all.json", "b.json")
        self.assertEqual(self.texts("all.json"), ["In the plenary", "Later", "a.json", "b.json"])
        self.done("check", "all.json")

    def erase(self, names, *options):
        """Erases an entry of the first file after a merge, and merges again."""
        random = generator(self.id())
        secret = f"Secret {random.random()}"
        identifier = self.add(secret, file=names[0])
        self.copy(names[0], "old.json")
        self.merge("all.json", *names, *options)
        self.add("One more", file="all.json")
        self.assertIn(secret, self.texts("all.json"))
        self.noted("withdraw", names[0], identifier)
        said = self.merge("all.json", *names, *options)
        self.assertIn(f"{names[0]}: 1 erased\n", said)
        self.merge("all.json", "old.json", *options)
        self.assertNotIn(secret, self.texts("all.json"))
        self.path("old.json").unlink()
        for path in self.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(secret.encode(), path.read_bytes(), path)

    def test_erasure_of_copies(self):
        """An erasure in a room reaches the merged session, and an old copy brings nothing back."""
        self.erase(self.rooms("a.json", "b.json"))

    def test_erasure(self):
        """An erasure in a workshop reaches the joined session, and an old copy brings nothing back."""
        self.erase(self.workshops("a.json", "b.json"), "--as-groups")

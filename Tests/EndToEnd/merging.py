"""What the cases of `dayzero merge` share: rooms and workshops to merge."""

import json
import shutil

from support import Case


class Merging(Case):
    """A case with rooms: copies of one session, each with entries of its own."""

    def bytes(self, name):
        return self.path(name).read_bytes()

    def copy(self, source, target):
        shutil.copyfile(self.path(source), self.path(target))
        return target

    def rooms(self, *names):
        """Copies of one session; each gets an entry that says its name."""
        self.new("first.json")
        for name in names:
            self.copy("first.json", name)
            self.add(name, file=name)
        return names

    def workshops(self, *names):
        """Sessions of their own from one template, each with an entry that says its name."""
        for name in names:
            self.done("new", name, "--template", "igf-day0", "--title", f"Title of {name}")
            self.add(name, file=name)
        return names

    def edit(self, name, change):
        """Changes a session file by hand."""
        file = json.loads(self.bytes(name))
        change(file)
        return self.write(name, json.dumps(file))

    def merge(self, out, *files):
        return self.noted("merge", out, *files).text

    def merged(self, *files, out="merged.json"):
        """The bytes that a merge into a new file comes to."""
        self.path(out).unlink(missing_ok=True)
        self.merge(out, *files)
        return self.bytes(out)

    def texts(self, name):
        return sorted(entry["text"] for entry in self.entries(name).values())

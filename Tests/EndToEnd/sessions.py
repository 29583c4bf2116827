"""Sessions of a given size, the same each time, for what measures the program."""

import json

ROLES = ["problem-solver", "opinion-shaper", "community-builder", "decision-maker", "whistle-blower"]
WORDS = ("norm flaw report state company network trust access public private law group share fix "
         "delay cost rule openness expert training warning critical supply chain").split()


def entries(count, groups, sectors):
    """So many entries, all groups, roles, kinds and sectors in turn."""
    return [
        {"id": f"e{number:07}", "group": groups[number // 10 % len(groups)],
         "kind": "action" if number % 2 else "challenge", "role": ROLES[number // 2 % 5],
         "sector": sectors[number % len(sectors)], "organisation": f"Member {number % 97}",
         "text": " ".join(WORDS[(number * step) % len(WORDS)] for step in range(1, 13)),
         "themes": [WORDS[number % len(WORDS)]], "release": "quote"}
        for number in range(count)]


def write(run, program, path, count):
    """Writes a session with so many entries by hand, to be taken in when it is opened next.

    `run` starts a command and gives what it says.
    """
    run(program, "new", path, "--template", "igf-day0")
    document = json.loads(run(program, "show", path, "--json"))
    groups = [group["id"] for group in document["groups"]]
    sectors = [sector["id"] for sector in document["workshop"]["sectors"]]
    document["entries"] = entries(count, groups, sectors)
    path.write_text(json.dumps(document))

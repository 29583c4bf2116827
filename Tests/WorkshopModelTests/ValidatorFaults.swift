import WorkshopModel

private let long = Value.string(String(repeating: "é", count: 32_769))

extension ValidatorTests {
  /// Faults in texts.
  static let texts = [
    Fault(.workshop, "title", "two\nlines", "workshop.title: more than one line; one belongs here"),
    Fault(.workshop, "title", " \t", "workshop.title: empty; type at least one character"),
    Fault(.workshop, "event", 7, "workshop.event: this is a number, not a text"),
    Fault(.entry, "text", "\n\u{3000}", "entries[0].text: empty; type at least one character"),
    Fault(
      .entry, "text", long,
      "entries[0].text: 65538 bytes long; at most 65536 fit, so split it in two"),
    Fault(.entry, "text", true, "entries[0].text: this is true or false, not a text"),
    Fault(.entry, "themes", "security", "entries[0].themes: this is a text, not a list"),
    Fault(
      .entry, "themes", .list(["fine", 3]), "entries[0].themes[1]: this is a number, not a text"),
    Fault(
      .entry, "themes", .list(["fine", ""]),
      "entries[0].themes[1]: empty; type at least one character"),
  ]

  /// Faults in words of a list and in names of records.
  static let words = [
    Fault(
      .entry, "release", "secret",
      "entries[0].release: no such word 'secret'; the words are quote, paraphrase, room, moderator"
    ),
    Fault(.entry, "release", .list([]), "entries[0].release: this is a list, not a text"),
    Fault(
      .entry, "role", "problem-solvr",
      "entries[0].role: no role 'problem-solvr'; the roles are problem-solver, opinion-shaper"),
    Fault(
      .participant, "group", "entry-1",
      "participants[0].group: no group 'entry-1'; the groups are group-1"),
    Fault(.link, "challenge", "entry-9", "links[0].challenge: no entry 'entry-9'"),
    Fault(.link, "action", .object([:]), "links[0].action: this is an object, not a text"),
    Fault(
      .group, "norms", .list(["norm-1", "norm-2"]),
      "groups[0].norms[1]: no norm 'norm-2'; the norms are norm-1"),
    Fault(.group, "norms", "norm-1", "groups[0].norms: this is a text, not a list"),
    Fault(
      .conclusion, "evidence", .list(["entry-1", "entry-1"]),
      "conclusions[0].evidence[1]: 'entry-1' comes twice; keep one"),
    Fault(
      .role, "stages", .list(["t"]),
      "workshop.roles[0].stages[0]: no stage 't'; the stages are s"),
  ]

  /// Faults in all else.
  static let others = [
    Fault(.phase, "minutes", 0, "workshop.phases[0].minutes: not a whole number from 1 to 1440"),
    Fault(
      .phase, "minutes", .decimal("2.5"),
      "workshop.phases[0].minutes: not a whole number from 1 to 1440"),
    Fault(.vote, "dots", 100, "votes[0].dots: not a whole number from 0 to 99"),
    Fault(.vote, "dots", "3", "votes[0].dots: not a whole number from 0 to 99"),
    Fault(
      .entry, "demonstration", "yes",
      "entries[0].demonstration: this is a text, not true or false"),
    Fault(
      .workshop, "date", "25.11.2019",
      "workshop.date: '25.11.2019' is not a day; write it like 2019-11-25"),
    Fault(
      .workshop, "date", "2019-13-01",
      "workshop.date: '2019-13-01' is not a day; write it like 2019-11-25"),
    Fault(
      .workshop, "date", "2019-02-29",
      "workshop.date: '2019-02-29' is not a day; write it like 2019-11-25"),
    Fault(
      .workshop, "date", "٢٠١٩-١١-٢٥",
      "workshop.date: '٢٠١٩-١١-٢٥' is not a day; write it like 2019-11-25"),
    Fault(
      .workshop, "start", "24:00", "workshop.start: '24:00' is not a time; write it like 10:35"),
    Fault(.workshop, "end", "9:00", "workshop.end: '9:00' is not a time; write it like 10:35"),
    Fault(
      .group, "moderator", "Ada", "groups[0].moderator: not an object with a 'name' that is a text"),
    Fault(
      .group, "rapporteur", .object(["affiliation": "House"]),
      "groups[0].rapporteur: not an object with a 'name' that is a text"),
    Fault(.workshop, "stages", "s", "workshop.stages: this is a text, not a list"),
    Fault(
      .workshop, "stages", .list([Titled(id: "s", title: "S").value, .object(["id": "t"])]),
      "workshop.stages[1]: not an object with an 'id' and a 'title'"),
    Fault(.kind, "key", "A", "workshop.kinds[0].key: 'A' is not one letter from a to z"),
    Fault(.kind, "key", "ä", "workshop.kinds[0].key: 'ä' is not one letter from a to z"),
    Fault(
      .group, "order", "a0",
      "groups[0].order: 'a0' is not a place in an order; letters and digits, not ending in 0"),
    Fault(
      .conclusion, "order", "a-1",
      "conclusions[0].order: 'a-1' is not a place in an order; letters and digits, "
        + "not ending in 0"),
  ]
}

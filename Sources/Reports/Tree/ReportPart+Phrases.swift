import Words
import WorkshopModel

extension ReportPart {
  /// The phrases that are there in one line; nil when there are none.
  func joined(_ phrases: [Phrase?], style: String = "plain") -> Phrase? {
    words.list(phrases, style: style)
  }

  /// The names in one line; nil when there are none.
  func named(_ names: [String?], style: String = "plain") -> Phrase? {
    joined(names.map { $0.map { Phrase(name: $0) } }, style: style)
  }

  /// A label with its value: "Event: Internet Governance Forum".
  func labelled(_ label: String, _ value: Phrase) -> Phrase {
    labelled(Phrase(words: label), value)
  }

  /// The same with a label that has data in it.
  func labelled(_ label: Phrase, _ value: Phrase) -> Phrase {
    words("document.labelled", label: label, value: value)
  }

  /// Something and what adds to it, if anything does: "Microsoft (private sector)".
  func aside(_ text: Phrase, _ addition: Phrase?) -> Phrase {
    addition.map { words("document.aside", text: text, addition: $0) } ?? text
  }

  /// The title of a sector inside a sentence.
  func sector(_ title: String) -> Phrase { Phrase(name: words.sector(title)) }

  /// "Group I".
  func group(_ number: String) -> Phrase {
    words("document.group", number: Phrase(name: number))
  }

  /// "Group I", or "Other groups".
  func shortTitle(of group: GroupContent) -> Phrase {
    group.number.map(self.group) ?? Phrase(words: words["document.otherGroup"])
  }

  /// Whose words they are: organisation and sector, as far as they are told.
  func who(_ wording: WordingContent) -> Phrase? {
    joined([wording.organisation.map { Phrase(name: $0) }, wording.sector.map(sector)])
  }

  /// Whom an answer is about.
  func who(_ answer: AnswerContent) -> Phrase? {
    joined([answer.organisation.map { Phrase(name: $0) }, answer.sector.map(sector)])
  }

  /// "Ada Lovelace (Analytical Engines)".
  func person(_ person: Person) -> Phrase {
    aside(Phrase(name: person.name), person.affiliation.map { Phrase(name: $0) })
  }
}

extension ReportPart {
  /// "C3" for an entry of the group `group`, "Group I C3" or "Other groups C3" for one of another,
  /// and for all where there is no group.
  func name(of entry: EntryReference, in group: Identifier<Group>?) -> Phrase {
    let label = Phrase(name: entry.label)
    if let group, entry.group == group { return label }
    let place = entry.groupNumber.map(self.group) ?? Phrase(words: words["document.otherGroup"])
    return words("document.entryOf", group: place, label: label)
  }

  /// How a report refers to an entry: by its name, or, where entries are not listed, by the
  /// beginning of what it says.
  func citation(of entry: EntryReference, in group: Identifier<Group>?) -> Phrase {
    guard length == .short, let text = basis.texts[anchor(of: entry)] else {
      return name(of: entry, in: group)
    }
    return words("document.quoted", text: Phrase(text: Excerpt.beginning(of: text)))
  }

  /// An entry to go to: its name and its place in the report.
  func link(to entry: EntryReference, in group: Identifier<Group>?) -> ReportNode {
    [
      "name": .phrase(name(of: entry, in: group)), "anchor": .words(anchor(of: entry)),
      "isDemonstration": .flag(entry.isDemonstration),
    ]
  }

  /// Where an entry stands in the report, as a word that any format can use: letters, digits and
  /// hyphens only.
  func anchor(of entry: EntryReference) -> String { ReportBasis.anchor(of: entry, in: content) }
}

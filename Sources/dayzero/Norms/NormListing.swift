import Words
import WorkshopModel

/// Sets of norms, and what is in them, as lines.
enum NormListing {
  /// A whole set.
  static func lines(of set: NormSet) -> [String] {
    [set.title, set.reference] + [set.note].compactMap(\.self)
      + set.texts.flatMap { [""] + lines(of: $0) }
  }

  /// What a search found, under the sets that have it.
  static func lines(of found: [(set: NormSet, text: any PublishedText)]) -> [String] {
    var last: String?
    return found.flatMap { set, text -> [String] in
      defer { last = set.id }
      let head = last == nil ? [heading(of: set)] : ["", heading(of: set)]
      return (set.id == last ? [] : head) + lines(of: text)
    }
  }

  /// What has to do with a norm or a set.
  static func lines(of relatives: NormRelatives) -> [String] {
    let library = relatives.library
    let relations = relatives.relations.flatMap { relation in
      ["", line(of: relation)]
        + [relation.from, relation.to].filter { $0 != relatives.id }.map {
          indented(heading(of: $0, in: library))
        } + [words("program.norms.ground", text: relation.ground, basis: relation.basis)]
    }
    let descents = relatives.descents.flatMap { ["", line(of: $0)] }
    let notes = relatives.notes.flatMap { ["", heading(of: $0.set)] + lines(of: $0.note) }
    let said = relations + descents + notes + relatives.alone.flatMap { ["", $0] }
    return [heading(of: relatives.id, in: library)]
      + (said.isEmpty ? ["", words["program.norms.unrelated"]] : said)
  }

  /// A norm or a note: what it is called, what it says, what a reader must know of that.
  static func lines(of text: any PublishedText) -> [String] {
    [heading(of: text), indented(wording(of: text))]
      + [text.note.map(indented), text.source.map { words("program.norms.seenIn", source: $0) }]
      .compactMap(\.self)
  }

  /// Its wording as a quotation, or what it says in our own words.
  static func wording(of text: any PublishedText) -> String {
    text.text.map { words("program.norms.text", text: $0) }
      ?? words("program.norms.summary", text: text.summary)
  }

  static func heading(of set: NormSet) -> String {
    words("program.norms.heading", id: set.id, title: set.title)
  }

  static func heading(of text: any PublishedText) -> String {
    words(
      "program.norms.textHeading", id: text.name, title: text.title.isEmpty ? nil : text.title,
      reference: text.reference.isEmpty ? nil : text.reference,
      norms: (text as? NormNote)?.norms.map(\.name))
  }

  static func line(of relation: NormRelation) -> String {
    words(
      "program.norms.relation", from: relation.from, relation: relation.relation, to: relation.to)
  }

  static func line(of descent: NormDescent) -> String {
    words(
      "program.norms.descent", kind: descent.kind.rawValue, later: descent.later,
      earlier: descent.earlier)
  }

  private static func heading(of id: String, in library: NormLibrary) -> String {
    library.set(id).map(heading) ?? library.text(id).map { heading(of: $0.text) } ?? id
  }

  private static func indented(_ line: String) -> String { "  " + line }
}

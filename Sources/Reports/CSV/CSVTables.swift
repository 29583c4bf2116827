public import Words
import WorkshopModel

extension ReportContent {
  /// The report as tables, one for each kind of record, always the same ones in the same order; a
  /// kind that there is nothing of has a table without rows.
  ///
  /// Entries are referred to by group and label, "I C3", in every edition.
  public func csvTables(_ words: Words = .english) -> [CSVTable] {
    CSVTables(tree: ReportTree(content: self, words: words, length: .full)).all
  }
}

/// Puts what an edition shows into tables.
struct CSVTables {
  let tree: ReportTree

  var content: ReportContent { tree.content }
  var words: Words { tree.words }

  var all: [CSVTable] {
    [
      entries, wordings, links, needs, encounters, offers, challenges, votes, conclusions, parked,
      groups,
      participants, attendance, norms, workshop, numbers, flows, insights,
    ]
  }

  /// "I C3", the same in every table, so that one table can be looked up in another.
  func name(of entry: EntryReference) -> String { words.entry(entry) }

  func names(of entries: [EntryReference]) -> String? {
    text(entries.map(name))
  }

  /// What people call the group.
  func name(of group: GroupContent) -> String { group.number ?? words["document.otherGroup"] }

  /// The texts in one cell; nil for none.
  func text(_ texts: [String], style: String = "plain") -> String? {
    texts.isEmpty ? nil : words.list(texts, style: style)
  }

  /// The texts in one cell, a paragraph each; nil for none.
  func paragraphs(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  func person(_ person: Person) -> String {
    tree.person(person).plain
  }

  /// "true" for what is so; nothing for what is not.
  func flag(_ flag: Bool) -> String? { flag ? "true" : nil }

  func number(_ number: Int?) -> String? { number.map { "\($0)" } }
}

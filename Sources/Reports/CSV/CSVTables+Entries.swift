import Words
import WorkshopModel

/// An entry with where it stands in a report.
private struct Place {
  let group: GroupContent
  let role: String?
  let kind: String?
  let entry: EntryContent
}

/// Something that hangs on an entry.
private struct Part<Subject> {
  let entry: EntryContent
  let subject: Subject
}

extension CSVTables {
  var entries: CSVTable {
    CSVTable(
      "entries", places,
      [
        "entry": { name(of: $0.entry.reference) }, "group": { name(of: $0.group) },
        "role": { $0.role ?? words["document.other"] },
        "kind": { $0.kind ?? words["document.other"] },
        "sector": { $0.entry.wordings.first?.sector },
        "organisation": { $0.entry.wordings.first?.organisation },
        "text": { $0.entry.wordings.first?.text },
        "paraphrased": { flag($0.entry.wordings.first?.isParaphrased ?? false) },
        "themes": { text($0.entry.themes, style: "clauses") },
        "dots": { entry in number(entry.entry.votes.last { !$0.isByHands }?.count) },
        "hands": { entry in number(entry.entry.votes.last { $0.isByHands }?.count) },
        "source": { $0.entry.source },
        "as of": { $0.entry.asOf }, "demonstration": { flag($0.entry.isDemonstration) },
        "remark": { $0.entry.note }, "release": { $0.entry.release?.rawValue },
        "entered": { $0.entry.entered.map { $0.at ?? words["document.entry.notRecorded"] } },
        "terminal": { $0.entry.entered?.terminal },
      ])
  }

  /// What else was said in the place of an entry: what was joined to it, and other versions.
  var wordings: CSVTable {
    let joined = parts { Array($0.wordings.dropFirst()) }
    let versions = parts { entry in
      entry.wordings.flatMap { wording in
        wording.otherVersions.map { text in
          WordingContent(
            text: text, otherVersions: [], isParaphrased: wording.isParaphrased,
            organisation: wording.organisation, sector: wording.sector)
        }
      }
    }
    let rows = joined.map { (part: $0, what: words["document.word.anotherWording"]) }
    return CSVTable(
      "wordings", rows + versions.map { ($0, words["document.word.anotherVersion"]) },
      [
        "entry": { name(of: $0.part.entry.reference) }, "what": { $0.what },
        "text": { $0.part.subject.text }, "paraphrased": { flag($0.part.subject.isParaphrased) },
        "organisation": { $0.part.subject.organisation }, "sector": { $0.part.subject.sector },
      ])
  }

  var links: CSVTable {
    CSVTable(
      "links", parts(\.links),
      [
        "action": { $0.subject.action.map(name) }, "role": { $0.subject.role },
        "sector": { $0.subject.sector }, "challenge": { name(of: $0.entry.reference) },
        "reach": { $0.subject.reach.map(words.reach) },
        "outcome": { $0.subject.outcome.map(words.link) }, "how": { $0.subject.how },
        "source": { $0.subject.source }, "basis": { $0.subject.basis },
        "demonstration": { flag($0.subject.isDemonstration) }, "remark": { $0.subject.note },
      ])
  }

  var needs: CSVTable {
    CSVTable(
      "needs", parts(\.needs),
      [
        "challenge": { name(of: $0.entry.reference) }, "text": { $0.subject.text },
        "sector": { $0.subject.sector },
      ])
  }

  var encounters: CSVTable {
    CSVTable(
      "encounters", parts(\.encounters),
      [
        "challenge": { name(of: $0.entry.reference) },
        "where": { $0.subject.scope.map(words.scope) }, "text": { $0.subject.text },
        "sector": { $0.subject.sector },
      ])
  }

  var offers: CSVTable {
    CSVTable(
      "offers", parts(\.offers),
      [
        "challenge": { name(of: $0.entry.reference) }, "text": { $0.subject.text },
        "sector": { $0.subject.sector }, "organisation": { $0.subject.organisation },
      ])
  }

  /// What each entry got in each round of votes, by the round's rule; a round of which nothing
  /// is told has a row without an entry.
  var votes: CSVTable {
    typealias Row = (group: GroupContent, round: RoundContent, row: RoundContent.Row?)
    let rows = content.groups.flatMap { group in
      group.rounds.flatMap { round -> [Row] in
        round.rows.isEmpty ? [(group, round, nil)] : round.rows.map { (group, round, $0) }
      }
    }
    return CSVTable(
      "votes", rows,
      [
        "group": { name(of: $0.group) }, "round": { number($0.round.number) },
        "rule": { tree.rule(of: $0.round) }, "could vote": { number($0.round.eligible) },
        "voters": { number($0.round.voters) },
        "item": { $0.row.map { name(of: $0.item) } }, "place": { number($0.row?.place) },
        "dots": { $0.round.rule == .hands ? nil : number($0.row?.count) },
        "hands": { $0.round.rule == .hands ? number($0.row?.count) : nil },
        "remark": { remark(on: $0.round, $0.row) },
      ])
  }

  private func remark(on round: RoundContent, _ row: RoundContent.Row?) -> String? {
    if case .reworded = row?.item { return words["document.vote.reworded"] }
    return round.isUnclear ? words["document.vote.unclear"] : nil
  }

  private func name(of item: RoundContent.Item) -> String {
    switch item {
    case .entry(let entry): name(of: entry)
    case .words(let text), .reworded(let text): text
    }
  }

  /// How each challenge ended.
  var challenges: CSVTable {
    CSVTable(
      "challenges", places.filter(\.entry.isChallenge),
      [
        "challenge": { name(of: $0.entry.reference) }, "group": { name(of: $0.group) },
        "role": { $0.role ?? words["document.other"] }, "text": { $0.entry.wordings.first?.text },
        "end": { words.end($0.entry.outcome?.result) },
        "way": { $0.entry.outcome?.text }, "owner": { $0.entry.outcome?.owner },
        "actions": { names(of: $0.entry.links.compactMap(\.action)) },
      ])
  }

  private var places: [Place] {
    content.groups.flatMap { group in
      group.roles.flatMap { role in
        role.kinds.flatMap { kind in
          kind.entries.map {
            Place(group: group, role: role.title, kind: kind.title, entry: $0)
          }
        }
      }
    }
  }

  private func parts<Subject>(_ subjects: (EntryContent) -> [Subject]) -> [Part<Subject>] {
    content.groups.flatMap(\.entries).flatMap { entry in
      subjects(entry).map { Part(entry: entry, subject: $0) }
    }
  }
}

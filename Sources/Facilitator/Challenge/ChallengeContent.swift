import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What there is to say of a challenge, part by part, as rows of a width.
struct ChallengeContent {
  let model: Model
  let session: Session
  let entry: Entry

  private var words: ChallengeWords { model.strings.challenge }

  /// What the challenge says, and whose it is.
  func challenge(_ columns: Int) -> ChallengeBlock {
    let who = [sector(entry.sector), entry.organisation].compactMap(\.self)
      .joined(separator: " · ")
    let isSettled = model.board.ledger?.outcome(of: entry.id) != nil
    let style = isSettled ? Style.muted.bold() : .plain.bold()
    let text: [Line] = TextWidth.wrap(entry.text, to: columns).map { ($0, style) }
    let facts: [Line] = TextWidth.wrap(who, to: columns).map { ($0, .muted) }
    return ChallengeBlock(part: .challenge, lines: text + facts)
  }

  /// How it ended, or how it can be.
  func outcome(_ columns: Int) -> ChallengeBlock {
    let isRoomy = model.bodyRows >= 16
    let gap: [Line] = isRoomy ? [("", .plain)] : []
    guard let outcome = model.board.ledger?.outcome(of: entry.id) else {
      let hint = "\(words.open) · \(words.openHint)"
      let lines: [Line] = TextWidth.wrap(hint, to: columns).map { ($0, .plain.colour(.warning)) }
      return ChallengeBlock(part: .outcome, lines: lines + votes(columns) + time(columns) + gap)
    }
    let mark = session.state[outcome.key]?.isUnsettled ?? false ? "‡ " : ""
    let text = outcome.text.map { ": \($0)" } ?? ""
    let lines: [Line] = TextWidth.wrap(mark + words.title(of: outcome) + text, to: columns)
      .map { ($0, Style.plain.bold().colour(.success)) }
    return ChallengeBlock(part: .outcome, lines: lines + votes(columns) + time(columns) + gap)
  }

  /// How its time stands, and whether the room sees it; where there is room, the keys for that.
  private func time(_ columns: Int) -> [Line] {
    guard let clock = model.clock else { return [] }
    var parts: [String] = []
    var style = Style.muted
    if let time = clock.time(of: entry.id), !time.isFinished {
      style = time.isRunning ? time.warning.style : Style.plain.bold()
      let face = ClockFace.time(time.left)
      parts.append(
        time.left < 0
          ? words.clockOver(face) : words.clockLeft(face, ClockFace.time(time.allotted)))
      if !time.isRunning { parts.append(words.clockPaused) }
      if time.left <= 0 {
        parts.insert(words.timeIsUp, at: 0)
      } else {
        parts[0] = time.warning.sign + parts[0]
      }
    }
    if case .challenge(entry.id, _)? = clock.focus { parts.append(words.inRoom) }
    if parts.isEmpty, model.bodyRows >= 16 { parts = [words.clockHint] }
    return parts.isEmpty
      ? [] : TextWidth.wrap(parts.joined(separator: " · "), to: columns).map { ($0, style) }
  }

  /// What it got in rounds of votes that are done.
  private func votes(_ columns: Int) -> [Line] {
    model.board.results(of: entry).map { ballot, count in
      (TextWidth.clip(model.strings.voting.got(count, in: ballot), to: columns), .plain)
    }
  }

  /// What is known of it, and its other versions.
  func facts(_ columns: Int) -> ChallengeBlock {
    let lines = EntryContent(entry: entry, session: session, model: model).facts(columns)
    return ChallengeBlock(part: .facts, lines: [(words.facts, .plain.bold())] + lines)
  }

  /// The four guiding questions, each with what was said on it.
  func questions(_ columns: Int, hasRoom: Bool) -> [ChallengeBlock] {
    let ledger = model.board.ledger
    let links = model.board.connections?.links(onChallenge: entry.id) ?? []
    let said: [[ChallengeBlock]] = [
      links.map { link($0, columns) },
      (ledger?.needs(of: entry.id) ?? []).map { need($0, columns) },
      (ledger?.encounters(of: entry.id) ?? []).map { encounter($0, columns) },
      (ledger?.offers(of: entry.id) ?? []).map { offer($0, columns) },
    ]
    return said.enumerated().flatMap { slot, items -> [ChallengeBlock] in
      let isLast = slot == said.count - 1
      var head = question(slot, columns, hasRoom: hasRoom)
      var items = items
      let gap: [Line] = hasRoom && model.bodyRows >= 16 && !isLast ? [("", .plain)] : []
      if items.isEmpty {
        head.lines +=
          TextWidth.wrap(words.empty[slot], to: columns - 2)
          .map { ("  " + $0, .muted) } + gap
      } else {
        items[items.count - 1].lines += gap
      }
      return [head] + items
    }
  }

  private func question(_ slot: Int, _ columns: Int, hasRoom: Bool) -> ChallengeBlock {
    let questions = session.state.workshop.questions
    let text =
      hasRoom && questions.indices.contains(slot) ? questions[slot] : words.slots[slot]
    let lines = TextWidth.wrap("\(slot + 1) \(text)", to: columns)
    return ChallengeBlock(part: .question(slot), lines: lines.map { ($0, .plain.bold()) })
  }

  private func link(_ connection: Connection, _ columns: Int) -> ChallengeBlock {
    let other = connection.action
    let group: Group? =
      other.group == entry.group ? nil : session.state.value(other.group)
    let reach =
      connection.isOwnSector
      ? words.ownSector(sector(other.sector))
      : connection.isAnotherSector
        ? words.anotherSector(sector(other.sector)) : words.unknownSector
    let facts = [
      session.label(of: other.id) + (group.map { " (\(words.group($0.number)))" } ?? ""),
      connection.link.outcome.map { model.strings.title(of: $0) }, reach,
    ]
    let head = "◆ " + facts.compactMap(\.self).joined(separator: " · ")
    return block(
      connection.link.key, head, body: connection.link.how, below: other.text, columns)
  }

  private func need(_ need: Need, _ columns: Int) -> ChallengeBlock {
    block(
      need.key, "• " + need.text, below: need.sector.map { words.couldProvide(sector($0)) },
      columns)
  }

  private func encounter(_ encounter: Encounter, _ columns: Int) -> ChallengeBlock {
    let scope = encounter.scope == .inside ? words.inside : words.outside
    let head = [scope, encounter.sector.map { sector($0) }].compactMap(\.self)
    return block(
      encounter.key, "• " + head.joined(separator: " · "), body: encounter.text, columns)
  }

  private func offer(_ offer: Offer, _ columns: Int) -> ChallengeBlock {
    let who = [offer.sector.map { sector($0) }, offer.organisation].compactMap(\.self)
    return block(
      offer.key, "• " + offer.text,
      below: who.isEmpty ? nil : words.offeredBy(who.joined(separator: " · ")), columns)
  }

  private func block(
    _ key: RecordKey, _ head: String, body: String? = nil, below: String? = nil, _ columns: Int
  ) -> ChallengeBlock {
    let mark = session.state[key]?.isUnsettled ?? false ? "‡ " : ""
    let indented = { (text: String?) in
      text.map { TextWidth.wrap($0, to: max(8, columns - 4)).map { "    " + $0 } } ?? []
    }
    let head = TextWidth.wrap(mark + head, to: max(8, columns - 2)).enumerated()
      .map { index, line in (index == 0 ? "  " : "    ") + line }
    let lines: [Line] =
      (head + indented(body)).map { ($0, .plain) } + indented(below).map { ($0, .muted) }
    return ChallengeBlock(part: .record(key), lines: lines)
  }

  private func sector(_ id: Identifier<Sector>?) -> String {
    guard let id else { return model.strings.board.unspecified }
    return session.state.value(id)?.title ?? id.name
  }
}

extension ChallengeContent {
  /// The screen of a challenge as text, a line each, for where nothing is drawn.
  static func text(of challenge: Identifier<Entry>, in model: Model) -> [String] {
    guard let session = model.session, let entry = session.entries[challenge] else { return [] }
    let content = ChallengeContent(model: model, session: session, entry: entry)
    let wide = 10_000
    let blocks =
      [content.challenge(wide), content.outcome(wide)] + content.questions(wide, hasRoom: true)
      + [content.facts(wide)]
    // What names keys is for the screen.
    let words = model.strings.challenge
    return blocks.flatMap(\.lines).map {
      $0.text.trimmed.replacing(" · \(words.openHint)", with: "")
    }
    .filter { !$0.isEmpty && !words.empty.contains($0) && $0 != words.clockHint }
  }
}

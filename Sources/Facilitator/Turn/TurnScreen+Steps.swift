import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

extension TurnScreen {
  /// Does something of the person who has the terminal, who is not about to pass then.
  static func act(
    in model: inout Model, _ deed: (inout TurnScreen, inout Model) -> [Effect]
  ) -> [Effect] {
    guard var screen = model.turnScreen else { return [] }
    screen.isPassing = false
    let effects = deed(&screen, &model)
    model.withScreen(TurnScreen.self) { $0 = screen }
    return effects
  }

  /// Gives the person who takes the terminal what it goes round for.
  mutating func begin(in model: Model) {
    go(to: .kind)
    if let ballot = ballot.flatMap({ model.session?.state.value($0) }), !ballot.isDone {
      takePaper(ballot.id)
    }
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard paper == nil else {
      problem = nil
      paper?.move(by: offset, in: model)
      return
    }
    selected = ListWindow.moved(
      selected, by: offset, count: TurnOption.all(for: self, model).count)
  }

  /// Chooses the option at a place; of the releases it only selects it, for Enter saves.
  mutating func pick(_ index: Int, in model: inout Model) -> [Effect] {
    guard TurnOption.all(for: self, model).indices.contains(index) else { return [] }
    selected = index
    return step == .release ? [] : choose(in: &model)
  }

  /// Why nothing can be chosen, or what is chosen not be saved; nil when it can.
  func obstacleToChoosing(in model: Model) -> String? {
    guard TurnOption.all(for: self, model).indices.contains(selected) else {
      return model.strings.turn.nothingHere
    }
    guard step == .release, !entry.isBoxed, let new = entry(.quote, named: Identifier("new"))
    else { return nil }
    return model.session?.refusal(of: .add(new)).map(model.strings.words.say)
  }

  /// Takes what is selected and goes on.
  mutating func choose(in model: inout Model) -> [Effect] {
    let options = TurnOption.all(for: self, model)
    guard options.indices.contains(selected) else { return [] }
    switch options[selected].choice {
    case .kind(let kind): take(kind)
    case .ballot(let ballot): takePaper(ballot)
    case .role(let role):
      entry.role = role
      // Who enters a second thing has said already what they are.
      go(to: entry.hasSector ? .text : .sector)
    case .sector(let sector):
      entry.sector = sector
      entry.hasSector = true
      go(to: .text)
    case .release(let release): return save(releasing: release, in: &model)
    }
    return []
  }

  /// Begins an entry of that kind.
  mutating func take(_ kind: Identifier<EntryKind>) {
    entry.kind = kind
    go(to: .role)
  }

  /// Goes from the text to the question how far it may go.
  mutating func leaveText(in model: Model) {
    let wanted = entry.release ?? defaultRelease(in: model)
    go(to: .release, selecting: Release.allCases.firstIndex(of: wanted) ?? 0)
  }

  private func defaultRelease(in model: Model) -> Release {
    model.board.roles.first { $0.id == entry.role }?.release ?? .quote
  }

  /// One step back; from the first one the terminal is given back as if nobody had taken it.
  mutating func goBack(in model: Model) {
    switch step {
    case .kind: handOn()
    case .role: go(to: .kind)
    case .sector:
      go(to: .role, selecting: model.board.roles.firstIndex { $0.id == entry.role } ?? 0)
    case .text:
      let sector = model.board.sectors.firstIndex { $0.id == entry.sector }
      go(to: .sector, selecting: sector.map { $0 + 1 } ?? 0)
    case .release:
      entry.release = releaseChosen(in: model)
      go(to: .text)
    case .pin: leavePIN()
    case .handOver, .saving, .notSaved, .done: break
    }
  }

  /// The release that is selected, as the person's choice; nil where it is the role's own, which
  /// another role has not.
  private func releaseChosen(in model: Model) -> Release? {
    guard Release.allCases.indices.contains(selected) else { return nil }
    let release = Release.allCases[selected]
    return release == defaultRelease(in: model) ? nil : release
  }

  /// Lets the person enter a second thing.
  mutating func again() {
    var next = TurnEntry()
    next.sector = entry.sector
    next.hasSector = true
    entry = next
    go(to: .kind)
  }

  /// Gives the terminal on without an entry; what was typed has to be given up twice.
  static func pass(in model: inout Model) -> [Effect] {
    guard var screen = model.turnScreen else { return [] }
    var effects: [Effect] = []
    if screen.isPassing || screen.entry.text.text.trimmed.isEmpty {
      effects = screen.countTurn()
      screen.handOn()
    } else {
      screen.isPassing = true
      screen.problem = model.strings.turn.passWipes
    }
    model.withScreen(TurnScreen.self) { $0 = screen }
    return effects
  }

  /// Counts the person who has the terminal, once.
  mutating func countTurn() -> [Effect] {
    guard !isCounted else { return [] }
    turns += 1
    isCounted = true
    return [.turn(.countTurn(of: group))]
  }

  /// Enters what the person typed: at no terminal, on that day.
  private mutating func save(releasing release: Release, in model: inout Model) -> [Effect] {
    guard !entry.isBoxed else { return boxing(release) }
    guard let new = entry(release, named: .random(using: &model.generator)) else { return [] }
    let day = Timestamp(date: model.localTime.day(of: model.now)) ?? model.now
    do {
      let operations = try model.session?.perform([.add(new)], by: author, at: day) ?? []
      if let session = model.session { model.refreshBoard(from: session) }
      entry.text = TextField()
      go(to: .saving)
      // The operations first, so that no one counts whose entry is not there.
      return model.save(operations) + countTurn()
    } catch {
      problem = model.strings.words.say(error)
      return []
    }
  }

  /// What the person has typed and chosen; nil before there is a kind and a role.
  private func entry(_ release: Release, named id: Identifier<Entry>) -> Entry? {
    guard let kind = entry.kind, let role = entry.role else { return nil }
    return Entry(
      id: id, group: group, kind: kind, role: role, sector: entry.sector,
      text: entry.text.text.trimmed, release: release)
  }

  /// Puts it into the box, but for the sector, which may be one person's alone.
  private func boxing(_ release: Release) -> [Effect] {
    // Its name is not this: that is made where nothing is known of the names made here.
    guard var new = entry(release, named: Identifier("")) else { return [] }
    new.sector = nil
    return [.turn(.box(new.fields))]
  }
}

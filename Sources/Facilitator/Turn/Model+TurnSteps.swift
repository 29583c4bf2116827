import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Takes in what somebody does at the terminal that goes round.
  mutating func takeInTurn(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      touchTurn()
      return takeInTurn(key)
    case .paste(let text):
      guard var screen = turnScreen else { return [] }
      screen.touched = now
      screen.problem = nil
      let pasted = PastedText(text)
      screen.paste(pasted.text, in: &self)
      if let typed = screen.typed, !pasted.isWhole || typed.isFull {
        screen.problem = strings.tools.pasteCut
      }
      layers.top = screen
    case .pasteOpen: tellInTurn(strings.tools.pasteOpen)
    case .unreadable:
      let words = strings.tools.unreadable
      withScreen(TurnScreen.self) {
        $0.problem = words
        // It stays until what was typed is saved or wiped.
        if $0.step == .text { $0.entry.leftOut = words }
      }
    case .resize(let size): self.size = size
    case .terminate, .hangUp:
      // What is accepted is saved; what is half typed is nobody's.
      withScreen(TurnScreen.self) { $0.handOn() }
      return [.close]
    case .mouse, .focus, .wake: break
    }
    return []
  }

  private mutating func tellInTurn(_ sentence: String) {
    withScreen(TurnScreen.self) { $0.problem = sentence }
  }

  private mutating func takeInTurn(_ key: Key) -> [Effect] {
    guard var screen = turnScreen else { return [] }
    let binding = bindings.own(screen.place).first { $0.keys.contains(key) }
    if let binding {
      return screen.paper == nil ? binding.perform(in: &self) : performOnPaperInTurn(binding)
    }
    screen.isPassing = false
    screen.type(key, in: &self)
    if screen.typed?.isFull ?? false { screen.problem = strings.tools.full }
    layers.top = screen
    return []
  }

  mutating func performInTurn(_ action: TurnAction) -> [Effect] {
    if action != .pass { withScreen(TurnScreen.self) { $0.isPassing = false } }
    switch action {
    case .begin: begin()
    case .pass: return pass()
    case .kind(let kind): takeKind(kind)
    case .pick(let index): return pick(index)
    case .choose: return choose()
    case .vote:
      if let ballot = ballot(openIn: turnScreen?.group) { takePaper(ballot.id) }
    case .up: moveInTurn(by: -1)
    case .down: moveInTurn(by: 1)
    case .back: goBack()
    case .newLine: withScreen(TurnScreen.self) { $0.entry.text.insert("\n") }
    case .again: again()
    case .box: withScreen(TurnScreen.self) { $0.entry.isBoxed.toggle() }
    case .passOn: withScreen(TurnScreen.self) { $0.handOn() }
    case .moderator: withScreen(TurnScreen.self) { $0.askForPIN() }
    case .checkPIN: return checkPIN()
    case .handOver, .setPIN, .nextPINField: break
    }
    return []
  }

  /// Gives the person who takes the terminal what it goes round for.
  private mutating func begin() {
    let ballot = turnScreen?.ballot.flatMap { session?.state.value($0) }
    withScreen(TurnScreen.self) { $0.go(to: .kind) }
    if let ballot, !ballot.isDone { takePaper(ballot.id) }
  }

  /// What one can choose from at the step, from the top.
  var turnOptions: [TurnOption] { turnScreen.map { TurnOption.all(for: $0, self) } ?? [] }

  private mutating func moveInTurn(by offset: Int) {
    let count = turnOptions.count
    withScreen(TurnScreen.self) {
      $0.selected = ListWindow.moved($0.selected, by: offset, count: count)
    }
  }

  /// Chooses the option at a place; of the releases it only selects it, for Enter saves.
  private mutating func pick(_ index: Int) -> [Effect] {
    guard let screen = turnScreen, turnOptions.indices.contains(index) else { return [] }
    withScreen(TurnScreen.self) { $0.selected = index }
    return screen.step == .release ? [] : choose()
  }

  private mutating func choose() -> [Effect] {
    guard let screen = turnScreen else { return [] }
    if screen.step == .text {
      leaveText(screen)
      return []
    }
    let options = turnOptions
    guard options.indices.contains(screen.selected) else { return [] }
    switch options[screen.selected].choice {
    case .kind(let kind): takeKind(kind)
    case .ballot(let ballot): takePaper(ballot)
    case .role(let role):
      withScreen(TurnScreen.self) {
        $0.entry.role = role
        // Who enters a second thing has said already what they are.
        $0.go(to: $0.entry.hasSector ? .text : .sector)
      }
    case .sector(let sector):
      withScreen(TurnScreen.self) {
        $0.entry.sector = sector
        $0.entry.hasSector = true
        $0.go(to: .text)
      }
    case .release(let release): return save(releasing: release)
    }
    return []
  }

  private mutating func takeKind(_ kind: Identifier<EntryKind>) {
    withScreen(TurnScreen.self) {
      $0.entry.kind = kind
      $0.go(to: .role)
    }
  }

  private mutating func leaveText(_ screen: TurnScreen) {
    guard !screen.entry.text.text.trimmed.isEmpty else {
      let sentence = strings.turn.noText
      return withScreen(TurnScreen.self) { $0.problem = sentence }
    }
    let wanted = screen.entry.release ?? defaultRelease(of: screen.entry.role)
    let row = Release.allCases.firstIndex(of: wanted) ?? 0
    withScreen(TurnScreen.self) { $0.go(to: .release, selecting: row) }
  }

  private func defaultRelease(of role: Identifier<Role>?) -> Release {
    board.roles.first { $0.id == role }?.release ?? .quote
  }

  /// One step back; from the first one the terminal is given back as if nobody had taken it.
  private mutating func goBack() {
    guard let screen = turnScreen else { return }
    switch screen.step {
    case .kind: withScreen(TurnScreen.self) { $0.handOn() }
    case .role: withScreen(TurnScreen.self) { $0.go(to: .kind) }
    case .sector: goBackToRole(screen)
    case .text: goBackToSector(screen)
    case .release:
      let release = releaseChosen(screen)
      withScreen(TurnScreen.self) {
        $0.entry.release = release
        $0.go(to: .text)
      }
    case .pin: withScreen(TurnScreen.self) { $0.leavePIN() }
    case .handOver, .saving, .notSaved, .done: break
    }
  }

  /// The release that is selected, as the person's choice; nil where it is the role's own, which
  /// another role has not.
  private func releaseChosen(_ screen: TurnScreen) -> Release? {
    guard Release.allCases.indices.contains(screen.selected) else { return nil }
    let release = Release.allCases[screen.selected]
    return release == defaultRelease(of: screen.entry.role) ? nil : release
  }

  private mutating func goBackToRole(_ screen: TurnScreen) {
    let row = board.roles.firstIndex { $0.id == screen.entry.role } ?? 0
    withScreen(TurnScreen.self) { $0.go(to: .role, selecting: row) }
  }

  private mutating func goBackToSector(_ screen: TurnScreen) {
    let row = board.sectors.firstIndex { $0.id == screen.entry.sector }.map { $0 + 1 } ?? 0
    withScreen(TurnScreen.self) { $0.go(to: .sector, selecting: row) }
  }

  private mutating func again() {
    withScreen(TurnScreen.self) {
      var next = TurnEntry()
      next.sector = $0.entry.sector
      next.hasSector = true
      $0.entry = next
      $0.go(to: .kind)
    }
  }

  /// Gives the terminal on without an entry; what was typed has to be given up twice.
  private mutating func pass() -> [Effect] {
    guard let screen = turnScreen else { return [] }
    guard screen.isPassing || screen.entry.text.text.trimmed.isEmpty else {
      let sentence = strings.turn.passWipes
      withScreen(TurnScreen.self) {
        $0.isPassing = true
        $0.problem = sentence
      }
      return []
    }
    let counting = countTurn()
    withScreen(TurnScreen.self) { $0.handOn() }
    return counting
  }

  /// Counts the person who has the terminal, once.
  mutating func countTurn() -> [Effect] {
    guard let screen = turnScreen, !screen.isCounted else { return [] }
    withScreen(TurnScreen.self) {
      $0.turns += 1
      $0.isCounted = true
    }
    return [.turn(.countTurn(of: screen.group))]
  }

  /// Enters what the person typed: at no terminal, on that day.
  private mutating func save(releasing release: Release) -> [Effect] {
    guard let screen = turnScreen, let kind = screen.entry.kind, let role = screen.entry.role else {
      return []
    }
    guard !screen.entry.isBoxed else {
      return [.turn(.box(boxFields(screen, kind, role, release)))]
    }
    let entry = Entry(
      id: .random(using: &generator), group: screen.group, kind: kind, role: role,
      sector: screen.entry.sector, text: screen.entry.text.text.trimmed, release: release)
    let day = dayOfNow
    do {
      let operations = try session?.perform([.add(entry)], by: screen.author, at: day) ?? []
      if let session { refreshBoard(from: session) }
      withScreen(TurnScreen.self) {
        $0.entry.text = TextField()
        $0.go(to: .saving)
      }
      // The operations first, so that no one counts whose entry is not there.
      return save(operations) + countTurn()
    } catch {
      withScreen(TurnScreen.self) { $0.problem = "\(error)" }
      return []
    }
  }

  /// What is kept of an entry for the box: not the sector, which may be one person's alone.
  private func boxFields(
    _ screen: TurnScreen, _ kind: Identifier<EntryKind>, _ role: Identifier<Role>,
    _ release: Release
  ) -> Members {
    // Its name is not this: that is made where nothing is known of the names made here.
    Entry(
      id: Identifier(""), group: screen.group, kind: kind, role: role,
      text: screen.entry.text.text.trimmed, release: release
    ).fields
  }

  /// The beginning of the day that the clock on the wall shows.
  var dayOfNow: Timestamp {
    Timestamp(date: localTime.day(of: now)) ?? now
  }
}
